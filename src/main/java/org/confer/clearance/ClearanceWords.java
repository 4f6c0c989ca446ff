package org.confer.clearance;

import org.confer.kernel.Message;
import org.confer.kernel.Wording;

/**
 * What a unit or the secretariat types about minutes in clearance.
 *
 * @param text 1 to 5,000 characters
 */
public record ClearanceWords(String text) {

    public static final int LONGEST = 5_000;

    public ClearanceWords {
        text = Wording.text(text, LONGEST, Message.of("clearance.field.words"));
    }
}
