package org.confer.meeting;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;
import org.confer.topic.Origin;
import org.confer.topic.TopicId;
import org.jspecify.annotations.Nullable;

/** A meeting decided; carried out when its minutes are issued. */
public record DecisionTaken(
        DecisionId decision,
        MeetingId meeting,
        AgendaItemId item,
        TopicId topic,
        @Nullable Origin origin,
        DecisionKind kind,
        int number)
        implements Audited {

    @Override
    public String subject() {
        return "decision";
    }

    @Override
    public long subjectId() {
        return decision.value();
    }

    @Override
    public Message account() {
        return Message.of("meeting.decision.taken", number, kind.label());
    }
}
