package org.confer.meeting;

import static org.confer.meeting.tables.Tables.AGENDA_ITEM;
import static org.confer.meeting.tables.Tables.ITEM_ATTENDANCE;
import static org.confer.meeting.tables.Tables.JOINT_MEETING;
import static org.confer.meeting.tables.Tables.KNOWN_MEMBER;
import static org.confer.meeting.tables.Tables.KNOWN_PERSON;
import static org.confer.meeting.tables.Tables.KNOWN_UNIT;
import static org.confer.meeting.tables.Tables.OFFICER;
import static org.confer.meeting.tables.Tables.SEAT;
import static org.confer.meeting.tables.Tables.SITS_IN_ON;
import static org.confer.meeting.tables.Tables.STAY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confer.conference.ConferenceId;
import org.confer.conference.Unit;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.confer.meeting.tables.tables.KnownPerson;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record13;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SeatStore {

    private static final KnownPerson NOMINEE = KNOWN_PERSON.as("nominee");
    private static final KnownPerson SUBSTITUTE = KNOWN_PERSON.as("substitute");

    private final DSLContext db;

    SeatStore(DSLContext db) {
        this.db = db;
    }

    /** One for each unit that is a member now; the lead department takes the chair. */
    void seatMembers(MeetingId meeting, ConferenceId conference, DepartmentId lead) {
        db.insertInto(SEAT, SEAT.MEETING_ID, SEAT.DEPARTMENT_ID, SEAT.ROLE)
                .select(
                        select(
                                        val(meeting, SEAT.MEETING_ID),
                                        KNOWN_MEMBER.DEPARTMENT_ID,
                                        when(
                                                        KNOWN_MEMBER.DEPARTMENT_ID.eq(lead),
                                                        inline(SeatRole.CHAIR.name()))
                                                .otherwise(inline(SeatRole.ATTENDS.name())))
                                .from(KNOWN_MEMBER)
                                .where(KNOWN_MEMBER.CONFERENCE_ID.eq(conference)))
                .execute();
    }

    SeatId insert(MeetingId meeting, DepartmentId unit, SeatRole role) {
        return db.insertInto(SEAT)
                .set(SEAT.MEETING_ID, meeting)
                .set(SEAT.DEPARTMENT_ID, unit)
                .set(SEAT.ROLE, role.name())
                .returningResult(SEAT.ID)
                .fetchSingle()
                .value1();
    }

    void delete(SeatId id) {
        db.deleteFrom(ITEM_ATTENDANCE).where(ITEM_ATTENDANCE.SEAT_ID.eq(id)).execute();
        db.deleteFrom(SEAT).where(SEAT.ID.eq(id)).execute();
    }

    void sitsInOn(SeatId id, Collection<AgendaItemId> items) {
        db.deleteFrom(SITS_IN_ON).where(SITS_IN_ON.SEAT_ID.eq(id)).execute();
        db.insertInto(SITS_IN_ON, SITS_IN_ON.SEAT_ID, SITS_IN_ON.AGENDA_ITEM_ID)
                .select(
                        select(val(id, SITS_IN_ON.SEAT_ID), AGENDA_ITEM.ID)
                                .from(AGENDA_ITEM)
                                .join(SEAT)
                                .on(SEAT.MEETING_ID.eq(AGENDA_ITEM.MEETING_ID).and(SEAT.ID.eq(id)))
                                .where(AGENDA_ITEM.ID.in(items)))
                .execute();
    }

    void answer(
            SeatId id,
            SeatAnswer answer,
            @Nullable PersonId nominee,
            @Nullable PersonId substitute,
            String reason,
            Instant now) {
        db.update(SEAT)
                .set(SEAT.ANSWER, answer.name())
                .set(SEAT.NOMINEE_PERSON_ID, nominee)
                .set(SEAT.SUBSTITUTE_PERSON_ID, substitute)
                .set(SEAT.REASON, reason)
                .set(SEAT.ANSWERED_AT, now)
                .set(SEAT.VERSION, SEAT.VERSION.plus(1))
                .where(SEAT.ID.eq(id))
                .execute();
    }

    /** After the time was changed the units are asked again; who was named stays named. */
    void askAgain(MeetingId meeting) {
        db.update(SEAT)
                .set(SEAT.ANSWER, SeatAnswer.OPEN.name())
                .set(SEAT.REASON, "")
                .setNull(SEAT.ANSWERED_AT)
                .where(SEAT.MEETING_ID.eq(meeting))
                .execute();
    }

    void arrive(SeatId id, Instant now) {
        db.insertInto(STAY).set(STAY.SEAT_ID, id).set(STAY.ARRIVED_AT, now).execute();
        db.update(SEAT)
                .set(SEAT.ARRIVED_AT, coalesce(SEAT.ARRIVED_AT, val(now)))
                .setNull(SEAT.LEFT_AT)
                .where(SEAT.ID.eq(id))
                .execute();
    }

    void depart(SeatId id, Instant now) {
        db.update(STAY)
                .set(STAY.LEFT_AT, now)
                .where(STAY.SEAT_ID.eq(id).and(STAY.LEFT_AT.isNull()))
                .execute();
        db.update(SEAT).set(SEAT.LEFT_AT, now).where(SEAT.ID.eq(id)).execute();
    }

    /** Instead of what the roll said before; in order, only the last may still be there. */
    void setStays(SeatId id, List<SeatListing.Stay> stays) {
        db.deleteFrom(STAY).where(STAY.SEAT_ID.eq(id)).execute();
        stays.forEach(stay ->
                db.insertInto(STAY)
                        .set(STAY.SEAT_ID, id)
                        .set(STAY.ARRIVED_AT, stay.arrived())
                        .set(STAY.LEFT_AT, stay.left())
                        .execute());
        db.update(SEAT)
                .set(SEAT.ARRIVED_AT, stays.isEmpty() ? null : stays.getFirst().arrived())
                .set(SEAT.LEFT_AT, stays.isEmpty() ? null : stays.getLast().left())
                .where(SEAT.ID.eq(id))
                .execute();
    }

    /** By seat, in order of time. */
    Map<SeatId, List<SeatListing.Stay>> stays(MeetingId meeting) {
        return db.select(STAY.SEAT_ID, STAY.ARRIVED_AT, STAY.LEFT_AT)
                .from(STAY)
                .join(SEAT)
                .on(SEAT.ID.eq(STAY.SEAT_ID))
                .where(SEAT.MEETING_ID.eq(meeting))
                .orderBy(STAY.ARRIVED_AT, STAY.ID)
                .fetchGroups(
                        STAY.SEAT_ID, stay -> new SeatListing.Stay(stay.value2(), stay.value3()));
    }

    void allLeave(MeetingId meeting, Instant now) {
        db.update(STAY)
                .set(STAY.LEFT_AT, now)
                .where(
                        STAY.LEFT_AT
                                .isNull()
                                .and(
                                        STAY.SEAT_ID.in(
                                                select(SEAT.ID)
                                                        .from(SEAT)
                                                        .where(SEAT.MEETING_ID.eq(meeting)))))
                .execute();
        db.update(SEAT)
                .set(SEAT.LEFT_AT, now)
                .where(
                        SEAT.MEETING_ID
                                .eq(meeting)
                                .and(SEAT.ARRIVED_AT.isNotNull())
                                .and(SEAT.LEFT_AT.isNull()))
                .execute();
    }

    /** Who left is expected no more, but the successor. */
    void handOver(PersonId person, @Nullable PersonId successor) {
        Condition ahead =
                SEAT.ARRIVED_AT
                        .isNull()
                        .and(
                                SEAT.MEETING_ID.in(
                                        select(JOINT_MEETING.ID)
                                                .from(JOINT_MEETING)
                                                .where(JOINT_MEETING.BEGAN_AT.isNull())));
        db.update(SEAT)
                .set(SEAT.NOMINEE_PERSON_ID, successor)
                .where(SEAT.NOMINEE_PERSON_ID.eq(person).and(ahead))
                .execute();
        db.update(SEAT)
                .set(SEAT.SUBSTITUTE_PERSON_ID, successor)
                .where(SEAT.SUBSTITUTE_PERSON_ID.eq(person).and(ahead))
                .execute();
    }

    boolean personTaken(MeetingId meeting, PersonId person, SeatId except) {
        return db.fetchExists(
                SEAT,
                SEAT.MEETING_ID
                        .eq(meeting)
                        .and(SEAT.ID.ne(except))
                        .and(
                                SEAT.NOMINEE_PERSON_ID
                                        .eq(person)
                                        .or(SEAT.SUBSTITUTE_PERSON_ID.eq(person))));
    }

    Optional<DepartmentId> departmentOf(PersonId person) {
        return db.select(KNOWN_PERSON.DEPARTMENT_ID)
                .from(KNOWN_PERSON)
                .where(KNOWN_PERSON.PERSON_ID.eq(person).and(KNOWN_PERSON.ACTIVE))
                .fetchOptional(KNOWN_PERSON.DEPARTMENT_ID);
    }

    boolean unitSeated(MeetingId meeting, DepartmentId unit) {
        return db.fetchExists(SEAT, SEAT.MEETING_ID.eq(meeting).and(SEAT.DEPARTMENT_ID.eq(unit)));
    }

    Optional<SeatListing> find(SeatId id) {
        return listings().where(SEAT.ID.eq(id)).fetchOptional(mapping(SeatListing::new));
    }

    /** Chair first, then those who attend, sit in, get a copy; each by name. */
    List<SeatListing> of(MeetingId meeting) {
        return listings()
                .where(SEAT.MEETING_ID.eq(meeting))
                .orderBy(
                        case_(SEAT.ROLE)
                                .when(SeatRole.CHAIR.name(), 0)
                                .when(SeatRole.ATTENDS.name(), 1)
                                .when(SeatRole.SITS_IN.name(), 2)
                                .otherwise(3),
                        KNOWN_UNIT.SHORT_NAME,
                        SEAT.ID)
                .fetch(mapping(SeatListing::new));
    }

    /** Through whom the units at a meeting are reached, deputies among them. */
    List<PersonId> officers(MeetingId meeting) {
        return officers(OFFICER.MEETING_ID.eq(meeting));
    }

    /** Through whom one unit is reached. */
    List<PersonId> officers(MeetingId meeting, DepartmentId unit) {
        return officers(OFFICER.MEETING_ID.eq(meeting).and(OFFICER.DEPARTMENT_ID.eq(unit)));
    }

    private List<PersonId> officers(Condition condition) {
        return db.selectDistinct(OFFICER.PERSON_ID)
                .from(OFFICER)
                .where(condition)
                .orderBy(OFFICER.PERSON_ID)
                .fetch(OFFICER.PERSON_ID);
    }

    /**
     * How a unit stood at a meeting that was held.
     *
     * @param stoodBack whether it asked leave or did not come
     */
    record PastSeat(DepartmentId unit, Period planned, boolean stoodBack) {}

    /** The seats at the conference's last meetings that were held, without copies. */
    List<PastSeat> past(ConferenceId conference, int meetings) {
        return db.select(
                        SEAT.DEPARTMENT_ID,
                        JOINT_MEETING.STARTS_AT,
                        JOINT_MEETING.ENDS_AT,
                        SEAT.ANSWER.eq(SeatAnswer.LEAVE.name()).or(SEAT.ARRIVED_AT.isNull()))
                .from(SEAT)
                .join(JOINT_MEETING)
                .on(JOINT_MEETING.ID.eq(SEAT.MEETING_ID))
                .where(
                        SEAT.ROLE
                                .ne(SeatRole.COPY.name())
                                .and(JOINT_MEETING.STARTS_AT.isNotNull())
                                .and(
                                        SEAT.MEETING_ID.in(
                                                select(JOINT_MEETING.ID)
                                                        .from(JOINT_MEETING)
                                                        .where(
                                                                JOINT_MEETING
                                                                        .CONFERENCE_ID
                                                                        .eq(conference)
                                                                        .and(
                                                                                JOINT_MEETING
                                                                                        .ENDED_AT
                                                                                        .isNotNull()))
                                                        .orderBy(JOINT_MEETING.ENDED_AT.desc())
                                                        .limit(meetings))))
                .fetch(row ->
                        new PastSeat(
                                row.value1(),
                                new Period(row.value2(), row.value3()),
                                row.value4()));
    }

    /** The people named for the seats. */
    List<PersonId> expected(MeetingId meeting) {
        return db.select(SEAT.NOMINEE_PERSON_ID)
                .from(SEAT)
                .where(SEAT.MEETING_ID.eq(meeting).and(SEAT.NOMINEE_PERSON_ID.isNotNull()))
                .union(
                        select(SEAT.SUBSTITUTE_PERSON_ID)
                                .from(SEAT)
                                .where(
                                        SEAT.MEETING_ID
                                                .eq(meeting)
                                                .and(SEAT.SUBSTITUTE_PERSON_ID.isNotNull())))
                .fetch(SEAT.NOMINEE_PERSON_ID);
    }

    private SelectOnConditionStep<
                    Record13<
                            SeatId,
                            MeetingId,
                            Unit,
                            SeatRole,
                            SeatAnswer,
                            PersonId,
                            String,
                            PersonId,
                            String,
                            String,
                            Instant,
                            Instant,
                            List<AgendaItemId>>>
            listings() {
        return db.select(
                        SEAT.ID,
                        SEAT.MEETING_ID,
                        row(KNOWN_UNIT.DEPARTMENT_ID, KNOWN_UNIT.SHORT_NAME).mapping(Unit::new),
                        SEAT.ROLE.convertFrom(SeatRole::valueOf),
                        SEAT.ANSWER.convertFrom(SeatAnswer::valueOf),
                        SEAT.NOMINEE_PERSON_ID,
                        NOMINEE.NAME,
                        SEAT.SUBSTITUTE_PERSON_ID,
                        SUBSTITUTE.NAME,
                        SEAT.REASON,
                        SEAT.ARRIVED_AT,
                        SEAT.LEFT_AT,
                        multiset(
                                        select(SITS_IN_ON.AGENDA_ITEM_ID)
                                                .from(SITS_IN_ON)
                                                .where(SITS_IN_ON.SEAT_ID.eq(SEAT.ID)))
                                .convertFrom(items -> items.map(item -> item.value1())))
                .from(SEAT)
                .join(KNOWN_UNIT)
                .on(KNOWN_UNIT.DEPARTMENT_ID.eq(SEAT.DEPARTMENT_ID))
                .leftJoin(NOMINEE)
                .on(NOMINEE.PERSON_ID.eq(SEAT.NOMINEE_PERSON_ID))
                .leftJoin(SUBSTITUTE)
                .on(SUBSTITUTE.PERSON_ID.eq(SEAT.SUBSTITUTE_PERSON_ID));
    }
}
