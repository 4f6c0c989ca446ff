package org.confer.clearance;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;
import org.confer.meeting.MeetingId;

/** Minutes were sent for clearance, answered, remarked on, or a remark was answered. */
public record ClearanceStep(MeetingId meeting, Message account) implements Audited {

    @Override
    public String subject() {
        return "meeting";
    }

    @Override
    public long subjectId() {
        return meeting.value();
    }
}
