package org.confer.calendar;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.confer.calendarfile.Busyness;
import org.confer.calendarfile.CalendarEvent;
import org.confer.calendarfile.CalendarFile;
import org.confer.calendarfile.CalendarProblem;
import org.confer.calendarfile.EventSpan;
import org.confer.kernel.Period;

/**
 * What is kept of a calendar, or of a part of one.
 *
 * @param events that hold
 * @param titles empty unless they are shared; those of confidential events are never among them
 */
record ReadCalendar(
        int events, BusyTimes busy, List<CalendarProblem> problems, List<SharedTitle> titles) {

    private static final int MOST_TITLES = 10_000;

    static ReadCalendar of(CalendarFile file, ZoneId zone, boolean withTitles) {
        List<BusyTime> times = new ArrayList<>();
        List<SharedTitle> titles = new ArrayList<>();
        List<CalendarEvent> events = file.eventsThatHold();
        for (CalendarEvent event : events) {
            if (event.busyness() == Busyness.FREE) {
                continue;
            }
            boolean told = withTitles && !event.confidential() && !event.summary().isBlank();
            for (EventSpan span : event.occurrences()) {
                Optional<Period> period = span.period(zone);
                period.ifPresent(when -> times.add(new BusyTime(when, event.busyness())));
                if (told && titles.size() < MOST_TITLES) {
                    period.ifPresent(when -> titles.add(new SharedTitle(when, title(event))));
                }
            }
        }
        return new ReadCalendar(events.size(), BusyTimes.of(times), file.problems(), titles);
    }

    private static String title(CalendarEvent event) {
        String line = event.summary().strip().replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        return length <= SharedTitle.LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SharedTitle.LONGEST - 1)) + "…";
    }
}
