package org.confer.sitting;

import org.confer.kernel.Message;
import org.confer.kernel.Outcome;

/** The rules of writing live; each is said to the user in a sentence. */
public enum SittingRule {
    THE_RECORD_IS_OPEN,
    THE_ITEM_WAS_CALLED,
    ONE_WRITES_AT_A_TIME,
    A_TEXT_IS_CHOSEN_ONCE,
    AN_ITEM_HAS_ROOM;

    public Message words(Object... arguments) {
        return Message.of("sitting.rule." + name(), arguments);
    }

    <T> Outcome<T> refused(Object... arguments) {
        return new Outcome.Refused<>(words(arguments));
    }
}
