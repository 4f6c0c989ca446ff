package org.confer.training;

import org.confer.kernel.Ids;

/**
 * Identity of a training plan.
 *
 * @param value the database key, positive
 */
public record PlanId(long value) implements Comparable<PlanId> {

    public PlanId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(PlanId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
