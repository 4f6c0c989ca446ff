package org.confer.booking;

import org.confer.kernel.Ids;

/**
 * Identity of a room.
 *
 * @param value the database key, positive
 */
public record RoomId(long value) implements Comparable<RoomId> {

    public RoomId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(RoomId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
