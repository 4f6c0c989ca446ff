package org.confer.meeting;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;
import org.confer.topic.Origin;
import org.confer.topic.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * A topic was taken off the agenda of a meeting.
 *
 * @param origin what another module had brought, or null
 */
public record MatterTakenOff(
        MeetingId meeting, TopicId topic, @Nullable Origin origin, String title)
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
        return Message.of("meeting.agenda.takenOff", title);
    }
}
