package org.confer.clearance;

import org.confer.kernel.Ids;

/**
 * Identity of what a unit said about a paragraph.
 *
 * @param value the database key, positive
 */
public record RemarkId(long value) implements Comparable<RemarkId> {

    public RemarkId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(RemarkId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
