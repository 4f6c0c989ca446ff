package org.confer.topic;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;

/** A topic was proposed, changed or moved on. */
public record TopicChanged(TopicId topic, Message account) implements Audited {

    @Override
    public String subject() {
        return "topic";
    }

    @Override
    public long subjectId() {
        return topic.value();
    }
}
