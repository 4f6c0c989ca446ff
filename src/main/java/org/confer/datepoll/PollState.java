package org.confer.datepoll;

import org.confer.kernel.Message;

/** How far a date poll is. */
public enum PollState {
    OPEN,
    /** One of the times became the meeting's. */
    CHOSEN,
    CALLED_OFF;

    public Message label() {
        return Message.of("datepoll.state." + name());
    }
}
