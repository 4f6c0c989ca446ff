package org.confer.meeting;

import org.confer.conference.ConferenceId;
import org.confer.kernel.Audited;
import org.confer.kernel.Message;

/** A meeting ended; its record can be written. */
public record MeetingHeld(MeetingId meeting, ConferenceId conference) implements Audited {

    @Override
    public String subject() {
        return "meeting";
    }

    @Override
    public long subjectId() {
        return meeting.value();
    }

    @Override
    public Message account() {
        return Message.of("meeting.held");
    }
}
