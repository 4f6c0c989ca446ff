package org.confer.meeting;

import org.confer.kernel.Message;

/** In which order a list shows meetings; those without a time come first in the first two. */
public enum MeetingOrder {
    LATEST_FIRST,
    EARLIEST_FIRST,
    TITLE;

    public Message label() {
        return Message.of("meeting.meetingOrder." + name());
    }
}
