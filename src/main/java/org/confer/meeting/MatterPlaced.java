package org.confer.meeting;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;
import org.confer.topic.Origin;
import org.confer.topic.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * A topic was put on the agenda of a meeting.
 *
 * @param origin what another module brought, or null
 */
public record MatterPlaced(
        AgendaItemId item, MeetingId meeting, TopicId topic, @Nullable Origin origin, String title)
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
        return Message.of("meeting.agenda.placed", title);
    }
}
