package org.confer.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.confer.calendarfile.CalendarFile;
import org.confer.calendarfile.CalendarReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was read of a calendar, a fetched one above all, for which nobody is signed in.
 * Whoever calls it knows that the calendar may be read: somebody who may keep the owner's calendars
 * connected it. No view calls it.
 */
@Component
@Transactional
public class CalendarIntake {

    private static final int DAYS_BACK = 31;
    private static final int DAYS_AHEAD = 731;

    private final SourceStore store;
    private final AvailabilityStore availability;
    private final WorkingDays workingDays;
    private final Clock clock;

    CalendarIntake(
            SourceStore store,
            AvailabilityStore availability,
            WorkingDays workingDays,
            Clock clock) {
        this.store = store;
        this.availability = availability;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** A piece of a calendar that is fetched piece by piece; its version is the server's. */
    public record Part(String name, String version, CalendarFile content) {}

    /** The zone of the owner's office, and the days from a month ago to two years ahead. */
    @Transactional(readOnly = true)
    public CalendarReading reading(CalendarOwner owner) {
        ZoneId zone = workingDays.workplace(owner.department()).zone();
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return new CalendarReading(zone, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
    }

    /**
     * @return empty if the calendar was removed
     */
    @Transactional(readOnly = true)
    public Optional<SourceListing> find(SourceId source) {
        return store.find(source);
    }

    /** Takes the place of everything that was known; nothing if the calendar was removed. */
    public void replace(SourceId source, CalendarFile file, CalendarReading reading) {
        store.lock(source)
                .ifPresent(listing -> {
                    ReadCalendar read =
                            ReadCalendar.of(file, reading.zone(), listing.titlesShared());
                    store.replace(source, clock.instant(), read, reading);
                    availability.refresh(listing.owner(), clock.instant());
                });
    }

    /** Names and versions of the parts that are known. */
    @Transactional(readOnly = true)
    public Map<String, String> parts(SourceId source) {
        return store.parts(source);
    }

    /** Some parts are new or changed; they count once {@link #settle} was called. */
    public void put(SourceId source, List<Part> parts, CalendarReading reading) {
        store.lock(source)
                .ifPresent(listing -> {
                    for (Part part : parts) {
                        store.putPart(
                                source,
                                part.name(),
                                part.version(),
                                ReadCalendar.of(
                                        part.content(), reading.zone(), listing.titlesShared()));
                    }
                });
    }

    /** Some parts are gone; what is left of them makes the calendar. */
    public void settle(SourceId source, Set<String> gone, CalendarReading reading) {
        store.lock(source)
                .ifPresent(listing -> {
                    store.removeParts(source, gone);
                    store.joinParts(source, clock.instant(), reading);
                    availability.refresh(listing.owner(), clock.instant());
                });
    }

    /** It was asked for and is as it was. */
    public void unchanged(SourceId source) {
        store.unchanged(source, clock.instant());
    }
}
