package org.confer.nomination;

import org.confer.kernel.Message;
import org.confer.kernel.Outcome;

/** The rules of seats; each is said to the user in a sentence. */
public enum NominationRule {
    NUMBERS_NEED_A_KEY,
    THE_TRAINING_TAKES_PLACE,
    THE_TRAINING_HAS_NOT_ENDED,
    A_PERSON_IS_SENT_ONCE,
    THERE_ARE_SEATS;

    <T> Outcome<T> refused(Object... arguments) {
        return new Outcome.Refused<>(Message.of("nomination.rule." + name(), arguments));
    }
}
