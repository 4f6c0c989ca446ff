package org.confer.calendar;

import org.confer.calendarfile.Busyness;
import org.confer.kernel.Period;

/**
 * A time at which somebody is not simply free.
 *
 * @param busyness not {@link Busyness#FREE}
 */
public record BusyTime(Period period, Busyness busyness) {

    public BusyTime {
        if (busyness == Busyness.FREE) {
            throw new IllegalArgumentException("A free time is not a busy time");
        }
    }
}
