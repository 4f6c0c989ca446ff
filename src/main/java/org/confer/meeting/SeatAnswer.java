package org.confer.meeting;

import org.confer.kernel.Message;

/** What a unit answered to the invitation. */
public enum SeatAnswer {
    OPEN,
    ACCEPTED,
    /** Somebody else comes for the person nominated. */
    SUBSTITUTE,
    /** The unit asked leave, with a reason. */
    LEAVE;

    public Message label() {
        return Message.of("meeting.seatAnswer." + name());
    }
}
