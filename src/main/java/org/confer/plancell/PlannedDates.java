package org.confer.plancell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * When a plan takes place.
 *
 * @param start first day, or the first day of the window named; null exactly if {@code precision}
 *     is {@link DatePrecision#NONE}
 * @param end last day, inclusive, not before {@code start}; null like {@code start}
 * @param occurrences each single day where the plan does not run from start to end without a break
 *     (in order, first = start, last = end); else empty
 */
public record PlannedDates(
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        DatePrecision precision,
        List<LocalDate> occurrences) {

    public static final PlannedDates NONE =
            new PlannedDates(null, null, DatePrecision.NONE, List.of());

    public PlannedDates {
        occurrences = List.copyOf(occurrences);
        boolean none = precision == DatePrecision.NONE;
        if ((start == null) != none || (end == null) != none) {
            throw new IllegalArgumentException("Days and precision do not agree");
        }
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("The end is before the start");
        }
    }

    public static PlannedDates of(LocalDate start, LocalDate end, DatePrecision precision) {
        return new PlannedDates(start, end, precision, List.of());
    }

    /**
     * @param days in order, at least one
     */
    public static PlannedDates weekly(List<LocalDate> days) {
        return new PlannedDates(days.getFirst(), days.getLast(), DatePrecision.WEEKLY, days);
    }

    public boolean isScheduled() {
        return precision != DatePrecision.NONE;
    }

    /**
     * The window as people name it: a week, the middle of March, the second quarter. Empty for
     * single days, and where first and last day are not those of such a window.
     */
    public Optional<Message> window() {
        return start == null || end == null
                ? Optional.empty()
                : DateWindow.of(precision, start, end);
    }
}
