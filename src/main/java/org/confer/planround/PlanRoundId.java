package org.confer.planround;

import org.confer.kernel.Ids;

/**
 * Identity of a call for plans.
 *
 * @param value the database key, positive
 */
public record PlanRoundId(long value) implements Comparable<PlanRoundId> {

    public PlanRoundId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(PlanRoundId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
