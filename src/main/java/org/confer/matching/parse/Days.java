package org.confer.matching.parse;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** ISO 8601 dates as days since 1970-01-01. */
final class Days {

    private Days() {}

    /**
     * @return days since 1970-01-01, or {@link Profile#MISSING} when the text is no date
     */
    static int read(String text) {
        if (text.length() < 10) {
            return Profile.MISSING;
        }
        int quick = plain(text);
        if (quick != Profile.MISSING) {
            return quick;
        }
        try {
            long day = LocalDate.parse(text).toEpochDay();
            return (int) Math.clamp(day, Integer.MIN_VALUE + 1, Integer.MAX_VALUE);
        } catch (DateTimeParseException e) {
            return Profile.MISSING;
        }
    }

    /**
     * "2026-03-02" and its like, without a formatter: a million plans have two million dates.
     *
     * @return {@link Profile#MISSING} for anything odd
     */
    private static int plain(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Profile.MISSING;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > 28) {
            return Profile.MISSING;
        }
        // days from civil (Howard Hinnant, 2013): years begin in March
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int ofEra = y - era * 400;
        int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
