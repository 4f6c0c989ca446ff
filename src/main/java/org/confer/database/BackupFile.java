package org.confer.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.confer.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** A backup opened for reading; its checksums hold, or it is refused. */
final class BackupFile implements AutoCloseable {

    /** Far more than a table of contents needs. */
    private static final int LARGEST_MANIFEST = 4 * 1024 * 1024;

    private final ZipFile archive;
    private final Manifest manifest;

    private BackupFile(ZipFile archive, Manifest manifest) {
        this.archive = archive;
        this.manifest = manifest;
    }

    /**
     * Opens the file and compares every entry with its checksum.
     *
     * @throws BackupRefused if it is no backup, not complete, or was changed
     */
    static BackupFile open(Path file) {
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            throw new BackupRefused("The file %s cannot be read.".formatted(file));
        }
        try {
            ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            try {
                BackupFile opened = new BackupFile(archive, manifest(archive));
                opened.verify();
                return opened;
            } catch (IOException | RuntimeException refused) {
                archive.close();
                throw refused;
            }
        } catch (ZipException noArchive) {
            throw new BackupRefused(
                    "The file %s is not a backup of Confer, or its end is missing.".formatted(file),
                    noArchive);
        } catch (IOException unreadable) {
            throw new BackupRefused("The file %s is damaged.".formatted(file), unreadable);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream records(Manifest.TableCopy copy) throws IOException {
        return open(archive, copy.entry());
    }

    @Override
    public void close() {
        try {
            archive.close();
        } catch (IOException unimportant) {
            throw new BackupRefused("The backup could not be closed.", unimportant);
        }
    }

    private static Manifest manifest(ZipFile archive) throws IOException {
        if (archive.getEntry(Manifest.ENTRY) == null) {
            throw new BackupRefused(
                    "The file %s is not a backup of Confer.".formatted(archive.getName()));
        }
        try (InputStream words = open(archive, Manifest.ENTRY)) {
            byte[] bytes = words.readNBytes(LARGEST_MANIFEST + 1);
            if (bytes.length > LARGEST_MANIFEST) {
                throw new BackupRefused("The backup's table of contents is damaged.");
            }
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            // ZipFile itself does not compare
            if (checksum.getValue() != archive.getEntry(Manifest.ENTRY).getCrc()) {
                throw new BackupRefused("The backup's table of contents is damaged.");
            }
            return Manifest.parse(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private void verify() throws IOException {
        for (Manifest.TableCopy copy : manifest.tables()) {
            MessageDigest digest = Sha256.digest();
            try (InputStream records = new DigestInputStream(records(copy), digest)) {
                records.transferTo(OutputStream.nullOutputStream());
            } catch (ZipException changed) {
                throw changed(copy, changed);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(copy.checksum())) {
                throw changed(copy, null);
            }
        }
    }

    private static BackupRefused changed(Manifest.TableCopy copy, @Nullable Exception cause) {
        String sentence =
                "The records of %s.%s in the backup are not those that were written."
                        .formatted(copy.table().schema(), copy.table().name());
        return cause == null ? new BackupRefused(sentence) : new BackupRefused(sentence, cause);
    }

    private static InputStream open(ZipFile archive, String name) throws IOException {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
            throw new BackupRefused("The backup lacks its part %s.".formatted(name));
        }
        return archive.getInputStream(entry);
    }
}
