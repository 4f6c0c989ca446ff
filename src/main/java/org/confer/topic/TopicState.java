package org.confer.topic;

import java.util.EnumSet;
import java.util.Set;
import org.confer.kernel.Message;

/** The course of a topic. */
public enum TopicState {
    DRAFT,
    SUBMITTED,
    /** Sent back to the unit that proposed it, with reasons. */
    RETURNED,
    ACCEPTED,
    /** On the agenda of a meeting. */
    SCHEDULED,
    DECIDED,
    /** Treated without a result; may go on another agenda. */
    DEFERRED,
    WITHDRAWN,
    /** Went into another topic about the same question. */
    MERGED;

    /** The states that may follow. */
    public Set<TopicState> next() {
        return switch (this) {
            case DRAFT, RETURNED -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(ACCEPTED, RETURNED, WITHDRAWN, MERGED);
            case ACCEPTED -> EnumSet.of(SCHEDULED, DEFERRED, WITHDRAWN, MERGED);
            case DEFERRED -> EnumSet.of(SCHEDULED, WITHDRAWN, MERGED);
            case SCHEDULED -> EnumSet.of(ACCEPTED, DECIDED, DEFERRED);
            case DECIDED, WITHDRAWN, MERGED -> EnumSet.noneOf(TopicState.class);
        };
    }

    public boolean mayBecome(TopicState other) {
        return next().contains(other);
    }

    public Message label() {
        return Message.of("topic.topicState." + name());
    }
}
