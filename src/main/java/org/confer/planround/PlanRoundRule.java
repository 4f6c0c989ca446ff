package org.confer.planround;

import org.confer.kernel.Message;
import org.confer.kernel.Outcome;

/** The rules of calls for plans; each is said to the user in a sentence. */
public enum PlanRoundRule {
    A_CONFERENCE_CALLS_ONCE_FOR_THE_SAME_TIME,
    THE_DEADLINE_LIES_AHEAD,
    THE_ROUND_IS_OPEN,
    WHO_HAS_NO_PLANS_SAYS_WHY;

    <T> Outcome<T> refused() {
        return new Outcome.Refused<>(Message.of("planround.rule." + name()));
    }
}
