package org.confer.conference;

import org.confer.kernel.Message;

/** In which order a list shows meetings; those without a time come first in the first two. */
public enum MeetingOrder {
    LATEST_FIRST,
    EARLIEST_FIRST,
    TITLE;

    public Message label() {
        return Message.of("conference.meetingOrder." + name());
    }
}
