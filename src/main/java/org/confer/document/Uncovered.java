package org.confer.document;

import org.confer.kernel.Message;

/**
 * A character that no font at hand can print.
 *
 * @param codePoint the character
 * @param around the words around it, so that it can be found
 */
public record Uncovered(int codePoint, String around) {

    public Message message() {
        return Message.of(
                "document.uncovered",
                Character.isISOControl(codePoint) ? "" : Character.toString(codePoint),
                "U+%04X".formatted(codePoint),
                around);
    }
}
