package org.confer.calendar;

import static org.confer.calendar.tables.Tables.AVAILABILITY;
import static org.confer.calendar.tables.Tables.SOURCE;
import static org.confer.calendar.tables.Tables.TYPED_TIME;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confer.calendarfile.Busyness;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Times typed by hand, and all busy times of an owner packed together. */
@Repository
class AvailabilityStore {

    private final DSLContext db;

    AvailabilityStore(DSLContext db) {
        this.db = db;
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
        List<BusyTimes> sources = new ArrayList<>();
        sources.add(BusyTimes.of(typed));
        db.select(SOURCE.PACKED)
                .from(SOURCE)
                .where(ownedBy(owner, SOURCE.DEPARTMENT_ID, SOURCE.PERSON_ID))
                .forEach(row -> sources.add(PackedBusyTimes.unpack(row.value1())));
        BusyTimes all = BusyTimes.together(sources);
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

    static Condition ownedBy(
            CalendarOwner owner, Field<DepartmentId> department, Field<@Nullable PersonId> person) {
        Condition condition = noCondition().and(department.eq(owner.department()));
        return owner.person() == null
                ? condition.and(person.isNull())
                : condition.and(person.eq(owner.person()));
    }
}
