package org.confer.datepoll;

import org.confer.kernel.Ids;

/**
 * Identity of a guest in a date poll.
 *
 * @param value the database key, positive
 */
public record GuestId(long value) implements Comparable<GuestId> {

    public GuestId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(GuestId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
