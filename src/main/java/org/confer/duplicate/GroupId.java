package org.confer.duplicate;

import org.confer.kernel.Ids;

/**
 * Identity of a group of plans that repeat one another.
 *
 * @param value the database key, positive
 */
public record GroupId(long value) implements Comparable<GroupId> {

    public GroupId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(GroupId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
