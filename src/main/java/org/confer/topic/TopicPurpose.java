package org.confer.topic;

import org.confer.kernel.Message;

/** What a meeting is to do with a topic. */
public enum TopicPurpose {
    DECIDE,
    CONSULT,
    INFORM;

    public Message label() {
        return Message.of("topic.topicPurpose." + name());
    }
}
