package org.confer.sitting;

import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/**
 * What a paragraph says: words and line breaks, nothing else. What other programs put among them
 * and nobody sees is taken out: control characters, halves of characters, marks that turn the
 * direction of writing. A tag that somebody pastes is words like others; no screen and no paper
 * reads it as anything else.
 *
 * @param value 0 to 10,000 characters, with line feeds as line ends
 */
public record ParagraphText(String value) {

    /** In UTF-16 units; several printed pages. */
    public static final int MOST = 10_000;

    /**
     * @throws InvalidInput if it is too long; in bytes it may then be anything
     */
    public ParagraphText {
        if (value.length() > MOST) {
            throw new InvalidInput(
                    Message.of(
                            "kernel.wording.tooLong", Message.of("sitting.field.paragraph"), MOST));
        }
        value = cleaned(value);
    }

    /** Word writes line breaks as vertical tabs. */
    private static String cleaned(String typed) {
        StringBuilder clean = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u000b', '\n')
                .replace('\f', '\n')
                .codePoints()
                .filter(ParagraphText::isWritten)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isWritten(int sign) {
        if (sign == '\n' || sign == '\t') {
            return true;
        }
        boolean turnsDirection =
                (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
        int type = Character.getType(sign);
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && sign != 0xFEFF
                && (sign & 0xFFFE) != 0xFFFE
                && !turnsDirection;
    }
}
