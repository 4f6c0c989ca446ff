package org.confer.consolidation;

import org.confer.kernel.Ids;

/**
 * Identity of a bundle of proposals.
 *
 * @param value the database key, positive
 */
public record BundleId(long value) implements Comparable<BundleId> {

    public BundleId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(BundleId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
