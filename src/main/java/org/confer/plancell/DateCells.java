package org.confer.plancell;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.confer.sheet.Cell;
import org.jspecify.annotations.Nullable;

/** Reads a date from a cell, typed or written; remembers what it has read, for dates come again. */
public final class DateCells {

    /** Serial numbers of spreadsheet programs for 2000 to 2100. */
    private static final int FIRST_SERIAL = 36_526;

    private static final int LAST_SERIAL = 73_415;

    private static final LocalDate SERIAL_EPOCH = LocalDate.of(1899, 12, 30);

    private final @Nullable PlanYear planYear;
    private final Remembered<DateReading> read;

    public DateCells(DateOrder order, @Nullable PlanYear planYear) {
        this.read = new Remembered<>(new WrittenDates(order, planYear)::read);
        this.planYear = planYear;
    }

    /**
     * @param cell not blank
     */
    public DateReading read(Cell cell) {
        return switch (cell) {
            case Cell.Moment moment -> day(moment);
            case Cell.Month month ->
                    new DateReading.Found(
                            PlannedDates.of(
                                    month.value().atDay(1),
                                    month.value().atEndOfMonth(),
                                    DatePrecision.MONTH),
                            false);
            case Cell.Number number -> number(number.value(), number.text());
            default -> words(cell.text());
        };
    }

    /** Days, or nothing, of a month that is told elsewhere: "5日-7日", "12-13", "上旬". */
    public DateReading inMonth(String days, int month) {
        DateReading found = read.read(month + "月" + days);
        return found instanceof DateReading.Unclear
                ? read.read(days + " " + Month.of(month).getDisplayName(TextStyle.SHORT, Locale.UK))
                : found;
    }

    private DateReading words(String text) {
        if (text.length() == 5 && text.chars().allMatch(Character::isDigit)) {
            return number(new BigDecimal(text), text);
        }
        return read.read(text);
    }

    /** Where the year is hidden, the stored one is only that of the day it was typed. */
    private DateReading day(Cell.Moment moment) {
        LocalDate date = moment.date();
        if (!moment.yearShown() && planYear != null) {
            try {
                date = date.withYear(planYear.of(date.getMonthValue()));
            } catch (DateTimeException outOfRange) {
                return new DateReading.Unclear();
            }
        }
        return new DateReading.Found(PlannedDates.of(date, date, DatePrecision.DAY), false);
    }

    private DateReading number(BigDecimal value, String text) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        if (whole
                && value.compareTo(BigDecimal.valueOf(FIRST_SERIAL)) >= 0
                && value.compareTo(BigDecimal.valueOf(LAST_SERIAL)) <= 0) {
            LocalDate date = SERIAL_EPOCH.plusDays(value.longValue());
            return new DateReading.Found(PlannedDates.of(date, date, DatePrecision.DAY), false);
        }
        DateReading found = read.read(text);
        // As a number 9.2 and 9.20 are the same: it may have been the 20th.
        boolean lostZero = !whole && value.scale() == 1 && text.matches("\\d{1,2}\\.[123]");
        return lostZero && found instanceof DateReading.Found(PlannedDates dates, boolean _)
                ? new DateReading.Found(dates, true)
                : found;
    }
}
