package org.confer.meeting;

import org.confer.kernel.Message;

/** Where an agenda item stands in the course of its meeting. */
public enum ItemState {
    WAITING,
    CURRENT,
    CLOSED;

    public Message label() {
        return Message.of("meeting.itemState." + name());
    }
}
