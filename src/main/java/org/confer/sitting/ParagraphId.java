package org.confer.sitting;

import org.confer.kernel.Ids;

/**
 * Identity of a paragraph of the discussion.
 *
 * @param value the database key, positive
 */
public record ParagraphId(long value) implements Comparable<ParagraphId> {

    public ParagraphId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(ParagraphId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
