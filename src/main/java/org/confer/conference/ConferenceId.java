package org.confer.conference;

import org.confer.kernel.Ids;

/**
 * Identity of a joint conference.
 *
 * @param value the database key, positive
 */
public record ConferenceId(long value) implements Comparable<ConferenceId> {

    public ConferenceId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(ConferenceId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
