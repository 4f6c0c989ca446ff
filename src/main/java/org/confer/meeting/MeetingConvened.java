package org.confer.meeting;

import org.confer.conference.ConferenceId;
import org.confer.kernel.Audited;
import org.confer.kernel.Message;
import org.confer.kernel.Period;

/** The invitations to a meeting went out, or went out again with another time. */
public record MeetingConvened(MeetingId meeting, ConferenceId conference, Period period)
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
        return Message.of("meeting.convened");
    }
}
