package org.confer.datepoll;

import org.confer.kernel.Message;
import org.confer.kernel.Outcome;

/** The rules of date polls; each is said to the user in a sentence. */
public enum PollRule {
    THE_TIMES_LIE_AHEAD,
    THE_DEADLINE_LIES_AHEAD,
    THE_DEADLINE_LIES_BEFORE_THE_TIMES,
    THE_POLL_IS_OPEN,
    THE_DEADLINE_IS_NOT_OVER,
    THE_CHAIR_CAN_COME,
    ANSWERS_COME_ONE_AT_A_TIME;

    <T> Outcome<T> refused() {
        return new Outcome.Refused<>(Message.of("datepoll.rule." + name()));
    }
}
