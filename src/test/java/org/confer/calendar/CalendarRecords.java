package org.confer.calendar;

import static org.confer.calendar.tables.Tables.AVAILABILITY;
import static org.confer.organisation.tables.Tables.DEPARTMENT;
import static org.confer.organisation.tables.Tables.PERSON;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

/** The departments, people and busy times that tests of finding a time need. */
public final class CalendarRecords {

    private CalendarRecords() {}

    public static DepartmentId department(DSLContext db, String name, DepartmentId... parent) {
        return db.insertInto(DEPARTMENT)
                .set(DEPARTMENT.NAME, name)
                .set(DEPARTMENT.SHORT_NAME, name)
                .set(DEPARTMENT.TIER, "CITY")
                .set(DEPARTMENT.PARENT_DEPARTMENT_ID, parent.length == 0 ? null : parent[0])
                .returningResult(DEPARTMENT.ID)
                .fetchSingle()
                .value1();
    }

    public static PersonId person(DSLContext db, DepartmentId department, String name) {
        return db.insertInto(PERSON)
                .set(PERSON.DEPARTMENT_ID, department)
                .set(PERSON.NAME, name)
                .set(PERSON.EMAIL, name + "@example.org")
                .returningResult(PERSON.ID)
                .fetchSingle()
                .value1();
    }

    public static void keep(DSLContext db, DepartmentId department, BusyTimes busy) {
        db.insertInto(AVAILABILITY)
                .set(AVAILABILITY.DEPARTMENT_ID, department)
                .set(AVAILABILITY.PACKED, PackedBusyTimes.pack(busy))
                .set(AVAILABILITY.CHANGED_AT, Instant.EPOCH)
                .execute();
    }

    /** What keeps calendars, as the application puts it together. */
    public static CalendarIntake intake(DSLContext db, Clock clock) {
        return new CalendarIntake(
                new SourceStore(db, JsonMapper.builder().build()),
                new AvailabilityStore(db),
                new WorkingDays(new WorkingDayStore(db), clock, event -> {}, "CN", "Asia/Shanghai"),
                clock);
    }

    /** A calendar that is connected and was not read yet. */
    public static SourceId connected(
            DSLContext db, CalendarOwner owner, SourceKind kind, PersonId by, Clock clock) {
        return new SourceStore(db, JsonMapper.builder().build())
                .add(owner, kind, kind.name(), by, intake(db, clock).reading(owner));
    }

    public static void remove(DSLContext db, SourceId source) {
        new SourceStore(db, JsonMapper.builder().build()).remove(source);
    }

    public static void shareTitles(DSLContext db, SourceId source) {
        new SourceStore(db, JsonMapper.builder().build()).shareTitles(source, true);
    }

    public static List<SharedTitle> titles(DSLContext db, CalendarOwner owner, Period period) {
        return new SourceStore(db, JsonMapper.builder().build()).titles(owner, period);
    }

    public static List<SourceProblem> problems(DSLContext db, SourceId source) {
        return new SourceStore(db, JsonMapper.builder().build()).problems(source);
    }

    /** As the finder reads them. */
    public static Map<CalendarOwner, BusyTimes> busyTimes(
            DSLContext db, Collection<DepartmentId> departments) {
        return new AvailabilityStore(db).busyTimes(departments);
    }
}
