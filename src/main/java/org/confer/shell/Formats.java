package org.confer.shell;

import java.text.ListFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.confer.kernel.Period;

/** Dates, times and numbers as the user's language writes them. Immutable. */
public final class Formats {

    private static final Formats ENGLISH =
            new Formats(
                    Languages.ENGLISH,
                    "d MMM yyyy",
                    "d MMM",
                    "d",
                    "MMMM yyyy",
                    "EEE d MMM yyyy, HH:mm",
                    "–");
    private static final Formats CHINESE =
            new Formats(
                    Languages.CHINESE,
                    "yyyy年M月d日",
                    "M月d日",
                    "d日",
                    "yyyy年M月",
                    "yyyy年M月d日 EEE HH:mm",
                    "—");

    private final Locale language;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dayAndMonth;
    private final DateTimeFormatter dayOfMonth;
    private final DateTimeFormatter month;
    private final DateTimeFormatter dateTime;
    private final DateTimeFormatter time;
    private final String to;

    private Formats(
            Locale language,
            String date,
            String dayAndMonth,
            String dayOfMonth,
            String month,
            String dateTime,
            String to) {
        this.language = language;
        this.date = DateTimeFormatter.ofPattern(date, language);
        this.dayAndMonth = DateTimeFormatter.ofPattern(dayAndMonth, language);
        this.dayOfMonth = DateTimeFormatter.ofPattern(dayOfMonth, language);
        this.month = DateTimeFormatter.ofPattern(month, language);
        this.dateTime = DateTimeFormatter.ofPattern(dateTime, language);
        this.time = DateTimeFormatter.ofPattern("HH:mm", language);
        this.to = to;
    }

    public static Formats of(Locale locale) {
        return Languages.nearest(locale).equals(Languages.CHINESE) ? CHINESE : ENGLISH;
    }

    public String date(LocalDate day) {
        return date.format(day);
    }

    public String month(YearMonth when) {
        return month.format(when);
    }

    /** Weekday, date and time of day on a clock of that zone. */
    public String dateTime(Instant instant, ZoneId zone) {
        return dateTime.format(instant.atZone(zone));
    }

    public String time(Instant instant, ZoneId zone) {
        return time.format(instant.atZone(zone));
    }

    /** Start in full; of the end only the time of day if it falls on the same day. */
    public String period(Period period, ZoneId zone) {
        ZonedDateTime start = period.start().atZone(zone);
        ZonedDateTime end = period.end().atZone(zone);
        boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
        return dateTime.format(start) + to + (sameDay ? time : dateTime).format(end);
    }

    /** First and last day, both included; year and month once if they are the same, as is a day. */
    public String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return date(first);
        }
        if (first.getYear() != last.getYear()) {
            return date(first) + wide(to) + date(last);
        }
        boolean sameMonth = first.getMonth() == last.getMonth();
        if (language.equals(Languages.CHINESE)) {
            return date(first) + to + (sameMonth ? dayOfMonth : dayAndMonth).format(last);
        }
        return sameMonth
                ? dayOfMonth.format(first) + to + date(last)
                : dayAndMonth.format(first) + wide(to) + date(last);
    }

    /** Between dates of several words, of which Chinese has none. */
    private String wide(String sign) {
        return language.equals(Languages.CHINESE) ? sign : " " + sign + " ";
    }

    /** The day with its weekday. */
    public String fullDate(LocalDate day) {
        return language.equals(Languages.CHINESE)
                ? date(day) + " " + weekday(day)
                : weekday(day) + " " + date(day);
    }

    /** An amount of money with the sign that readers know; without a currency only the number. */
    public String money(Number value, String currency) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(2);
        String number = format.format(value);
        return switch (currency) {
            case "" -> number;
            case "CNY" -> "¥" + number;
            case "GBP" -> "£" + number;
            case "EUR" -> "€" + number;
            case "USD" -> "$" + number;
            default -> currency + " " + number;
        };
    }

    /**
     * @param share 0 to 1; shown in whole per cent
     */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(language).format(share);
    }

    public String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, language);
    }

    /**
     * @param names at least one
     * @return A, B and C
     */
    public String list(List<String> names) {
        return ListFormat.getInstance(language, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(names);
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(language).format(value);
    }
}
