package org.confer.conference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.confer.conference.tables.Tables.COVERED_UNIT;
import static org.confer.conference.tables.Tables.DEPUTY;
import static org.confer.conference.tables.Tables.JOINT_CONFERENCE;
import static org.confer.conference.tables.Tables.KNOWN_PERSON;
import static org.confer.conference.tables.Tables.KNOWN_UNIT;
import static org.confer.conference.tables.Tables.MEMBER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.conference.tables.tables.KnownPerson;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record8;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ConferenceStore {

    private static final KnownPerson STAND_IN = KNOWN_PERSON.as("stand_in");
    private static final Field<List<Deputy>> DEPUTIES =
            multiset(
                            select(STAND_IN.PERSON_ID, STAND_IN.NAME)
                                    .from(DEPUTY)
                                    .join(STAND_IN)
                                    .on(STAND_IN.PERSON_ID.eq(DEPUTY.PERSON_ID))
                                    .where(DEPUTY.MEMBER_ID.eq(MEMBER.ID).and(STAND_IN.ACTIVE))
                                    .orderBy(STAND_IN.NAME, STAND_IN.PERSON_ID))
                    .convertFrom(rows -> rows.map(mapping(Deputy::new)));

    private final DSLContext db;

    ConferenceStore(DSLContext db) {
        this.db = db;
    }

    /** Empty if the name is taken. */
    Optional<ConferenceId> insert(NewConference conference, Instant now) {
        return db.insertInto(JOINT_CONFERENCE)
                .set(JOINT_CONFERENCE.NAME, conference.name())
                .set(JOINT_CONFERENCE.CHARTER, conference.charter())
                .set(JOINT_CONFERENCE.LEAD_DEPARTMENT_ID, conference.lead())
                .set(JOINT_CONFERENCE.CONVENER_PERSON_ID, conference.convener())
                .set(JOINT_CONFERENCE.QUORUM_RULE, conference.quorumRule().name())
                .set(JOINT_CONFERENCE.NUMBERING_PREFIX, conference.numberingPrefix())
                .set(JOINT_CONFERENCE.ZONE, conference.zone())
                .set(JOINT_CONFERENCE.CLEARANCE_RULE, conference.clearance().name())
                .set(JOINT_CONFERENCE.PROPOSAL_RULE, conference.proposals().name())
                .set(JOINT_CONFERENCE.RHYTHM, conference.rhythm())
                .set(JOINT_CONFERENCE.TAKES_PROBLEMS, conference.takesProblems())
                .set(JOINT_CONFERENCE.LADDER_PERSON, conference.ladder().person())
                .set(JOINT_CONFERENCE.LADDER_UNIT_HEAD, conference.ladder().unitHead())
                .set(JOINT_CONFERENCE.LADDER_CONVENER, conference.ladder().convener())
                .set(JOINT_CONFERENCE.FOUNDED_AT, now)
                .onConflictDoNothing()
                .returningResult(JOINT_CONFERENCE.ID)
                .fetchOptional(JOINT_CONFERENCE.ID);
    }

    /** The lead department stays what it is. */
    void update(ConferenceId id, NewConference conference) {
        db.update(JOINT_CONFERENCE)
                .set(JOINT_CONFERENCE.NAME, conference.name())
                .set(JOINT_CONFERENCE.CHARTER, conference.charter())
                .set(JOINT_CONFERENCE.CONVENER_PERSON_ID, conference.convener())
                .set(JOINT_CONFERENCE.QUORUM_RULE, conference.quorumRule().name())
                .set(JOINT_CONFERENCE.NUMBERING_PREFIX, conference.numberingPrefix())
                .set(JOINT_CONFERENCE.ZONE, conference.zone())
                .set(JOINT_CONFERENCE.CLEARANCE_RULE, conference.clearance().name())
                .set(JOINT_CONFERENCE.PROPOSAL_RULE, conference.proposals().name())
                .set(JOINT_CONFERENCE.RHYTHM, conference.rhythm())
                .set(JOINT_CONFERENCE.TAKES_PROBLEMS, conference.takesProblems())
                .set(JOINT_CONFERENCE.LADDER_PERSON, conference.ladder().person())
                .set(JOINT_CONFERENCE.LADDER_UNIT_HEAD, conference.ladder().unitHead())
                .set(JOINT_CONFERENCE.LADDER_CONVENER, conference.ladder().convener())
                .set(JOINT_CONFERENCE.VERSION, JOINT_CONFERENCE.VERSION.plus(1))
                .where(JOINT_CONFERENCE.ID.eq(id))
                .execute();
    }

    /** Held until the end of the transaction. */
    void lock(ConferenceId id) {
        db.select(JOINT_CONFERENCE.ID)
                .from(JOINT_CONFERENCE)
                .where(JOINT_CONFERENCE.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    boolean nameTaken(String name, Optional<ConferenceId> except) {
        return db.fetchExists(
                JOINT_CONFERENCE,
                JOINT_CONFERENCE
                        .NAME
                        .eq(name)
                        .and(except.map(JOINT_CONFERENCE.ID::ne).orElse(noCondition())));
    }

    void admit(ConferenceId id, DepartmentId unit, @Nullable PersonId liaison, LocalDate since) {
        db.insertInto(MEMBER)
                .set(MEMBER.CONFERENCE_ID, id)
                .set(MEMBER.DEPARTMENT_ID, unit)
                .set(MEMBER.LIAISON_PERSON_ID, liaison)
                .set(MEMBER.SINCE, since)
                .execute();
    }

    void release(ConferenceId id, DepartmentId unit, LocalDate until) {
        db.update(MEMBER).set(MEMBER.UNTIL, until).where(isMember(id, unit)).execute();
    }

    void appoint(ConferenceId id, DepartmentId unit, @Nullable PersonId liaison) {
        db.update(MEMBER)
                .set(MEMBER.LIAISON_PERSON_ID, liaison)
                .where(isMember(id, unit))
                .execute();
    }

    /** All anew. */
    void appointDeputies(ConferenceId id, DepartmentId unit, Collection<PersonId> deputies) {
        db.deleteFrom(DEPUTY)
                .where(
                        DEPUTY.MEMBER_ID.in(
                                select(MEMBER.ID).from(MEMBER).where(isMember(id, unit))))
                .execute();
        deputies.forEach(deputy ->
                db.insertInto(DEPUTY, DEPUTY.MEMBER_ID, DEPUTY.PERSON_ID)
                        .select(
                                select(MEMBER.ID, val(deputy, DEPUTY.PERSON_ID))
                                        .from(MEMBER)
                                        .where(isMember(id, unit)))
                        .execute());
    }

    /** The successor takes the place of who left. */
    void handOver(PersonId person, @Nullable PersonId successor) {
        db.update(MEMBER)
                .set(MEMBER.LIAISON_PERSON_ID, successor)
                .where(MEMBER.LIAISON_PERSON_ID.eq(person).and(MEMBER.UNTIL.isNull()))
                .execute();
        if (successor != null) {
            db.insertInto(DEPUTY, DEPUTY.MEMBER_ID, DEPUTY.PERSON_ID)
                    .select(
                            select(DEPUTY.MEMBER_ID, val(successor, DEPUTY.PERSON_ID))
                                    .from(DEPUTY)
                                    .join(MEMBER)
                                    .on(MEMBER.ID.eq(DEPUTY.MEMBER_ID))
                                    .where(
                                            DEPUTY.PERSON_ID
                                                    .eq(person)
                                                    .and(
                                                            MEMBER.LIAISON_PERSON_ID.isDistinctFrom(
                                                                    successor))))
                    .onConflictDoNothing()
                    .execute();
        }
        db.deleteFrom(DEPUTY).where(DEPUTY.PERSON_ID.eq(person)).execute();
    }

    boolean hasMember(ConferenceId id, DepartmentId unit) {
        return db.fetchExists(MEMBER, isMember(id, unit));
    }

    Optional<ConferenceListing> find(ConferenceId id, Viewer viewer) {
        return listings()
                .where(JOINT_CONFERENCE.ID.eq(id).and(seen(viewer)))
                .fetchOptional(mapping(ConferenceStore::listing));
    }

    Optional<NewConference> terms(ConferenceId id) {
        return db.select(
                        JOINT_CONFERENCE.NAME,
                        JOINT_CONFERENCE.CHARTER,
                        JOINT_CONFERENCE.LEAD_DEPARTMENT_ID,
                        JOINT_CONFERENCE.CONVENER_PERSON_ID,
                        JOINT_CONFERENCE.QUORUM_RULE.convertFrom(QuorumRule::valueOf),
                        JOINT_CONFERENCE.NUMBERING_PREFIX,
                        JOINT_CONFERENCE.ZONE,
                        JOINT_CONFERENCE.CLEARANCE_RULE.convertFrom(ClearanceRule::valueOf),
                        JOINT_CONFERENCE.PROPOSAL_RULE.convertFrom(ProposalRule::valueOf),
                        JOINT_CONFERENCE.RHYTHM,
                        JOINT_CONFERENCE.TAKES_PROBLEMS,
                        row(
                                        JOINT_CONFERENCE.LADDER_PERSON,
                                        JOINT_CONFERENCE.LADDER_UNIT_HEAD,
                                        JOINT_CONFERENCE.LADDER_CONVENER)
                                .mapping(LadderDays::new))
                .from(JOINT_CONFERENCE)
                .where(JOINT_CONFERENCE.ID.eq(id))
                .fetchOptional(mapping(ConferenceStore::asWritten));
    }

    private static NewConference asWritten(
            String name,
            String charter,
            DepartmentId lead,
            @Nullable PersonId convener,
            QuorumRule quorumRule,
            String prefix,
            String zone,
            ClearanceRule clearance,
            ProposalRule proposals,
            String rhythm,
            boolean takesProblems,
            LadderDays ladder) {
        return new NewConference(
                name,
                charter,
                lead,
                convener,
                quorumRule,
                prefix,
                zone,
                clearance,
                proposals,
                rhythm,
                takesProblems,
                ladder);
    }

    List<ConferenceListing> list(String search, Slice slice, Viewer viewer) {
        return listings()
                .where(matches(search).and(seen(viewer)))
                .orderBy(JOINT_CONFERENCE.NAME, JOINT_CONFERENCE.ID)
                .limit(slice.offset(), slice.limit())
                .fetch(mapping(ConferenceStore::listing));
    }

    int count(String search, Viewer viewer) {
        return db.fetchCount(JOINT_CONFERENCE, matches(search).and(seen(viewer)));
    }

    /** Those of now first, by name; then those of before. */
    List<MemberListing> members(ConferenceId id) {
        return db.select(
                        row(KNOWN_UNIT.DEPARTMENT_ID, KNOWN_UNIT.SHORT_NAME).mapping(Unit::new),
                        MEMBER.SINCE,
                        MEMBER.UNTIL,
                        MEMBER.LIAISON_PERSON_ID,
                        KNOWN_PERSON.NAME,
                        DEPUTIES)
                .from(MEMBER)
                .join(KNOWN_UNIT)
                .on(KNOWN_UNIT.DEPARTMENT_ID.eq(MEMBER.DEPARTMENT_ID))
                .leftJoin(KNOWN_PERSON)
                .on(KNOWN_PERSON.PERSON_ID.eq(MEMBER.LIAISON_PERSON_ID))
                .where(MEMBER.CONFERENCE_ID.eq(id))
                .orderBy(MEMBER.UNTIL.desc().nullsFirst(), KNOWN_UNIT.SHORT_NAME, MEMBER.ID)
                .fetch(mapping(MemberListing::new));
    }

    /** For whom the conferences speak in which this department sits today. */
    Set<DepartmentId> neighbours(DepartmentId department) {
        return covered(sharedWith(department));
    }

    /** Those of some departments for whom these conferences speak. */
    Set<DepartmentId> neighbours(DepartmentId department, Set<DepartmentId> some) {
        return covered(COVERED_UNIT.DEPARTMENT_ID.in(some).and(sharedWith(department)));
    }

    private static Condition sharedWith(DepartmentId department) {
        return exists(
                selectOne()
                        .from(MEMBER)
                        .where(
                                MEMBER.CONFERENCE_ID
                                        .eq(COVERED_UNIT.CONFERENCE_ID)
                                        .and(MEMBER.DEPARTMENT_ID.eq(department))
                                        .and(MEMBER.UNTIL.isNull())));
    }

    /** For whom the conferences speak that this department leads. */
    Set<DepartmentId> ledBy(DepartmentId department) {
        return covered(
                exists(
                        selectOne()
                                .from(JOINT_CONFERENCE)
                                .where(
                                        JOINT_CONFERENCE
                                                .ID
                                                .eq(COVERED_UNIT.CONFERENCE_ID)
                                                .and(
                                                        JOINT_CONFERENCE.LEAD_DEPARTMENT_ID.eq(
                                                                department)))));
    }

    /** For whom this conference speaks. */
    Set<DepartmentId> coveredBy(ConferenceId id) {
        return covered(COVERED_UNIT.CONFERENCE_ID.eq(id));
    }

    private Set<DepartmentId> covered(Condition where) {
        return db.selectDistinct(COVERED_UNIT.DEPARTMENT_ID)
                .from(COVERED_UNIT)
                .where(where)
                .fetchSet(COVERED_UNIT.DEPARTMENT_ID);
    }

    /** For whom each active conference speaks. */
    Collection<Set<DepartmentId>> covered() {
        return db.select(COVERED_UNIT.CONFERENCE_ID, COVERED_UNIT.DEPARTMENT_ID)
                .from(COVERED_UNIT)
                .orderBy(COVERED_UNIT.CONFERENCE_ID, COVERED_UNIT.DEPARTMENT_ID)
                .collect(
                        groupingBy(
                                row -> row.value1(),
                                LinkedHashMap::new,
                                Collectors.mapping(row -> row.value2(), toSet())))
                .values();
    }

    Optional<DepartmentId> departmentOf(PersonId person) {
        return db.select(KNOWN_PERSON.DEPARTMENT_ID)
                .from(KNOWN_PERSON)
                .where(KNOWN_PERSON.PERSON_ID.eq(person).and(KNOWN_PERSON.ACTIVE))
                .fetchOptional(KNOWN_PERSON.DEPARTMENT_ID);
    }

    String unitName(DepartmentId unit) {
        return db.select(KNOWN_UNIT.SHORT_NAME)
                .from(KNOWN_UNIT)
                .where(KNOWN_UNIT.DEPARTMENT_ID.eq(unit))
                .fetchOptional(KNOWN_UNIT.SHORT_NAME)
                .orElse("");
    }

    Optional<String> personName(PersonId person) {
        return db.select(KNOWN_PERSON.NAME)
                .from(KNOWN_PERSON)
                .where(KNOWN_PERSON.PERSON_ID.eq(person))
                .fetchOptional(KNOWN_PERSON.NAME);
    }

    /** Conferences that the viewer's department leads or belongs to; all for who sees all. */
    private static Condition seen(Viewer viewer) {
        if (viewer.everything() || viewer.preparing()) {
            return trueCondition();
        }
        return viewer.wholeMeetings() ? belongs(viewer.department()) : falseCondition();
    }

    private static Condition belongs(DepartmentId department) {
        return JOINT_CONFERENCE
                .LEAD_DEPARTMENT_ID
                .eq(department)
                .or(
                        exists(
                                selectOne()
                                        .from(MEMBER)
                                        .where(
                                                MEMBER.CONFERENCE_ID
                                                        .eq(JOINT_CONFERENCE.ID)
                                                        .and(MEMBER.DEPARTMENT_ID.eq(department))
                                                        .and(MEMBER.UNTIL.isNull()))));
    }

    private SelectOnConditionStep<
                    Record8<
                            ConferenceId,
                            String,
                            Unit,
                            QuorumRule,
                            String,
                            String,
                            Boolean,
                            Integer>>
            listings() {
        Field<Integer> members =
                field(
                        selectCount()
                                .from(MEMBER)
                                .where(
                                        MEMBER.CONFERENCE_ID
                                                .eq(JOINT_CONFERENCE.ID)
                                                .and(MEMBER.UNTIL.isNull())));
        return db.select(
                        JOINT_CONFERENCE.ID,
                        JOINT_CONFERENCE.NAME,
                        row(KNOWN_UNIT.DEPARTMENT_ID, KNOWN_UNIT.SHORT_NAME).mapping(Unit::new),
                        JOINT_CONFERENCE.QUORUM_RULE.convertFrom(QuorumRule::valueOf),
                        JOINT_CONFERENCE.NUMBERING_PREFIX,
                        JOINT_CONFERENCE.ZONE,
                        JOINT_CONFERENCE.ACTIVE,
                        members)
                .from(JOINT_CONFERENCE)
                .join(KNOWN_UNIT)
                .on(KNOWN_UNIT.DEPARTMENT_ID.eq(JOINT_CONFERENCE.LEAD_DEPARTMENT_ID));
    }

    private static ConferenceListing listing(
            ConferenceId id,
            String name,
            Unit lead,
            QuorumRule quorumRule,
            String prefix,
            String zone,
            boolean active,
            int members) {
        return new ConferenceListing(
                id, name, lead, quorumRule, prefix, ZoneId.of(zone), active, members);
    }

    private static Condition isMember(ConferenceId id, DepartmentId unit) {
        return MEMBER.CONFERENCE_ID
                .eq(id)
                .and(MEMBER.DEPARTMENT_ID.eq(unit))
                .and(MEMBER.UNTIL.isNull());
    }

    private static Condition matches(String search) {
        return search.isBlank()
                ? noCondition()
                : JOINT_CONFERENCE.NAME.containsIgnoreCase(search.strip());
    }
}
