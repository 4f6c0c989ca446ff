package org.confer.topic;

import org.confer.kernel.Message;

/** In which order a list shows topics. */
public enum TopicOrder {
    NEWEST_FIRST,
    OLDEST_FIRST,
    TITLE;

    public Message label() {
        return Message.of("topic.topicOrder." + name());
    }
}
