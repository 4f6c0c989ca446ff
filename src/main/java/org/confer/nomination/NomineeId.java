package org.confer.nomination;

import org.confer.kernel.Ids;

/**
 * Identity of somebody who is sent to a training.
 *
 * @param value the database key, positive
 */
public record NomineeId(long value) implements Comparable<NomineeId> {

    public NomineeId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(NomineeId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
