package org.confer.topic;

import static org.confer.topic.tables.Tables.CONCERNED_UNIT;
import static org.confer.topic.tables.Tables.CONFIDANT;
import static org.confer.topic.tables.Tables.KNOWN_CONFERENCE;
import static org.confer.topic.tables.Tables.KNOWN_MEMBER;
import static org.confer.topic.tables.Tables.KNOWN_PERSON;
import static org.confer.topic.tables.Tables.KNOWN_UNIT;
import static org.confer.topic.tables.Tables.PAPER;
import static org.confer.topic.tables.Tables.PROPOSED_TOPIC;
import static org.confer.topic.tables.Tables.STEP;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.confer.conference.ConferenceId;
import org.confer.conference.ProposalRule;
import org.confer.conference.Unit;
import org.confer.conference.Viewer;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.paper.PaperId;
import org.confer.topic.tables.tables.KnownUnit;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record15;
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
                                    .where(CONCERNED_UNIT.TOPIC_ID.eq(PROPOSED_TOPIC.ID))
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
                db.insertInto(PROPOSED_TOPIC)
                        .set(PROPOSED_TOPIC.CONFERENCE_ID, conference)
                        .set(PROPOSED_TOPIC.TITLE, topic.title())
                        .set(PROPOSED_TOPIC.BODY, topic.body())
                        .set(PROPOSED_TOPIC.PURPOSE, topic.purpose().name())
                        .set(PROPOSED_TOPIC.CONFIDENTIAL, topic.confidential())
                        .set(PROPOSED_TOPIC.STATE, state.name())
                        .set(PROPOSED_TOPIC.PROPOSING_DEPARTMENT_ID, unit)
                        .set(PROPOSED_TOPIC.PROPOSED_BY_PERSON_ID, person)
                        .set(PROPOSED_TOPIC.ORIGIN_KIND, origin == null ? null : origin.kind())
                        .set(PROPOSED_TOPIC.ORIGIN_ID, origin == null ? null : origin.id())
                        .set(PROPOSED_TOPIC.PROPOSED_AT, now)
                        .returningResult(PROPOSED_TOPIC.ID)
                        .fetchSingle()
                        .value1();
        concern(id, topic.concerned());
        took(id, state, "", person, now);
        return id;
    }

    void update(TopicId id, NewTopic topic) {
        db.update(PROPOSED_TOPIC)
                .set(PROPOSED_TOPIC.TITLE, topic.title())
                .set(PROPOSED_TOPIC.BODY, topic.body())
                .set(PROPOSED_TOPIC.PURPOSE, topic.purpose().name())
                .set(PROPOSED_TOPIC.CONFIDENTIAL, topic.confidential())
                .set(PROPOSED_TOPIC.VERSION, PROPOSED_TOPIC.VERSION.plus(1))
                .where(PROPOSED_TOPIC.ID.eq(id))
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

    void setState(TopicId id, TopicState state, String reason, PersonId person, Instant now) {
        db.update(PROPOSED_TOPIC)
                .set(PROPOSED_TOPIC.STATE, state.name())
                .set(PROPOSED_TOPIC.REASON, reason)
                .set(PROPOSED_TOPIC.VERSION, PROPOSED_TOPIC.VERSION.plus(1))
                .where(PROPOSED_TOPIC.ID.eq(id))
                .execute();
        took(id, state, reason, person, now);
    }

    private void took(TopicId id, TopicState state, String reason, PersonId person, Instant now) {
        db.insertInto(STEP)
                .set(STEP.TOPIC_ID, id)
                .set(STEP.STATE, state.name())
                .set(STEP.REASON, reason)
                .set(STEP.TAKEN_BY_PERSON_ID, person)
                .set(STEP.TAKEN_AT, now)
                .execute();
    }

    /** In the order in which they were taken. */
    List<TopicStep> steps(TopicId id) {
        return db.select(
                        STEP.STATE.convertFrom(TopicState::valueOf),
                        STEP.REASON,
                        KNOWN_PERSON.NAME,
                        STEP.TAKEN_AT)
                .from(STEP)
                .join(KNOWN_PERSON)
                .on(KNOWN_PERSON.PERSON_ID.eq(STEP.TAKEN_BY_PERSON_ID))
                .where(STEP.TOPIC_ID.eq(id))
                .orderBy(STEP.ID)
                .fetch(mapping(TopicStep::new));
    }

    /** The other keeps whom this one concerned and who brought it, and stays confidential. */
    void merge(TopicListing one, TopicId into, String reason, PersonId person, Instant now) {
        db.update(PROPOSED_TOPIC)
                .set(PROPOSED_TOPIC.STATE, TopicState.MERGED.name())
                .set(PROPOSED_TOPIC.MERGED_INTO_TOPIC_ID, into)
                .set(PROPOSED_TOPIC.REASON, reason)
                .set(PROPOSED_TOPIC.VERSION, PROPOSED_TOPIC.VERSION.plus(1))
                .where(PROPOSED_TOPIC.ID.eq(one.id()))
                .execute();
        took(one.id(), TopicState.MERGED, reason, person, now);
        Stream.concat(Stream.of(one.proposedBy()), one.concerned().stream())
                .forEach(unit ->
                        db.insertInto(CONCERNED_UNIT)
                                .set(CONCERNED_UNIT.TOPIC_ID, into)
                                .set(CONCERNED_UNIT.DEPARTMENT_ID, unit.id())
                                .onConflictDoNothing()
                                .execute());
        if (one.confidential()) {
            setConfidential(into, true);
        }
    }

    /** What went into this topic, oldest first. */
    List<TopicListing> mergedInto(TopicId id, Viewer viewer, Set<TopicId> open) {
        return listings()
                .where(PROPOSED_TOPIC.MERGED_INTO_TOPIC_ID.eq(id).and(seen(viewer, open)))
                .orderBy(PROPOSED_TOPIC.ID)
                .fetch(mapping(TopicStore::listing));
    }

    /** In the order in which they were handed in. */
    List<PaperId> papers(TopicId id) {
        return db.select(PAPER.PAPER_ID)
                .from(PAPER)
                .where(PAPER.TOPIC_ID.eq(id))
                .orderBy(PAPER.PAPER_ID)
                .fetch(PAPER.PAPER_ID);
    }

    /**
     * Of those topics that have any, with the papers of what was merged into them; a confidential
     * one keeps its own even where the other was opened.
     */
    Map<TopicId, List<PaperId>> papers(Collection<TopicId> ids) {
        Field<TopicId> shownAt = coalesce(PROPOSED_TOPIC.MERGED_INTO_TOPIC_ID, PROPOSED_TOPIC.ID);
        return db.select(shownAt, PAPER.PAPER_ID)
                .from(PAPER)
                .join(PROPOSED_TOPIC)
                .on(PROPOSED_TOPIC.ID.eq(PAPER.TOPIC_ID))
                .where(shownAt.in(ids))
                .and(
                        PROPOSED_TOPIC
                                .MERGED_INTO_TOPIC_ID
                                .isNull()
                                .or(PROPOSED_TOPIC.CONFIDENTIAL.isFalse()))
                .orderBy(PAPER.PAPER_ID)
                .fetchGroups(shownAt, PAPER.PAPER_ID);
    }

    void addPaper(TopicId id, PaperId paper) {
        db.insertInto(PAPER).set(PAPER.TOPIC_ID, id).set(PAPER.PAPER_ID, paper).execute();
    }

    void removePaper(TopicId id, PaperId paper) {
        db.deleteFrom(PAPER).where(PAPER.TOPIC_ID.eq(id).and(PAPER.PAPER_ID.eq(paper))).execute();
    }

    PersonId proposer(TopicId id) {
        return db.select(PROPOSED_TOPIC.PROPOSED_BY_PERSON_ID)
                .from(PROPOSED_TOPIC)
                .where(PROPOSED_TOPIC.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    boolean onlyTheLeadProposes(ConferenceId conference) {
        return db.fetchExists(
                KNOWN_CONFERENCE,
                KNOWN_CONFERENCE
                        .CONFERENCE_ID
                        .eq(conference)
                        .and(KNOWN_CONFERENCE.PROPOSAL_RULE.eq(ProposalRule.LEAD_ONLY.name())));
    }

    void setConfidential(TopicId id, boolean confidential) {
        db.update(PROPOSED_TOPIC)
                .set(PROPOSED_TOPIC.CONFIDENTIAL, confidential)
                .set(PROPOSED_TOPIC.VERSION, PROPOSED_TOPIC.VERSION.plus(1))
                .where(PROPOSED_TOPIC.ID.eq(id))
                .execute();
    }

    void lock(TopicId id) {
        db.select(PROPOSED_TOPIC.ID)
                .from(PROPOSED_TOPIC)
                .where(PROPOSED_TOPIC.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    Optional<TopicListing> find(TopicId id, Viewer viewer, Set<TopicId> open) {
        return listings()
                .where(PROPOSED_TOPIC.ID.eq(id).and(seen(viewer, open)))
                .fetchOptional(mapping(TopicStore::listing));
    }

    /** Whoever asks: for those who arrange the conference's agendas. */
    Optional<TopicListing> find(TopicId id, ConferenceId conference) {
        return listings()
                .where(PROPOSED_TOPIC.ID.eq(id).and(PROPOSED_TOPIC.CONFERENCE_ID.eq(conference)))
                .fetchOptional(mapping(TopicStore::listing));
    }

    /** The topic that was made of another module's matter, unless it was withdrawn. */
    Optional<TopicListing> find(ConferenceId conference, Origin origin) {
        return listings()
                .where(
                        PROPOSED_TOPIC
                                .CONFERENCE_ID
                                .eq(conference)
                                .and(PROPOSED_TOPIC.ORIGIN_KIND.eq(origin.kind()))
                                .and(PROPOSED_TOPIC.ORIGIN_ID.eq(origin.id()))
                                .and(PROPOSED_TOPIC.STATE.ne(TopicState.WITHDRAWN.name())))
                .fetchOptional(mapping(TopicStore::listing));
    }

    List<TopicListing> deferred(ConferenceId conference) {
        return listings()
                .where(
                        PROPOSED_TOPIC
                                .CONFERENCE_ID
                                .eq(conference)
                                .and(PROPOSED_TOPIC.STATE.eq(TopicState.DEFERRED.name())))
                .orderBy(PROPOSED_TOPIC.PROPOSED_AT, PROPOSED_TOPIC.ID)
                .limit(Slice.LARGEST)
                .fetch(mapping(TopicStore::listing));
    }

    List<TopicListing> ready(ConferenceId conference) {
        return listings()
                .where(
                        PROPOSED_TOPIC
                                .CONFERENCE_ID
                                .eq(conference)
                                .and(
                                        PROPOSED_TOPIC.STATE.in(
                                                TopicState.ACCEPTED.name(),
                                                TopicState.DEFERRED.name())))
                .orderBy(PROPOSED_TOPIC.PROPOSED_AT.desc(), PROPOSED_TOPIC.ID.desc())
                .limit(Slice.LARGEST)
                .fetch(mapping(TopicStore::listing));
    }

    List<TopicListing> list(
            TopicFilter filter, TopicOrder order, Slice slice, Viewer viewer, Set<TopicId> open) {
        return listings()
                .where(matches(filter).and(seen(viewer, open)))
                .orderBy(sorted(order))
                .limit(slice.offset(), slice.limit())
                .fetch(mapping(TopicStore::listing));
    }

    int count(TopicFilter filter, Viewer viewer, Set<TopicId> open) {
        return db.selectCount()
                .from(PROPOSED_TOPIC)
                .join(KNOWN_CONFERENCE)
                .on(KNOWN_CONFERENCE.CONFERENCE_ID.eq(PROPOSED_TOPIC.CONFERENCE_ID))
                .where(matches(filter).and(seen(viewer, open)))
                .fetchSingle()
                .value1();
    }

    /**
     * A draft is seen by the unit that writes it; what it handed in by the secretariat too; what
     * was accepted by all units of the conference, unless it is confidential: then by its
     * confidants; by others only what was opened to them, with what was merged into it.
     */
    private static Condition seen(Viewer viewer, Set<TopicId> open) {
        if (viewer.everything()) {
            return trueCondition();
        }
        Condition opened =
                PROPOSED_TOPIC
                        .ID
                        .in(open)
                        .or(
                                PROPOSED_TOPIC
                                        .MERGED_INTO_TOPIC_ID
                                        .in(open)
                                        .and(PROPOSED_TOPIC.CONFIDENTIAL.isFalse()));
        Condition asMember =
                belongs(viewer.department())
                        .and(
                                PROPOSED_TOPIC
                                        .CONFIDENTIAL
                                        .isFalse()
                                        .or(confidant(viewer.department())))
                        .and(
                                PROPOSED_TOPIC
                                        .STATE
                                        .ne(TopicState.DRAFT.name())
                                        .and(
                                                KNOWN_CONFERENCE.LEAD_DEPARTMENT_ID.eq(
                                                        viewer.department()))
                                        .or(
                                                PROPOSED_TOPIC.STATE.notIn(
                                                        TopicState.DRAFT.name(),
                                                        TopicState.SUBMITTED.name(),
                                                        TopicState.RETURNED.name())));
        return viewer.wholeMeetings()
                ? opened.or(PROPOSED_TOPIC.PROPOSING_DEPARTMENT_ID.eq(viewer.department()))
                        .or(asMember)
                : opened;
    }

    private static Condition confidant(DepartmentId unit) {
        return exists(
                selectOne()
                        .from(CONFIDANT)
                        .where(
                                CONFIDANT
                                        .TOPIC_ID
                                        .eq(PROPOSED_TOPIC.ID)
                                        .and(CONFIDANT.DEPARTMENT_ID.eq(unit))));
    }

    private static Condition belongs(DepartmentId unit) {
        return KNOWN_CONFERENCE
                .LEAD_DEPARTMENT_ID
                .eq(unit)
                .or(exists(selectOne().from(KNOWN_MEMBER).where(isMember(unit))));
    }

    private static Condition isMember(DepartmentId unit) {
        return KNOWN_MEMBER
                .CONFERENCE_ID
                .eq(KNOWN_CONFERENCE.CONFERENCE_ID)
                .and(KNOWN_MEMBER.DEPARTMENT_ID.eq(unit));
    }

    boolean hasMember(ConferenceId conference, DepartmentId unit) {
        return db.fetchExists(
                KNOWN_MEMBER,
                KNOWN_MEMBER.CONFERENCE_ID.eq(conference).and(KNOWN_MEMBER.DEPARTMENT_ID.eq(unit)));
    }

    DepartmentId leadOf(ConferenceId conference) {
        return db.select(KNOWN_CONFERENCE.LEAD_DEPARTMENT_ID)
                .from(KNOWN_CONFERENCE)
                .where(KNOWN_CONFERENCE.CONFERENCE_ID.eq(conference))
                .fetchSingle()
                .value1();
    }

    private static List<SortField<?>> sorted(TopicOrder order) {
        return switch (order) {
            case NEWEST_FIRST ->
                    List.of(PROPOSED_TOPIC.PROPOSED_AT.desc(), PROPOSED_TOPIC.ID.desc());
            case OLDEST_FIRST -> List.of(PROPOSED_TOPIC.PROPOSED_AT.asc(), PROPOSED_TOPIC.ID.asc());
            case TITLE -> List.of(PROPOSED_TOPIC.TITLE.asc(), PROPOSED_TOPIC.ID.asc());
        };
    }

    private static Condition matches(TopicFilter filter) {
        Condition words = noCondition();
        if (!filter.search().isBlank()) {
            String search = filter.search().strip();
            words =
                    PROPOSED_TOPIC
                            .TITLE
                            .containsIgnoreCase(search)
                            .or(PROPOSED_TOPIC.BODY.containsIgnoreCase(search));
        }
        return words.and(
                        filter.state() == null
                                ? noCondition()
                                : PROPOSED_TOPIC.STATE.eq(filter.state().name()))
                .and(
                        filter.conference() == null
                                ? noCondition()
                                : PROPOSED_TOPIC.CONFERENCE_ID.eq(filter.conference()));
    }

    private SelectOnConditionStep<
                    Record15<
                            TopicId,
                            ConferenceId,
                            String,
                            String,
                            String,
                            TopicPurpose,
                            TopicState,
                            Unit,
                            Boolean,
                            String,
                            Long,
                            List<Unit>,
                            String,
                            TopicId,
                            Instant>>
            listings() {
        return db.select(
                        PROPOSED_TOPIC.ID,
                        PROPOSED_TOPIC.CONFERENCE_ID,
                        KNOWN_CONFERENCE.NAME,
                        PROPOSED_TOPIC.TITLE,
                        PROPOSED_TOPIC.BODY,
                        PROPOSED_TOPIC.PURPOSE.convertFrom(TopicPurpose::valueOf),
                        PROPOSED_TOPIC.STATE.convertFrom(TopicState::valueOf),
                        row(KNOWN_UNIT.DEPARTMENT_ID, KNOWN_UNIT.SHORT_NAME).mapping(Unit::new),
                        PROPOSED_TOPIC.CONFIDENTIAL,
                        PROPOSED_TOPIC.ORIGIN_KIND,
                        PROPOSED_TOPIC.ORIGIN_ID,
                        CONCERNED_UNITS,
                        PROPOSED_TOPIC.REASON,
                        PROPOSED_TOPIC.MERGED_INTO_TOPIC_ID,
                        PROPOSED_TOPIC.PROPOSED_AT)
                .from(PROPOSED_TOPIC)
                .join(KNOWN_CONFERENCE)
                .on(KNOWN_CONFERENCE.CONFERENCE_ID.eq(PROPOSED_TOPIC.CONFERENCE_ID))
                .join(KNOWN_UNIT)
                .on(KNOWN_UNIT.DEPARTMENT_ID.eq(PROPOSED_TOPIC.PROPOSING_DEPARTMENT_ID));
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
            boolean confidential,
            @Nullable String originKind,
            @Nullable Long originId,
            List<Unit> concerned,
            String reason,
            @Nullable TopicId mergedInto,
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
                confidential,
                Origin.ofNullable(originKind, originId),
                concerned,
                reason,
                mergedInto,
                proposedAt);
    }
}
