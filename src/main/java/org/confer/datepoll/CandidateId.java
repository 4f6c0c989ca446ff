package org.confer.datepoll;

import org.confer.kernel.Ids;

/**
 * Identity of a time in a date poll.
 *
 * @param value the database key, positive
 */
public record CandidateId(long value) implements Comparable<CandidateId> {

    public CandidateId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(CandidateId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
