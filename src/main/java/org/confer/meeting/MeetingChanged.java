package org.confer.meeting;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;

/**
 * A meeting was planned, arranged otherwise or attended; its larger steps have events of their own.
 */
public record MeetingChanged(MeetingId meeting, Message account) implements Audited {

    @Override
    public String subject() {
        return "meeting";
    }

    @Override
    public long subjectId() {
        return meeting.value();
    }
}
