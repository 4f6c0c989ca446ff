package org.confer.calendar;

import org.confer.kernel.Ids;

/**
 * Identity of a calendar that somebody handed in.
 *
 * @param value the database key, positive
 */
public record SourceId(long value) implements Comparable<SourceId> {

    public SourceId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(SourceId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
