package org.confer.calendarfile.ical;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.confer.calendarfile.Busyness;
import org.confer.calendarfile.CalendarEvent;
import org.confer.calendarfile.CalendarReading;
import org.confer.calendarfile.EventSpan;
import org.confer.calendarfile.EventStatus;
import org.confer.calendarfile.ical.ValueSyntax.DateOrTime;
import org.confer.calendarfile.ical.ValueSyntax.Length;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/** Makes an event out of a VEVENT; what is wrong with it is reported, not thrown. */
final class EventReading {

    private final Zones zones;
    private final CalendarReading reading;
    private final Problems problems;
    private final Budget budget;

    EventReading(Zones zones, CalendarReading reading, Problems problems, Budget budget) {
        this.zones = zones;
        this.reading = reading;
        this.problems = problems;
        this.budget = budget;
    }

    /**
     * @param component VEVENT
     * @param superseded whether a newer version of it stands in the file
     * @param changedElsewhere original times of its instances that are events of their own
     * @return null if it has no readable start
     */
    @Nullable CalendarEvent read(
            Component component, boolean superseded, List<TimeValue> changedElsewhere) {
        TimeValue start = start(component);
        if (start == null) {
            return null;
        }
        Length length = length(component, start);
        EventSpan span = span(start, length);
        if (span.endsBeforeItStarts()) {
            problems.add(component.line, Message.of("calendarfile.endsBeforeItStarts"));
        }
        TimeValue movedFrom = time(component.first("RECURRENCE-ID"), start.zone());
        boolean repeats = component.first("RRULE") != null || component.first("RDATE") != null;
        EventStatus status = status(component);
        return new CalendarEvent(
                component.line,
                blankToNull(component.text("UID")),
                sequence(component),
                status,
                busyness(component, status),
                isConfidential(component),
                component.text("SUMMARY"),
                component.text("DESCRIPTION"),
                component.text("LOCATION"),
                organizer(component.first("ORGANIZER")),
                span,
                repeats,
                movedFrom == null ? null : span(movedFrom, length),
                superseded,
                span.endsBeforeItStarts()
                        ? List.of()
                        : repeats && movedFrom == null
                                ? occurrences(component, start, length, changedElsewhere)
                                : inWindow(span) ? List.of(span) : List.of());
    }

    /** A class that nobody knows counts as private. */
    private static boolean isConfidential(Component component) {
        String told = component.text("CLASS");
        return !told.isEmpty() && !told.equalsIgnoreCase("PUBLIC");
    }

    private @Nullable TimeValue start(Component component) {
        ContentLine line = component.first("DTSTART");
        if (line == null) {
            problems.lost(component.line, Message.of("calendarfile.noStart"));
            return null;
        }
        try {
            return time(line, line.value(), zones.fallback());
        } catch (InvalidInput unreadable) {
            problems.lost(line.number(), unreadable.reason());
            return null;
        }
    }

    /** DTEND, else DURATION, else one day or no time at all (section 3.6.1). */
    private Length length(Component component, TimeValue start) {
        Length none = new Length(start.wholeDay() ? 1 : 0, Duration.ZERO);
        TimeValue end = time(component.first("DTEND"), start.zone());
        if (end != null) {
            if (start.wholeDay()) {
                long days = ChronoUnit.DAYS.between(start.day(), end.day());
                // the same day as exclusive end is a common mistake for a one-day event
                return new Length(days == 0 ? 1 : days, Duration.ZERO);
            }
            Instant last = end.wholeDay() ? start.zone().instant(end.local()) : end.instant();
            return new Length(0, Duration.between(start.instant(), last));
        }
        ContentLine duration = component.first("DURATION");
        if (duration == null) {
            return none;
        }
        try {
            Length length = ValueSyntax.duration(duration.value());
            return start.wholeDay()
                    ? new Length(Math.max(1, length.days()), Duration.ZERO)
                    : length;
        } catch (InvalidInput unreadable) {
            problems.add(duration.number(), unreadable.reason());
            return none;
        }
    }

    private EventSpan span(TimeValue start, Length length) {
        return span(start.local(), start.wholeDay(), start.zone(), length);
    }

    private static EventSpan span(
            LocalDateTime local, boolean wholeDay, EventZone zone, Length length) {
        if (wholeDay) {
            LocalDate first = local.toLocalDate();
            // an end before the start is kept as it stands: the exclusive DTEND less one day
            return new EventSpan.Days(first, first.plusDays(length.days() - 1));
        }
        Instant start = zone.instant(local);
        Instant end =
                (length.days() == 0 ? start : zone.instant(local.plusDays(length.days())))
                        .plus(length.rest());
        return new EventSpan.Hours(start, end, zone.shown());
    }

    private List<EventSpan> occurrences(
            Component component, TimeValue start, Length length, List<TimeValue> changedElsewhere) {
        Exclusions exclusions = exclusions(component, start, changedElsewhere);
        LocalDateTime from =
                reading.from().atStartOfDay().minusDays(length.days() + length.rest().toDays() + 2);
        LocalDateTime until = reading.until().plusDays(1).atStartOfDay();
        TreeSet<LocalDateTime> starts = new TreeSet<>();
        if (!addRuled(component, "RRULE", start, from, until, starts)) {
            starts.add(start.local());
        }
        TreeSet<LocalDateTime> excluded = new TreeSet<>();
        addRuled(component, "EXRULE", start, from, until, excluded);
        starts.removeAll(excluded);
        TreeSet<EventSpan> spans = new TreeSet<>();
        boolean all = true;
        try {
            for (LocalDateTime local : starts) {
                EventSpan span = span(local, start.wholeDay(), start.zone(), length);
                if (!exclusions.hold(local, start) && inWindow(span)) {
                    budget.keep();
                    spans.add(span);
                }
            }
            all = addDates(component, start, length, exclusions, spans);
        } catch (InvalidInput overBudget) {
            problems.add(component.line, overBudget.reason());
        }
        if (starts.size() >= Recurrence.MOST_OCCURRENCES || !all) {
            problems.add(
                    component.line,
                    Message.of("calendarfile.cutShort", Recurrence.MOST_OCCURRENCES));
        }
        return List.copyOf(spans);
    }

    /**
     * @return whether there was a rule and it could be used
     */
    private boolean addRuled(
            Component component,
            String property,
            TimeValue start,
            LocalDateTime from,
            LocalDateTime until,
            Set<LocalDateTime> starts) {
        boolean used = false;
        for (ContentLine line : component.all(property)) {
            try {
                Recurrence rule = Recurrence.parse(line.value(), start.zone());
                starts.addAll(rule.starts(start.local(), from, until, budget));
                used = true;
            } catch (InvalidInput refused) {
                problems.add(line.number(), refused.reason());
            }
        }
        return used;
    }

    /**
     * @return whether all of them were taken
     */
    private boolean addDates(
            Component component,
            TimeValue start,
            Length length,
            Exclusions exclusions,
            Set<EventSpan> spans) {
        for (ContentLine line : component.all("RDATE")) {
            for (String text : line.value().split(",", -1)) {
                if (spans.size() >= Recurrence.MOST_OCCURRENCES) {
                    return false;
                }
                Optional<EventSpan> span = date(line, text, start, length, exclusions);
                if (span.filter(this::inWindow).isPresent()) {
                    budget.keep();
                    spans.add(span.get());
                }
            }
        }
        return true;
    }

    /** One of the further dates, unless it is excluded or cannot be read (then reported). */
    private Optional<EventSpan> date(
            ContentLine line, String text, TimeValue start, Length length, Exclusions exclusions) {
        try {
            int slash = text.indexOf('/');
            TimeValue date = time(line, slash < 0 ? text : text.substring(0, slash), start.zone());
            LocalDateTime local =
                    start.wholeDay()
                            ? date.day().atStartOfDay()
                            : date.wholeDay()
                                    ? date.day().atTime(start.local().toLocalTime())
                                    : start.zone().local(date.instant());
            if (exclusions.hold(local, start)) {
                return Optional.empty();
            }
            Length own = slash < 0 ? length : periodLength(line, date, text.substring(slash + 1));
            return Optional.of(span(local, start.wholeDay(), start.zone(), own));
        } catch (InvalidInput unreadable) {
            problems.add(line.number(), unreadable.reason());
            return Optional.empty();
        }
    }

    /** The zone of times that name none. */
    EventZone floating() {
        return zones.fallback();
    }

    /** {@code start/end} or {@code start/duration} (section 3.3.9). */
    EventSpan period(ContentLine line, String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new InvalidInput(
                    Message.of("calendarfile.periodUnreadable", ValueSyntax.shortened(text)));
        }
        TimeValue start = time(line, text.substring(0, slash), floating());
        return span(start, periodLength(line, start, text.substring(slash + 1)));
    }

    private Length periodLength(ContentLine line, TimeValue start, String end) {
        return end.startsWith("P")
                ? ValueSyntax.duration(end)
                : new Length(
                        0,
                        Duration.between(start.instant(), time(line, end, start.zone()).instant()));
    }

    /**
     * Dates left out, by instant and by day, so that the form in which they are told is no matter.
     */
    private record Exclusions(Set<Instant> instants, Set<LocalDate> days) {

        boolean hold(LocalDateTime local, TimeValue start) {
            return days.contains(local.toLocalDate())
                    || (!start.wholeDay() && instants.contains(start.zone().instant(local)));
        }
    }

    private Exclusions exclusions(
            Component component, TimeValue start, List<TimeValue> changedElsewhere) {
        Exclusions exclusions = new Exclusions(new HashSet<>(), new HashSet<>());
        changedElsewhere.forEach(time -> exclude(time, start, exclusions));
        for (ContentLine line : component.all("EXDATE")) {
            for (String text : line.value().split(",", -1)) {
                try {
                    exclude(time(line, text, start.zone()), start, exclusions);
                } catch (InvalidInput unreadable) {
                    problems.add(line.number(), unreadable.reason());
                }
            }
        }
        return exclusions;
    }

    private static void exclude(TimeValue time, TimeValue start, Exclusions exclusions) {
        if (time.wholeDay() || start.wholeDay()) {
            exclusions.days().add(time.day());
        } else {
            exclusions.instants().add(time.instant());
        }
    }

    /**
     * @return null if the property is missing or unreadable (then reported)
     */
    @Nullable TimeValue time(@Nullable ContentLine line, EventZone otherwise) {
        if (line == null) {
            return null;
        }
        try {
            return time(line, line.value(), otherwise);
        } catch (InvalidInput unreadable) {
            problems.add(line.number(), unreadable.reason());
            return null;
        }
    }

    /**
     * @param otherwise zone of a time that names none
     */
    TimeValue time(ContentLine line, String text, EventZone otherwise) {
        DateOrTime value = ValueSyntax.dateOrTime(text);
        String tzid = line.parameter("TZID");
        EventZone zone =
                value.utc()
                        ? EventZone.UTC
                        : tzid == null || value.wholeDay()
                                ? otherwise
                                : zones.zone(tzid, line.number());
        return new TimeValue(value.local(), value.wholeDay(), zone);
    }

    boolean inWindow(EventSpan span) {
        return span.firstDay().isBefore(reading.until())
                && !span.lastDay().isBefore(reading.from());
    }

    private int sequence(Component component) {
        ContentLine line = component.first("SEQUENCE");
        if (line == null) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(line.value().strip()));
        } catch (NumberFormatException notANumber) {
            problems.add(
                    line.number(),
                    Message.of(
                            "calendarfile.sequenceUnreadable",
                            ValueSyntax.shortened(line.value())));
            return 0;
        }
    }

    private EventStatus status(Component component) {
        return switch (component.text("STATUS").toUpperCase(Locale.ROOT)) {
            case "CANCELLED", "CANCELED" -> EventStatus.CANCELLED;
            case "TENTATIVE" -> EventStatus.TENTATIVE;
            default -> EventStatus.CONFIRMED;
        };
    }

    private static Busyness busyness(Component component, EventStatus status) {
        if (status == EventStatus.CANCELLED
                || component.text("TRANSP").equalsIgnoreCase("TRANSPARENT")) {
            return Busyness.FREE;
        }
        return switch (component.text("X-MICROSOFT-CDO-BUSYSTATUS").toUpperCase(Locale.ROOT)) {
            case "FREE" -> Busyness.FREE;
            case "OOF" -> Busyness.OUT_OF_OFFICE;
            case "TENTATIVE" -> Busyness.TENTATIVE;
            default -> status == EventStatus.TENTATIVE ? Busyness.TENTATIVE : Busyness.BUSY;
        };
    }

    private static @Nullable String organizer(@Nullable ContentLine line) {
        if (line == null) {
            return null;
        }
        String name = Objects.requireNonNullElse(line.parameter("CN"), "").strip();
        if (!name.isEmpty()) {
            return name;
        }
        String address = line.value().strip();
        return blankToNull(
                address.regionMatches(true, 0, "mailto:", 0, 7) ? address.substring(7) : address);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
