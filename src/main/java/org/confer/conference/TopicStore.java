package org.confer.conference;

import static org.confer.conference.tables.Tables.AGENDA_ITEM;
import static org.confer.conference.tables.Tables.CONCERNED_UNIT;
import static org.confer.conference.tables.Tables.JOINT_CONFERENCE;
import static org.confer.conference.tables.Tables.KNOWN_UNIT;
import static org.confer.conference.tables.Tables.MEETING;
import static org.confer.conference.tables.Tables.TOPIC;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.confer.conference.tables.tables.KnownUnit;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record13;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class TopicStore {

    private static final KnownUnit CONCERNED = KNOWN_UNIT.as("concerned");
    static final Field<List<Unit>> CONCERNED_UNITS =
            multiset(
                            select(CONCERNED.DEPARTMENT_ID, CONCERNED.SHORT_NAME)
                                    .from(CONCERNED_UNIT)
                                    .join(CONCERNED)
                                    .on(CONCERNED.DEPARTMENT_ID.eq(CONCERNED_UNIT.DEPARTMENT_ID))
                                    .where(CONCERNED_UNIT.TOPIC_ID.eq(TOPIC.ID))
                                    .orderBy(CONCERNED.SHORT_NAME, CONCERNED.DEPARTMENT_ID))
                    .convertFrom(units -> units.map(mapping(Unit::new)));

    private final DSLContext db;

    TopicStore(DSLContext db) {
        this.db = db;
    }

    TopicId insert(
            ConferenceId conference,
            NewTopic topic,
            TopicState state,
            DepartmentId unit,
            PersonId person,
            @Nullable Origin origin,
            Instant now) {
        TopicId id =
                db.insertInto(TOPIC)
                        .set(TOPIC.CONFERENCE_ID, conference)
                        .set(TOPIC.TITLE, topic.title())
                        .set(TOPIC.BODY, topic.body())
                        .set(TOPIC.PURPOSE, topic.purpose().name())
                        .set(TOPIC.STATE, state.name())
                        .set(TOPIC.PROPOSING_DEPARTMENT_ID, unit)
                        .set(TOPIC.PROPOSED_BY_PERSON_ID, person)
                        .set(TOPIC.ORIGIN_KIND, origin == null ? null : origin.kind())
                        .set(TOPIC.ORIGIN_ID, origin == null ? null : origin.id())
                        .set(TOPIC.PROPOSED_AT, now)
                        .returningResult(TOPIC.ID)
                        .fetchSingle()
                        .value1();
        concern(id, topic.concerned());
        return id;
    }

    void update(TopicId id, NewTopic topic) {
        db.update(TOPIC)
                .set(TOPIC.TITLE, topic.title())
                .set(TOPIC.BODY, topic.body())
                .set(TOPIC.PURPOSE, topic.purpose().name())
                .set(TOPIC.VERSION, TOPIC.VERSION.plus(1))
                .where(TOPIC.ID.eq(id))
                .execute();
        db.deleteFrom(CONCERNED_UNIT).where(CONCERNED_UNIT.TOPIC_ID.eq(id)).execute();
        concern(id, topic.concerned());
    }

    private void concern(TopicId id, Collection<DepartmentId> units) {
        units.forEach(unit ->
                db.insertInto(CONCERNED_UNIT)
                        .set(CONCERNED_UNIT.TOPIC_ID, id)
                        .set(CONCERNED_UNIT.DEPARTMENT_ID, unit)
                        .execute());
    }

    void setState(TopicId id, TopicState state, String reason) {
        db.update(TOPIC)
                .set(TOPIC.STATE, state.name())
                .set(TOPIC.REASON, reason)
                .set(TOPIC.VERSION, TOPIC.VERSION.plus(1))
                .where(TOPIC.ID.eq(id))
                .execute();
    }

    void lock(TopicId id) {
        db.select(TOPIC.ID).from(TOPIC).where(TOPIC.ID.eq(id)).forUpdate().fetch();
    }

    Optional<TopicListing> find(TopicId id, Viewer viewer) {
        return listings()
                .where(TOPIC.ID.eq(id).and(seen(viewer)))
                .fetchOptional(mapping(TopicStore::listing));
    }

    /** Whoever asks: for those who arrange the conference's agendas. */
    Optional<TopicListing> find(TopicId id, ConferenceId conference) {
        return listings()
                .where(TOPIC.ID.eq(id).and(TOPIC.CONFERENCE_ID.eq(conference)))
                .fetchOptional(mapping(TopicStore::listing));
    }

    /** The topic that was made of another module's matter, unless it was withdrawn. */
    Optional<TopicListing> find(ConferenceId conference, Origin origin) {
        return listings()
                .where(
                        TOPIC.CONFERENCE_ID
                                .eq(conference)
                                .and(TOPIC.ORIGIN_KIND.eq(origin.kind()))
                                .and(TOPIC.ORIGIN_ID.eq(origin.id()))
                                .and(TOPIC.STATE.ne(TopicState.WITHDRAWN.name())))
                .fetchOptional(mapping(TopicStore::listing));
    }

    List<TopicListing> ready(ConferenceId conference) {
        return listings()
                .where(
                        TOPIC.CONFERENCE_ID
                                .eq(conference)
                                .and(
                                        TOPIC.STATE.in(
                                                TopicState.ACCEPTED.name(),
                                                TopicState.DEFERRED.name())))
                .orderBy(TOPIC.PROPOSED_AT.desc(), TOPIC.ID.desc())
                .limit(Slice.LARGEST)
                .fetch(mapping(TopicStore::listing));
    }

    List<TopicListing> list(TopicFilter filter, TopicOrder order, Slice slice, Viewer viewer) {
        return listings()
                .where(matches(filter).and(seen(viewer)))
                .orderBy(sorted(order))
                .limit(slice.offset(), slice.limit())
                .fetch(mapping(TopicStore::listing));
    }

    int count(TopicFilter filter, Viewer viewer) {
        return db.selectCount()
                .from(TOPIC)
                .join(JOINT_CONFERENCE)
                .on(JOINT_CONFERENCE.ID.eq(TOPIC.CONFERENCE_ID))
                .where(matches(filter).and(seen(viewer)))
                .fetchSingle()
                .value1();
    }

    /**
     * A draft is seen by the unit that writes it; what it handed in by the secretariat too; what
     * was accepted by all units; by an observer only what is on an agenda item he sits in on.
     */
    private static Condition seen(Viewer viewer) {
        if (viewer.everything()) {
            return trueCondition();
        }
        Condition onAnItem =
                exists(
                        selectOne()
                                .from(AGENDA_ITEM)
                                .join(MEETING)
                                .on(MEETING.ID.eq(AGENDA_ITEM.MEETING_ID))
                                .where(
                                        AGENDA_ITEM
                                                .TOPIC_ID
                                                .eq(TOPIC.ID)
                                                .and(MeetingStore.itemSeen(viewer))));
        Condition asMember =
                ConferenceStore.belongs(viewer.department())
                        .and(
                                TOPIC.STATE
                                        .ne(TopicState.DRAFT.name())
                                        .and(
                                                JOINT_CONFERENCE.LEAD_DEPARTMENT_ID.eq(
                                                        viewer.department()))
                                        .or(
                                                TOPIC.STATE.notIn(
                                                        TopicState.DRAFT.name(),
                                                        TopicState.SUBMITTED.name(),
                                                        TopicState.RETURNED.name())));
        return viewer.wholeMeetings()
                ? onAnItem.or(TOPIC.PROPOSING_DEPARTMENT_ID.eq(viewer.department())).or(asMember)
                : onAnItem;
    }

    private static List<SortField<?>> sorted(TopicOrder order) {
        return switch (order) {
            case NEWEST_FIRST -> List.of(TOPIC.PROPOSED_AT.desc(), TOPIC.ID.desc());
            case OLDEST_FIRST -> List.of(TOPIC.PROPOSED_AT.asc(), TOPIC.ID.asc());
            case TITLE -> List.of(TOPIC.TITLE.asc(), TOPIC.ID.asc());
        };
    }

    private static Condition matches(TopicFilter filter) {
        Condition words = noCondition();
        if (!filter.search().isBlank()) {
            String search = filter.search().strip();
            words =
                    TOPIC.TITLE
                            .containsIgnoreCase(search)
                            .or(TOPIC.BODY.containsIgnoreCase(search));
        }
        return words.and(
                        filter.state() == null
                                ? noCondition()
                                : TOPIC.STATE.eq(filter.state().name()))
                .and(
                        filter.conference() == null
                                ? noCondition()
                                : TOPIC.CONFERENCE_ID.eq(filter.conference()));
    }

    private SelectOnConditionStep<
                    Record13<
                            TopicId,
                            ConferenceId,
                            String,
                            String,
                            String,
                            TopicPurpose,
                            TopicState,
                            Unit,
                            String,
                            Long,
                            List<Unit>,
                            String,
                            Instant>>
            listings() {
        return db.select(
                        TOPIC.ID,
                        TOPIC.CONFERENCE_ID,
                        JOINT_CONFERENCE.NAME,
                        TOPIC.TITLE,
                        TOPIC.BODY,
                        TOPIC.PURPOSE.convertFrom(TopicPurpose::valueOf),
                        TOPIC.STATE.convertFrom(TopicState::valueOf),
                        row(KNOWN_UNIT.DEPARTMENT_ID, KNOWN_UNIT.SHORT_NAME).mapping(Unit::new),
                        TOPIC.ORIGIN_KIND,
                        TOPIC.ORIGIN_ID,
                        CONCERNED_UNITS,
                        TOPIC.REASON,
                        TOPIC.PROPOSED_AT)
                .from(TOPIC)
                .join(JOINT_CONFERENCE)
                .on(JOINT_CONFERENCE.ID.eq(TOPIC.CONFERENCE_ID))
                .join(KNOWN_UNIT)
                .on(KNOWN_UNIT.DEPARTMENT_ID.eq(TOPIC.PROPOSING_DEPARTMENT_ID));
    }

    private static TopicListing listing(
            TopicId id,
            ConferenceId conference,
            String conferenceName,
            String title,
            String body,
            TopicPurpose purpose,
            TopicState state,
            Unit proposedBy,
            @Nullable String originKind,
            @Nullable Long originId,
            List<Unit> concerned,
            String reason,
            Instant proposedAt) {
        return new TopicListing(
                id,
                conference,
                conferenceName,
                title,
                body,
                purpose,
                state,
                proposedBy,
                origin(originKind, originId),
                concerned,
                reason,
                proposedAt);
    }

    static @Nullable Origin origin(@Nullable String kind, @Nullable Long id) {
        return kind == null || id == null ? null : new Origin(kind, id);
    }
}
