package org.confer.minutes;

import static org.confer.minutes.tables.Tables.ADDRESSEE;
import static org.confer.minutes.tables.Tables.KNOWN_ACTION;
import static org.confer.minutes.tables.Tables.KNOWN_CO_OPERATION;
import static org.confer.minutes.tables.Tables.KNOWN_DECISION;
import static org.confer.minutes.tables.Tables.KNOWN_ITEM;
import static org.confer.minutes.tables.Tables.KNOWN_MEETING;
import static org.confer.minutes.tables.Tables.KNOWN_PARAGRAPH;
import static org.confer.minutes.tables.Tables.KNOWN_PRESENCE;
import static org.confer.minutes.tables.Tables.KNOWN_RESERVATION;
import static org.confer.minutes.tables.Tables.KNOWN_SEAT;
import static org.confer.minutes.tables.Tables.KNOWN_VOTE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.meeting.DecisionKind;
import org.confer.meeting.DecisionListing;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingState;
import org.confer.meeting.SeatAnswer;
import org.confer.meeting.SeatRole;
import org.confer.sitting.ParagraphKind;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class MeetingRecordStore {

    private static final List<String> MAKE_QUORUM =
            List.of(SeatRole.CHAIR.name(), SeatRole.ATTENDS.name());

    private static final int MOST_AWAITED = 100;

    private final DSLContext db;

    MeetingRecordStore(DSLContext db) {
        this.db = db;
    }

    Optional<MeetingRecord> find(MeetingId meeting) {
        return db.select(
                        KNOWN_MEETING.MEETING_ID,
                        KNOWN_MEETING.CONFERENCE_ID,
                        KNOWN_MEETING.CONFERENCE_NAME,
                        KNOWN_MEETING.LEAD_DEPARTMENT_ID,
                        KNOWN_MEETING.LEAD_NAME,
                        KNOWN_MEETING.NUMBERING_PREFIX,
                        KNOWN_MEETING.ZONE.convertFrom(ZoneId::of),
                        KNOWN_MEETING.TITLE,
                        KNOWN_MEETING.STATE.convertFrom(MeetingState::valueOf),
                        KNOWN_MEETING.STARTS_AT,
                        KNOWN_MEETING.ENDS_AT,
                        KNOWN_MEETING.BEGAN_AT,
                        KNOWN_MEETING.ENDED_AT,
                        KNOWN_MEETING.PLACE,
                        seats(),
                        items())
                .from(KNOWN_MEETING)
                .where(KNOWN_MEETING.MEETING_ID.eq(meeting))
                .fetchOptional(mapping(MeetingRecord::new));
    }

    /** A meeting that ended. */
    record Ended(MeetingId id, String title) {}

    /** Those of the department's conferences, the longest waiting first, at most a hundred. */
    List<Ended> toBeIssued(DepartmentId lead) {
        return db.select(KNOWN_MEETING.MEETING_ID, KNOWN_MEETING.TITLE)
                .from(KNOWN_MEETING)
                .where(KNOWN_MEETING.LEAD_DEPARTMENT_ID.eq(lead))
                .and(
                        KNOWN_MEETING.STATE.in(
                                MeetingState.ENDED.name(), MeetingState.IN_CLEARANCE.name()))
                .orderBy(KNOWN_MEETING.ENDED_AT, KNOWN_MEETING.MEETING_ID)
                .limit(MOST_AWAITED)
                .fetch(mapping(Ended::new));
    }

    /** Who is told that the minutes went out. */
    List<PersonId> addressees(MeetingId meeting) {
        return db.selectDistinct(ADDRESSEE.PERSON_ID)
                .from(ADDRESSEE)
                .where(ADDRESSEE.MEETING_ID.eq(meeting))
                .orderBy(ADDRESSEE.PERSON_ID)
                .fetch(ADDRESSEE.PERSON_ID);
    }

    private static Field<List<MeetingRecord.Seat>> seats() {
        return multiset(
                        select(
                                        KNOWN_SEAT.UNIT_NAME,
                                        KNOWN_SEAT.ROLE.convertFrom(SeatRole::valueOf),
                                        KNOWN_SEAT.ANSWER.convertFrom(SeatAnswer::valueOf),
                                        KNOWN_SEAT.REASON,
                                        KNOWN_SEAT.PERSON_NAME,
                                        field(KNOWN_SEAT.ARRIVED_AT.isNotNull()))
                                .from(KNOWN_SEAT)
                                .where(KNOWN_SEAT.MEETING_ID.eq(KNOWN_MEETING.MEETING_ID))
                                .orderBy(KNOWN_SEAT.SEAT_ID))
                .convertFrom(rows -> rows.map(mapping(MeetingRecord.Seat::new)));
    }

    private static Field<List<MeetingRecord.Item>> items() {
        return multiset(
                        select(
                                        KNOWN_ITEM.AGENDA_ITEM_ID,
                                        KNOWN_ITEM.POSITION,
                                        KNOWN_ITEM.TITLE,
                                        KNOWN_ITEM.BODY,
                                        KNOWN_ITEM.PROPOSED_BY,
                                        KNOWN_ITEM.CONFIDENTIAL,
                                        discussion(),
                                        decisions())
                                .from(KNOWN_ITEM)
                                .where(KNOWN_ITEM.MEETING_ID.eq(KNOWN_MEETING.MEETING_ID))
                                .orderBy(KNOWN_ITEM.POSITION))
                .convertFrom(rows -> rows.map(mapping(MeetingRecord.Item::new)));
    }

    private static Field<List<MeetingRecord.Decision>> decisions() {
        return multiset(
                        select(
                                        KNOWN_DECISION.DECISION_ID,
                                        KNOWN_DECISION.NUMBER,
                                        KNOWN_DECISION.KIND.convertFrom(DecisionKind::valueOf),
                                        KNOWN_DECISION.BODY,
                                        KNOWN_DECISION.UNITS,
                                        KNOWN_DECISION.UNITS_NEEDED,
                                        KNOWN_DECISION.UNITS_PRESENT,
                                        present(),
                                        votes(),
                                        reservations(),
                                        tasks())
                                .from(KNOWN_DECISION)
                                .where(KNOWN_DECISION.AGENDA_ITEM_ID.eq(KNOWN_ITEM.AGENDA_ITEM_ID))
                                .orderBy(KNOWN_DECISION.NUMBER))
                .convertFrom(rows -> rows.map(mapping(MeetingRecord.Decision::new)));
    }

    private static Field<List<MeetingRecord.Said>> discussion() {
        return multiset(
                        select(
                                        KNOWN_PARAGRAPH.PARAGRAPH_ID,
                                        KNOWN_PARAGRAPH.KIND.convertFrom(ParagraphKind::valueOf),
                                        KNOWN_PARAGRAPH.BODY)
                                .from(KNOWN_PARAGRAPH)
                                .where(KNOWN_PARAGRAPH.AGENDA_ITEM_ID.eq(KNOWN_ITEM.AGENDA_ITEM_ID))
                                .orderBy(KNOWN_PARAGRAPH.POSITION, KNOWN_PARAGRAPH.PARAGRAPH_ID))
                .convertFrom(rows -> rows.map(mapping(MeetingRecord.Said::new)));
    }

    private static Field<List<MeetingRecord.Vote>> votes() {
        return multiset(
                        select(
                                        KNOWN_VOTE.UNIT_NAME,
                                        KNOWN_VOTE.CHOICE.convertFrom(
                                                DecisionListing.Choice::valueOf))
                                .from(KNOWN_VOTE)
                                .where(KNOWN_VOTE.DECISION_ID.eq(KNOWN_DECISION.DECISION_ID))
                                .orderBy(KNOWN_VOTE.DEPARTMENT_ID))
                .convertFrom(rows -> rows.map(mapping(MeetingRecord.Vote::new)));
    }

    private static Field<List<String>> present() {
        return multiset(
                        select(KNOWN_PRESENCE.UNIT_NAME)
                                .from(KNOWN_PRESENCE)
                                .where(KNOWN_PRESENCE.DECISION_ID.eq(KNOWN_DECISION.DECISION_ID))
                                .and(KNOWN_PRESENCE.SEAT_ROLE.in(MAKE_QUORUM))
                                .orderBy(KNOWN_PRESENCE.DEPARTMENT_ID))
                .convertFrom(rows -> rows.map(mapping(unit -> unit)));
    }

    private static Field<List<MeetingRecord.Reservation>> reservations() {
        return multiset(
                        select(KNOWN_RESERVATION.UNIT_NAME, KNOWN_RESERVATION.BODY)
                                .from(KNOWN_RESERVATION)
                                .where(KNOWN_RESERVATION.DECISION_ID.eq(KNOWN_DECISION.DECISION_ID))
                                .orderBy(KNOWN_RESERVATION.DEPARTMENT_ID))
                .convertFrom(rows -> rows.map(mapping(MeetingRecord.Reservation::new)));
    }

    private static Field<List<MeetingRecord.Task>> tasks() {
        return multiset(
                        select(
                                        KNOWN_ACTION.NUMBER,
                                        KNOWN_ACTION.BODY,
                                        KNOWN_ACTION.CRITERION,
                                        KNOWN_ACTION.LEAD_NAME,
                                        coOperating(),
                                        KNOWN_ACTION.RESPONSIBLE_NAME,
                                        KNOWN_ACTION.DUE_ON)
                                .from(KNOWN_ACTION)
                                .where(KNOWN_ACTION.DECISION_ID.eq(KNOWN_DECISION.DECISION_ID))
                                .orderBy(KNOWN_ACTION.NUMBER))
                .convertFrom(rows -> rows.map(mapping(MeetingRecord.Task::new)));
    }

    private static Field<List<String>> coOperating() {
        return multiset(
                        select(KNOWN_CO_OPERATION.UNIT_NAME)
                                .from(KNOWN_CO_OPERATION)
                                .where(KNOWN_CO_OPERATION.ACTION_ID.eq(KNOWN_ACTION.ACTION_ID))
                                .orderBy(KNOWN_CO_OPERATION.DEPARTMENT_ID))
                .convertFrom(rows -> rows.map(mapping(unit -> unit)));
    }
}
