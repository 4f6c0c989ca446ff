package org.confer.clearance;

import org.confer.kernel.Message;
import org.confer.kernel.Outcome;

/** The rules of clearance; each is said to the user in a sentence. */
public enum ClearingRule {
    ONLY_MINUTES_OF_AN_ENDED_MEETING_ARE_CLEARED,
    THE_DEADLINE_LIES_AHEAD,
    SOMEBODY_IS_ASKED,
    THE_CONTENT_HAS_CHANGED,
    THE_LAST_VERSION_IS_SPOKEN_ABOUT,
    SILENCE_WAS_CONSENT,
    THE_PARAGRAPH_IS_IN_THE_VERSION,
    A_REMARK_IS_ANSWERED_ONCE,
    THE_UNITS_WERE_ASKED,
    THE_TEXT_IS_THE_ONE_THAT_WAS_CLEARED,
    EVERY_REMARK_IS_ANSWERED,
    EVERY_UNIT_AGREES;

    public Message words(Object... arguments) {
        return Message.of("clearance.rule." + name(), arguments);
    }

    <T> Outcome<T> refused(Object... arguments) {
        return new Outcome.Refused<>(words(arguments));
    }
}
