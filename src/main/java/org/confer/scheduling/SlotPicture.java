package org.confer.scheduling;

import java.time.LocalDate;
import java.util.List;
import org.confer.calendar.BusyTime;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Period;

/**
 * The days on which slots were found, to be drawn: units down, time across, the slots on it.
 *
 * @param days in order; at most {@value #MOST_DAYS}
 */
public record SlotPicture(List<Day> days) {

    static final int MOST_DAYS = 5;

    public SlotPicture {
        days = List.copyOf(days);
    }

    /**
     * @param span what is drawn of the day: all hours in which a meeting may lie
     * @param rows units in the order of the wish
     * @param slots those proposed on that day, in order
     */
    public record Day(LocalDate day, Period span, List<Row> rows, List<Period> slots) {}

    /**
     * A unit on a day.
     *
     * @param known whether any calendar of it is known
     * @param busy when nobody can quite come for it, cut to the day's span, in steps of a quarter
     *     of an hour
     */
    public record Row(
            DepartmentId department, String name, Need need, boolean known, List<BusyTime> busy) {}
}
