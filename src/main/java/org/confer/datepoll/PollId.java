package org.confer.datepoll;

import org.confer.kernel.Ids;

/**
 * Identity of a date poll.
 *
 * @param value the database key, positive
 */
public record PollId(long value) implements Comparable<PollId> {

    public PollId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(PollId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
