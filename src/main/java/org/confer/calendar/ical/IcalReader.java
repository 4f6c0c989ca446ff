package org.confer.calendar.ical;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.confer.calendar.Busyness;
import org.confer.calendar.CalendarEvent;
import org.confer.calendar.CalendarFile;
import org.confer.calendar.CalendarReader;
import org.confer.calendar.CalendarReading;
import org.confer.calendar.EventSpan;
import org.confer.calendar.EventStatus;
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
    private static final Duration LONGEST = Duration.ofMillis(1500);

    @Override
    public CalendarFile read(InputStream file, CalendarReading reading) throws IOException {
        byte[] bytes = file.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            throw new InvalidInput(Message.of("calendar.file.tooLarge", LARGEST_FILE / (1 << 20)));
        }
        Problems problems = new Problems();
        List<Component> outermost =
                new ComponentReader(new ContentLines(bytes, problems), problems).read();
        return new Interpretation(outermost, reading, problems).file();
    }

    /** One file's components on their way to events. */
    private static final class Interpretation {

        private final Problems problems;
        private final Budget budget = new Budget(LONGEST);
        private final EventReading events;
        private final List<Component> components = new ArrayList<>();
        private final List<Component> definitions = new ArrayList<>();
        private @Nullable String name;
        private @Nullable ContentLine ownZone;

        Interpretation(List<Component> outermost, CalendarReading reading, Problems problems) {
            this.problems = problems;
            outermost.forEach(this::collect);
            CalendarReading own = reading;
            if (ownZone != null) {
                Zones zones = new Zones(definitions, reading.zone(), problems, budget);
                own =
                        new CalendarReading(
                                zones.zone(ownZone.value(), ownZone.number()).shown(),
                                reading.from(),
                                reading.until());
            }
            this.events =
                    new EventReading(
                            new Zones(definitions, own.zone(), problems, budget),
                            own,
                            problems,
                            budget);
        }

        private void collect(Component component) {
            switch (component.name) {
                case "VCALENDAR" -> {
                    String told = component.text("X-WR-CALNAME");
                    name = name == null && !told.isEmpty() ? told : name;
                    ownZone = ownZone == null ? component.first("X-WR-TIMEZONE") : ownZone;
                    component.children.forEach(this::collect);
                }
                case "VTIMEZONE" -> definitions.add(component);
                case "VEVENT", "VFREEBUSY" -> components.add(component);
                default -> {
                    // tasks, journals, alarms: nobody is busy by them
                }
            }
        }

        CalendarFile file() {
            Map<Instance, Component> newest = newestVersions();
            Map<String, List<TimeValue>> changed = changedInstances(newest);
            List<CalendarEvent> read = new ArrayList<>();
            try {
                for (Component component : components) {
                    budget.check();
                    if (component.name.equals("VFREEBUSY")) {
                        addBusyTimes(component, read);
                        continue;
                    }
                    Instance instance = instance(component);
                    boolean superseded = instance.uid != null && newest.get(instance) != component;
                    CalendarEvent event =
                            events.read(
                                    component,
                                    superseded,
                                    instance.recurrence == null && instance.uid != null
                                            ? changed.getOrDefault(instance.uid, List.of())
                                            : List.of());
                    if (event != null) {
                        read.add(event);
                    }
                }
            } catch (OutOfBudget tooLong) {
                problems.lost(0, Message.of("calendar.file.tooLong", LONGEST.toMillis()));
            }
            return new CalendarFile(name, read, problems.inOrder());
        }

        /** What makes two events versions of one another. */
        private record Instance(@Nullable String uid, @Nullable String recurrence) {}

        private static Instance instance(Component component) {
            ContentLine uid = component.first("UID");
            ContentLine recurrence = component.first("RECURRENCE-ID");
            return new Instance(
                    uid == null || uid.value().isBlank() ? null : uid.text().strip(),
                    recurrence == null ? null : recurrence.value().strip());
        }

        private Map<Instance, Component> newestVersions() {
            Map<Instance, Component> newest = new HashMap<>();
            for (Component component : components) {
                Instance instance = instance(component);
                if (instance.uid != null && component.name.equals("VEVENT")) {
                    newest.merge(
                            instance, component, (one, other) -> isNewer(one, other) ? one : other);
                }
            }
            return newest;
        }

        /** By SEQUENCE, then DTSTAMP (RFC 5546 section 2.1.5), then the place in the file. */
        private static boolean isNewer(Component one, Component other) {
            int bySequence = Long.compare(sequence(one), sequence(other));
            return bySequence > 0
                    || (bySequence == 0
                            && one.text("DTSTAMP").compareTo(other.text("DTSTAMP")) > 0);
        }

        private static long sequence(Component component) {
            String text = component.text("SEQUENCE");
            return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
        }

        private Map<String, List<TimeValue>> changedInstances(Map<Instance, Component> newest) {
            Map<String, List<TimeValue>> changed = new HashMap<>();
            newest.forEach((instance, component) -> {
                if (instance.recurrence != null && instance.uid != null) {
                    TimeValue original = original(component, newest, instance.uid);
                    if (original != null) {
                        changed.computeIfAbsent(instance.uid, uid -> new ArrayList<>())
                                .add(original);
                    }
                }
            });
            return changed;
        }

        /** A RECURRENCE-ID without a zone is told in the zone of the series. */
        private @Nullable TimeValue original(
                Component component, Map<Instance, Component> newest, String uid) {
            Component series = newest.getOrDefault(new Instance(uid, null), component);
            ContentLine start = series.first("DTSTART");
            ContentLine recurrence = Objects.requireNonNull(component.first("RECURRENCE-ID"));
            try {
                EventZone zone =
                        start == null
                                ? events.time(recurrence, recurrence.value(), EventZone.UTC).zone()
                                : events.time(start, start.value(), events.floating()).zone();
                return events.time(recurrence, recurrence.value(), zone);
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
