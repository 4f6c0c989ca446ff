package org.confer.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.confer.kernel.Anybody;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.kernel.Period;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which days are working days, and the office hours of departments. Holidays and make-up workdays
 * are data, year by year and region by region; of a year without data only the weekends are known.
 */
@Service
@Transactional
public class WorkingDays {

    private static final Set<DayOfWeek> USUAL_WEEKEND =
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int MOST_DAYS = 1500;

    private final WorkingDayStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final String usualRegion;
    private final ZoneId usualZone;

    WorkingDays(
            WorkingDayStore store,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${confer.calendar.region:CN}") String usualRegion,
            @Value("${confer.calendar.zone:Asia/Shanghai}") String usualZone) {
        this.store = store;
        this.clock = clock;
        this.events = events;
        this.usualRegion = usualRegion;
        this.usualZone = ZoneId.of(usualZone);
    }

    /** A region of which at least one year is known. */
    public record Region(String code, String nameEn, String nameZh, List<Integer> years) {}

    @SignedIn
    @Transactional(readOnly = true)
    public List<Region> regions() {
        return store.regions();
    }

    /**
     * @return empty if the year was never imported for that region
     */
    @SignedIn
    @Transactional(readOnly = true)
    public Optional<WorkingYear> year(String region, int year) {
        return store.year(region, year);
    }

    /**
     * Takes in the data of a year; replaces what was known of it.
     *
     * @param file see {@link WorkingYear#read}
     * @throws InvalidInput if the file cannot be read; names the line
     */
    @Requires(Permission.ADMINISTER)
    public WorkingYear importYear(InputStream file) throws IOException {
        WorkingYear year = WorkingYear.read(file);
        store.replace(year, clock.instant());
        events.publishEvent(
                new CalendarChanged(
                        "working-days",
                        year.year(),
                        Message.of(
                                "calendar.workingYear.imported",
                                year.region(),
                                String.valueOf(year.year()),
                                year.days().size())));
        return year;
    }

    /** Where the department works; without an own setting, where its parent does. */
    @Anybody("tells a region and office hours, nothing of anybody")
    @Transactional(readOnly = true)
    public Workplace workplace(DepartmentId department) {
        return store.workplace(department)
                .orElseGet(() -> new Workplace(usualRegion, usualZone, Workplace.usualHours()));
    }

    /** Which day it is where the department works. */
    @Anybody("tells the date, nothing of anybody")
    @Transactional(readOnly = true)
    public LocalDate today(DepartmentId department) {
        return LocalDate.now(clock.withZone(workplace(department).zone()));
    }

    /** Refused if nothing is known of the region. */
    @Requires(Permission.ADMINISTER)
    public Outcome<DepartmentId> setWorkplace(DepartmentId department, Workplace workplace) {
        if (store.regions().stream().noneMatch(r -> r.code().equals(workplace.region()))) {
            return Outcome.refused("calendar.workplace.regionUnknown", workplace.region());
        }
        store.setWorkplace(department, workplace);
        events.publishEvent(
                new CalendarChanged(
                        "working-days",
                        department.value(),
                        Message.of("calendar.workplace.changed", workplace.region())));
        return Outcome.done(department);
    }

    @Anybody("tells which days are working days, nothing of anybody")
    @Transactional(readOnly = true)
    public boolean isWorkingDay(DepartmentId department, LocalDate day) {
        return days(workplace(department).region(), day, day.plusDays(1)).isWorkingDay(day);
    }

    /**
     * The working day that many working days later.
     *
     * @param count 1 to 1000; the day itself does not count
     */
    @Anybody("tells which days are working days, nothing of anybody")
    @Transactional(readOnly = true)
    public LocalDate after(DepartmentId department, LocalDate day, int count) {
        if (count < 1 || count > 1000) {
            throw new IllegalArgumentException("1 to 1000 working days, not " + count);
        }
        Days days = days(workplace(department).region(), day, day.plusDays(count * 3L + 60));
        LocalDate reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            left -= days.isWorkingDay(reached) ? 1 : 0;
        }
        return reached;
    }

    /**
     * How many working days lie between: after the first day, up to and including the second;
     * negative if the second is earlier.
     */
    @Anybody("tells which days are working days, nothing of anybody")
    @Transactional(readOnly = true)
    public int between(DepartmentId department, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(department, to, from);
        }
        Days days = days(workplace(department).region(), from, to.plusDays(1));
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(days::isWorkingDay).count();
    }

    /** The office hours of a department in a stretch of days, in order. */
    @Anybody("tells office hours, nothing of anybody")
    @Transactional(readOnly = true)
    public List<Period> open(DepartmentId department, LocalDate from, LocalDate until) {
        Workplace workplace = workplace(department);
        Days days = days(workplace.region(), from, until);
        List<Period> open = new ArrayList<>();
        from.datesUntil(until)
                .limit(MOST_DAYS)
                .filter(days::isWorkingDay)
                .forEach(day -> {
                    for (Workplace.OfficeHours hours : workplace.on(day.getDayOfWeek())) {
                        open.add(
                                new Period(
                                        day.atTime(hours.opens())
                                                .atZone(workplace.zone())
                                                .toInstant(),
                                        day.atTime(hours.closes())
                                                .atZone(workplace.zone())
                                                .toInstant()));
                    }
                });
        return open;
    }

    /** What is known of some days of a region. */
    private record Days(Set<DayOfWeek> weekend, TreeMap<LocalDate, SpecialDay> special) {

        boolean isWorkingDay(LocalDate day) {
            SpecialDay known = special.get(day);
            return known == null ? !weekend.contains(day.getDayOfWeek()) : known.working();
        }
    }

    private Days days(String region, LocalDate from, LocalDate until) {
        TreeMap<LocalDate, SpecialDay> special = new TreeMap<>();
        store.specialDays(region, from, until).forEach(day -> special.put(day.day(), day));
        return new Days(store.weekend(region).orElse(USUAL_WEEKEND), special);
    }
}
