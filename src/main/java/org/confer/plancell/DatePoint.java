package org.confer.plancell;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * One end of what a date cell says, possibly without year or month: "23" in "23–24 June" is a bare
 * number until the other end tells what it counts.
 *
 * @param year null if not written
 * @param month 1 to 12 or beyond if badly written; null if not written
 * @param part day, ten-day third, quarter, half, week or the bare number, as {@code unit} says
 * @param yearFirst written as 2026/3/5, so that what follows is month before day
 * @param ambiguous day and month could be the other way round
 */
record DatePoint(
        Unit unit,
        @Nullable Integer year,
        @Nullable Integer month,
        int part,
        boolean yearFirst,
        boolean ambiguous) {

    /** What is named. */
    enum Unit {
        BARE(DatePrecision.DAY),
        DAY(DatePrecision.DAY),
        /** The week from Monday to Friday that holds the day. */
        WEEK_OF_DAY(DatePrecision.WEEK),
        WEEK_OF_MONTH(DatePrecision.WEEK),
        WEEK_OF_YEAR(DatePrecision.WEEK),
        TEN_DAY(DatePrecision.TEN_DAY),
        MONTH(DatePrecision.MONTH),
        QUARTER(DatePrecision.QUARTER),
        /**
         * Three whole months, spring from March (as meteorologists count); winter ends next year.
         */
        SEASON(DatePrecision.QUARTER),
        HALF(DatePrecision.HALF_YEAR),
        YEAR(DatePrecision.YEAR);

        private final DatePrecision precision;

        Unit(DatePrecision precision) {
            this.precision = precision;
        }
    }

    static DatePoint of(Unit unit, @Nullable Integer year, @Nullable Integer month, int part) {
        return new DatePoint(unit, year, month, part, false, false);
    }

    static DatePoint day(@Nullable Integer year, @Nullable Integer month, int day) {
        return of(Unit.DAY, year, month, day);
    }

    DatePoint withYear(@Nullable Integer other) {
        return new DatePoint(unit, other, month, part, yearFirst, ambiguous);
    }

    DatePoint withMonth(@Nullable Integer other) {
        return new DatePoint(unit, year, other, part, yearFirst, ambiguous);
    }

    DatePoint as(Unit other) {
        return new DatePoint(other, year, month, part, yearFirst, ambiguous);
    }

    DatePoint startingWithYear() {
        return new DatePoint(unit, year, month, part, true, ambiguous);
    }

    DatePoint ambiguousIf(boolean other) {
        return new DatePoint(unit, year, month, part, yearFirst, other);
    }

    /** A bare number counts what the other end counts. */
    DatePoint countedLike(DatePoint other) {
        if (unit != Unit.BARE) {
            return this;
        }
        return switch (other.unit) {
            case MONTH -> new DatePoint(Unit.MONTH, year, part, 0, yearFirst, ambiguous);
            case QUARTER, WEEK_OF_YEAR, WEEK_OF_MONTH -> as(other.unit).withMonth(other.month);
            default -> as(Unit.DAY);
        };
    }

    boolean needsMonth() {
        return unit == Unit.BARE
                || unit == Unit.DAY
                || unit == Unit.WEEK_OF_DAY
                || unit == Unit.WEEK_OF_MONTH
                || unit == Unit.TEN_DAY
                || unit == Unit.MONTH;
    }

    /** Month in which the point lies, for telling whether a range crosses the year's end. */
    int roughMonth() {
        return switch (unit) {
            case QUARTER, SEASON -> part * 3;
            case HALF -> part * 6;
            case YEAR -> 1;
            case WEEK_OF_YEAR -> Math.min(12, part / 4 + 1);
            default -> month == null ? 0 : month;
        };
    }

    DatePrecision precision() {
        return unit.precision;
    }

    /**
     * @return whether the month exists and has the day; year and month must be known
     */
    boolean exists(int inYear) {
        int inMonth = month == null ? 1 : month;
        if (inMonth < 1 || inMonth > 12) {
            return false;
        }
        return switch (unit) {
            case BARE, DAY, WEEK_OF_DAY ->
                    part >= 1 && part <= YearMonth.of(inYear, inMonth).lengthOfMonth();
            case QUARTER, SEASON -> part >= 1 && part <= 4;
            case HALF -> part == 1 || part == 2;
            case TEN_DAY -> part >= 1 && part <= 3;
            case WEEK_OF_MONTH -> part >= 1 && part <= 5;
            case WEEK_OF_YEAR -> part >= 1 && part <= 53;
            case MONTH, YEAR -> true;
        };
    }

    /** First day of what is named; {@link #exists} must hold. */
    LocalDate first(int inYear) {
        LocalDate month1st = LocalDate.of(inYear, month == null ? 1 : month, 1);
        return switch (unit) {
            case BARE, DAY -> month1st.withDayOfMonth(part);
            case WEEK_OF_DAY ->
                    month1st.withDayOfMonth(part)
                            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case WEEK_OF_MONTH ->
                    month1st.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
                            .plusWeeks(part - 1L);
            case WEEK_OF_YEAR ->
                    LocalDate.of(inYear, 1, 4)
                            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                            .plusWeeks(part - 1L);
            case TEN_DAY -> month1st.withDayOfMonth(part * 10 - 9);
            case MONTH -> month1st;
            case QUARTER -> LocalDate.of(inYear, part * 3 - 2, 1);
            case SEASON -> LocalDate.of(inYear, part * 3, 1);
            case HALF -> LocalDate.of(inYear, part * 6 - 5, 1);
            case YEAR -> LocalDate.of(inYear, 1, 1);
        };
    }

    /** Last day of what is named; {@link #exists} must hold. */
    LocalDate last(int inYear) {
        LocalDate first = first(inYear);
        return switch (unit) {
            case BARE, DAY -> first;
            case WEEK_OF_DAY, WEEK_OF_MONTH, WEEK_OF_YEAR -> first.plusDays(4);
            case TEN_DAY -> part == 3 ? YearMonth.from(first).atEndOfMonth() : first.plusDays(9);
            case MONTH -> YearMonth.from(first).atEndOfMonth();
            case QUARTER, SEASON -> YearMonth.from(first).plusMonths(2).atEndOfMonth();
            case HALF -> YearMonth.from(first).plusMonths(5).atEndOfMonth();
            case YEAR -> LocalDate.of(inYear, 12, 31);
        };
    }
}
