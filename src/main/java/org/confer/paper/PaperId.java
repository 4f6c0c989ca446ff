package org.confer.paper;

import org.confer.kernel.Ids;

/**
 * Identity of a file that was handed in.
 *
 * @param value the database key, positive
 */
public record PaperId(long value) implements Comparable<PaperId> {

    public PaperId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(PaperId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
