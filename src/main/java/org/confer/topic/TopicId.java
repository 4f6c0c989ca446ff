package org.confer.topic;

import org.confer.kernel.Ids;

/**
 * Identity of a topic.
 *
 * @param value the database key, positive
 */
public record TopicId(long value) implements Comparable<TopicId> {

    public TopicId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(TopicId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
