package org.confer.meeting;

import static org.confer.meeting.tables.Tables.AGENDA_ITEM;
import static org.confer.meeting.tables.Tables.DECISION;
import static org.confer.meeting.tables.Tables.ITEM_ATTENDANCE;
import static org.confer.meeting.tables.Tables.JOINT_MEETING;
import static org.confer.meeting.tables.Tables.KNOWN_TOPIC;
import static org.confer.meeting.tables.Tables.KNOWN_UNIT;
import static org.confer.meeting.tables.Tables.SEAT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confer.conference.Unit;
import org.confer.conference.Viewer;
import org.confer.kernel.DepartmentId;
import org.confer.meeting.tables.tables.AgendaItem;
import org.confer.meeting.tables.tables.JointMeeting;
import org.confer.topic.Origin;
import org.confer.topic.TopicId;
import org.confer.topic.TopicPurpose;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AgendaStore {

    private static final Field<List<DepartmentId>> PRESENT =
            multiset(
                            select(SEAT.DEPARTMENT_ID)
                                    .from(ITEM_ATTENDANCE)
                                    .join(SEAT)
                                    .on(SEAT.ID.eq(ITEM_ATTENDANCE.SEAT_ID))
                                    .where(
                                            ITEM_ATTENDANCE
                                                    .AGENDA_ITEM_ID
                                                    .eq(AGENDA_ITEM.ID)
                                                    .and(ITEM_ATTENDANCE.PRESENT)))
                    .convertFrom(rows -> rows.map(unit -> unit.value1()));

    private static final AgendaItem BEFORE = AGENDA_ITEM.as("before");
    private static final JointMeeting HELD = JOINT_MEETING.as("held");
    private static final Field<List<AgendaItemListing.Earlier>> EARLIER =
            multiset(
                            select(HELD.ID, HELD.NUMBER, HELD.TITLE)
                                    .from(BEFORE)
                                    .join(HELD)
                                    .on(HELD.ID.eq(BEFORE.MEETING_ID))
                                    .where(
                                            BEFORE.TOPIC_ID
                                                    .eq(AGENDA_ITEM.TOPIC_ID)
                                                    .and(HELD.ENDED_AT.isNotNull())
                                                    .and(HELD.ID.ne(AGENDA_ITEM.MEETING_ID)))
                                    .orderBy(HELD.NUMBER))
                    .convertFrom(rows -> rows.map(mapping(AgendaItemListing.Earlier::new)));

    private final DSLContext db;
    private final DecisionStore decisions;

    AgendaStore(DSLContext db, DecisionStore decisions) {
        this.db = db;
        this.decisions = decisions;
    }

    AgendaItemId append(MeetingId meeting, TopicId topic, int minutes) {
        return db.insertInto(AGENDA_ITEM)
                .set(AGENDA_ITEM.MEETING_ID, meeting)
                .set(AGENDA_ITEM.TOPIC_ID, topic)
                .set(
                        AGENDA_ITEM.POSITION,
                        select(coalesce(max(AGENDA_ITEM.POSITION), val(0)).plus(1))
                                .from(AGENDA_ITEM)
                                .where(AGENDA_ITEM.MEETING_ID.eq(meeting)))
                .set(AGENDA_ITEM.MINUTES, minutes)
                .returningResult(AGENDA_ITEM.ID)
                .fetchSingle()
                .value1();
    }

    void delete(AgendaItemListing item) {
        db.deleteFrom(AGENDA_ITEM).where(AGENDA_ITEM.ID.eq(item.id())).execute();
        db.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.POSITION, AGENDA_ITEM.POSITION.minus(1))
                .where(
                        AGENDA_ITEM
                                .MEETING_ID
                                .eq(item.meeting())
                                .and(AGENDA_ITEM.POSITION.gt(item.position())))
                .execute();
    }

    void setMinutes(AgendaItemId id, int minutes) {
        db.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.MINUTES, minutes)
                .where(AGENDA_ITEM.ID.eq(id))
                .execute();
    }

    /** Those between make room; positions stay 1, 2, 3 without gaps. */
    void move(AgendaItemListing item, int position) {
        boolean up = position < item.position();
        db.update(AGENDA_ITEM)
                .set(
                        AGENDA_ITEM.POSITION,
                        up ? AGENDA_ITEM.POSITION.plus(1) : AGENDA_ITEM.POSITION.minus(1))
                .where(
                        AGENDA_ITEM
                                .MEETING_ID
                                .eq(item.meeting())
                                .and(
                                        AGENDA_ITEM.POSITION.between(
                                                up ? position : item.position() + 1,
                                                up ? item.position() - 1 : position)))
                .execute();
        db.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.POSITION, position)
                .where(AGENDA_ITEM.ID.eq(item.id()))
                .execute();
    }

    /** The item becomes the current one; who is there by the roll attends it. */
    void call(AgendaItemListing item, Instant now) {
        db.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.STATE, ItemState.CURRENT.name())
                .set(AGENDA_ITEM.BEGAN_AT, coalesce(AGENDA_ITEM.BEGAN_AT, val(now)))
                .set(AGENDA_ITEM.CALLED_AT, now)
                .setNull(AGENDA_ITEM.ENDED_AT)
                .where(AGENDA_ITEM.ID.eq(item.id()))
                .execute();
        db.insertInto(
                        ITEM_ATTENDANCE,
                        ITEM_ATTENDANCE.AGENDA_ITEM_ID,
                        ITEM_ATTENDANCE.SEAT_ID,
                        ITEM_ATTENDANCE.PRESENT)
                .select(
                        select(
                                        val(item.id(), ITEM_ATTENDANCE.AGENDA_ITEM_ID),
                                        SEAT.ID,
                                        field(
                                                and(
                                                        SEAT.ARRIVED_AT.isNotNull(),
                                                        SEAT.LEFT_AT.isNull())))
                                .from(SEAT)
                                .where(
                                        SEAT.MEETING_ID
                                                .eq(item.meeting())
                                                .and(SEAT.ROLE.ne(SeatRole.COPY.name()))))
                .onConflict(ITEM_ATTENDANCE.AGENDA_ITEM_ID, ITEM_ATTENDANCE.SEAT_ID)
                .doUpdate()
                .set(ITEM_ATTENDANCE.PRESENT, excluded(ITEM_ATTENDANCE.PRESENT))
                .execute();
    }

    /**
     * How a seat is noted at an item.
     *
     * @param closedAt null while the item is treated
     */
    record Noted(AgendaItemId item, @Nullable Instant closedAt, boolean present) {}

    /** At the items that were called and whose attendance no decision has frozen. */
    List<Noted> notedUndecided(SeatListing seat) {
        return db.select(
                        AGENDA_ITEM.ID,
                        AGENDA_ITEM.ENDED_AT,
                        coalesce(ITEM_ATTENDANCE.PRESENT, inline(false)))
                .from(AGENDA_ITEM)
                .leftJoin(ITEM_ATTENDANCE)
                .on(
                        ITEM_ATTENDANCE
                                .AGENDA_ITEM_ID
                                .eq(AGENDA_ITEM.ID)
                                .and(ITEM_ATTENDANCE.SEAT_ID.eq(seat.id())))
                .where(AGENDA_ITEM.MEETING_ID.eq(seat.meeting()))
                .and(
                        AGENDA_ITEM
                                .STATE
                                .eq(ItemState.CURRENT.name())
                                .or(
                                        AGENDA_ITEM
                                                .STATE
                                                .eq(ItemState.CLOSED.name())
                                                .andNotExists(
                                                        selectOne()
                                                                .from(DECISION)
                                                                .where(
                                                                        DECISION.AGENDA_ITEM_ID.eq(
                                                                                AGENDA_ITEM.ID)))))
                .orderBy(AGENDA_ITEM.ID)
                .fetch(mapping(Noted::new));
    }

    /** How long each item of a meeting has been treated. */
    List<AgendaItemListing.Times> times(MeetingId meeting, Viewer viewer) {
        return times(AGENDA_ITEM.MEETING_ID.eq(meeting).and(MeetingStore.itemSeen(viewer)));
    }

    List<AgendaItemListing.Times> allTimes(MeetingId meeting) {
        return times(AGENDA_ITEM.MEETING_ID.eq(meeting));
    }

    private List<AgendaItemListing.Times> times(Condition items) {
        return db.select(
                        AGENDA_ITEM.ID,
                        AGENDA_ITEM.SECONDS_BEFORE.convertFrom(Duration::ofSeconds),
                        AGENDA_ITEM.CALLED_AT)
                .from(MeetingStore.ITEMS)
                .where(items)
                .orderBy(AGENDA_ITEM.POSITION, AGENDA_ITEM.ID)
                .fetch(mapping(AgendaItemListing.Times::new));
    }

    void close(AgendaItemId id, Instant now) {
        long treated =
                db.select(AGENDA_ITEM.CALLED_AT)
                        .from(AGENDA_ITEM)
                        .where(AGENDA_ITEM.ID.eq(id).and(AGENDA_ITEM.CALLED_AT.isNotNull()))
                        .fetchOptional(AGENDA_ITEM.CALLED_AT)
                        .map(called -> Duration.between(called, now).toSeconds())
                        .orElse(0L);
        db.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.SECONDS_BEFORE, AGENDA_ITEM.SECONDS_BEFORE.plus(treated))
                .setNull(AGENDA_ITEM.CALLED_AT)
                .set(AGENDA_ITEM.STATE, ItemState.CLOSED.name())
                .set(AGENDA_ITEM.ENDED_AT, now)
                .where(AGENDA_ITEM.ID.eq(id))
                .execute();
    }

    void setPresent(AgendaItemId item, SeatId seat, boolean present) {
        db.insertInto(ITEM_ATTENDANCE)
                .set(ITEM_ATTENDANCE.AGENDA_ITEM_ID, item)
                .set(ITEM_ATTENDANCE.SEAT_ID, seat)
                .set(ITEM_ATTENDANCE.PRESENT, present)
                .onConflict(ITEM_ATTENDANCE.AGENDA_ITEM_ID, ITEM_ATTENDANCE.SEAT_ID)
                .doUpdate()
                .set(ITEM_ATTENDANCE.PRESENT, present)
                .execute();
    }

    List<AgendaItemListing> of(MeetingId meeting, Viewer viewer) {
        return listings(
                AGENDA_ITEM.MEETING_ID.eq(meeting).and(MeetingStore.itemSeen(viewer)),
                decisions.of(meeting, viewer));
    }

    /** As a unit at the meeting may be shown them, whoever of it looks. */
    List<AgendaItemListing> shownTo(DepartmentId unit, MeetingId meeting) {
        return listings(
                AGENDA_ITEM.MEETING_ID.eq(meeting).and(MeetingStore.itemShownTo(unit)),
                decisions.all(meeting));
    }

    /** Whoever asks: for rules and steps, never to be shown. */
    List<AgendaItemListing> all(MeetingId meeting) {
        return listings(AGENDA_ITEM.MEETING_ID.eq(meeting), decisions.all(meeting));
    }

    /** Whether a matter stands on some agenda in an item that the viewer may see. */
    boolean shows(Origin origin, Viewer viewer) {
        return db.fetchExists(
                MeetingStore.ITEMS,
                KNOWN_TOPIC
                        .ORIGIN_KIND
                        .eq(origin.kind())
                        .and(KNOWN_TOPIC.ORIGIN_ID.eq(origin.id()))
                        .and(MeetingStore.itemSeen(viewer)));
    }

    Optional<AgendaItemListing> find(AgendaItemId id, Viewer viewer) {
        return db.select(AGENDA_ITEM.MEETING_ID)
                .from(AGENDA_ITEM)
                .where(AGENDA_ITEM.ID.eq(id))
                .fetchOptional(AGENDA_ITEM.MEETING_ID)
                .flatMap(meeting ->
                        of(meeting, viewer).stream()
                                .filter(item -> item.id().equals(id))
                                .findFirst());
    }

    private List<AgendaItemListing> listings(Condition condition, List<DecisionListing> taken) {
        return db.select(
                        AGENDA_ITEM.ID,
                        AGENDA_ITEM.MEETING_ID,
                        AGENDA_ITEM.TOPIC_ID,
                        AGENDA_ITEM.POSITION,
                        AGENDA_ITEM.MINUTES,
                        AGENDA_ITEM.STATE.convertFrom(ItemState::valueOf),
                        KNOWN_TOPIC.TITLE,
                        KNOWN_TOPIC.BODY,
                        KNOWN_TOPIC.PURPOSE.convertFrom(TopicPurpose::valueOf),
                        row(KNOWN_UNIT.DEPARTMENT_ID, KNOWN_UNIT.SHORT_NAME).mapping(Unit::new),
                        KNOWN_TOPIC.ORIGIN_KIND,
                        KNOWN_TOPIC.ORIGIN_ID,
                        KNOWN_TOPIC.CONFIDENTIAL,
                        EARLIER,
                        PRESENT)
                .from(MeetingStore.ITEMS)
                .join(KNOWN_UNIT)
                .on(KNOWN_UNIT.DEPARTMENT_ID.eq(KNOWN_TOPIC.PROPOSING_DEPARTMENT_ID))
                .where(condition)
                .orderBy(AGENDA_ITEM.POSITION, AGENDA_ITEM.ID)
                .fetch(
                        mapping(
                                (id,
                                        meeting,
                                        topic,
                                        position,
                                        minutes,
                                        state,
                                        title,
                                        body,
                                        purpose,
                                        proposedBy,
                                        originKind,
                                        originId,
                                        confidential,
                                        earlier,
                                        present) ->
                                        new AgendaItemListing(
                                                id,
                                                meeting,
                                                topic,
                                                position,
                                                minutes,
                                                state,
                                                title,
                                                body,
                                                purpose,
                                                proposedBy,
                                                Origin.ofNullable(originKind, originId),
                                                confidential,
                                                earlier,
                                                present,
                                                taken.stream()
                                                        .filter(one -> one.item().equals(id))
                                                        .toList())));
    }
}
