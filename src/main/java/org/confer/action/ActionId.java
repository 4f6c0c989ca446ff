package org.confer.action;

import org.confer.kernel.Ids;

/**
 * Identity of an assigned action.
 *
 * @param value the database key, positive
 */
public record ActionId(long value) implements Comparable<ActionId> {

    public ActionId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(ActionId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
