package org.confer.kernel;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time, half open: the start belongs to it, the end does not.
 *
 * @param start first instant
 * @param end first instant after it, later than {@code start}
 */
public record Period(Instant start, Instant end) implements Comparable<Period> {

    public Period {
        if (!end.isAfter(start)) {
            throw new InvalidInput(Message.of("kernel.period.endNotAfterStart"));
        }
    }

    /** Whether the two share at least one instant; periods that only touch do not. */
    public boolean overlaps(Period other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Period other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }
}
