package org.confer.topiccall;

import org.confer.kernel.Message;

/** How a unit stands towards a call. */
public enum Standing {
    IN_TIME,
    /** Handed its first topic in after the deadline. */
    LATE,
    /** Said that it has nothing to propose. */
    NOTHING,
    MISSING;

    public Message label() {
        return Message.of("topiccall.standing." + name());
    }
}
