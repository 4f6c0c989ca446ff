package org.confer.kernel;

/**
 * Checks what people typed before it becomes part of a value: size first, then characters. Answers
 * with the text without space around it.
 */
public final class Wording {

    private Wording() {}

    /** One line that must not be empty. */
    public static String line(String typed, int most, Message what) {
        String text = optionalLine(typed, most, what);
        if (text.isEmpty()) {
            throw new InvalidInput(Message.of("kernel.wording.needed", what));
        }
        return text;
    }

    /** One line that may be empty. */
    public static String optionalLine(String typed, int most, Message what) {
        String text = bounded(typed, most, what);
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(Message.of("kernel.wording.control", what));
        }
        return text;
    }

    /** Several lines that must not be empty. */
    public static String text(String typed, int most, Message what) {
        String text = optionalText(typed, most, what);
        if (text.isEmpty()) {
            throw new InvalidInput(Message.of("kernel.wording.needed", what));
        }
        return text;
    }

    /** Several lines that may be empty; line ends become a single line feed. */
    public static String optionalText(String typed, int most, Message what) {
        String text = bounded(typed, most, what).replace("\r\n", "\n").replace('\r', '\n');
        if (text.chars()
                .anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\t')) {
            throw new InvalidInput(Message.of("kernel.wording.control", what));
        }
        return text;
    }

    private static String bounded(String typed, int most, Message what) {
        if (typed.length() > most) {
            throw new InvalidInput(Message.of("kernel.wording.tooLong", what, most));
        }
        return typed.strip();
    }
}
