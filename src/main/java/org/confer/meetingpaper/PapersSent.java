package org.confer.meetingpaper;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;
import org.confer.meeting.MeetingId;

/** The papers of a meeting were mailed to those who are expected. */
public record PapersSent(MeetingId meeting, int receivers) implements Audited {

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
        return Message.of("meetingpaper.sent", receivers);
    }
}
