package org.confer.meeting;

import org.confer.kernel.Message;

/** What a unit answered to the invitation. */
public enum SeatAnswer {
    OPEN,
    ACCEPTED,
    /** The unit will probably come. */
    TENTATIVE,
    /** Somebody else comes for the person nominated. */
    SUBSTITUTE,
    /** The unit asked leave, with a reason. */
    LEAVE;

    /** Whether the unit has still to say for certain. */
    public boolean isStillOwed() {
        return this == OPEN || this == TENTATIVE;
    }

    public Message label() {
        return Message.of("meeting.seatAnswer." + name());
    }
}
