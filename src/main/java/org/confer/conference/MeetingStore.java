package org.confer.conference;

import static org.confer.conference.tables.Tables.AGENDA_ITEM;
import static org.confer.conference.tables.Tables.JOINT_CONFERENCE;
import static org.confer.conference.tables.Tables.KNOWN_ROOM;
import static org.confer.conference.tables.Tables.KNOWN_UNIT;
import static org.confer.conference.tables.Tables.MEETING;
import static org.confer.conference.tables.Tables.SEAT;
import static org.confer.conference.tables.Tables.SITS_IN_ON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.confer.booking.RoomId;
import org.confer.kernel.Period;
import org.confer.kernel.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record16;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MeetingStore {

    private static final SelectField<Unit> LEAD =
            row(KNOWN_UNIT.DEPARTMENT_ID, KNOWN_UNIT.SHORT_NAME).mapping(Unit::new);

    private final DSLContext db;

    MeetingStore(DSLContext db) {
        this.db = db;
    }

    /** Call under the conference's lock: the number is the next one. */
    MeetingId insert(ConferenceId conference, NewMeeting meeting) {
        return db.insertInto(MEETING)
                .set(MEETING.CONFERENCE_ID, conference)
                .set(
                        MEETING.NUMBER,
                        select(coalesce(max(MEETING.NUMBER), val(0)).plus(1))
                                .from(MEETING)
                                .where(MEETING.CONFERENCE_ID.eq(conference)))
                .set(MEETING.TITLE, meeting.title())
                .set(MEETING.STATE, MeetingState.PLANNING.name())
                .set(MEETING.STARTS_AT, start(meeting.planned()))
                .set(MEETING.ENDS_AT, end(meeting.planned()))
                .set(MEETING.PLACE, meeting.place())
                .set(MEETING.ROOM_ID, meeting.room())
                .returningResult(MEETING.ID)
                .fetchSingle()
                .value1();
    }

    void arrange(MeetingId id, NewMeeting meeting) {
        db.update(MEETING)
                .set(MEETING.TITLE, meeting.title())
                .set(MEETING.STARTS_AT, start(meeting.planned()))
                .set(MEETING.ENDS_AT, end(meeting.planned()))
                .set(MEETING.PLACE, meeting.place())
                .set(MEETING.ROOM_ID, meeting.room())
                .set(MEETING.VERSION, MEETING.VERSION.plus(1))
                .where(MEETING.ID.eq(id))
                .execute();
    }

    void setState(MeetingId id, MeetingState state, String reason) {
        db.update(MEETING)
                .set(MEETING.STATE, state.name())
                .set(MEETING.REASON, reason)
                .set(MEETING.VERSION, MEETING.VERSION.plus(1))
                .where(MEETING.ID.eq(id))
                .execute();
    }

    void convened(MeetingId id, Instant now) {
        setState(id, MeetingState.CONVENED, "");
        db.update(MEETING).set(MEETING.CONVENED_AT, now).where(MEETING.ID.eq(id)).execute();
    }

    void began(MeetingId id, Instant now) {
        setState(id, MeetingState.IN_SESSION, "");
        db.update(MEETING).set(MEETING.BEGAN_AT, now).where(MEETING.ID.eq(id)).execute();
    }

    void ended(MeetingId id, Instant now) {
        setState(id, MeetingState.ENDED, "");
        db.update(MEETING).set(MEETING.ENDED_AT, now).where(MEETING.ID.eq(id)).execute();
    }

    /** Holds the meeting's row until the transaction ends: one step at a time. */
    void lock(MeetingId id) {
        db.select(MEETING.ID).from(MEETING).where(MEETING.ID.eq(id)).forUpdate().fetch();
    }

    Optional<MeetingListing> find(MeetingId id, Viewer viewer) {
        return listings()
                .where(MEETING.ID.eq(id).and(seen(viewer)))
                .fetchOptional(mapping(MeetingStore::listing));
    }

    boolean seesWhole(MeetingId id, Viewer viewer) {
        return db.fetchExists(
                MEETING.join(JOINT_CONFERENCE).on(JOINT_CONFERENCE.ID.eq(MEETING.CONFERENCE_ID)),
                MEETING.ID.eq(id).and(seenWhole(viewer)));
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
                .from(MEETING)
                .join(JOINT_CONFERENCE)
                .on(JOINT_CONFERENCE.ID.eq(MEETING.CONFERENCE_ID))
                .where(matches(filter).and(seen(viewer)))
                .fetchSingle()
                .value1();
    }

    private static List<SortField<?>> sorted(MeetingOrder order) {
        return switch (order) {
            case LATEST_FIRST -> List.of(MEETING.STARTS_AT.desc().nullsFirst(), MEETING.ID.desc());
            case EARLIEST_FIRST -> List.of(MEETING.STARTS_AT.asc().nullsFirst(), MEETING.ID.asc());
            case TITLE -> List.of(MEETING.TITLE.asc(), MEETING.ID.asc());
        };
    }

    /** Meetings that the viewer may see, if only in part. */
    static Condition seen(Viewer viewer) {
        return seenWhole(viewer).or(exists(selectOne().from(SEAT).where(asked(viewer))));
    }

    /**
     * Agenda items that the viewer may see; an observer only those that the own seat sits in on.
     */
    static Condition itemSeen(Viewer viewer) {
        return seenWhole(viewer)
                .or(
                        exists(
                                selectOne()
                                        .from(SITS_IN_ON)
                                        .join(SEAT)
                                        .on(SEAT.ID.eq(SITS_IN_ON.SEAT_ID))
                                        .where(
                                                SITS_IN_ON
                                                        .AGENDA_ITEM_ID
                                                        .eq(AGENDA_ITEM.ID)
                                                        .and(asked(viewer)))));
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
                                                .eq(MEETING.ID)
                                                .and(speaks(viewer))
                                                .and(
                                                        SEAT.ROLE.in(
                                                                SeatRole.CHAIR.name(),
                                                                SeatRole.ATTENDS.name()))));
        return or(
                inPerson,
                viewer.preparing() ? beforehand() : falseCondition(),
                viewer.wholeMeetings()
                        ? ConferenceStore.belongs(viewer.department()).or(unitAttends(viewer))
                        : falseCondition());
    }

    private static Condition unitAttends(Viewer viewer) {
        return exists(
                selectOne()
                        .from(SEAT)
                        .where(
                                SEAT.MEETING_ID
                                        .eq(MEETING.ID)
                                        .and(SEAT.DEPARTMENT_ID.eq(viewer.department()))
                                        .and(SEAT.ROLE.ne(SeatRole.SITS_IN.name()))));
    }

    /** The viewer, or the unit for which the viewer works, is asked to sit in. */
    private static Condition asked(Viewer viewer) {
        return SEAT.MEETING_ID
                .eq(MEETING.ID)
                .and(SEAT.ROLE.eq(SeatRole.SITS_IN.name()))
                .and(speaks(viewer).or(SEAT.DEPARTMENT_ID.eq(viewer.department())));
    }

    private static Condition speaks(Viewer viewer) {
        return SEAT.NOMINEE_PERSON_ID
                .eq(viewer.person())
                .or(SEAT.SUBSTITUTE_PERSON_ID.eq(viewer.person()));
    }

    private static Condition beforehand() {
        return MEETING.STATE.in(
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
                            MEETING.TITLE.containsIgnoreCase(search),
                            MEETING.PLACE.containsIgnoreCase(search),
                            JOINT_CONFERENCE.NAME.containsIgnoreCase(search));
        }
        return words.and(
                        filter.state() == null
                                ? noCondition()
                                : MEETING.STATE.eq(filter.state().name()))
                .and(
                        filter.conference() == null
                                ? noCondition()
                                : MEETING.CONFERENCE_ID.eq(filter.conference()));
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
                        MEETING.ID,
                        MEETING.CONFERENCE_ID,
                        JOINT_CONFERENCE.NAME,
                        JOINT_CONFERENCE.ZONE,
                        LEAD,
                        MEETING.NUMBER,
                        MEETING.TITLE,
                        MEETING.STATE.convertFrom(MeetingState::valueOf),
                        MEETING.STARTS_AT,
                        MEETING.ENDS_AT,
                        MEETING.PLACE,
                        MEETING.ROOM_ID,
                        coalesce(KNOWN_ROOM.NAME, val("")),
                        MEETING.REASON,
                        MEETING.BEGAN_AT,
                        MEETING.ENDED_AT)
                .from(MEETING)
                .join(JOINT_CONFERENCE)
                .on(JOINT_CONFERENCE.ID.eq(MEETING.CONFERENCE_ID))
                .join(KNOWN_UNIT)
                .on(KNOWN_UNIT.DEPARTMENT_ID.eq(JOINT_CONFERENCE.LEAD_DEPARTMENT_ID))
                .leftJoin(KNOWN_ROOM)
                .on(KNOWN_ROOM.ROOM_ID.eq(MEETING.ROOM_ID));
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
