package org.confer.sitting;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;
import org.confer.meeting.MeetingId;

/** A paragraph with words in it was taken out of the discussion. */
public record ParagraphRemoved(ParagraphId paragraph, MeetingId meeting, int position)
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
        return Message.of("sitting.removed", position);
    }
}
