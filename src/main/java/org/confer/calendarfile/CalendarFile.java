package org.confer.calendarfile;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a calendar file.
 *
 * @param name the calendar's own name, null if it tells none
 * @param events in the order of the file, cancelled and superseded ones included
 * @param problems in the order of the file; at most 1,000 are kept
 * @param refreshEvery how often it asks to be fetched again (REFRESH-INTERVAL of RFC 7986 section
 *     5.7, else X-PUBLISHED-TTL), null if it does not say; positive, otherwise as the file has it
 */
public record CalendarFile(
        @Nullable String name,
        List<CalendarEvent> events,
        List<CalendarProblem> problems,
        @Nullable Duration refreshEvery) {

    public CalendarFile {
        events = List.copyOf(events);
        problems = List.copyOf(problems);
    }

    /** The events that hold: neither cancelled nor replaced by a newer version in the same file. */
    public List<CalendarEvent> eventsThatHold() {
        return events.stream()
                .filter(event -> event.status() != EventStatus.CANCELLED && !event.superseded())
                .toList();
    }
}
