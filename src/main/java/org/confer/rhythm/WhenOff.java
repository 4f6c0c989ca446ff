package org.confer.rhythm;

import org.confer.kernel.Message;

/**
 * What becomes of a meeting that the rule puts on a weekend, a public holiday or a make-up workday.
 */
public enum WhenOff {
    NEXT_WORKING_DAY,
    PREVIOUS_WORKING_DAY,
    /** The earlier one of two that are equally near. */
    NEAREST_WORKING_DAY,
    LEAVE_OUT;

    public Message label() {
        return Message.of("rhythm.whenOff." + name());
    }
}
