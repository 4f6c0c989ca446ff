package org.confer.clearance;

import org.confer.kernel.Ids;

/**
 * Identity of a version of minutes that was sent to the units.
 *
 * @param value the database key, positive
 */
public record VersionId(long value) implements Comparable<VersionId> {

    public VersionId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(VersionId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
