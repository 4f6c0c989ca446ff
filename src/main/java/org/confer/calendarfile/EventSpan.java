package org.confer.calendarfile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.confer.kernel.Period;

/** When an event takes place: on whole days, or from one moment to another. Kept as it was read. */
public sealed interface EventSpan extends Comparable<EventSpan> {

    /** The first day, in the event's own zone. */
    LocalDate firstDay();

    /** The last day on which it still takes place, in the event's own zone. */
    LocalDate lastDay();

    /** Whether the file gives an end before the start. Such a span has no {@link #period}. */
    boolean endsBeforeItStarts();

    /**
     * The time it takes.
     *
     * @param zoneOfDays where the days of a whole-day event begin and end
     * @return empty if it takes no time or ends before it starts
     */
    Optional<Period> period(ZoneId zoneOfDays);

    /**
     * Whole days.
     *
     * @param first first day
     * @param last last day, belongs to it (the file's DTEND is the day after); earlier than {@code
     *     first} only where the file says so
     */
    record Days(LocalDate first, LocalDate last) implements EventSpan {

        @Override
        public LocalDate firstDay() {
            return first;
        }

        @Override
        public LocalDate lastDay() {
            return last;
        }

        @Override
        public boolean endsBeforeItStarts() {
            return last.isBefore(first);
        }

        @Override
        public Optional<Period> period(ZoneId zoneOfDays) {
            return endsBeforeItStarts()
                    ? Optional.empty()
                    : Optional.of(
                            new Period(
                                    first.atStartOfDay(zoneOfDays).toInstant(),
                                    last.plusDays(1).atStartOfDay(zoneOfDays).toInstant()));
        }
    }

    /**
     * From one moment to another.
     *
     * @param start first instant
     * @param end first instant after it; equal to {@code start} for a mere mark, earlier only where
     *     the file says so
     * @param zone IANA zone (or fixed offset) in which the file tells the time
     */
    record Hours(Instant start, Instant end, ZoneId zone) implements EventSpan {

        public LocalDateTime localStart() {
            return LocalDateTime.ofInstant(start, zone);
        }

        public LocalDateTime localEnd() {
            return LocalDateTime.ofInstant(end, zone);
        }

        @Override
        public LocalDate firstDay() {
            return localStart().toLocalDate();
        }

        /** A time that ends at midnight does not touch the day that begins there. */
        @Override
        public LocalDate lastDay() {
            return end.isAfter(start)
                    ? LocalDate.ofInstant(end.minusNanos(1), zone)
                    : localEnd().toLocalDate();
        }

        @Override
        public boolean endsBeforeItStarts() {
            return end.isBefore(start);
        }

        @Override
        public Optional<Period> period(ZoneId zoneOfDays) {
            return end.isAfter(start) ? Optional.of(new Period(start, end)) : Optional.empty();
        }
    }

    /** By first day, then by the moment of the start; whole days come first. */
    @Override
    default int compareTo(EventSpan other) {
        return SpanOrder.BY_START.compare(this, other);
    }
}
