package org.confer.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.confer.calendarfile.Busyness;
import org.confer.calendarfile.CalendarEvent;
import org.confer.calendarfile.CalendarFile;
import org.confer.calendarfile.CalendarProblem;
import org.confer.calendarfile.CalendarReader;
import org.confer.calendarfile.CalendarReading;
import org.confer.calendarfile.EventSpan;
import org.confer.kernel.Circle;
import org.confer.kernel.Circles;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Period;
import org.confer.kernel.Permission;
import org.confer.kernel.PersonId;
import org.confer.kernel.Requires;
import org.confer.organisation.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When departments and their people are busy: from calendars they hand in, and typed by hand. Kept
 * is only that one is busy, not with what. A department sees and changes only its own.
 */
@Service
@Transactional
public class Availability {

    private static final int DAYS_BACK = 31;
    private static final int DAYS_AHEAD = 731;
    private static final int NAME = 200;

    private final AvailabilityStore store;
    private final WorkingDays workingDays;
    private final People people;
    private final CurrentUser user;
    private final Circles circles;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Availability(
            AvailabilityStore store,
            WorkingDays workingDays,
            People people,
            CurrentUser user,
            Circles circles,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.workingDays = workingDays;
        this.people = people;
        this.user = user;
        this.circles = circles;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Takes in a calendar file; replaces the calendar of the same name, so that the same file again
     * changes nothing. Times from a month ago to two years ahead are kept.
     *
     * @param name of the calendar, usually the file's; 1 to 200 characters
     * @return what was read, with its problems
     * @throws InvalidInput if it is no calendar file
     */
    @Requires(Permission.KEEP_CALENDARS)
    public SourceListing importCalendar(CalendarOwner owner, String name, InputStream file)
            throws IOException {
        requireOwn(owner);
        if (name.isBlank() || name.length() > NAME) {
            throw new InvalidInput(Message.of("calendar.source.nameLength", NAME));
        }
        ZoneId zone = workingDays.workplace(owner.department()).zone();
        LocalDate today = LocalDate.now(clock.withZone(zone));
        CalendarReading reading =
                new CalendarReading(zone, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
        CalendarFile read = CalendarReader.installed().read(file, reading);
        BusyTimes busy = busyTimes(read, zone);
        SourceId id =
                store.replaceSource(
                        owner, name.strip(), clock.instant(), user.person(), read, busy, reading);
        store.refresh(owner, clock.instant());
        SourceListing listing = store.source(id).orElseThrow();
        events.publishEvent(
                new CalendarChanged(
                        "busy-times",
                        owner.department().value(),
                        Message.of(
                                "calendar.source.imported", listing.name(), listing.busyTimes())));
        return listing;
    }

    @Requires(Permission.KEEP_CALENDARS)
    @Transactional(readOnly = true)
    public List<SourceListing> sources(CalendarOwner owner) {
        requireOwn(owner);
        return store.sources(owner);
    }

    /** What could not be read of a calendar, by line. */
    @Requires(Permission.KEEP_CALENDARS)
    @Transactional(readOnly = true)
    public List<CalendarProblem> problems(SourceId source) {
        requireOwn(store.ownerOf(source).orElseThrow(() -> new NotPermitted("no such calendar")));
        return store.problems(source);
    }

    @Requires(Permission.KEEP_CALENDARS)
    public void remove(SourceId source) {
        CalendarOwner owner =
                store.ownerOf(source).orElseThrow(() -> new NotPermitted("no such calendar"));
        requireOwn(owner);
        store.remove(source);
        store.refresh(owner, clock.instant());
        events.publishEvent(
                new CalendarChanged(
                        "busy-times",
                        owner.department().value(),
                        Message.of("calendar.source.removed")));
    }

    @Requires(Permission.KEEP_CALENDARS)
    public TypedTimeId type(CalendarOwner owner, TypedTime time) {
        requireOwn(owner);
        TypedTimeId id = store.type(owner, time);
        store.refresh(owner, clock.instant());
        return id;
    }

    /** Those that end after the given day began, in order. */
    @Requires(Permission.KEEP_CALENDARS)
    @Transactional(readOnly = true)
    public List<TypedTime.Kept> typed(CalendarOwner owner) {
        requireOwn(owner);
        return store.typed(owner);
    }

    @Requires(Permission.KEEP_CALENDARS)
    public void remove(TypedTimeId time) {
        CalendarOwner owner =
                store.ownerOf(time).orElseThrow(() -> new NotPermitted("no such time"));
        requireOwn(owner);
        store.remove(time);
        store.refresh(owner, clock.instant());
    }

    /** All busy times of the owner in a period, from all calendars and typed ones together. */
    @Requires(Permission.KEEP_CALENDARS)
    @Transactional(readOnly = true)
    public List<BusyTime> busy(CalendarOwner owner, Period period) {
        requireOwn(owner);
        return store.busyTimes(owner).map(times -> times.within(period)).orElse(List.of());
    }

    /**
     * For whoever looks for a time: of each department its own busy times and those of all its
     * people; nothing of those of whom no calendar is known, and nothing of departments for which
     * no conference speaks that the own department leads.
     */
    @Requires(Permission.CONVENE)
    @Transactional(readOnly = true)
    public Map<CalendarOwner, BusyTimes> ofDepartments(Collection<DepartmentId> departments) {
        Circle led = circles.led();
        return store.busyTimes(departments.stream().filter(led::includes).toList());
    }

    private static BusyTimes busyTimes(CalendarFile file, ZoneId zone) {
        List<BusyTime> times = new ArrayList<>();
        for (CalendarEvent event : file.eventsThatHold()) {
            if (event.busyness() != Busyness.FREE) {
                for (EventSpan span : event.occurrences()) {
                    span.period(zone)
                            .ifPresent(period -> times.add(new BusyTime(period, event.busyness())));
                }
            }
        }
        return BusyTimes.of(times);
    }

    private void requireOwn(CalendarOwner owner) {
        user.requireDepartment(owner.department());
        PersonId person = owner.person();
        if (person != null
                && people.find(person)
                        .filter(found -> found.department().equals(owner.department()))
                        .isEmpty()) {
            throw new NotPermitted("works for another department");
        }
    }
}
