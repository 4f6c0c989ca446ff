package org.confer.meeting;

import org.confer.conference.ConferenceId;
import org.confer.kernel.Audited;
import org.confer.kernel.Message;

/** A meeting that was convened or planned was postponed or cancelled. */
public record MeetingCalledOff(
        MeetingId meeting, ConferenceId conference, MeetingState state, String reason)
        implements Audited {

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
        return Message.of("meeting.calledOff", state.label(), reason);
    }
}
