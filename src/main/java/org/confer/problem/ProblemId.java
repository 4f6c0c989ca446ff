package org.confer.problem;

import org.confer.kernel.Ids;

/**
 * Identity of a problem that was handed in.
 *
 * @param value the database key, positive
 */
public record ProblemId(long value) implements Comparable<ProblemId> {

    public ProblemId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(ProblemId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
