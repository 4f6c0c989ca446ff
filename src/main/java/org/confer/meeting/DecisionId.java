package org.confer.meeting;

import org.confer.kernel.Ids;

/**
 * Identity of a decision.
 *
 * @param value the database key, positive
 */
public record DecisionId(long value) implements Comparable<DecisionId> {

    public DecisionId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(DecisionId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
