package org.confer.meeting;

import org.confer.kernel.Ids;

/**
 * Identity of a meeting of a joint conference.
 *
 * @param value the database key, positive
 */
public record MeetingId(long value) implements Comparable<MeetingId> {

    public MeetingId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(MeetingId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
