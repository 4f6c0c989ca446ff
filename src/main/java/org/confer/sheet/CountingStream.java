package org.confer.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes read, for progress bars and limits. */
class CountingStream extends FilterInputStream {

    private long count;

    CountingStream(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    /** Called after each read that brought bytes; a limit is kept by throwing here. */
    void counted() throws IOException {}

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count++;
            counted();
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count += read;
            counted();
        }
        return read;
    }
}
