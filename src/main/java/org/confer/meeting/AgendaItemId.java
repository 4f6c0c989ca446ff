package org.confer.meeting;

import org.confer.kernel.Ids;

/**
 * Identity of a topic's place on the agenda of one meeting.
 *
 * @param value the database key, positive
 */
public record AgendaItemId(long value) implements Comparable<AgendaItemId> {

    public AgendaItemId {
        Ids.requirePositive(value);
    }

    @Override
    public int compareTo(AgendaItemId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
