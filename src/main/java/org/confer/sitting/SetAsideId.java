package org.confer.sitting;

import org.confer.kernel.Ids;

/**
 * Identity of a text that was set aside.
 *
 * @param value the database key, positive
 */
public record SetAsideId(long value) implements Comparable<SetAsideId> {

    public SetAsideId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(SetAsideId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
