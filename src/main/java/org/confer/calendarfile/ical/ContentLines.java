package org.confer.calendarfile.ical;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a calendar file, unfolded (RFC 5545 section 3.1). Works on bytes, so that a
 * character whose bytes were folded apart is whole again; takes CRLF, LF and CR as line ends.
 */
final class ContentLines {

    static final int LONGEST_LINE = 1 << 20;
    private static final int SAMPLE = 1 << 16;

    private final byte[] file;
    private final Problems problems;
    private int at;
    private int lineNumber = 1;
    private boolean again;
    private @Nullable Charset otherThanUtf8;

    ContentLines(byte[] file, Problems problems) {
        this.problems = problems;
        this.file = inUtf8(file);
        this.at = startsWith(this.file, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    /**
     * @return the next line that has a name and a colon (others are reported), null at the end
     */
    @Nullable ContentLine next() {
        while (at < file.length) {
            int number = lineNumber;
            String text = unfolded(number);
            if (text == null || text.isBlank()) {
                continue;
            }
            ContentLine line = ContentLine.parse(number, text);
            if (line != null) {
                return line;
            }
            report(number, Message.of("calendarfile.lineWithoutColon", shortened(text)));
        }
        return null;
    }

    /** Where the next line begins in the file's bytes. */
    int offset() {
        return at;
    }

    /**
     * Goes back to read some lines again; from then on faults are passed over in silence.
     *
     * @param offset as told by {@link #offset} before
     * @param line number of the line that begins there
     */
    void rewind(int offset, int line) {
        at = offset;
        lineNumber = line;
        again = true;
    }

    /** The line at hand with its continuations; null if it was too long to be kept. */
    private @Nullable String unfolded(int number) {
        int start = at;
        int end = endOfLine(start);
        skipLineEnd(end);
        if (!continues()) {
            return end - start > LONGEST_LINE ? tooLong(number) : decoded(file, start, end, number);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(file, start, Math.min(end - start, LONGEST_LINE + 1));
        while (continues()) {
            start = at + 1;
            end = endOfLine(start);
            if (whole.size() <= LONGEST_LINE) {
                whole.write(file, start, Math.min(end - start, LONGEST_LINE + 1));
            }
            skipLineEnd(end);
        }
        return whole.size() > LONGEST_LINE
                ? tooLong(number)
                : decoded(whole.toByteArray(), 0, whole.size(), number);
    }

    private @Nullable String tooLong(int number) {
        report(number, Message.of("calendarfile.lineTooLong", LONGEST_LINE));
        return null;
    }

    private void report(int number, Message reason) {
        if (!again) {
            problems.add(number, reason);
        }
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < file.length && file[end] != '\n' && file[end] != '\r') {
            end++;
        }
        return end;
    }

    private void skipLineEnd(int end) {
        at = end;
        if (at < file.length && file[at] == '\r') {
            at++;
            if (at < file.length && file[at] == '\n') {
                at++;
            }
            lineNumber++;
        } else if (at < file.length) {
            at++;
            lineNumber++;
        }
    }

    private boolean continues() {
        return at < file.length && (file[at] == ' ' || file[at] == '\t');
    }

    private String decoded(byte[] bytes, int start, int end, int number) {
        boolean ascii = true;
        for (int i = start; i < end && ascii; i++) {
            ascii = bytes[i] >= 0;
        }
        if (ascii) {
            return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, end - start))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, start, end - start, charsetInstead(number));
        }
    }

    /** RFC 5545 wants UTF-8; what else it may be is judged once by the beginning of the file. */
    private Charset charsetInstead(int number) {
        if (otherThanUtf8 == null) {
            CharsetMatch match =
                    new CharsetDetector()
                            .setText(Arrays.copyOf(file, Math.min(file.length, SAMPLE)))
                            .detect();
            otherThanUtf8 =
                    match != null
                                    && Charset.isSupported(match.getName())
                                    && !match.getName().equals("UTF-8")
                            ? Charset.forName(match.getName())
                            : Charset.forName("windows-1252");
            problems.add(number, Message.of("calendarfile.notUtf8", otherThanUtf8.name()));
        }
        return otherThanUtf8;
    }

    private static byte[] inUtf8(byte[] file) {
        boolean utf16 = startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF);
        return utf16
                ? new String(file, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8)
                : file;
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
