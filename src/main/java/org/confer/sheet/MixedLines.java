package org.confer.sheet;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * Reads a GB 18030 text into which lines in UTF-8 were pasted: each line speaks for itself. Neither
 * encoding has the byte of a line's end within a character.
 */
final class MixedLines extends Reader {

    /** Two or three Chinese characters in GB 18030 may look like UTF-8 by chance (联通 does). */
    private static final int SURE = 4;

    private static final int LONGEST = SheetLimits.COLUMNS * 4_096;

    private final InputStream in;
    private String line = "";
    private int at;

    MixedLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (at == line.length() && !nextLine()) {
            return -1;
        }
        int count = Math.min(length, line.length() - at);
        line.getChars(at, at + count, into, offset);
        at += count;
        return count;
    }

    private boolean nextLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        for (int b; (b = in.read()) >= 0; ) {
            bytes.write(b);
            // a line without an end is a broken file; its reader has a limit and says so
            if (b == '\n' || bytes.size() >= LONGEST) {
                break;
            }
        }
        line =
                bytes.toString(
                        isUtf8(bytes.toByteArray())
                                ? StandardCharsets.UTF_8
                                : TextEvidence.GB18030);
        at = 0;
        return !line.isEmpty();
    }

    private static boolean isUtf8(byte[] bytes) {
        boolean ascii = true;
        for (byte b : bytes) {
            ascii &= b >= 0;
        }
        return !ascii && TextEvidence.of(bytes).isUtf8(SURE);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
