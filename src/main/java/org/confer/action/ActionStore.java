package org.confer.action;

import static org.confer.action.tables.Tables.ASSIGNED_ACTION;
import static org.confer.action.tables.Tables.CO_OPERATING_UNIT;
import static org.confer.action.tables.Tables.EVIDENCE;
import static org.confer.action.tables.Tables.KNOWN_CONFERENCE;
import static org.confer.action.tables.Tables.KNOWN_PAPER;
import static org.confer.action.tables.Tables.KNOWN_PERSON;
import static org.confer.action.tables.Tables.KNOWN_UNIT;
import static org.confer.action.tables.Tables.NUMBERING;
import static org.confer.action.tables.Tables.REPORT;
import static org.confer.action.tables.Tables.TALLIED_ACTION;
import static org.confer.meeting.tables.Tables.DECISION;
import static org.confer.meeting.tables.Tables.JOINT_MEETING;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.confer.action.tables.tables.KnownUnit;
import org.confer.conference.ConferenceId;
import org.confer.conference.Unit;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.meeting.DecisionId;
import org.confer.meeting.DecisionListing;
import org.confer.meeting.spi.EarlierMatter;
import org.confer.paper.PaperId;
import org.confer.paper.PaperKind;
import org.confer.paper.PaperListing;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ActionStore {

    private static final KnownUnit PARTNER = KNOWN_UNIT.as("partner");
    private static final Field<List<Unit>> PARTNERS =
            multiset(
                            select(PARTNER.DEPARTMENT_ID, PARTNER.SHORT_NAME)
                                    .from(CO_OPERATING_UNIT)
                                    .join(PARTNER)
                                    .on(PARTNER.DEPARTMENT_ID.eq(CO_OPERATING_UNIT.DEPARTMENT_ID))
                                    .where(CO_OPERATING_UNIT.ACTION_ID.eq(ASSIGNED_ACTION.ID))
                                    .orderBy(PARTNER.SHORT_NAME, PARTNER.DEPARTMENT_ID))
                    .convertFrom(units -> units.map(mapping(Unit::new)));

    private static final Field<List<PaperListing>> EVIDENCES =
            multiset(
                            select(
                                            KNOWN_PAPER.PAPER_ID,
                                            KNOWN_PAPER.NAME,
                                            KNOWN_PAPER.KIND.convertFrom(PaperKind::valueOf),
                                            KNOWN_PAPER.SIZE,
                                            KNOWN_PAPER.FINGERPRINT,
                                            KNOWN_PAPER.GIVEN_BY,
                                            KNOWN_PAPER.GIVEN_AT)
                                    .from(EVIDENCE)
                                    .join(KNOWN_PAPER)
                                    .on(KNOWN_PAPER.PAPER_ID.eq(EVIDENCE.PAPER_ID))
                                    .where(EVIDENCE.REPORT_ID.eq(REPORT.ID))
                                    .orderBy(KNOWN_PAPER.PAPER_ID))
                    .convertFrom(papers -> papers.map(mapping(PaperListing::new)));

    private static final int MOST_UNFINISHED = 1000;

    private final DSLContext db;

    ActionStore(DSLContext db) {
        this.db = db;
    }

    /** The next number of the conference; two at once wait for each other and leave no gap. */
    private int nextNumber(ConferenceId conference) {
        return db.insertInto(NUMBERING)
                .set(NUMBERING.CONFERENCE_ID, conference)
                .set(NUMBERING.LAST, 1)
                .onConflict(NUMBERING.CONFERENCE_ID)
                .doUpdate()
                .set(NUMBERING.LAST, NUMBERING.LAST.plus(1))
                .returningResult(NUMBERING.LAST)
                .fetchSingle()
                .value1();
    }

    ActionId insert(DecisionListing decision, NewAction action, PersonId by, Instant now) {
        ActionId id =
                db.insertInto(ASSIGNED_ACTION)
                        .set(ASSIGNED_ACTION.DECISION_ID, decision.id())
                        .set(ASSIGNED_ACTION.CONFERENCE_ID, decision.conference())
                        .set(ASSIGNED_ACTION.MEETING_ID, decision.meeting())
                        .set(ASSIGNED_ACTION.NUMBER, nextNumber(decision.conference()))
                        .set(ASSIGNED_ACTION.BODY, action.text())
                        .set(ASSIGNED_ACTION.CRITERION, action.criterion())
                        .set(ASSIGNED_ACTION.LEAD_DEPARTMENT_ID, action.lead())
                        .set(ASSIGNED_ACTION.RESPONSIBLE_PERSON_ID, action.responsible())
                        .set(ASSIGNED_ACTION.DUE_ON, action.dueOn())
                        .set(ASSIGNED_ACTION.STATE, ActionState.ASSIGNED.name())
                        .set(ASSIGNED_ACTION.ASSIGNED_AT, now)
                        .set(ASSIGNED_ACTION.ASSIGNED_BY_PERSON_ID, by)
                        .returningResult(ASSIGNED_ACTION.ID)
                        .fetchSingle()
                        .value1();
        joinIn(id, action.coOperating());
        return id;
    }

    void update(ActionId id, NewAction action) {
        db.update(ASSIGNED_ACTION)
                .set(ASSIGNED_ACTION.BODY, action.text())
                .set(ASSIGNED_ACTION.CRITERION, action.criterion())
                .set(ASSIGNED_ACTION.LEAD_DEPARTMENT_ID, action.lead())
                .set(ASSIGNED_ACTION.RESPONSIBLE_PERSON_ID, action.responsible())
                .set(ASSIGNED_ACTION.DUE_ON, action.dueOn())
                .set(ASSIGNED_ACTION.VERSION, ASSIGNED_ACTION.VERSION.plus(1))
                .where(ASSIGNED_ACTION.ID.eq(id))
                .execute();
        db.deleteFrom(CO_OPERATING_UNIT).where(CO_OPERATING_UNIT.ACTION_ID.eq(id)).execute();
        joinIn(id, action.coOperating());
    }

    private void joinIn(ActionId id, Collection<DepartmentId> units) {
        units.forEach(unit ->
                db.insertInto(CO_OPERATING_UNIT)
                        .set(CO_OPERATING_UNIT.ACTION_ID, id)
                        .set(CO_OPERATING_UNIT.DEPARTMENT_ID, unit)
                        .execute());
    }

    void setState(ActionId id, ActionState state) {
        db.update(ASSIGNED_ACTION)
                .set(ASSIGNED_ACTION.STATE, state.name())
                .set(ASSIGNED_ACTION.VERSION, ASSIGNED_ACTION.VERSION.plus(1))
                .where(ASSIGNED_ACTION.ID.eq(id))
                .execute();
    }

    void setResponsible(ActionId id, PersonId person) {
        db.update(ASSIGNED_ACTION)
                .set(ASSIGNED_ACTION.RESPONSIBLE_PERSON_ID, person)
                .where(ASSIGNED_ACTION.ID.eq(id))
                .execute();
    }

    void askExtension(ActionId id, @Nullable LocalDate to) {
        db.update(ASSIGNED_ACTION)
                .set(ASSIGNED_ACTION.EXTENSION_ASKED_TO, to)
                .where(ASSIGNED_ACTION.ID.eq(id))
                .execute();
    }

    void extend(ActionId id, LocalDate to) {
        db.update(ASSIGNED_ACTION)
                .set(ASSIGNED_ACTION.DUE_ON, to)
                .setNull(ASSIGNED_ACTION.EXTENSION_ASKED_TO)
                .where(ASSIGNED_ACTION.ID.eq(id))
                .execute();
    }

    long report(
            ActionId id,
            ReportStep step,
            String text,
            @Nullable LocalDate dueOn,
            PersonId by,
            Instant now) {
        return db.insertInto(REPORT)
                .set(REPORT.ACTION_ID, id)
                .set(REPORT.STEP, step.name())
                .set(REPORT.BODY, text)
                .set(REPORT.DUE_ON, dueOn)
                .set(REPORT.WRITTEN_BY_PERSON_ID, by)
                .set(REPORT.WRITTEN_AT, now)
                .returningResult(REPORT.ID)
                .fetchSingle()
                .value1();
    }

    void addEvidence(long report, PaperId paper) {
        db.insertInto(EVIDENCE)
                .set(EVIDENCE.REPORT_ID, report)
                .set(EVIDENCE.PAPER_ID, paper)
                .execute();
    }

    boolean isEvidence(ActionId id, PaperId paper) {
        return db.fetchExists(
                select(EVIDENCE.PAPER_ID)
                        .from(EVIDENCE)
                        .join(REPORT)
                        .on(REPORT.ID.eq(EVIDENCE.REPORT_ID))
                        .where(REPORT.ACTION_ID.eq(id).and(EVIDENCE.PAPER_ID.eq(paper))));
    }

    /** The open actions of somebody who left go to the successor, or to nobody. */
    void handOver(PersonId person, @Nullable PersonId successor) {
        db.update(ASSIGNED_ACTION)
                .set(ASSIGNED_ACTION.RESPONSIBLE_PERSON_ID, successor)
                .where(ASSIGNED_ACTION.RESPONSIBLE_PERSON_ID.eq(person).and(isOpen()))
                .execute();
    }

    void lock(ActionId id) {
        db.select(ASSIGNED_ACTION.ID)
                .from(ASSIGNED_ACTION)
                .where(ASSIGNED_ACTION.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    Optional<PersonId> assignedBy(ActionId id) {
        return db.select(ASSIGNED_ACTION.ASSIGNED_BY_PERSON_ID)
                .from(ASSIGNED_ACTION)
                .where(ASSIGNED_ACTION.ID.eq(id))
                .fetchOptional(ASSIGNED_ACTION.ASSIGNED_BY_PERSON_ID);
    }

    Optional<DepartmentId> departmentOf(PersonId person) {
        return db.select(KNOWN_PERSON.DEPARTMENT_ID)
                .from(KNOWN_PERSON)
                .where(KNOWN_PERSON.PERSON_ID.eq(person).and(KNOWN_PERSON.ACTIVE))
                .fetchOptional(KNOWN_PERSON.DEPARTMENT_ID);
    }

    Optional<ActionListing> find(ActionId id, Onlooker onlooker) {
        return listings(ASSIGNED_ACTION.ID.eq(id).and(onlooker.seen()))
                .fetchOptional(ActionStore::listing);
    }

    List<ActionListing> of(Collection<DecisionId> decisions) {
        return listings(ASSIGNED_ACTION.DECISION_ID.in(decisions))
                .orderBy(ASSIGNED_ACTION.NUMBER, ASSIGNED_ACTION.ID)
                .fetch(ActionStore::listing);
    }

    List<ActionListing> list(
            ActionFilter filter, ActionOrder order, Slice slice, Onlooker onlooker) {
        return listings(matches(filter, onlooker))
                .orderBy(sorted(order))
                .limit(slice.offset(), slice.limit())
                .fetch(ActionStore::listing);
    }

    /** Those of the conference that are not finished, the soonest due first, at most a thousand. */
    List<EarlierMatter> unfinished(ConferenceId conference) {
        return db.select(
                        ASSIGNED_ACTION.DECISION_ID,
                        JOINT_MEETING.TITLE,
                        DECISION.NUMBER,
                        ASSIGNED_ACTION.BODY,
                        row(KNOWN_UNIT.DEPARTMENT_ID, KNOWN_UNIT.SHORT_NAME).mapping(Unit::new),
                        ASSIGNED_ACTION.DUE_ON,
                        ASSIGNED_ACTION.STATE.convertFrom(
                                state -> ActionState.valueOf(state).label()),
                        ASSIGNED_ACTION.ID.convertFrom(id -> "actions/" + id))
                .from(ASSIGNED_ACTION)
                .join(DECISION)
                .on(DECISION.ID.eq(ASSIGNED_ACTION.DECISION_ID))
                .join(JOINT_MEETING)
                .on(JOINT_MEETING.ID.eq(DECISION.MEETING_ID))
                .join(KNOWN_UNIT)
                .on(KNOWN_UNIT.DEPARTMENT_ID.eq(ASSIGNED_ACTION.LEAD_DEPARTMENT_ID))
                .where(ASSIGNED_ACTION.CONFERENCE_ID.eq(conference).and(isOpen()))
                .and(JOINT_MEETING.ENDED_AT.isNotNull())
                .orderBy(ASSIGNED_ACTION.DUE_ON, ASSIGNED_ACTION.ID)
                .limit(MOST_UNFINISHED)
                .fetch(mapping(EarlierMatter::new));
    }

    int count(ActionFilter filter, Onlooker onlooker) {
        return db.fetchCount(listings(matches(filter, onlooker)));
    }

    List<ActionReport> history(ActionId id) {
        return db.select(
                        REPORT.STEP.convertFrom(ReportStep::valueOf),
                        REPORT.BODY,
                        REPORT.DUE_ON,
                        KNOWN_PERSON.NAME,
                        REPORT.WRITTEN_AT,
                        EVIDENCES)
                .from(REPORT)
                .join(KNOWN_PERSON)
                .on(KNOWN_PERSON.PERSON_ID.eq(REPORT.WRITTEN_BY_PERSON_ID))
                .where(REPORT.ACTION_ID.eq(id))
                .orderBy(REPORT.ID)
                .fetch(mapping(ActionReport::new));
    }

    /** Those that wait for their unit and are due by a day, of all conferences. */
    List<ActionListing> waitingFor(LocalDate horizon) {
        return listings(waits(horizon))
                .orderBy(ASSIGNED_ACTION.DUE_ON, ASSIGNED_ACTION.ID)
                .fetch(ActionStore::listing);
    }

    /** One of them, if it still waits; nobody changes it until the transaction ends. */
    Optional<ActionListing> stillWaiting(ActionId id, LocalDate horizon) {
        lock(id);
        return listings(waits(horizon).and(ASSIGNED_ACTION.ID.eq(id)))
                .fetchOptional(ActionStore::listing);
    }

    private static Condition waits(LocalDate horizon) {
        return isOpen().and(ASSIGNED_ACTION.STATE.ne(ActionState.SUBMITTED.name()))
                .and(ASSIGNED_ACTION.DUE_ON.le(horizon));
    }

    /** How many actions of a unit are alike in state and due date. */
    record Counted(
            Unit unit,
            ActionState state,
            LocalDate dueOn,
            ZoneId zone,
            boolean inTime,
            int number) {}

    List<Counted> count(String conference, Onlooker onlooker) {
        return db.select(
                        row(KNOWN_UNIT.DEPARTMENT_ID, KNOWN_UNIT.SHORT_NAME).mapping(Unit::new),
                        ASSIGNED_ACTION.STATE.convertFrom(ActionState::valueOf),
                        ASSIGNED_ACTION.DUE_ON,
                        KNOWN_CONFERENCE.ZONE.convertFrom(ZoneId::of),
                        TALLIED_ACTION.IN_TIME,
                        DSL.count())
                .from(ASSIGNED_ACTION)
                .join(TALLIED_ACTION)
                .on(TALLIED_ACTION.ACTION_ID.eq(ASSIGNED_ACTION.ID))
                .join(KNOWN_CONFERENCE)
                .on(KNOWN_CONFERENCE.CONFERENCE_ID.eq(ASSIGNED_ACTION.CONFERENCE_ID))
                .join(KNOWN_UNIT)
                .on(KNOWN_UNIT.DEPARTMENT_ID.eq(ASSIGNED_ACTION.LEAD_DEPARTMENT_ID))
                .where(onlooker.seen().and(isOf(conference)))
                .groupBy(
                        KNOWN_UNIT.DEPARTMENT_ID,
                        KNOWN_UNIT.SHORT_NAME,
                        ASSIGNED_ACTION.STATE,
                        ASSIGNED_ACTION.DUE_ON,
                        KNOWN_CONFERENCE.ZONE,
                        TALLIED_ACTION.IN_TIME)
                .orderBy(KNOWN_UNIT.SHORT_NAME, KNOWN_UNIT.DEPARTMENT_ID)
                .fetch(mapping(Counted::new));
    }

    private static Condition isOf(String conference) {
        return conference.isEmpty() ? noCondition() : KNOWN_CONFERENCE.NAME.eq(conference);
    }

    /** Names of the conferences with actions that one may see. */
    List<String> conferences(Onlooker onlooker) {
        return db.selectDistinct(KNOWN_CONFERENCE.NAME)
                .from(ASSIGNED_ACTION)
                .join(KNOWN_CONFERENCE)
                .on(KNOWN_CONFERENCE.CONFERENCE_ID.eq(ASSIGNED_ACTION.CONFERENCE_ID))
                .where(onlooker.seen())
                .orderBy(KNOWN_CONFERENCE.NAME)
                .fetch(KNOWN_CONFERENCE.NAME);
    }

    /** Through whose eyes actions are read. */
    record Onlooker(PersonId person, DepartmentId department, boolean everything) {

        Condition seen() {
            return everything
                    ? trueCondition()
                    : or(isMine(), isOurs(), KNOWN_CONFERENCE.LEAD_DEPARTMENT_ID.eq(department));
        }

        private Condition isMine() {
            return ASSIGNED_ACTION.RESPONSIBLE_PERSON_ID.eq(person);
        }

        private Condition isOurs() {
            return ASSIGNED_ACTION
                    .LEAD_DEPARTMENT_ID
                    .eq(department)
                    .or(
                            exists(
                                    selectOne()
                                            .from(CO_OPERATING_UNIT)
                                            .where(
                                                    CO_OPERATING_UNIT
                                                            .ACTION_ID
                                                            .eq(ASSIGNED_ACTION.ID)
                                                            .and(
                                                                    CO_OPERATING_UNIT.DEPARTMENT_ID
                                                                            .eq(department)))));
        }
    }

    private static List<SortField<?>> sorted(ActionOrder order) {
        return switch (order) {
            case DUE_FIRST -> List.of(ASSIGNED_ACTION.DUE_ON.asc(), ASSIGNED_ACTION.ID.asc());
            case NEWEST_FIRST -> List.of(ASSIGNED_ACTION.ID.desc());
            case LEAD_UNIT ->
                    List.of(
                            KNOWN_UNIT.SHORT_NAME.asc(),
                            ASSIGNED_ACTION.DUE_ON.asc(),
                            ASSIGNED_ACTION.ID.asc());
        };
    }

    private static Condition matches(ActionFilter filter, Onlooker onlooker) {
        Condition scope =
                switch (filter.scope()) {
                    case MINE -> onlooker.isMine();
                    case OURS -> onlooker.isOurs();
                    case ALL -> onlooker.seen();
                };
        Condition words = noCondition();
        if (!filter.search().isBlank()) {
            String search = filter.search().strip();
            words =
                    or(
                            ASSIGNED_ACTION.BODY.containsIgnoreCase(search),
                            KNOWN_UNIT.SHORT_NAME.containsIgnoreCase(search),
                            KNOWN_CONFERENCE.NAME.containsIgnoreCase(search));
        }
        return scope.and(words)
                .and(isOf(filter.conference()))
                .and(filter.openOnly() ? isOpen() : noCondition());
    }

    private static Condition isOpen() {
        return ASSIGNED_ACTION.STATE.in(
                Stream.of(ActionState.values())
                        .filter(ActionState::isOpen)
                        .map(ActionState::name)
                        .toList());
    }

    private SelectConditionStep<? extends Record> listings(Condition condition) {
        return db.select(
                        ASSIGNED_ACTION.ID,
                        ASSIGNED_ACTION.DECISION_ID,
                        ASSIGNED_ACTION.MEETING_ID,
                        ASSIGNED_ACTION.CONFERENCE_ID,
                        KNOWN_CONFERENCE.NAME,
                        KNOWN_CONFERENCE.LEAD_DEPARTMENT_ID,
                        KNOWN_CONFERENCE.ZONE,
                        ASSIGNED_ACTION.NUMBER,
                        ASSIGNED_ACTION.BODY,
                        ASSIGNED_ACTION.CRITERION,
                        KNOWN_UNIT.DEPARTMENT_ID,
                        KNOWN_UNIT.SHORT_NAME,
                        PARTNERS,
                        ASSIGNED_ACTION.RESPONSIBLE_PERSON_ID,
                        KNOWN_PERSON.NAME,
                        ASSIGNED_ACTION.DUE_ON,
                        ASSIGNED_ACTION.STATE,
                        ASSIGNED_ACTION.ASSIGNED_AT,
                        ASSIGNED_ACTION.EXTENSION_ASKED_TO)
                .from(ASSIGNED_ACTION)
                .join(KNOWN_CONFERENCE)
                .on(KNOWN_CONFERENCE.CONFERENCE_ID.eq(ASSIGNED_ACTION.CONFERENCE_ID))
                .join(KNOWN_UNIT)
                .on(KNOWN_UNIT.DEPARTMENT_ID.eq(ASSIGNED_ACTION.LEAD_DEPARTMENT_ID))
                .leftJoin(KNOWN_PERSON)
                .on(KNOWN_PERSON.PERSON_ID.eq(ASSIGNED_ACTION.RESPONSIBLE_PERSON_ID))
                .where(condition);
    }

    private static ActionListing listing(Record found) {
        return new ActionListing(
                found.get(ASSIGNED_ACTION.ID),
                found.get(ASSIGNED_ACTION.DECISION_ID),
                found.get(ASSIGNED_ACTION.MEETING_ID),
                found.get(ASSIGNED_ACTION.CONFERENCE_ID),
                found.get(KNOWN_CONFERENCE.NAME),
                found.get(KNOWN_CONFERENCE.LEAD_DEPARTMENT_ID),
                ZoneId.of(found.get(KNOWN_CONFERENCE.ZONE)),
                found.get(ASSIGNED_ACTION.NUMBER),
                found.get(ASSIGNED_ACTION.BODY),
                found.get(ASSIGNED_ACTION.CRITERION),
                new Unit(found.get(KNOWN_UNIT.DEPARTMENT_ID), found.get(KNOWN_UNIT.SHORT_NAME)),
                found.get(PARTNERS),
                found.get(ASSIGNED_ACTION.RESPONSIBLE_PERSON_ID),
                found.get(KNOWN_PERSON.NAME),
                found.get(ASSIGNED_ACTION.DUE_ON),
                ActionState.valueOf(found.get(ASSIGNED_ACTION.STATE)),
                found.get(ASSIGNED_ACTION.ASSIGNED_AT),
                found.get(ASSIGNED_ACTION.EXTENSION_ASKED_TO));
    }
}
