package org.confer.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of a table are: in a file, or in memory because they must be in no file. */
sealed interface SheetSource {

    /** In bytes. */
    long size() throws IOException;

    InputStream open() throws IOException;

    /** The parts of a zip package. */
    ZipParts parts() throws IOException;

    /** Reads exactly the first bytes, fewer if there are fewer. */
    default byte[] head(int bytes) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(bytes);
        }
    }

    record OnDisk(Path file) implements SheetSource {

        @Override
        public long size() throws IOException {
            return Files.size(file);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public ZipParts parts() throws IOException {
            return ZipParts.of(file);
        }
    }

    record InMemory(byte[] bytes) implements SheetSource {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public ZipParts parts() {
            return ZipParts.of(bytes);
        }
    }
}
