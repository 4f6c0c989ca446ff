package org.confer.calendarfile.ical;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/** Dates, durations and offsets as RFC 5545 section 3.3 writes them. */
final class ValueSyntax {

    private static final Pattern DURATION =
            Pattern.compile(
                    "([+-])?P(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?"
                            + "(?:T(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})S)?)?");
    private static final Pattern OFFSET =
            Pattern.compile("([+-])(\\d{2}):?(\\d{2})(?::?(\\d{2}))?");
    private static final int LONGEST_DAYS = 3660;

    private ValueSyntax() {}

    /**
     * A date or date-time without its zone.
     *
     * @param utc whether it ends in Z
     */
    record DateOrTime(LocalDateTime local, boolean wholeDay, boolean utc) {}

    /**
     * A duration: days are nominal (a day may have 23 hours), the rest is exact (section 3.3.6).
     */
    record Length(long days, Duration rest) {

        boolean isNegative() {
            return days < 0 || rest.isNegative();
        }
    }

    /**
     * {@code 20260305}, {@code 20260305T090000}, {@code 20260305T090000Z}; hyphens are forgiven.
     */
    static DateOrTime dateOrTime(String raw) {
        String text = raw.strip();
        if (text.indexOf('-') > 0 || text.indexOf(':') > 0) {
            text = text.replace("-", "").replace(":", "");
        }
        try {
            int length = text.length();
            LocalDate day =
                    LocalDate.of(digits(text, 0, 4), digits(text, 4, 6), digits(text, 6, 8));
            if (length == 8) {
                return new DateOrTime(day.atStartOfDay(), true, false);
            }
            char mark = text.charAt(length - 1);
            boolean utc = mark == 'Z' || mark == 'z';
            int end = utc ? length - 1 : length;
            char separator = text.charAt(8);
            if ((separator != 'T' && separator != 't') || (end != 15 && end != 13)) {
                throw unreadable(raw);
            }
            int hour = digits(text, 9, 11);
            // 24:00 is the next midnight, and a leap second counts as the one before
            LocalTime time =
                    LocalTime.of(
                            hour == 24 ? 0 : hour,
                            digits(text, 11, 13),
                            end == 15 ? Math.min(digits(text, 13, 15), 59) : 0);
            return new DateOrTime(day.plusDays(hour == 24 ? 1 : 0).atTime(time), false, utc);
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw unreadable(raw);
        }
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                throw unreadable(text);
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static InvalidInput unreadable(String raw) {
        return new InvalidInput(Message.of("calendarfile.dateUnreadable", shortened(raw)));
    }

    static Length duration(String raw) {
        Matcher matcher = DURATION.matcher(raw.strip());
        if (!matcher.matches()) {
            throw new InvalidInput(Message.of("calendarfile.durationUnreadable", shortened(raw)));
        }
        int sign = "-".equals(matcher.group(1)) ? -1 : 1;
        long days = number(matcher.group(2)) * 7 + number(matcher.group(3));
        Duration rest =
                Duration.ofHours(number(matcher.group(4)))
                        .plusMinutes(number(matcher.group(5)))
                        .plusSeconds(number(matcher.group(6)));
        if (days + rest.toDays() > LONGEST_DAYS) {
            throw new InvalidInput(Message.of("calendarfile.durationTooLong", shortened(raw)));
        }
        return new Length(sign * days, rest.multipliedBy(sign));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    static ZoneOffset offset(String raw) {
        Matcher matcher = OFFSET.matcher(raw.strip());
        if (matcher.matches()) {
            int seconds =
                    Integer.parseInt(matcher.group(2)) * 3600
                            + Integer.parseInt(matcher.group(3)) * 60
                            + (int) number(matcher.group(4));
            if (seconds <= ZoneOffset.MAX.getTotalSeconds()) {
                return ZoneOffset.ofTotalSeconds(matcher.group(1).equals("-") ? -seconds : seconds);
            }
        }
        throw new InvalidInput(Message.of("calendarfile.offsetUnreadable", shortened(raw)));
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
