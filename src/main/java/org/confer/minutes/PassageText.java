package org.confer.minutes;

import java.text.Normalizer;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/**
 * A paragraph as somebody typed or pasted it: plain text, lines separated by line feeds.
 *
 * @param text at most 20,000 characters; in Unicode's composed form
 */
public record PassageText(String text) {

    public static final int LONGEST = 20_000;

    public PassageText {
        if (text.length() > LONGEST) {
            throw new InvalidInput(Message.of("minutes.passage.tooLong", LONGEST));
        }
        text =
                Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("\\R", "\n")
                        .replace('\t', ' ')
                        .strip();
        text.codePoints()
                .filter(PassageText::mayNotStand)
                .findFirst()
                .ifPresent(control -> {
                    throw new InvalidInput(
                            Message.of(
                                    "minutes.passage.controlCharacter",
                                    "U+%04X".formatted(control)));
                });
    }

    private static boolean mayNotStand(int codePoint) {
        return codePoint != '\n' && Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
