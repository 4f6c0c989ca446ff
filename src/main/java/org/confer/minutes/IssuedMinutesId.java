package org.confer.minutes;

import org.confer.kernel.Ids;

/**
 * Identity of issued minutes.
 *
 * @param value the database key, positive
 */
public record IssuedMinutesId(long value) implements Comparable<IssuedMinutesId> {

    public IssuedMinutesId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(IssuedMinutesId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
