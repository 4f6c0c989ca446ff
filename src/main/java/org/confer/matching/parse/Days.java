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
        try {
            long day = LocalDate.parse(text).toEpochDay();
            return (int) Math.clamp(day, Integer.MIN_VALUE + 1, Integer.MAX_VALUE);
        } catch (DateTimeParseException e) {
            return Profile.MISSING;
        }
    }
}
