package org.confer.calendarfile;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How a calendar file is to be read.
 *
 * @param zone IANA zone of times that name none (RFC 5545 calls them floating) and of zones that
 *     nobody knows
 * @param from first day of which occurrences are wanted
 * @param until first day after them; at most 20 years after {@code from}
 */
public record CalendarReading(ZoneId zone, LocalDate from, LocalDate until) {

    private static final int MOST_YEARS = 20;

    public CalendarReading {
        if (!until.isAfter(from) || until.isAfter(from.plusYears(MOST_YEARS))) {
            throw new IllegalArgumentException(
                    "Occurrences are wanted of 1 day to 20 years, not " + from + " to " + until);
        }
    }

    /** All occurrences in the given year, and those of the year before and after it. */
    public static CalendarReading around(int year, ZoneId zone) {
        return new CalendarReading(
                zone, LocalDate.of(year - 1, 1, 1), LocalDate.of(year + 2, 1, 1));
    }
}
