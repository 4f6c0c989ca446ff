package org.confer.planimport;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.confer.planfile.ReadRow;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of a file under preview, on disk, so that memory holds eight bytes a row. First written
 * by one thread, then read by several.
 */
final class RowSpool implements AutoCloseable {

    private final JsonMapper json;
    private final Path file;
    private final OutputStream out;
    private final FileChannel in;
    private long[] starts = new long[1_024];
    private int size;
    private long end;

    RowSpool(JsonMapper json) {
        this.json = json;
        try {
            file = Files.createTempFile("confer-preview", ".jsonl");
            out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
            in =
                    FileChannel.open(
                            file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException full) {
            throw new UncheckedIOException("The preview cannot be written", full);
        }
    }

    void add(ReadRow row) {
        byte[] line = json.writeValueAsString(row).getBytes(StandardCharsets.UTF_8);
        if (size + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        try {
            out.write(line);
        } catch (IOException full) {
            throw new UncheckedIOException("The preview cannot be written", full);
        }
        starts[size++] = end;
        end += line.length;
        starts[size] = end;
    }

    /** After the last {@link #add}. */
    void finish() {
        try {
            out.close();
        } catch (IOException full) {
            throw new UncheckedIOException("The preview cannot be written", full);
        }
    }

    int size() {
        return size;
    }

    ReadRow get(int index) {
        ByteBuffer line = ByteBuffer.allocate((int) (starts[index + 1] - starts[index]));
        try {
            while (line.hasRemaining() && in.read(line, starts[index] + line.position()) >= 0) {
                // a read may give less than asked for
            }
        } catch (IOException gone) {
            throw new UncheckedIOException("The preview cannot be read", gone);
        }
        return json.readValue(line.array(), ReadRow.class);
    }

    @Override
    public void close() {
        try (in;
                out) {
            size = 0;
        } catch (IOException gone) {
            throw new UncheckedIOException("The preview cannot be removed", gone);
        }
    }
}
