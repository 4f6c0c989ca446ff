package org.confer.training;

import org.confer.kernel.Ids;

/**
 * Identity of a planning round, which collects the plans of one year.
 *
 * @param value the database key, positive
 */
public record RoundId(long value) implements Comparable<RoundId> {

    public RoundId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(RoundId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
