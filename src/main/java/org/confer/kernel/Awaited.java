package org.confer.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for the current user.
 *
 * @param what what is to be done, as a sentence
 * @param address page where it is done, relative to the application
 * @param due by when, on the clock of those with whom it was agreed; null if there is no date
 * @param wholeDay whether all of that day is in time, so that only the day is told
 */
public record Awaited(Message what, String address, @Nullable ZonedDateTime due, boolean wholeDay) {

    /** There is no date. */
    public static Awaited sometime(Message what, String address) {
        return new Awaited(what, address, null, false);
    }

    /** By that time of day, as that of a meeting's beginning. */
    public static Awaited by(Message what, String address, Instant time, ZoneId zone) {
        return new Awaited(what, address, time.atZone(zone), false);
    }

    /**
     * @param day the last one on which it is in time
     */
    public static Awaited on(Message what, String address, LocalDate day, ZoneId zone) {
        return new Awaited(what, address, day.atTime(LocalTime.MAX).atZone(zone), true);
    }
}
