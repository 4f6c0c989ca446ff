package org.confer.calendarfile.ical;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.confer.calendarfile.Busyness;
import org.confer.calendarfile.CalendarAnswer;
import org.confer.calendarfile.CalendarEvent;
import org.confer.calendarfile.CalendarFile;
import org.confer.calendarfile.CalendarReader;
import org.confer.calendarfile.CalendarReading;
import org.confer.calendarfile.EventSpan;
import org.confer.calendarfile.EventStatus;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reads RFC 5545 with forgiveness and bounds. The syntax is read here and not by iCal4j, which
 * names no lines, loses a calendar by one bad property, and keeps only the last calendar of a
 * stream (see the decision record); iCal4j writes and validates.
 */
public final class IcalReader implements CalendarReader {

    private static final int LARGEST_FILE = 10 << 20;

    @Override
    public CalendarFile read(InputStream file, CalendarReading reading) throws IOException {
        byte[] bytes = file.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            throw new InvalidInput(Message.of("calendarfile.tooLarge", LARGEST_FILE / (1 << 20)));
        }
        Problems problems = new Problems();
        ComponentReader components =
                new ComponentReader(new ContentLines(bytes, problems), problems);
        components.read();
        return new Interpretation(components, reading, problems).file();
    }

    @Override
    public CalendarAnswer readAnswer(byte[] message, ZoneId zone) {
        return new AnswerReading(message, zone).read();
    }

    /** One file's components on their way to events. */
    private static final class Interpretation {

        private final ComponentReader components;
        private final Problems problems;
        private final EventReading events;
        private final Map<EventPlace.Instance, EventPlace> newest = new HashMap<>();
        private @Nullable String name;
        private @Nullable Duration refreshEvery;
        private @Nullable ContentLine ownZone;

        Interpretation(ComponentReader components, CalendarReading reading, Problems problems) {
            this.components = components;
            this.problems = problems;
            List<Component> definitions = new ArrayList<>();
            for (Component component : components.others()) {
                if (component.name.equals("VTIMEZONE")) {
                    definitions.add(component);
                } else {
                    String told = component.text("X-WR-CALNAME");
                    name = name == null && !told.isEmpty() ? told : name;
                    refreshEvery = refreshEvery == null ? interval(component) : refreshEvery;
                    ownZone = ownZone == null ? component.first("X-WR-TIMEZONE") : ownZone;
                }
            }
            Budget budget = new Budget();
            Zones zones = new Zones(definitions, reading.zone(), problems, budget);
            if (ownZone != null) {
                zones = zones.withFallback(zones.zone(ownZone.value(), ownZone.number()).shown());
            }
            this.events = new EventReading(zones, reading, problems, budget);
        }

        private @Nullable Duration interval(Component calendar) {
            ContentLine told = calendar.first("REFRESH-INTERVAL");
            told = told == null ? calendar.first("X-PUBLISHED-TTL") : told;
            if (told == null) {
                return null;
            }
            try {
                ValueSyntax.Length length = ValueSyntax.duration(told.value());
                Duration interval = length.rest().plusDays(length.days());
                return interval.isPositive() ? interval : null;
            } catch (InvalidInput unreadable) {
                problems.add(told.number(), unreadable.reason());
                return null;
            }
        }

        CalendarFile file() {
            for (EventPlace place : components.events()) {
                EventPlace.Instance instance = place.instance();
                if (instance != null) {
                    newest.merge(
                            instance, place, (one, other) -> one.isNewerThan(other) ? one : other);
                }
            }
            Map<String, List<TimeValue>> changed = changedInstances();
            List<CalendarEvent> read = new ArrayList<>();
            for (EventPlace place : components.events()) {
                Component lines = components.lines(place);
                EventPlace.Instance instance = place.instance();
                if (lines.name.equals("VFREEBUSY")) {
                    addBusyTimes(lines, read);
                    continue;
                }
                CalendarEvent event =
                        events.read(
                                lines,
                                instance != null && newest.get(instance) != place,
                                instance != null && instance.recurrence() == null
                                        ? changed.getOrDefault(instance.uid(), List.of())
                                        : List.of());
                if (event != null) {
                    read.add(event);
                }
            }
            return new CalendarFile(name, read, problems.inOrder(), refreshEvery);
        }

        /** The original times of the instances that are events of their own, by series. */
        private Map<String, List<TimeValue>> changedInstances() {
            Map<String, List<TimeValue>> changed = new HashMap<>();
            Map<String, EventZone> zones = new HashMap<>();
            newest.forEach((instance, place) -> {
                if (instance.recurrence() != null) {
                    EventZone zone =
                            zones.computeIfAbsent(instance.uid(), uid -> zoneOfSeries(uid, place));
                    TimeValue original = original(place, zone);
                    if (original != null) {
                        changed.computeIfAbsent(instance.uid(), uid -> new ArrayList<>())
                                .add(original);
                    }
                }
            });
            return changed;
        }

        /** A RECURRENCE-ID without a zone is told in the zone of the series. */
        private EventZone zoneOfSeries(String uid, EventPlace changed) {
            EventPlace series = newest.getOrDefault(new EventPlace.Instance(uid, null), changed);
            ContentLine start = components.lines(series).first("DTSTART");
            try {
                return start == null
                        ? events.floating()
                        : events.time(start, start.value(), events.floating()).zone();
            } catch (InvalidInput reportedWithTheEvent) {
                return events.floating();
            }
        }

        private @Nullable TimeValue original(EventPlace place, EventZone zone) {
            ContentLine recurrence = components.lines(place).first("RECURRENCE-ID");
            try {
                return recurrence == null
                        ? null
                        : events.time(recurrence, recurrence.value(), zone);
            } catch (InvalidInput reportedWithTheEvent) {
                return null;
            }
        }

        /** The periods of a VFREEBUSY (section 3.8.2.6), each as an event without words. */
        private void addBusyTimes(Component component, List<CalendarEvent> read) {
            for (ContentLine line : component.all("FREEBUSY")) {
                Busyness busyness =
                        switch (Objects.requireNonNullElse(line.parameter("FBTYPE"), "BUSY")) {
                            case "FREE" -> Busyness.FREE;
                            case "BUSY-TENTATIVE" -> Busyness.TENTATIVE;
                            case "BUSY-UNAVAILABLE" -> Busyness.OUT_OF_OFFICE;
                            default -> Busyness.BUSY;
                        };
                for (String period : line.value().split(",", -1)) {
                    try {
                        EventSpan span = events.period(line, period);
                        read.add(
                                new CalendarEvent(
                                        line.number(),
                                        null,
                                        0,
                                        EventStatus.CONFIRMED,
                                        busyness,
                                        false,
                                        "",
                                        "",
                                        "",
                                        null,
                                        span,
                                        false,
                                        null,
                                        false,
                                        events.inWindow(span) ? List.of(span) : List.of()));
                    } catch (InvalidInput unreadable) {
                        problems.add(line.number(), unreadable.reason());
                    }
                }
            }
        }
    }
}
