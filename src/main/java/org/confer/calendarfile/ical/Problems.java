package org.confer.calendarfile.ical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.confer.calendarfile.CalendarProblem;
import org.confer.kernel.Message;

/** Collects what could not be read; a file of nothing but faults fills no memory. */
final class Problems {

    private static final int KEPT = 1000;

    private final List<CalendarProblem> found = new ArrayList<>();

    /** A property was left out or read with leniency; the event stays. */
    void add(int line, Message reason) {
        add(new CalendarProblem(line, false, reason));
    }

    /** A whole event (or time zone) was left out. */
    void lost(int line, Message reason) {
        add(new CalendarProblem(line, true, reason));
    }

    private void add(CalendarProblem problem) {
        if (found.size() < KEPT) {
            found.add(problem);
        }
    }

    List<CalendarProblem> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(CalendarProblem::line)).toList();
    }
}
