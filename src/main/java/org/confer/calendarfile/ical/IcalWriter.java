package org.confer.calendarfile.ical;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Due;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.PercentComplete;
import net.fortuna.ical4j.model.property.Priority;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.confer.calendarfile.Busyness;
import org.confer.calendarfile.CalendarInvitation;
import org.confer.calendarfile.CalendarWriter;
import org.confer.calendarfile.EventSpan;
import org.confer.calendarfile.EventStatus;
import org.confer.calendarfile.PublishedCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Writes by iCal4j, which escapes and validates strictly; folds the lines itself, since iCal4j
 * counts characters where RFC 5545 section 3.1 counts octets.
 */
public final class IcalWriter implements CalendarWriter {

    /** Kept for good: each registry takes zone ids from a pool that the whole JVM shares. */
    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    private static final String SOME_ZONE = "Europe/London";
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private static final String PRODUCT = "-//Confer//Confer//EN";

    /** Stands where no mail address is published; the form that calendar servers use for that. */
    private static final URI NO_ADDRESS = URI.create("invalid:nomail");

    /** So long that iCal4j folds nothing. */
    private static final int UNFOLDED = 1 << 24;

    @Override
    public byte[] write(PublishedCalendar published) {
        Map<String, VTimeZone> zones = new TreeMap<>();
        List<CalendarComponent> components = new ArrayList<>();
        for (PublishedCalendar.Entry entry : published.entries()) {
            components.add(
                    switch (entry) {
                        case PublishedCalendar.Event event ->
                                new VEvent(new PropertyList(properties(event, zones)));
                        case PublishedCalendar.Task task ->
                                new VToDo(new PropertyList(properties(task)));
                    });
        }
        if (components.isEmpty()) {
            // a calendar holds one component at least (RFC 5545 section 3.6); a zone says nothing
            zones.put(SOME_ZONE, Objects.requireNonNull(definition(ZoneId.of(SOME_ZONE))));
        }
        components.addAll(0, zones.values());
        List<Property> head =
                new ArrayList<>(
                        List.of(
                                ImmutableVersion.VERSION_2_0,
                                new ProdId(PRODUCT),
                                ImmutableCalScale.GREGORIAN,
                                new XProperty("X-WR-CALNAME", cleaned(published.name())),
                                // how often to look again: RFC 7986 section 5.7, and as older
                                // programs know it
                                new RefreshInterval(
                                        new ParameterList(List.of(Value.DURATION)), LOOK_AGAIN),
                                new XProperty("X-PUBLISHED-TTL", LOOK_AGAIN.toString())));
        if (published.entries().stream().map(Object::getClass).distinct().count() == 1) {
            // a message publishes events or tasks, not both (RFC 5546 sections 3.2.1 and 3.4.1);
            // a file that holds both is a plain calendar
            head.add(ImmutableMethod.PUBLISH);
        }
        return text(new Calendar(new PropertyList(head), new ComponentList<>(components)));
    }

    @Override
    public byte[] write(CalendarInvitation invitation) {
        Map<String, VTimeZone> zones = new TreeMap<>();
        List<CalendarComponent> components = new ArrayList<>();
        components.add(new VEvent(new PropertyList(properties(invitation, zones))));
        components.addAll(0, zones.values());
        return text(
                new Calendar(
                        new PropertyList(
                                List.of(
                                        ImmutableVersion.VERSION_2_0,
                                        new ProdId(PRODUCT),
                                        ImmutableCalScale.GREGORIAN,
                                        invitation.kind() == CalendarInvitation.Kind.REQUEST
                                                ? ImmutableMethod.REQUEST
                                                : ImmutableMethod.CANCEL)),
                        new ComponentList<>(components)));
    }

    private static byte[] text(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(true, UNFOLDED).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return OctetFolding.folded(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Property> properties(
            CalendarInvitation invitation, Map<String, VTimeZone> zones) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Uid(cleaned(invitation.uid())));
        properties.add(new DtStamp(invitation.stampedAt()));
        properties.add(new Sequence(invitation.sequence()));
        properties.add(new Summary(cleaned(invitation.summary())));
        properties.add(
                new Organizer(
                        new ParameterList(List.of(new Cn(parameter(invitation.organizer())))),
                        mailto(invitation.answersTo())));
        properties.add(attendee(invitation));
        addTimes(properties, invitation.span(), zones);
        // absent when only some are uninvited (RFC 5546 section 3.2.5)
        if (invitation.kind() == CalendarInvitation.Kind.REQUEST) {
            properties.add(ImmutableStatus.VEVENT_CONFIRMED);
        } else if (invitation.kind() == CalendarInvitation.Kind.CANCELLED) {
            properties.add(ImmutableStatus.VEVENT_CANCELLED);
        }
        if (!invitation.description().isBlank()) {
            properties.add(new Description(cleaned(invitation.description())));
        }
        if (!invitation.location().isBlank()) {
            properties.add(new Location(cleaned(invitation.location())));
        }
        String address = invitation.address();
        if (address != null) {
            properties.add(new Url(URI.create(address)));
        }
        return properties;
    }

    private static Attendee attendee(CalendarInvitation invitation) {
        boolean asks =
                invitation.kind() == CalendarInvitation.Kind.REQUEST
                        && invitation.role() != CalendarInvitation.Role.INFORMED;
        return new Attendee(
                new ParameterList(
                        List.of(
                                new Cn(parameter(invitation.attendee())),
                                switch (invitation.role()) {
                                    case CHAIR -> Role.CHAIR;
                                    case REQUIRED -> Role.REQ_PARTICIPANT;
                                    case OPTIONAL -> Role.OPT_PARTICIPANT;
                                    case INFORMED -> Role.NON_PARTICIPANT;
                                },
                                PartStat.NEEDS_ACTION,
                                asks ? Rsvp.TRUE : Rsvp.FALSE)),
                mailto(invitation.attendeeAddress()));
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("No mail address: " + address, impossible);
        }
    }

    private static List<Property> properties(
            PublishedCalendar.Event event, Map<String, VTimeZone> zones) {
        List<Property> properties = common(event);
        addTimes(properties, event.span(), zones);
        properties.add(status(event.status()));
        properties.add(
                event.busyness() == Busyness.FREE
                        ? ImmutableTransp.TRANSPARENT
                        : ImmutableTransp.OPAQUE);
        if (!event.location().isBlank()) {
            properties.add(new Location(cleaned(event.location())));
        }
        return properties;
    }

    private static List<Property> properties(PublishedCalendar.Task task) {
        List<Property> properties = common(task);
        properties.add(new Priority(Priority.VALUE_UNDEFINED));
        properties.add(new PercentComplete(task.done()));
        properties.add(
                task.cancelled()
                        ? ImmutableStatus.VTODO_CANCELLED
                        : task.done() == 100
                                ? ImmutableStatus.VTODO_COMPLETED
                                : task.done() > 0
                                        ? ImmutableStatus.VTODO_IN_PROCESS
                                        : ImmutableStatus.VTODO_NEEDS_ACTION);
        if (task.due() != null) {
            properties.add(new Due<>(task.due()));
        }
        return properties;
    }

    private static List<Property> common(PublishedCalendar.Entry entry) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Uid(cleaned(entry.uid())));
        properties.add(new DtStamp(entry.changedAt()));
        properties.add(new Sequence(entry.sequence()));
        properties.add(new Summary(cleaned(entry.summary())));
        properties.add(
                new Organizer(
                        new ParameterList(List.of(new Cn(parameter(entry.organizer())))),
                        NO_ADDRESS));
        if (!entry.description().isBlank()) {
            properties.add(new Description(cleaned(entry.description())));
        }
        String address = entry.address();
        if (address != null) {
            properties.add(new Url(URI.create(address)));
        }
        return properties;
    }

    private static void addTimes(
            List<Property> properties, EventSpan span, Map<String, VTimeZone> zones) {
        switch (span) {
            case EventSpan.Days days -> {
                properties.add(new DtStart<>(days.first()));
                properties.add(new DtEnd<>(days.last().plusDays(1)));
            }
            case EventSpan.Hours hours -> {
                VTimeZone definition = definition(hours.zone());
                if (definition == null) {
                    properties.add(new DtStart<>(hours.start()));
                    addEnd(properties, hours, hours.end());
                } else {
                    zones.put(hours.zone().getId(), definition);
                    properties.add(new DtStart<>(hours.start().atZone(hours.zone())));
                    addEnd(properties, hours, hours.end().atZone(hours.zone()));
                }
            }
        }
    }

    /** A mere mark has no end: DTEND must be later than DTSTART (section 3.8.2.2). */
    private static <T extends java.time.temporal.Temporal> void addEnd(
            List<Property> properties, EventSpan.Hours hours, T end) {
        Instant start = hours.start();
        if (hours.end().isAfter(start)) {
            properties.add(new DtEnd<>(end));
        }
    }

    /**
     * @return null for UTC, fixed offsets and zones that iCal4j does not know; such times are
     *     written in UTC
     */
    private static @Nullable VTimeZone definition(ZoneId zone) {
        TimeZone known = zone.getId().contains("/") ? ZONES.getTimeZone(zone.getId()) : null;
        return known == null || !known.getID().equals(zone.getId()) ? null : known.getVTimeZone();
    }

    private static Status status(EventStatus status) {
        return switch (status) {
            case TENTATIVE -> ImmutableStatus.VEVENT_TENTATIVE;
            case CONFIRMED -> ImmutableStatus.VEVENT_CONFIRMED;
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
        };
    }

    /** Without control characters other than the line break. */
    private static String cleaned(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }

    /** A parameter's value knows no line breaks and no quotes. */
    private static String parameter(String text) {
        return cleaned(text).replaceAll("[\n\t\"]", " ");
    }
}
