package org.confer.booking;

import static org.confer.booking.tables.Tables.PERSON_BOOKING;
import static org.confer.booking.tables.Tables.ROOM_BOOKING;
import static org.confer.booking.tables.Tables.TENTATIVE_HOLD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confer.booking.tables.tables.records.TentativeHoldRecord;
import org.confer.calendar.BusyTime;
import org.confer.calendarfile.Busyness;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class BookingStore {

    private final DSLContext db;

    BookingStore(DSLContext db) {
        this.db = db;
    }

    /**
     * Waits for whoever is taking the same room at the same time.
     *
     * @return whether it was free
     */
    boolean take(Booking booking, RoomId room) {
        return db.insertInto(ROOM_BOOKING)
                        .set(ROOM_BOOKING.ROOM_ID, room)
                        .set(ROOM_BOOKING.STARTS_AT, booking.period().start())
                        .set(ROOM_BOOKING.ENDS_AT, booking.period().end())
                        .set(ROOM_BOOKING.PURPOSE, booking.purpose())
                        .set(ROOM_BOOKING.PURPOSE_ID, booking.purposeId())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /**
     * @return whether the person was free of other bookings
     */
    boolean take(Booking booking, PersonId person) {
        return db.insertInto(PERSON_BOOKING)
                        .set(PERSON_BOOKING.PERSON_ID, person)
                        .set(PERSON_BOOKING.STARTS_AT, booking.period().start())
                        .set(PERSON_BOOKING.ENDS_AT, booking.period().end())
                        .set(PERSON_BOOKING.PURPOSE, booking.purpose())
                        .set(PERSON_BOOKING.PURPOSE_ID, booking.purposeId())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void release(String purpose, long purposeId) {
        db.deleteFrom(ROOM_BOOKING)
                .where(ROOM_BOOKING.PURPOSE.eq(purpose))
                .and(ROOM_BOOKING.PURPOSE_ID.eq(purposeId))
                .execute();
        db.deleteFrom(PERSON_BOOKING)
                .where(PERSON_BOOKING.PURPOSE.eq(purpose))
                .and(PERSON_BOOKING.PURPOSE_ID.eq(purposeId))
                .execute();
    }

    void holdTentatively(String purpose, long purposeId, TentativeHold hold) {
        Period period = hold.period();
        List<TentativeHoldRecord> rows = new ArrayList<>();
        if (hold.room() != null) {
            rows.add(row(purpose, purposeId, period, hold.room(), null));
        }
        hold.departments().forEach(unit -> rows.add(row(purpose, purposeId, period, null, unit)));
        db.batchInsert(rows).execute();
    }

    private TentativeHoldRecord row(
            String purpose,
            long purposeId,
            Period period,
            @Nullable RoomId room,
            @Nullable DepartmentId unit) {
        TentativeHoldRecord row = db.newRecord(TENTATIVE_HOLD);
        row.setPurpose(purpose);
        row.setPurposeId(purposeId);
        row.setStartsAt(period.start());
        row.setEndsAt(period.end());
        row.setRoomId(room);
        row.setDepartmentId(unit);
        return row;
    }

    void letGo(String purpose, long purposeId) {
        db.deleteFrom(TENTATIVE_HOLD)
                .where(TENTATIVE_HOLD.PURPOSE.eq(purpose))
                .and(TENTATIVE_HOLD.PURPOSE_ID.eq(purposeId))
                .execute();
    }

    /** What is held for a purpose, a booking for each room or person. */
    List<Booking> find(String purpose, long purposeId) {
        List<Booking> found = new ArrayList<>();
        db.select(ROOM_BOOKING.ROOM_ID, ROOM_BOOKING.STARTS_AT, ROOM_BOOKING.ENDS_AT)
                .from(ROOM_BOOKING)
                .where(ROOM_BOOKING.PURPOSE.eq(purpose))
                .and(ROOM_BOOKING.PURPOSE_ID.eq(purposeId))
                .forEach(row ->
                        found.add(
                                new Booking(
                                        purpose,
                                        purposeId,
                                        new Period(row.value2(), row.value3()),
                                        row.value1(),
                                        Set.of())));
        db.select(PERSON_BOOKING.PERSON_ID, PERSON_BOOKING.STARTS_AT, PERSON_BOOKING.ENDS_AT)
                .from(PERSON_BOOKING)
                .where(PERSON_BOOKING.PURPOSE.eq(purpose))
                .and(PERSON_BOOKING.PURPOSE_ID.eq(purposeId))
                .forEach(row ->
                        found.add(
                                new Booking(
                                        purpose,
                                        purposeId,
                                        new Period(row.value2(), row.value3()),
                                        null,
                                        Set.of(row.value1()))));
        return found;
    }

    /**
     * When rooms are taken in a period.
     *
     * @param except purpose that does not count: a meeting that is moved is not in its own way
     */
    Map<RoomId, List<BusyTime>> ofRooms(
            Collection<RoomId> rooms, Period period, String except, long exceptId) {
        return db.select(ROOM_BOOKING.ROOM_ID, ROOM_BOOKING.STARTS_AT, ROOM_BOOKING.ENDS_AT)
                .from(ROOM_BOOKING)
                .where(ROOM_BOOKING.ROOM_ID.in(rooms))
                .and(ROOM_BOOKING.STARTS_AT.lt(period.end()))
                .and(ROOM_BOOKING.ENDS_AT.gt(period.start()))
                .and(ROOM_BOOKING.PURPOSE.ne(except).or(ROOM_BOOKING.PURPOSE_ID.ne(exceptId)))
                .fetchGroups(Record3::value1, BookingStore::busy);
    }

    /**
     * When people are held in a period.
     *
     * @param except purpose that does not count
     */
    Map<PersonId, List<BusyTime>> ofPeople(
            Collection<PersonId> people, Period period, String except, long exceptId) {
        return db.select(PERSON_BOOKING.PERSON_ID, PERSON_BOOKING.STARTS_AT, PERSON_BOOKING.ENDS_AT)
                .from(PERSON_BOOKING)
                .where(PERSON_BOOKING.PERSON_ID.in(people))
                .and(PERSON_BOOKING.STARTS_AT.lt(period.end()))
                .and(PERSON_BOOKING.ENDS_AT.gt(period.start()))
                .and(PERSON_BOOKING.PURPOSE.ne(except).or(PERSON_BOOKING.PURPOSE_ID.ne(exceptId)))
                .fetchGroups(Record3::value1, BookingStore::busy);
    }

    /** When rooms may be needed by something else than the purpose that does not count. */
    Map<RoomId, List<BusyTime>> tentativelyOfRooms(
            Collection<RoomId> rooms, Period period, String except, long exceptId) {
        return db.select(TENTATIVE_HOLD.ROOM_ID, TENTATIVE_HOLD.STARTS_AT, TENTATIVE_HOLD.ENDS_AT)
                .from(TENTATIVE_HOLD)
                .where(TENTATIVE_HOLD.ROOM_ID.in(rooms))
                .and(inTheWay(period, except, exceptId))
                .fetchGroups(Record3::value1, BookingStore::tentative);
    }

    /** When departments may be needed by something else than the purpose that does not count. */
    Map<DepartmentId, List<BusyTime>> tentativelyOfDepartments(
            Collection<DepartmentId> departments, Period period, String except, long exceptId) {
        return db.select(
                        TENTATIVE_HOLD.DEPARTMENT_ID,
                        TENTATIVE_HOLD.STARTS_AT,
                        TENTATIVE_HOLD.ENDS_AT)
                .from(TENTATIVE_HOLD)
                .where(TENTATIVE_HOLD.DEPARTMENT_ID.in(departments))
                .and(inTheWay(period, except, exceptId))
                .fetchGroups(Record3::value1, BookingStore::tentative);
    }

    private static Condition inTheWay(Period period, String except, long exceptId) {
        return TENTATIVE_HOLD
                .STARTS_AT
                .lt(period.end())
                .and(TENTATIVE_HOLD.ENDS_AT.gt(period.start()))
                .and(TENTATIVE_HOLD.PURPOSE.ne(except).or(TENTATIVE_HOLD.PURPOSE_ID.ne(exceptId)));
    }

    private static BusyTime tentative(Record3<?, Instant, Instant> held) {
        return new BusyTime(new Period(held.value2(), held.value3()), Busyness.TENTATIVE);
    }

    private static BusyTime busy(Record3<?, Instant, Instant> held) {
        return new BusyTime(new Period(held.value2(), held.value3()), Busyness.BUSY);
    }
}
