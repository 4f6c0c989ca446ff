package org.confer.kernel;

/**
 * Identity of a department (a unit that takes part in a joint conference).
 *
 * @param value the database key, positive
 */
public record DepartmentId(long value) implements Comparable<DepartmentId> {

    public DepartmentId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(DepartmentId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
