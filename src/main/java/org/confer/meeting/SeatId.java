package org.confer.meeting;

import org.confer.kernel.Ids;

/**
 * Identity of a unit's seat at a meeting.
 *
 * @param value the database key, positive
 */
public record SeatId(long value) implements Comparable<SeatId> {

    public SeatId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(SeatId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
