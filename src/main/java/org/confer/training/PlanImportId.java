package org.confer.training;

import org.confer.kernel.Ids;

/**
 * Identity of one import of a plan file.
 *
 * @param value the database key, positive
 */
public record PlanImportId(long value) implements Comparable<PlanImportId> {

    public PlanImportId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(PlanImportId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
