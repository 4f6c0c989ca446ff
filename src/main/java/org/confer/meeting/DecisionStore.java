package org.confer.meeting;

import static org.confer.meeting.tables.Tables.AGENDA_ITEM;
import static org.confer.meeting.tables.Tables.DECISION;
import static org.confer.meeting.tables.Tables.DECISION_PRESENCE;
import static org.confer.meeting.tables.Tables.KNOWN_TOPIC;
import static org.confer.meeting.tables.Tables.KNOWN_UNIT;
import static org.confer.meeting.tables.Tables.NUMBERING;
import static org.confer.meeting.tables.Tables.RESERVATION;
import static org.confer.meeting.tables.Tables.VOTE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confer.conference.ConferenceId;
import org.confer.conference.Quorum;
import org.confer.conference.Unit;
import org.confer.conference.Viewer;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.meeting.tables.tables.KnownUnit;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record13;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Repository;

@Repository
class DecisionStore {

    private static final KnownUnit THERE = KNOWN_UNIT.as("there");
    private static final Field<List<DecisionListing.Presence>> PRESENT =
            multiset(
                            select(
                                            row(THERE.DEPARTMENT_ID, THERE.SHORT_NAME)
                                                    .mapping(Unit::new),
                                            DECISION_PRESENCE.SEAT_ROLE.convertFrom(
                                                    SeatRole::valueOf),
                                            DECISION_PRESENCE.PERSON_NAME)
                                    .from(DECISION_PRESENCE)
                                    .join(THERE)
                                    .on(THERE.DEPARTMENT_ID.eq(DECISION_PRESENCE.DEPARTMENT_ID))
                                    .where(DECISION_PRESENCE.DECISION_ID.eq(DECISION.ID))
                                    .orderBy(
                                            case_(DECISION_PRESENCE.SEAT_ROLE)
                                                    .when(SeatRole.CHAIR.name(), 0)
                                                    .when(SeatRole.ATTENDS.name(), 1)
                                                    .otherwise(2),
                                            THERE.SHORT_NAME,
                                            THERE.DEPARTMENT_ID))
                    .convertFrom(rows -> rows.map(mapping(DecisionListing.Presence::new)));
    private static final Field<List<DecisionListing.Vote>> VOTES =
            multiset(
                            select(
                                            row(THERE.DEPARTMENT_ID, THERE.SHORT_NAME)
                                                    .mapping(Unit::new),
                                            VOTE.CHOICE.convertFrom(
                                                    DecisionListing.Choice::valueOf))
                                    .from(VOTE)
                                    .join(THERE)
                                    .on(THERE.DEPARTMENT_ID.eq(VOTE.DEPARTMENT_ID))
                                    .where(VOTE.DECISION_ID.eq(DECISION.ID))
                                    .orderBy(THERE.SHORT_NAME, THERE.DEPARTMENT_ID))
                    .convertFrom(rows -> rows.map(mapping(DecisionListing.Vote::new)));
    private static final Field<List<DecisionListing.Reservation>> RESERVATIONS =
            multiset(
                            select(
                                            row(THERE.DEPARTMENT_ID, THERE.SHORT_NAME)
                                                    .mapping(Unit::new),
                                            RESERVATION.BODY)
                                    .from(RESERVATION)
                                    .join(THERE)
                                    .on(THERE.DEPARTMENT_ID.eq(RESERVATION.DEPARTMENT_ID))
                                    .where(RESERVATION.DECISION_ID.eq(DECISION.ID))
                                    .orderBy(THERE.SHORT_NAME, THERE.DEPARTMENT_ID))
                    .convertFrom(rows -> rows.map(mapping(DecisionListing.Reservation::new)));
    private static final SelectField<Quorum> QUORUM =
            row(DECISION.UNITS, DECISION.UNITS_NEEDED, DECISION.UNITS_PRESENT).mapping(Quorum::new);

    private final DSLContext db;

    DecisionStore(DSLContext db) {
        this.db = db;
    }

    DecisionId insert(
            AgendaItemListing item,
            ConferenceId conference,
            DecisionKind kind,
            String text,
            Quorum quorum,
            List<SeatListing> present,
            PersonId recorder,
            Instant now) {
        DecisionId id =
                db.insertInto(DECISION)
                        .set(DECISION.CONFERENCE_ID, conference)
                        .set(DECISION.MEETING_ID, item.meeting())
                        .set(DECISION.AGENDA_ITEM_ID, item.id())
                        .set(DECISION.NUMBER, nextNumber(conference))
                        .set(DECISION.KIND, kind.name())
                        .set(DECISION.BODY, text)
                        .set(DECISION.DECIDED_AT, now)
                        .set(DECISION.RECORDED_BY_PERSON_ID, recorder)
                        .set(DECISION.UNITS, quorum.units())
                        .set(DECISION.UNITS_NEEDED, quorum.needed())
                        .set(DECISION.UNITS_PRESENT, quorum.present())
                        .returningResult(DECISION.ID)
                        .fetchSingle()
                        .value1();
        present.forEach(seat ->
                db.insertInto(DECISION_PRESENCE)
                        .set(DECISION_PRESENCE.DECISION_ID, id)
                        .set(DECISION_PRESENCE.DEPARTMENT_ID, seat.unit().id())
                        .set(DECISION_PRESENCE.SEAT_ROLE, seat.role().name())
                        .set(DECISION_PRESENCE.PERSON_NAME, seat.person())
                        .execute());
        return id;
    }

    void vote(DecisionId id, DepartmentId unit, DecisionListing.Choice choice) {
        db.insertInto(VOTE)
                .set(VOTE.DECISION_ID, id)
                .set(VOTE.DEPARTMENT_ID, unit)
                .set(VOTE.CHOICE, choice.name())
                .execute();
    }

    /** Without gaps: the conference's row is held until the transaction ends. */
    private int nextNumber(ConferenceId conference) {
        return db.insertInto(NUMBERING)
                .set(NUMBERING.CONFERENCE_ID, conference)
                .set(NUMBERING.LAST_DECISION, 1)
                .onConflict(NUMBERING.CONFERENCE_ID)
                .doUpdate()
                .set(NUMBERING.LAST_DECISION, NUMBERING.LAST_DECISION.plus(1))
                .returningResult(NUMBERING.LAST_DECISION)
                .fetchSingle()
                .value1();
    }

    void reword(DecisionId id, String text) {
        db.update(DECISION)
                .set(DECISION.BODY, text)
                .set(DECISION.VERSION, DECISION.VERSION.plus(1))
                .where(DECISION.ID.eq(id))
                .execute();
    }

    void reserve(DecisionId id, DepartmentId unit, String text) {
        db.insertInto(RESERVATION)
                .set(RESERVATION.DECISION_ID, id)
                .set(RESERVATION.DEPARTMENT_ID, unit)
                .set(RESERVATION.BODY, text)
                .execute();
    }

    Optional<DecisionListing> find(DecisionId id, Viewer viewer) {
        return listings()
                .where(DECISION.ID.eq(id).and(MeetingStore.itemSeen(viewer)))
                .fetchOptional(mapping(DecisionListing::new));
    }

    List<DecisionListing> of(MeetingId meeting, Viewer viewer) {
        return listings()
                .where(DECISION.MEETING_ID.eq(meeting).and(MeetingStore.itemSeen(viewer)))
                .orderBy(DECISION.NUMBER, DECISION.ID)
                .fetch(mapping(DecisionListing::new));
    }

    /** Whoever asks: for rules and steps, never to be shown. */
    List<DecisionListing> all(MeetingId meeting) {
        return listings()
                .where(DECISION.MEETING_ID.eq(meeting))
                .orderBy(DECISION.NUMBER, DECISION.ID)
                .fetch(mapping(DecisionListing::new));
    }

    /** Those of the decisions that a viewer may see. */
    Set<DecisionId> seen(Collection<DecisionId> ids, Viewer viewer) {
        return among(ids, MeetingStore.itemSeen(viewer));
    }

    /** Those of the decisions that a unit may be shown, whoever of it looks. */
    Set<DecisionId> shownTo(DepartmentId unit, Collection<DecisionId> ids) {
        return among(ids, MeetingStore.itemShownTo(unit));
    }

    private Set<DecisionId> among(Collection<DecisionId> ids, Condition condition) {
        return db.select(DECISION.ID)
                .from(DECISION)
                .join(MeetingStore.ITEMS)
                .on(AGENDA_ITEM.ID.eq(DECISION.AGENDA_ITEM_ID))
                .where(DECISION.ID.in(ids).and(condition))
                .fetchSet(DECISION.ID);
    }

    /** Newest first. */
    List<DecisionListing> list(String search, Slice slice, Viewer viewer) {
        return listings()
                .where(matches(search).and(MeetingStore.itemSeen(viewer)))
                .orderBy(DECISION.DECIDED_AT.desc(), DECISION.ID.desc())
                .limit(slice.offset(), slice.limit())
                .fetch(mapping(DecisionListing::new));
    }

    int count(String search, Viewer viewer) {
        return db.fetchCount(listings().where(matches(search).and(MeetingStore.itemSeen(viewer))));
    }

    private static Condition matches(String search) {
        return search.isBlank()
                ? noCondition()
                : DECISION.BODY
                        .containsIgnoreCase(search.strip())
                        .or(KNOWN_TOPIC.TITLE.containsIgnoreCase(search.strip()));
    }

    private SelectJoinStep<
                    Record13<
                            DecisionId,
                            ConferenceId,
                            MeetingId,
                            AgendaItemId,
                            String,
                            Integer,
                            DecisionKind,
                            String,
                            Instant,
                            Quorum,
                            List<DecisionListing.Presence>,
                            List<DecisionListing.Vote>,
                            List<DecisionListing.Reservation>>>
            listings() {
        return db.select(
                        DECISION.ID,
                        DECISION.CONFERENCE_ID,
                        DECISION.MEETING_ID,
                        DECISION.AGENDA_ITEM_ID,
                        KNOWN_TOPIC.TITLE,
                        DECISION.NUMBER,
                        DECISION.KIND.convertFrom(DecisionKind::valueOf),
                        DECISION.BODY,
                        DECISION.DECIDED_AT,
                        QUORUM,
                        PRESENT,
                        VOTES,
                        RESERVATIONS)
                .from(DECISION)
                .join(MeetingStore.ITEMS)
                .on(AGENDA_ITEM.ID.eq(DECISION.AGENDA_ITEM_ID));
    }
}
