package org.confer.kernel;

/**
 * Identity of a person who works for a department.
 *
 * @param value the database key, positive
 */
public record PersonId(long value) implements Comparable<PersonId> {

    public PersonId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(PersonId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
