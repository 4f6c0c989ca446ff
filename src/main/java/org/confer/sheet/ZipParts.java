package org.confer.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** The parts of a zip package, on disk or in memory. */
interface ZipParts extends AutoCloseable {

    int size();

    @Nullable ZipEntry find(String name);

    Stream<? extends ZipEntry> all();

    InputStream open(ZipEntry entry) throws IOException;

    @Override
    void close() throws IOException;

    static ZipParts of(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        return new ZipParts() {
            @Override
            public int size() {
                return zip.size();
            }

            @Override
            public @Nullable ZipEntry find(String name) {
                return zip.getEntry(name);
            }

            @Override
            public Stream<? extends ZipEntry> all() {
                return zip.stream();
            }

            @Override
            public InputStream open(ZipEntry entry) throws IOException {
                return zip.getInputStream(entry);
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }

    /** By the package's directory too, as on disk: reading from front to back trusts less. */
    static ZipParts of(byte[] packed) {
        org.apache.commons.compress.archivers.zip.ZipFile zip;
        try {
            zip =
                    org.apache.commons.compress.archivers.zip.ZipFile.builder()
                            .setByteArray(packed)
                            .get();
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableSheet(UnreadableSheet.Why.BROKEN, 1);
        }
        return new ZipParts() {
            @Override
            public int size() {
                return Collections.list(zip.getEntries()).size();
            }

            @Override
            public @Nullable ZipEntry find(String name) {
                return zip.getEntry(name);
            }

            @Override
            public Stream<? extends ZipEntry> all() {
                return Collections.list(zip.getEntries()).stream();
            }

            @Override
            public InputStream open(ZipEntry entry) throws IOException {
                return zip.getInputStream((ZipArchiveEntry) entry);
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }
}
