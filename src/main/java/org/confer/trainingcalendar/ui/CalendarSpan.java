package org.confer.trainingcalendar.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.confer.kernel.Message;
import org.confer.shell.Words;

/** How much of the calendar is seen at once. */
enum CalendarSpan {
    MONTH,
    WEEK,
    QUARTER,
    YEAR,
    /** A quarter, as a list. */
    LIST;

    private static final int QUARTER_MONTHS = 3;

    LocalDate first(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER, LIST ->
                    day.withDayOfMonth(1)
                            .withMonth(
                                    (day.getMonthValue() - 1) / QUARTER_MONTHS * QUARTER_MONTHS
                                            + 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    LocalDate last(LocalDate day) {
        return step(first(day), 1).minusDays(1);
    }

    LocalDate step(LocalDate day, int count) {
        return switch (this) {
            case WEEK -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case QUARTER, LIST -> day.plusMonths((long) QUARTER_MONTHS * count);
            case YEAR -> day.plusYears(count);
        };
    }

    String words(LocalDate day) {
        return switch (this) {
            case MONTH -> Words.formats().month(YearMonth.from(day));
            case YEAR -> Words.of("trainingcalendar.year", Integer.toString(day.getYear()));
            case QUARTER, LIST ->
                    Words.of(
                            "trainingcalendar.quarter",
                            Integer.toString(day.getYear()),
                            (day.getMonthValue() - 1) / QUARTER_MONTHS + 1);
            case WEEK -> Words.formats().days(first(day), last(day));
        };
    }

    Message label() {
        return switch (this) {
            case WEEK -> Message.of("trainingcalendar.span.WEEK");
            case MONTH -> Message.of("trainingcalendar.span.MONTH");
            case QUARTER -> Message.of("trainingcalendar.span.QUARTER");
            case YEAR -> Message.of("trainingcalendar.span.YEAR");
            case LIST -> Message.of("trainingcalendar.span.LIST");
        };
    }
}
