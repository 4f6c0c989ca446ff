package org.confer.consolidation;

import org.confer.kernel.Ids;

/**
 * Identity of what a secretariat proposes about a duplicate group.
 *
 * @param value the database key, positive
 */
public record ConsolidationId(long value) implements Comparable<ConsolidationId> {

    public ConsolidationId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(ConsolidationId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
