package org.confer.calendar;

import static org.confer.calendar.tables.Tables.AVAILABILITY;
import static org.confer.calendar.tables.Tables.SOURCE;
import static org.confer.calendar.tables.Tables.SOURCE_PROBLEM;
import static org.confer.calendar.tables.Tables.TYPED_TIME;
import static org.confer.organisation.tables.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confer.calendarfile.Busyness;
import org.confer.calendarfile.CalendarFile;
import org.confer.calendarfile.CalendarProblem;
import org.confer.calendarfile.CalendarReading;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AvailabilityStore {

    private final DSLContext db;
    private final JsonMapper json;

    AvailabilityStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    SourceId replaceSource(
            CalendarOwner owner,
            String name,
            Instant at,
            PersonId by,
            CalendarFile file,
            BusyTimes busy,
            CalendarReading reading) {
        db.deleteFrom(SOURCE)
                .where(ownedBy(owner, SOURCE.DEPARTMENT_ID, SOURCE.PERSON_ID))
                .and(SOURCE.NAME.eq(name))
                .execute();
        SourceId id =
                db.insertInto(SOURCE)
                        .set(SOURCE.DEPARTMENT_ID, owner.department())
                        .set(SOURCE.PERSON_ID, owner.person())
                        .set(SOURCE.NAME, name)
                        .set(SOURCE.IMPORTED_AT, at)
                        .set(SOURCE.IMPORTED_BY_PERSON_ID, by)
                        .set(SOURCE.EVENTS, file.eventsThatHold().size())
                        .set(SOURCE.BUSY_TIMES, busy.size())
                        .set(SOURCE.COVERS_FROM, reading.from())
                        .set(SOURCE.COVERS_UNTIL, reading.until())
                        .set(SOURCE.PACKED, PackedBusyTimes.pack(busy))
                        .returningResult(SOURCE.ID)
                        .fetchSingle()
                        .value1();
        db.batch(
                        file.problems().stream()
                                .map(problem ->
                                        db.insertInto(SOURCE_PROBLEM)
                                                .set(SOURCE_PROBLEM.SOURCE_ID, id)
                                                .set(SOURCE_PROBLEM.LINE, problem.line())
                                                .set(SOURCE_PROBLEM.EVENT_LOST, problem.eventLost())
                                                .set(
                                                        SOURCE_PROBLEM.MESSAGE_KEY,
                                                        problem.reason().key())
                                                .set(
                                                        SOURCE_PROBLEM.MESSAGE_ARGUMENTS,
                                                        written(problem.reason())))
                                .toList())
                .execute();
        return id;
    }

    Optional<SourceListing> source(SourceId id) {
        return listings(SOURCE.ID.eq(id)).stream().findFirst();
    }

    List<SourceListing> sources(CalendarOwner owner) {
        return listings(ownedBy(owner, SOURCE.DEPARTMENT_ID, SOURCE.PERSON_ID));
    }

    private List<SourceListing> listings(Condition wanted) {
        return db.select(
                        SOURCE.ID,
                        SOURCE.NAME,
                        SOURCE.IMPORTED_AT,
                        PERSON.NAME,
                        SOURCE.EVENTS,
                        SOURCE.BUSY_TIMES,
                        field(
                                selectCount()
                                        .from(SOURCE_PROBLEM)
                                        .where(SOURCE_PROBLEM.SOURCE_ID.eq(SOURCE.ID))),
                        SOURCE.COVERS_FROM,
                        SOURCE.COVERS_UNTIL)
                .from(SOURCE)
                .join(PERSON)
                .on(PERSON.ID.eq(SOURCE.IMPORTED_BY_PERSON_ID))
                .where(wanted)
                .orderBy(SOURCE.IMPORTED_AT.desc(), SOURCE.ID.desc())
                .fetch(mapping(SourceListing::new));
    }

    List<CalendarProblem> problems(SourceId source) {
        return db.select(
                        SOURCE_PROBLEM.LINE,
                        SOURCE_PROBLEM.EVENT_LOST,
                        SOURCE_PROBLEM.MESSAGE_KEY,
                        SOURCE_PROBLEM.MESSAGE_ARGUMENTS)
                .from(SOURCE_PROBLEM)
                .where(SOURCE_PROBLEM.SOURCE_ID.eq(source))
                .orderBy(SOURCE_PROBLEM.ID)
                .fetch(
                        mapping((line, lost, key, arguments) ->
                                new CalendarProblem(
                                        line, lost, new Message(key, read(arguments)))));
    }

    Optional<CalendarOwner> ownerOf(SourceId source) {
        return db.select(SOURCE.DEPARTMENT_ID, SOURCE.PERSON_ID)
                .from(SOURCE)
                .where(SOURCE.ID.eq(source))
                .fetchOptional(mapping(CalendarOwner::new));
    }

    void remove(SourceId source) {
        db.deleteFrom(SOURCE).where(SOURCE.ID.eq(source)).execute();
    }

    TypedTimeId type(CalendarOwner owner, TypedTime time) {
        return db.insertInto(TYPED_TIME)
                .set(TYPED_TIME.DEPARTMENT_ID, owner.department())
                .set(TYPED_TIME.PERSON_ID, owner.person())
                .set(TYPED_TIME.STARTS_AT, time.period().start())
                .set(TYPED_TIME.ENDS_AT, time.period().end())
                .set(TYPED_TIME.BUSYNESS, time.busyness().name())
                .set(TYPED_TIME.NOTE, time.note())
                .returningResult(TYPED_TIME.ID)
                .fetchSingle()
                .value1();
    }

    List<TypedTime.Kept> typed(CalendarOwner owner) {
        return db.select(
                        TYPED_TIME.ID,
                        TYPED_TIME.STARTS_AT,
                        TYPED_TIME.ENDS_AT,
                        TYPED_TIME.BUSYNESS,
                        TYPED_TIME.NOTE)
                .from(TYPED_TIME)
                .where(ownedBy(owner, TYPED_TIME.DEPARTMENT_ID, TYPED_TIME.PERSON_ID))
                .orderBy(TYPED_TIME.STARTS_AT, TYPED_TIME.ID)
                .fetch(
                        mapping((id, start, end, busyness, note) ->
                                new TypedTime.Kept(
                                        id,
                                        new TypedTime(
                                                new Period(start, end),
                                                Busyness.valueOf(busyness),
                                                note))));
    }

    Optional<CalendarOwner> ownerOf(TypedTimeId time) {
        return db.select(TYPED_TIME.DEPARTMENT_ID, TYPED_TIME.PERSON_ID)
                .from(TYPED_TIME)
                .where(TYPED_TIME.ID.eq(time))
                .fetchOptional(mapping(CalendarOwner::new));
    }

    void remove(TypedTimeId time) {
        db.deleteFrom(TYPED_TIME).where(TYPED_TIME.ID.eq(time)).execute();
    }

    /**
     * Packs all times of the owner anew. The row is locked first, so that of two changes at once
     * the later one sees what the earlier one did.
     */
    void refresh(CalendarOwner owner, Instant at) {
        Condition own = ownedBy(owner, AVAILABILITY.DEPARTMENT_ID, AVAILABILITY.PERSON_ID);
        db.insertInto(AVAILABILITY)
                .set(AVAILABILITY.DEPARTMENT_ID, owner.department())
                .set(AVAILABILITY.PERSON_ID, owner.person())
                .set(AVAILABILITY.PACKED, PackedBusyTimes.pack(BusyTimes.NONE))
                .set(AVAILABILITY.CHANGED_AT, at)
                .onConflictDoNothing()
                .execute();
        db.select(AVAILABILITY.CHANGED_AT).from(AVAILABILITY).where(own).forUpdate().fetch();
        List<BusyTime> typed = new ArrayList<>();
        typed(owner)
                .forEach(kept ->
                        typed.add(new BusyTime(kept.time().period(), kept.time().busyness())));
        BusyTimes all = BusyTimes.of(typed);
        for (byte[] packed :
                db.select(SOURCE.PACKED)
                        .from(SOURCE)
                        .where(ownedBy(owner, SOURCE.DEPARTMENT_ID, SOURCE.PERSON_ID))
                        .fetch(SOURCE.PACKED)) {
            all = all.and(PackedBusyTimes.unpack(packed));
        }
        db.update(AVAILABILITY)
                .set(AVAILABILITY.PACKED, PackedBusyTimes.pack(all))
                .set(AVAILABILITY.CHANGED_AT, at)
                .where(own)
                .execute();
    }

    /**
     * @return empty if no calendar of the owner is known
     */
    Optional<BusyTimes> busyTimes(CalendarOwner owner) {
        return db.select(AVAILABILITY.PACKED)
                .from(AVAILABILITY)
                .where(ownedBy(owner, AVAILABILITY.DEPARTMENT_ID, AVAILABILITY.PERSON_ID))
                .fetchOptional(AVAILABILITY.PACKED)
                .map(PackedBusyTimes::unpack);
    }

    /** Of each department its own times and those of all its people, in one statement. */
    Map<CalendarOwner, BusyTimes> busyTimes(Collection<DepartmentId> departments) {
        Map<CalendarOwner, BusyTimes> all = new HashMap<>();
        db.select(AVAILABILITY.DEPARTMENT_ID, AVAILABILITY.PERSON_ID, AVAILABILITY.PACKED)
                .from(AVAILABILITY)
                .where(AVAILABILITY.DEPARTMENT_ID.in(departments))
                .forEach(row ->
                        all.put(
                                new CalendarOwner(row.value1(), row.value2()),
                                PackedBusyTimes.unpack(row.value3())));
        return all;
    }

    private static Condition ownedBy(
            CalendarOwner owner, Field<DepartmentId> department, Field<@Nullable PersonId> person) {
        Condition condition = noCondition().and(department.eq(owner.department()));
        return owner.person() == null
                ? condition.and(person.isNull())
                : condition.and(person.eq(owner.person()));
    }

    private JSONB written(Message message) {
        return JSONB.valueOf(json.writeValueAsString(message.arguments()));
    }

    private List<Object> read(JSONB arguments) {
        return List.of(json.readValue(arguments.data(), Object[].class));
    }
}
