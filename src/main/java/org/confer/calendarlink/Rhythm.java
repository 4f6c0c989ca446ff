package org.confer.calendarlink;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long to wait until a calendar is fetched again. */
final class Rhythm {

    static final Duration USUAL = Duration.ofHours(1);
    static final Duration SHORTEST = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 9;

    private Rhythm() {}

    /** As often as the calendar itself asks, within bounds; hourly if it does not say. */
    static Duration every(@Nullable Duration wished) {
        return wished == null ? USUAL : within(SHORTEST, wished);
    }

    /**
     * After 5, 10, 20… minutes, at most after a day.
     *
     * @param failures in a row, from 1
     * @param asked how long the server asks to be left alone, null if it does not
     */
    static Duration afterFailure(int failures, @Nullable Duration asked) {
        int doublings = Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
        Duration wait = FIRST_RETRY.multipliedBy(1L << doublings);
        return within(FIRST_RETRY, asked == null || asked.compareTo(wait) < 0 ? wait : asked);
    }

    private static Duration within(Duration shortest, Duration wished) {
        return wished.compareTo(shortest) < 0
                ? shortest
                : wished.compareTo(LONGEST) > 0 ? LONGEST : wished;
    }
}
