package org.confer.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.confer.booking.NewRoom;
import org.confer.booking.RoomId;
import org.confer.booking.Rooms;
import org.confer.calendar.Availability;
import org.confer.calendar.CalendarOwner;
import org.confer.calendar.TypedTime;
import org.confer.calendar.WorkingDays;
import org.confer.calendar.Workplace;
import org.confer.calendarfile.Busyness;
import org.confer.conference.ClearanceRule;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.conference.NewConference;
import org.confer.conference.QuorumRule;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.confer.security.Acting;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The two joint conferences with their members, rooms, office hours and busy times. */
@Component
class DemoConferences {

    private static final String ADMINISTRATOR = "admin@linchuan.example";

    private final Acting acting;
    private final Conferences conferences;
    private final Rooms rooms;
    private final WorkingDays workingDays;
    private final Availability availability;
    private final Clock clock;

    DemoConferences(
            Acting acting,
            Conferences conferences,
            Rooms rooms,
            WorkingDays workingDays,
            Availability availability,
            Clock clock) {
        this.acting = acting;
        this.conferences = conferences;
        this.rooms = rooms;
        this.workingDays = workingDays;
        this.availability = availability;
        this.clock = clock;
    }

    void load(DemoDirectory directory) {
        PersonId administrator = directory.person(ADMINISTRATOR);
        DemoTable.read("rooms.csv")
                .rows()
                .forEach(row -> acting.as(directory.person(row.cell("keeper")), () -> room(row)));
        Map<String, ZoneId> zones = new HashMap<>();
        for (DemoTable.Row row : DemoTable.read("conferences.csv").rows()) {
            ZoneId zone = ZoneId.of(row.cell("zone"));
            units(row).forEach(unit -> zones.put(unit, zone));
            acting.as(administrator, () -> found(row, directory));
        }
        typeBusyTimes(directory, zones);
        DemoTable.read("calendars.csv").rows().forEach(row -> handIn(directory, row));
    }

    private void handIn(DemoDirectory directory, DemoTable.Row row) {
        String unit = row.cell("department");
        CalendarOwner owner = CalendarOwner.of(directory.department(unit));
        String file = row.cell("file");
        acting.as(
                directory.officer(unit),
                () -> {
                    try (InputStream calendar =
                            new ClassPathResource("db/demo/calendars/" + file).getInputStream()) {
                        return availability.importCalendar(owner, file, calendar);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                });
    }

    private RoomId room(DemoTable.Row row) {
        return rooms.enter(
                        new NewRoom(
                                row.cell("name"),
                                row.cell("place"),
                                Integer.parseInt(row.cell("capacity")),
                                row.several("equipment")))
                .orThrow();
    }

    private ConferenceId found(DemoTable.Row row, DemoDirectory directory) {
        DepartmentId lead = directory.department(row.cell("lead"));
        ConferenceId id =
                conferences
                        .found(
                                new NewConference(
                                        row.cell("name"),
                                        row.cell("charter"),
                                        lead,
                                        directory.person(row.cell("convener")),
                                        QuorumRule.valueOf(row.cell("quorum")),
                                        row.cell("prefix"),
                                        row.cell("zone"),
                                        ClearanceRule.valueOf(row.cell("clearance"))))
                        .orThrow();
        for (String unit : row.several("members")) {
            conferences.admit(id, directory.department(unit), directory.officer(unit)).orThrow();
        }
        conferences.appointLiaison(id, lead, directory.officer(row.cell("lead"))).orThrow();
        for (String unit : units(row)) {
            workingDays
                    .setWorkplace(
                            directory.department(unit),
                            new Workplace(
                                    row.cell("region"), ZoneId.of(row.cell("zone")), officeHours()))
                    .orThrow();
        }
        return id;
    }

    private static List<String> units(DemoTable.Row row) {
        List<String> units = new ArrayList<>(row.several("members"));
        units.add(row.cell("lead"));
        return units;
    }

    private static List<Workplace.OfficeHours> officeHours() {
        List<Workplace.OfficeHours> hours = new ArrayList<>();
        for (int weekday = 1; weekday <= 5; weekday++) {
            DayOfWeek day = DayOfWeek.of(weekday);
            hours.add(new Workplace.OfficeHours(day, LocalTime.of(8, 30), LocalTime.NOON));
            hours.add(new Workplace.OfficeHours(day, LocalTime.of(14, 0), LocalTime.of(17, 30)));
        }
        return hours;
    }

    /** Counted from today, so that the demo is as busy next year as this. */
    private void typeBusyTimes(DemoDirectory directory, Map<String, ZoneId> zones) {
        for (DemoTable.Row row : DemoTable.read("busy.csv").rows()) {
            String unit = row.cell("department");
            DepartmentId department = directory.department(unit);
            ZoneId zone = zones.getOrDefault(unit, ZoneId.of("UTC"));
            LocalDate day =
                    workingDays.after(
                            department,
                            LocalDate.now(clock.withZone(zone)),
                            Integer.parseInt(row.cell("working_day")));
            Period period =
                    new Period(
                            day.atTime(LocalTime.parse(row.cell("from"))).atZone(zone).toInstant(),
                            day.atTime(LocalTime.parse(row.cell("to"))).atZone(zone).toInstant());
            acting.as(
                    directory.officer(unit),
                    () ->
                            availability.type(
                                    CalendarOwner.of(department),
                                    new TypedTime(period, Busyness.BUSY, "")));
        }
    }
}
