package org.confer.calendarfile.ical;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/**
 * Sorts the lines of a file into components. Takes several calendars in one stream, components
 * without a calendar around them, and files that end too early.
 */
final class ComponentReader {

    private static final int MOST_COMPONENTS = 50_000;
    private static final int MOST_LINES = 60_000;
    private static final int DEEPEST = 16;

    /** Everything else, alarms above all, is passed over without being kept. */
    private static final Set<String> KEPT =
            Set.of("VCALENDAR", "VEVENT", "VFREEBUSY", "VTIMEZONE", "STANDARD", "DAYLIGHT");

    /** Of their properties only these mean anything to us; a hundred attendees need no memory. */
    private static final Set<String> KEPT_PROPERTIES =
            Set.of(
                    "UID",
                    "RECURRENCE-ID",
                    "SEQUENCE",
                    "DTSTAMP",
                    "DTSTART",
                    "DTEND",
                    "DURATION",
                    "RRULE",
                    "EXRULE",
                    "RDATE",
                    "EXDATE",
                    "STATUS",
                    "TRANSP",
                    "X-MICROSOFT-CDO-BUSYSTATUS",
                    "CLASS",
                    "SUMMARY",
                    "DESCRIPTION",
                    "LOCATION",
                    "ORGANIZER",
                    "FREEBUSY",
                    "TZID",
                    "TZOFFSETFROM",
                    "TZOFFSETTO",
                    "X-LIC-LOCATION",
                    "REFRESH-INTERVAL",
                    "X-PUBLISHED-TTL",
                    "X-WR-CALNAME",
                    "X-WR-TIMEZONE");

    /** What is kept of an event until its turn comes, see {@link EventPlace}. */
    private static final Set<String> KEPT_OF_EVENTS =
            Set.of("UID", "RECURRENCE-ID", "SEQUENCE", "DTSTAMP");

    private final ContentLines lines;
    private final Problems problems;
    private final Deque<Component> open = new ArrayDeque<>();
    private final List<Component> others = new ArrayList<>();
    private final List<EventPlace> events = new ArrayList<>();
    private int components;

    ComponentReader(ContentLines lines, Problems problems) {
        this.lines = lines;
        this.problems = problems;
    }

    /**
     * Goes through the file once.
     *
     * @throws InvalidInput if there is no component at all or too many
     */
    void read() {
        for (ContentLine line = lines.next(); line != null; line = lines.next()) {
            switch (line.name()) {
                case "BEGIN" -> begin(line);
                case "END" -> end(line);
                default -> {
                    Component inside = open.peek();
                    if (inside != null
                            && KEPT.contains(inside.name)
                            && (inside.isEvent() ? KEPT_OF_EVENTS : KEPT_PROPERTIES)
                                    .contains(line.name())
                            && inside.lines.size() < MOST_LINES) {
                        inside.lines.add(line);
                    }
                }
            }
        }
        if (components == 0) {
            throw new InvalidInput(Message.of("calendarfile.notACalendar"));
        }
        if (!open.isEmpty()) {
            Component cut = Objects.requireNonNull(open.peek());
            problems.add(cut.line, Message.of("calendarfile.endsTooEarly", cut.name));
            while (!open.isEmpty()) {
                close(open.pop());
            }
        }
    }

    /** Calendars and time zones, in the order of the file. */
    List<Component> others() {
        return others;
    }

    /** The events and busy times, in the order of the file. */
    List<EventPlace> events() {
        return events;
    }

    /** Reads the lines of an event again, all that mean something; faults were reported before. */
    Component lines(EventPlace place) {
        Component event = new Component(place.component(), place.line(), place.offset());
        lines.rewind(place.offset(), place.line() + 1);
        int depth = 0;
        for (ContentLine line = lines.next(); line != null && depth >= 0; line = lines.next()) {
            if (line.is("BEGIN")) {
                depth++;
            } else if (line.is("END")) {
                depth--;
                if (depth < 0) {
                    break;
                }
            } else if (depth == 0 && KEPT_PROPERTIES.contains(line.name())) {
                if (event.lines.size() == MOST_LINES) {
                    problems.add(
                            line.number(), Message.of("calendarfile.tooManyLines", MOST_LINES));
                    break;
                }
                event.lines.add(line);
            }
        }
        return event;
    }

    private void begin(ContentLine line) {
        if (++components > MOST_COMPONENTS) {
            throw new InvalidInput(
                    Message.of("calendarfile.tooManyComponents", MOST_COMPONENTS, line.number()));
        }
        if (open.size() < DEEPEST) {
            open.push(
                    new Component(
                            line.value().strip().toUpperCase(Locale.ROOT),
                            line.number(),
                            lines.offset()));
        } else if (open.size() == DEEPEST) {
            problems.add(line.number(), Message.of("calendarfile.tooDeep", DEEPEST));
        }
    }

    private void end(ContentLine line) {
        String name = line.value().strip().toUpperCase(Locale.ROOT);
        Component innermost = open.peek();
        if (innermost != null && innermost.name.equals(name)) {
            close(open.pop());
            return;
        }
        problems.add(line.number(), Message.of("calendarfile.endWithoutBegin", name));
        if (open.stream().anyMatch(component -> component.name.equals(name))) {
            // what was never closed ends where its surroundings end
            Component closed;
            do {
                closed = open.pop();
                close(closed);
            } while (!closed.name.equals(name));
        }
    }

    private void close(Component component) {
        if (component.isEvent()) {
            events.add(EventPlace.of(component));
        } else if (KEPT.contains(component.name)) {
            Component parent = open.peek();
            Consumer<Component> keep =
                    parent == null || parent.name.equals("VCALENDAR")
                            ? others::add
                            : parent.children::add;
            keep.accept(component);
        }
    }
}
