package org.confer.calendar;

import org.confer.kernel.Ids;

/**
 * Identity of a busy time typed by hand.
 *
 * @param value the database key, positive
 */
public record TypedTimeId(long value) implements Comparable<TypedTimeId> {

    public TypedTimeId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(TypedTimeId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
