package org.confer.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confer.calendarfile.CalendarFile;
import org.confer.calendarfile.CalendarReader;
import org.confer.calendarfile.CalendarReading;
import org.confer.kernel.Circle;
import org.confer.kernel.Circles;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.FromWithin;
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
 * When departments and their people are busy: from calendars they hand in or connect, and typed by
 * hand. Kept is only that one is busy, not with what, unless the calendar's owner shares titles. A
 * department sees and changes only its own.
 */
@Service
@Transactional
public class Availability {

    private static final int NAME = 200;

    private final AvailabilityStore store;
    private final SourceStore sources;
    private final CalendarIntake intake;
    private final People people;
    private final CurrentUser user;
    private final Circles circles;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Availability(
            AvailabilityStore store,
            SourceStore sources,
            CalendarIntake intake,
            People people,
            CurrentUser user,
            Circles circles,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sources = sources;
        this.intake = intake;
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
        requireName(name);
        CalendarReading reading = intake.reading(owner);
        CalendarFile read = CalendarReader.installed().read(file, reading);
        SourceId id = sourceFor(owner, name.strip(), reading);
        intake.replace(id, read, reading);
        SourceListing listing = sources.find(id).orElseThrow();
        changed(owner, Message.of("calendar.source.imported", listing.name(), listing.busyTimes()));
        return listing;
    }

    private SourceId sourceFor(CalendarOwner owner, String name, CalendarReading reading) {
        Optional<SourceListing> known = sources.named(owner, name);
        if (known.isEmpty()) {
            return sources.add(owner, SourceKind.FILE, name, user.person(), reading);
        }
        SourceListing listing = known.get();
        if (listing.kind() != SourceKind.FILE) {
            throw new InvalidInput(Message.of("calendar.source.nameTaken", name));
        }
        sources.handedInBy(listing.id(), user.person());
        return listing.id();
    }

    /**
     * A calendar without content so far, which is fetched from somewhere.
     *
     * @param name of the calendar; 1 to 200 characters, another one than the owner's others have
     */
    @FromWithin("Connections, which fetches it, by whoever may keep the owner's calendars")
    public SourceId connect(CalendarOwner owner, SourceKind kind, String name) {
        user.require(Permission.KEEP_CALENDARS);
        requireOwn(owner);
        requireName(name);
        if (sources.named(owner, name.strip()).isPresent()) {
            throw new InvalidInput(Message.of("calendar.source.nameTaken", name.strip()));
        }
        SourceId id = sources.add(owner, kind, name.strip(), user.person(), intake.reading(owner));
        changed(owner, Message.of("calendar.source.connected", name.strip()));
        return id;
    }

    @Requires(Permission.KEEP_CALENDARS)
    @Transactional(readOnly = true)
    public List<SourceListing> sources(CalendarOwner owner) {
        requireOwn(owner);
        return sources.of(owner);
    }

    @Requires(Permission.KEEP_CALENDARS)
    @Transactional(readOnly = true)
    public SourceListing source(SourceId source) {
        return own(source);
    }

    /** What could not be read of a calendar, by line. */
    @Requires(Permission.KEEP_CALENDARS)
    @Transactional(readOnly = true)
    public List<SourceProblem> problems(SourceId source) {
        own(source);
        return sources.problems(source);
    }

    /**
     * Whether the titles of a calendar are kept and shown to whoever may see its busy times. Those
     * of a file come with the next file of that name; when no longer shared, all are forgotten at
     * once. Confidential ones are never kept.
     */
    @Requires(Permission.KEEP_CALENDARS)
    public void shareTitles(SourceId source, boolean shared) {
        SourceListing listing = own(source);
        sources.shareTitles(source, shared);
        if (shared) {
            events.publishEvent(new TitlesShared(source));
        }
        changed(
                listing.owner(),
                shared
                        ? Message.of("calendar.source.titlesShared", listing.name())
                        : Message.of("calendar.source.titlesForgotten", listing.name()));
    }

    /** The titles that the owner shares, in order. */
    @Requires(Permission.KEEP_CALENDARS)
    @Transactional(readOnly = true)
    public List<SharedTitle> titles(CalendarOwner owner, Period period) {
        requireOwn(owner);
        return sources.titles(owner, period);
    }

    @Requires(Permission.KEEP_CALENDARS)
    public void remove(SourceId source) {
        SourceListing listing = own(source);
        sources.remove(source);
        store.refresh(listing.owner(), clock.instant());
        changed(listing.owner(), Message.of("calendar.source.removed"));
    }

    private SourceListing own(SourceId source) {
        SourceListing listing =
                sources.find(source).orElseThrow(() -> new NotPermitted("no such calendar"));
        requireOwn(listing.owner());
        return listing;
    }

    private void changed(CalendarOwner owner, Message account) {
        events.publishEvent(new CalendarChanged("busy-times", owner.department().value(), account));
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.length() > NAME) {
            throw new InvalidInput(Message.of("calendar.source.nameLength", NAME));
        }
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
