package org.confer.datepoll;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;
import org.confer.meeting.MeetingId;

/** A date poll was opened, answered or ended; told in the trail of its meeting. */
public record PollChanged(MeetingId meeting, PollId poll, Message account) implements Audited {

    @Override
    public String subject() {
        return "meeting";
    }

    @Override
    public long subjectId() {
        return meeting.value();
    }
}
