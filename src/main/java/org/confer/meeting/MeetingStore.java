package org.confer.meeting;

import static org.confer.meeting.tables.Tables.AGENDA_ITEM;
import static org.confer.meeting.tables.Tables.JOINT_MEETING;
import static org.confer.meeting.tables.Tables.KNOWN_CONFERENCE;
import static org.confer.meeting.tables.Tables.KNOWN_CONFIDANT;
import static org.confer.meeting.tables.Tables.KNOWN_MEMBER;
import static org.confer.meeting.tables.Tables.KNOWN_ROOM;
import static org.confer.meeting.tables.Tables.KNOWN_TOPIC;
import static org.confer.meeting.tables.Tables.KNOWN_UNIT;
import static org.confer.meeting.tables.Tables.NUMBERING;
import static org.confer.meeting.tables.Tables.SEAT;
import static org.confer.meeting.tables.Tables.SITS_IN_ON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.confer.booking.RoomId;
import org.confer.conference.ConferenceId;
import org.confer.conference.QuorumRule;
import org.confer.conference.Unit;
import org.confer.conference.Viewer;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.topic.TopicId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record16;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MeetingStore {

    /** Agenda items with their topics and all that {@link #itemSeen} looks at. */
    static final Table<?> ITEMS =
            AGENDA_ITEM
                    .join(KNOWN_TOPIC)
                    .on(KNOWN_TOPIC.TOPIC_ID.eq(AGENDA_ITEM.TOPIC_ID))
                    .join(JOINT_MEETING)
                    .on(JOINT_MEETING.ID.eq(AGENDA_ITEM.MEETING_ID))
                    .join(KNOWN_CONFERENCE)
                    .on(KNOWN_CONFERENCE.CONFERENCE_ID.eq(JOINT_MEETING.CONFERENCE_ID));

    private static final SelectField<Unit> LEAD =
            row(KNOWN_UNIT.DEPARTMENT_ID, KNOWN_UNIT.SHORT_NAME).mapping(Unit::new);

    private final DSLContext db;

    MeetingStore(DSLContext db) {
        this.db = db;
    }

    MeetingId insert(ConferenceId conference, NewMeeting meeting) {
        return db.insertInto(JOINT_MEETING)
                .set(JOINT_MEETING.CONFERENCE_ID, conference)
                .set(JOINT_MEETING.NUMBER, nextNumber(conference))
                .set(JOINT_MEETING.TITLE, meeting.title())
                .set(JOINT_MEETING.STATE, MeetingState.PLANNING.name())
                .set(JOINT_MEETING.STARTS_AT, start(meeting.planned()))
                .set(JOINT_MEETING.ENDS_AT, end(meeting.planned()))
                .set(JOINT_MEETING.PLACE, meeting.place())
                .set(JOINT_MEETING.ROOM_ID, meeting.room())
                .returningResult(JOINT_MEETING.ID)
                .fetchSingle()
                .value1();
    }

    /** Without gaps: the conference's row is held until the transaction ends. */
    private int nextNumber(ConferenceId conference) {
        return db.insertInto(NUMBERING)
                .set(NUMBERING.CONFERENCE_ID, conference)
                .set(NUMBERING.LAST_MEETING, 1)
                .onConflict(NUMBERING.CONFERENCE_ID)
                .doUpdate()
                .set(NUMBERING.LAST_MEETING, NUMBERING.LAST_MEETING.plus(1))
                .returningResult(NUMBERING.LAST_MEETING)
                .fetchSingle()
                .value1();
    }

    /** The person who convenes the conference, if one is named. */
    Optional<PersonId> convener(ConferenceId conference) {
        return db.select(KNOWN_CONFERENCE.CONVENER_PERSON_ID)
                .from(KNOWN_CONFERENCE)
                .where(KNOWN_CONFERENCE.CONFERENCE_ID.eq(conference))
                .fetchOptional(KNOWN_CONFERENCE.CONVENER_PERSON_ID);
    }

    QuorumRule quorumRule(ConferenceId conference) {
        return db.select(KNOWN_CONFERENCE.QUORUM_RULE.convertFrom(QuorumRule::valueOf))
                .from(KNOWN_CONFERENCE)
                .where(KNOWN_CONFERENCE.CONFERENCE_ID.eq(conference))
                .fetchSingle()
                .value1();
    }

    /** Topics on items of other conferences' meetings that the viewer may see. */
    Set<TopicId> topicsOpenTo(Viewer viewer) {
        return Set.copyOf(
                db.selectDistinct(AGENDA_ITEM.TOPIC_ID)
                        .from(ITEMS)
                        .where(
                                itemSeen(viewer)
                                        .and(
                                                viewer.wholeMeetings()
                                                        ? not(belongs(viewer.department()))
                                                                .or(KNOWN_TOPIC.CONFIDENTIAL)
                                                        : trueCondition()))
                        .fetch(AGENDA_ITEM.TOPIC_ID));
    }

    /** The conference's next meeting that is being prepared, by its time. */
    Optional<MeetingId> next(ConferenceId conference) {
        return db.select(JOINT_MEETING.ID)
                .from(JOINT_MEETING)
                .where(JOINT_MEETING.CONFERENCE_ID.eq(conference).and(beforehand()))
                .orderBy(JOINT_MEETING.STARTS_AT.asc().nullsLast(), JOINT_MEETING.ID)
                .limit(1)
                .fetchOptional(JOINT_MEETING.ID);
    }

    void arrange(MeetingId id, NewMeeting meeting) {
        db.update(JOINT_MEETING)
                .set(JOINT_MEETING.TITLE, meeting.title())
                .set(JOINT_MEETING.STARTS_AT, start(meeting.planned()))
                .set(JOINT_MEETING.ENDS_AT, end(meeting.planned()))
                .set(JOINT_MEETING.PLACE, meeting.place())
                .set(JOINT_MEETING.ROOM_ID, meeting.room())
                .set(JOINT_MEETING.VERSION, JOINT_MEETING.VERSION.plus(1))
                .where(JOINT_MEETING.ID.eq(id))
                .execute();
    }

    void setState(MeetingId id, MeetingState state, String reason) {
        db.update(JOINT_MEETING)
                .set(JOINT_MEETING.STATE, state.name())
                .set(JOINT_MEETING.REASON, reason)
                .set(JOINT_MEETING.VERSION, JOINT_MEETING.VERSION.plus(1))
                .where(JOINT_MEETING.ID.eq(id))
                .execute();
    }

    void convened(MeetingId id, Instant now) {
        step(id, MeetingState.CONVENED, JOINT_MEETING.CONVENED_AT, now);
    }

    void began(MeetingId id, Instant now) {
        step(id, MeetingState.IN_SESSION, JOINT_MEETING.BEGAN_AT, now);
    }

    void ended(MeetingId id, Instant now) {
        step(id, MeetingState.ENDED, JOINT_MEETING.ENDED_AT, now);
    }

    private void step(MeetingId id, MeetingState state, Field<Instant> taken, Instant now) {
        setState(id, state, "");
        db.update(JOINT_MEETING).set(taken, now).where(JOINT_MEETING.ID.eq(id)).execute();
    }

    /** Holds the meeting's row until the transaction ends: one step at a time. */
    void lock(MeetingId id) {
        db.select(JOINT_MEETING.ID)
                .from(JOINT_MEETING)
                .where(JOINT_MEETING.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    /** Keeps steps off until the transaction ends; others may do the same meanwhile. */
    void share(MeetingId id) {
        db.select(JOINT_MEETING.ID)
                .from(JOINT_MEETING)
                .where(JOINT_MEETING.ID.eq(id))
                .forShare()
                .fetch();
    }

    Optional<MeetingListing> find(MeetingId id, Viewer viewer) {
        return listings()
                .where(JOINT_MEETING.ID.eq(id).and(seen(viewer)))
                .fetchOptional(mapping(MeetingStore::listing));
    }

    boolean seesWhole(MeetingId id, Viewer viewer) {
        return db.fetchExists(
                JOINT_MEETING
                        .join(KNOWN_CONFERENCE)
                        .on(KNOWN_CONFERENCE.CONFERENCE_ID.eq(JOINT_MEETING.CONFERENCE_ID)),
                JOINT_MEETING.ID.eq(id).and(seenWhole(viewer)));
    }

    List<MeetingListing> list(
            MeetingFilter filter, MeetingOrder order, Slice slice, Viewer viewer) {
        return listings()
                .where(matches(filter).and(seen(viewer)))
                .orderBy(sorted(order))
                .limit(slice.offset(), slice.limit())
                .fetch(mapping(MeetingStore::listing));
    }

    int count(MeetingFilter filter, Viewer viewer) {
        return db.selectCount()
                .from(JOINT_MEETING)
                .join(KNOWN_CONFERENCE)
                .on(KNOWN_CONFERENCE.CONFERENCE_ID.eq(JOINT_MEETING.CONFERENCE_ID))
                .where(matches(filter).and(seen(viewer)))
                .fetchSingle()
                .value1();
    }

    private static List<SortField<?>> sorted(MeetingOrder order) {
        return switch (order) {
            case LATEST_FIRST ->
                    List.of(JOINT_MEETING.STARTS_AT.desc().nullsFirst(), JOINT_MEETING.ID.desc());
            case EARLIEST_FIRST ->
                    List.of(JOINT_MEETING.STARTS_AT.asc().nullsFirst(), JOINT_MEETING.ID.asc());
            case TITLE -> List.of(JOINT_MEETING.TITLE.asc(), JOINT_MEETING.ID.asc());
        };
    }

    /** Meetings that the viewer may see, if only in part. */
    static Condition seen(Viewer viewer) {
        return seenWhole(viewer).or(exists(selectOne().from(SEAT).where(asked(viewer))));
    }

    /**
     * Agenda items that the viewer may see: those of a meeting that the viewer sees as a whole,
     * confidential ones only if the own unit is one of the topic's confidants; an observer only
     * those that the own seat sits in on. Whatever shows an item, or something of it, asks here.
     */
    static Condition itemSeen(Viewer viewer) {
        return seenWhole(viewer)
                .and(viewer.everything() ? trueCondition() : openTo(viewer.department()))
                .or(satInOn(asked(viewer)));
    }

    /** Agenda items that a unit at the meeting may be shown, whoever of it looks. */
    static Condition itemShownTo(DepartmentId unit) {
        Condition seated = SEAT.MEETING_ID.eq(JOINT_MEETING.ID).and(SEAT.DEPARTMENT_ID.eq(unit));
        Condition attends =
                exists(
                        selectOne()
                                .from(SEAT)
                                .where(seated.and(SEAT.ROLE.ne(SeatRole.SITS_IN.name()))));
        return attends.and(openTo(unit)).or(satInOn(seated));
    }

    private static Condition openTo(DepartmentId unit) {
        return KNOWN_TOPIC
                .CONFIDENTIAL
                .isFalse()
                .or(
                        exists(
                                selectOne()
                                        .from(KNOWN_CONFIDANT)
                                        .where(
                                                KNOWN_CONFIDANT
                                                        .TOPIC_ID
                                                        .eq(AGENDA_ITEM.TOPIC_ID)
                                                        .and(
                                                                KNOWN_CONFIDANT.DEPARTMENT_ID.eq(
                                                                        unit)))));
    }

    private static Condition satInOn(Condition seat) {
        return exists(
                selectOne()
                        .from(SITS_IN_ON)
                        .join(SEAT)
                        .on(SEAT.ID.eq(SITS_IN_ON.SEAT_ID))
                        .where(SITS_IN_ON.AGENDA_ITEM_ID.eq(AGENDA_ITEM.ID).and(seat)));
    }

    /** Meetings that the viewer may see with everything in them. */
    private static Condition seenWhole(Viewer viewer) {
        if (viewer.everything()) {
            return trueCondition();
        }
        Condition inPerson =
                exists(
                        selectOne()
                                .from(SEAT)
                                .where(
                                        SEAT.MEETING_ID
                                                .eq(JOINT_MEETING.ID)
                                                .and(speaks(viewer))
                                                .and(
                                                        SEAT.ROLE.in(
                                                                SeatRole.CHAIR.name(),
                                                                SeatRole.ATTENDS.name()))));
        return or(
                inPerson,
                viewer.preparing() ? beforehand() : falseCondition(),
                viewer.wholeMeetings()
                        ? belongs(viewer.department()).or(unitAttends(viewer))
                        : falseCondition());
    }

    private static Condition belongs(DepartmentId unit) {
        return KNOWN_CONFERENCE
                .LEAD_DEPARTMENT_ID
                .eq(unit)
                .or(
                        exists(
                                selectOne()
                                        .from(KNOWN_MEMBER)
                                        .where(
                                                KNOWN_MEMBER
                                                        .CONFERENCE_ID
                                                        .eq(KNOWN_CONFERENCE.CONFERENCE_ID)
                                                        .and(
                                                                KNOWN_MEMBER.DEPARTMENT_ID.eq(
                                                                        unit)))));
    }

    private static Condition unitAttends(Viewer viewer) {
        return exists(
                selectOne()
                        .from(SEAT)
                        .where(
                                SEAT.MEETING_ID
                                        .eq(JOINT_MEETING.ID)
                                        .and(SEAT.DEPARTMENT_ID.eq(viewer.department()))
                                        .and(SEAT.ROLE.ne(SeatRole.SITS_IN.name()))));
    }

    /** The viewer, or the unit for which the viewer works, is asked to sit in. */
    private static Condition asked(Viewer viewer) {
        return SEAT.MEETING_ID
                .eq(JOINT_MEETING.ID)
                .and(SEAT.ROLE.eq(SeatRole.SITS_IN.name()))
                .and(speaks(viewer).or(SEAT.DEPARTMENT_ID.eq(viewer.department())));
    }

    private static Condition speaks(Viewer viewer) {
        return SEAT.NOMINEE_PERSON_ID
                .eq(viewer.person())
                .or(SEAT.SUBSTITUTE_PERSON_ID.eq(viewer.person()));
    }

    private static Condition beforehand() {
        return JOINT_MEETING.STATE.in(
                Stream.of(MeetingState.values())
                        .filter(MeetingState::isBeforehand)
                        .map(MeetingState::name)
                        .toList());
    }

    private static Condition matches(MeetingFilter filter) {
        Condition words = noCondition();
        if (!filter.search().isBlank()) {
            String search = filter.search().strip();
            words =
                    or(
                            JOINT_MEETING.TITLE.containsIgnoreCase(search),
                            JOINT_MEETING.PLACE.containsIgnoreCase(search),
                            KNOWN_CONFERENCE.NAME.containsIgnoreCase(search));
        }
        return words.and(
                        filter.state() == null
                                ? noCondition()
                                : JOINT_MEETING.STATE.eq(filter.state().name()))
                .and(
                        filter.conference() == null
                                ? noCondition()
                                : JOINT_MEETING.CONFERENCE_ID.eq(filter.conference()));
    }

    private SelectOnConditionStep<
                    Record16<
                            MeetingId,
                            ConferenceId,
                            String,
                            String,
                            Unit,
                            Integer,
                            String,
                            MeetingState,
                            Instant,
                            Instant,
                            String,
                            RoomId,
                            String,
                            String,
                            Instant,
                            Instant>>
            listings() {
        return db.select(
                        JOINT_MEETING.ID,
                        JOINT_MEETING.CONFERENCE_ID,
                        KNOWN_CONFERENCE.NAME,
                        KNOWN_CONFERENCE.ZONE,
                        LEAD,
                        JOINT_MEETING.NUMBER,
                        JOINT_MEETING.TITLE,
                        JOINT_MEETING.STATE.convertFrom(MeetingState::valueOf),
                        JOINT_MEETING.STARTS_AT,
                        JOINT_MEETING.ENDS_AT,
                        JOINT_MEETING.PLACE,
                        JOINT_MEETING.ROOM_ID,
                        coalesce(KNOWN_ROOM.NAME, val("")),
                        JOINT_MEETING.REASON,
                        JOINT_MEETING.BEGAN_AT,
                        JOINT_MEETING.ENDED_AT)
                .from(JOINT_MEETING)
                .join(KNOWN_CONFERENCE)
                .on(KNOWN_CONFERENCE.CONFERENCE_ID.eq(JOINT_MEETING.CONFERENCE_ID))
                .join(KNOWN_UNIT)
                .on(KNOWN_UNIT.DEPARTMENT_ID.eq(KNOWN_CONFERENCE.LEAD_DEPARTMENT_ID))
                .leftJoin(KNOWN_ROOM)
                .on(KNOWN_ROOM.ROOM_ID.eq(JOINT_MEETING.ROOM_ID));
    }

    private static MeetingListing listing(
            MeetingId id,
            ConferenceId conference,
            String conferenceName,
            String zone,
            Unit lead,
            int number,
            String title,
            MeetingState state,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            String place,
            @Nullable RoomId room,
            String roomName,
            String reason,
            @Nullable Instant beganAt,
            @Nullable Instant endedAt) {
        return new MeetingListing(
                id,
                conference,
                conferenceName,
                ZoneId.of(zone),
                lead,
                number,
                title,
                state,
                startsAt,
                endsAt,
                place,
                room,
                roomName,
                reason,
                beganAt,
                endedAt);
    }

    private static @Nullable Instant start(@Nullable Period period) {
        return period == null ? null : period.start();
    }

    private static @Nullable Instant end(@Nullable Period period) {
        return period == null ? null : period.end();
    }
}
