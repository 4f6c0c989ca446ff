package org.confer.topiccall;

import org.confer.kernel.Ids;

/**
 * Identity of a call for topics.
 *
 * @param value the database key, positive
 */
public record CallId(long value) implements Comparable<CallId> {

    public CallId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(CallId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
