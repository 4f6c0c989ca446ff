package org.confer.plancell;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.confer.kernel.Message;

/** Names for spans of days that stand for "some time in it". */
final class DateWindow {

    private static final int TEN_DAYS = 10;
    private static final int TWENTY_DAYS = 20;
    private static final int QUARTER = 3;
    private static final int HALF = 6;
    private static final int YEAR = 12;

    private DateWindow() {}

    static Optional<Message> of(DatePrecision precision, LocalDate start, LocalDate end) {
        YearMonth first = YearMonth.from(start);
        YearMonth last = YearMonth.from(end);
        boolean wholeMonths = start.getDayOfMonth() == 1 && end.equals(last.atEndOfMonth());
        return switch (precision) {
            case WEEK ->
                    start.getDayOfWeek() == DayOfWeek.MONDAY && end.isBefore(start.plusWeeks(1))
                            ? Optional.of(Message.of("plancell.window.WEEK", start))
                            : Optional.empty();
            case TEN_DAY -> tenDays(start, end);
            case MONTH -> wholeMonths ? Optional.of(months(first, last)) : Optional.empty();
            case QUARTER ->
                    wholeMonths && isPart(first, last, QUARTER)
                            ? Optional.of(part("plancell.window.QUARTER", first, QUARTER))
                            : Optional.empty();
            case HALF_YEAR ->
                    wholeMonths && isPart(first, last, HALF)
                            ? Optional.of(part("plancell.window.HALF_YEAR", first, HALF))
                            : Optional.empty();
            case YEAR ->
                    wholeMonths && isPart(first, last, YEAR)
                            ? Optional.of(part("plancell.window.YEAR", first, YEAR))
                            : Optional.empty();
            case DAY, WEEKLY, NONE -> Optional.empty();
        };
    }

    private static Optional<Message> tenDays(LocalDate start, LocalDate end) {
        YearMonth month = YearMonth.from(start);
        if (start.equals(month.atDay(1)) && end.equals(month.atDay(TEN_DAYS))) {
            return Optional.of(Message.of("plancell.window.early", month));
        }
        if (start.equals(month.atDay(TEN_DAYS + 1)) && end.equals(month.atDay(TWENTY_DAYS))) {
            return Optional.of(Message.of("plancell.window.middle", month));
        }
        return start.equals(month.atDay(TWENTY_DAYS + 1)) && end.equals(month.atEndOfMonth())
                ? Optional.of(Message.of("plancell.window.late", month))
                : Optional.empty();
    }

    private static Message months(YearMonth first, YearMonth last) {
        return first.equals(last)
                ? Message.of("plancell.window.MONTH", first)
                : Message.of("plancell.window.months", first, last);
    }

    /** Whether they bound one of the equal parts of a year that are so many months long. */
    private static boolean isPart(YearMonth first, YearMonth last, int length) {
        return (first.getMonthValue() - 1) % length == 0
                && last.equals(first.plusMonths(length - 1L));
    }

    private static Message part(String key, YearMonth first, int length) {
        return Message.of(
                key, Integer.toString(first.getYear()), (first.getMonthValue() - 1) / length + 1);
    }
}
