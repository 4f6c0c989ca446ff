package org.confer.planround;

import static org.confer.planround.tables.Tables.ASKED_UNIT;
import static org.confer.planround.tables.Tables.CALLING_CONFERENCE;
import static org.confer.planround.tables.Tables.CONFERENCE_MEMBER;
import static org.confer.planround.tables.Tables.NAMED_PERSON;
import static org.confer.planround.tables.Tables.NAMED_UNIT;
import static org.confer.planround.tables.Tables.OFFICER;
import static org.confer.planround.tables.Tables.PLAN_CALL;
import static org.confer.planround.tables.Tables.REMINDER;
import static org.confer.planround.tables.Tables.REPORTED_PLAN;
import static org.confer.planround.tables.Tables.SUBMISSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.confer.conference.ConferenceId;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.kernel.Tier;
import org.confer.training.RoundSpan;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PlanRoundStore {

    private static final Field<Integer> ASKED =
            field(selectCount().from(ASKED_UNIT).where(ASKED_UNIT.CALL_ID.eq(PLAN_CALL.ID)))
                    .as("asked");
    private static final Field<Integer> SUBMITTED =
            field(
                            select(countDistinct(SUBMISSION.DEPARTMENT_ID))
                                    .from(SUBMISSION)
                                    .where(SUBMISSION.CALL_ID.eq(PLAN_CALL.ID)))
                    .as("submitted");

    private final DSLContext db;

    PlanRoundStore(DSLContext db) {
        this.db = db;
    }

    /** Empty if the conference calls for the same time already. */
    Optional<PlanRoundId> insert(NewPlanRound round, PersonId by, Instant now) {
        return db.insertInto(PLAN_CALL)
                .set(PLAN_CALL.CONFERENCE_ID, round.conference())
                .set(PLAN_CALL.YEAR, round.span().year())
                .set(PLAN_CALL.QUARTER, round.span().quarter())
                .set(PLAN_CALL.DEADLINE, round.deadline())
                .set(PLAN_CALL.NOTE, round.note())
                .set(PLAN_CALL.OPENED_BY_PERSON_ID, by)
                .set(PLAN_CALL.OPENED_AT, now)
                .onConflictDoNothing()
                .returningResult(PLAN_CALL.ID)
                .fetchOptional(PLAN_CALL.ID);
    }

    /**
     * Those who owe plans to the open rounds of a conference are its members of now; who has handed
     * in stays.
     */
    void askMembers(ConferenceId conference, Instant now) {
        db.insertInto(ASKED_UNIT, ASKED_UNIT.CALL_ID, ASKED_UNIT.DEPARTMENT_ID, ASKED_UNIT.ASKED_AT)
                .select(
                        select(PLAN_CALL.ID, CONFERENCE_MEMBER.DEPARTMENT_ID, val(now))
                                .from(PLAN_CALL)
                                .join(CONFERENCE_MEMBER)
                                .on(CONFERENCE_MEMBER.CONFERENCE_ID.eq(PLAN_CALL.CONFERENCE_ID))
                                .where(isOpen().and(PLAN_CALL.CONFERENCE_ID.eq(conference))))
                .onConflictDoNothing()
                .execute();
        db.deleteFrom(ASKED_UNIT)
                .where(
                        ASKED_UNIT.CALL_ID.in(
                                select(PLAN_CALL.ID)
                                        .from(PLAN_CALL)
                                        .where(
                                                isOpen().and(
                                                                PLAN_CALL.CONFERENCE_ID.eq(
                                                                        conference)))))
                .and(
                        ASKED_UNIT.DEPARTMENT_ID.notIn(
                                select(CONFERENCE_MEMBER.DEPARTMENT_ID)
                                        .from(CONFERENCE_MEMBER)
                                        .where(CONFERENCE_MEMBER.CONFERENCE_ID.eq(conference))))
                .and(notExists(selectOne().from(SUBMISSION).where(isBy())))
                .execute();
    }

    /** The round, held until the end of the transaction. */
    Optional<PlanRoundListing> lock(PlanRoundId id) {
        db.select(PLAN_CALL.ID).from(PLAN_CALL).where(PLAN_CALL.ID.eq(id)).forUpdate().fetch();
        return find(id);
    }

    Optional<PlanRoundListing> find(PlanRoundId id) {
        return listings().where(PLAN_CALL.ID.eq(id)).fetchOptional(PlanRoundStore::listing);
    }

    /**
     * @param unit which takes part; null for all
     */
    List<PlanRoundListing> list(@Nullable DepartmentId unit, Slice slice) {
        return listings()
                .where(concerns(unit))
                .orderBy(
                        PLAN_CALL.CLOSED_AT.isNull().desc(),
                        PLAN_CALL.DEADLINE.desc(),
                        PLAN_CALL.ID.desc())
                .limit(slice.offset(), slice.limit())
                .fetch(PlanRoundStore::listing);
    }

    int count(@Nullable DepartmentId unit) {
        return db.fetchCount(listings().where(concerns(unit)));
    }

    boolean concerns(PlanRoundId id, DepartmentId unit) {
        return db.fetchExists(listings().where(PLAN_CALL.ID.eq(id).and(concerns(unit))));
    }

    List<PlanRoundId> open() {
        return db.select(PLAN_CALL.ID)
                .from(PLAN_CALL)
                .where(isOpen())
                .orderBy(PLAN_CALL.ID)
                .fetch(PLAN_CALL.ID);
    }

    void move(PlanRoundId id, LocalDate deadline) {
        db.update(PLAN_CALL).set(PLAN_CALL.DEADLINE, deadline).where(PLAN_CALL.ID.eq(id)).execute();
        db.deleteFrom(REMINDER).where(REMINDER.CALL_ID.eq(id)).execute();
    }

    void close(PlanRoundId id, PersonId by, Instant now) {
        db.update(PLAN_CALL)
                .set(PLAN_CALL.CLOSED_AT, now)
                .set(PLAN_CALL.CLOSED_BY_PERSON_ID, by)
                .where(PLAN_CALL.ID.eq(id))
                .execute();
    }

    /** The first to write a step down tells it. */
    boolean claim(PlanRoundId id, RoundStep step, Instant now) {
        return db.insertInto(REMINDER)
                        .set(REMINDER.CALL_ID, id)
                        .set(REMINDER.STEP, step.name())
                        .set(REMINDER.TOLD_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean isAsked(PlanRoundId id, DepartmentId unit) {
        return db.fetchExists(
                ASKED_UNIT, ASKED_UNIT.CALL_ID.eq(id).and(ASKED_UNIT.DEPARTMENT_ID.eq(unit)));
    }

    /** The next version; the round must be held. */
    void submit(PlanRoundListing round, DepartmentId unit, PersonId by, String note, Instant now) {
        Integer last =
                db.select(max(SUBMISSION.VERSION))
                        .from(SUBMISSION)
                        .where(SUBMISSION.CALL_ID.eq(round.id()))
                        .and(SUBMISSION.DEPARTMENT_ID.eq(unit))
                        .fetchSingle()
                        .value1();
        db.insertInto(SUBMISSION)
                .set(SUBMISSION.CALL_ID, round.id())
                .set(SUBMISSION.DEPARTMENT_ID, unit)
                .set(SUBMISSION.VERSION, last == null ? 1 : last + 1)
                .set(SUBMISSION.SUBMITTED_AT, now)
                .set(SUBMISSION.PERSON_ID, by)
                .set(SUBMISSION.PLANS, plans(round, unit))
                .set(SUBMISSION.NOTE, note)
                .execute();
    }

    /** Its plans in the round, without those it called off. */
    int plans(PlanRoundListing round, DepartmentId unit) {
        return db.fetchCount(
                REPORTED_PLAN,
                REPORTED_PLAN
                        .DEPARTMENT_ID
                        .eq(unit)
                        .and(isIn(round.span()))
                        .and(isStillReported()));
    }

    /**
     * By name.
     *
     * @param only this unit; null for all
     */
    List<UnitStanding> units(PlanRoundListing round, @Nullable DepartmentId only, Instant now) {
        boolean inTime = now.isBefore(round.over());
        var submissions =
                multiset(
                                select(
                                                SUBMISSION.VERSION,
                                                SUBMISSION.SUBMITTED_AT,
                                                NAMED_PERSON.NAME,
                                                SUBMISSION.PLANS,
                                                SUBMISSION.NOTE)
                                        .from(SUBMISSION)
                                        .join(NAMED_PERSON)
                                        .on(NAMED_PERSON.PERSON_ID.eq(SUBMISSION.PERSON_ID))
                                        .where(isBy())
                                        .orderBy(SUBMISSION.VERSION.desc()))
                        .convertFrom(rows -> rows.map(mapping(UnitStanding.Submission::new)));
        var plans =
                selectCount()
                        .from(REPORTED_PLAN)
                        .where(REPORTED_PLAN.DEPARTMENT_ID.eq(ASKED_UNIT.DEPARTMENT_ID))
                        .and(isIn(round.span()))
                        .and(isStillReported());
        var changed =
                selectCount()
                        .from(REPORTED_PLAN)
                        .where(REPORTED_PLAN.DEPARTMENT_ID.eq(ASKED_UNIT.DEPARTMENT_ID))
                        .and(isIn(round.span()))
                        .and(
                                REPORTED_PLAN.CHANGED_AT.gt(
                                        select(max(SUBMISSION.SUBMITTED_AT))
                                                .from(SUBMISSION)
                                                .where(isBy())));
        return db.select(
                        ASKED_UNIT.DEPARTMENT_ID,
                        NAMED_UNIT.SHORT_NAME,
                        field(plans),
                        field(changed),
                        submissions)
                .from(ASKED_UNIT)
                .join(NAMED_UNIT)
                .on(NAMED_UNIT.DEPARTMENT_ID.eq(ASKED_UNIT.DEPARTMENT_ID))
                .where(ASKED_UNIT.CALL_ID.eq(round.id()))
                .and(only == null ? noCondition() : ASKED_UNIT.DEPARTMENT_ID.eq(only))
                .orderBy(NAMED_UNIT.SHORT_NAME, ASKED_UNIT.DEPARTMENT_ID)
                .fetch(row ->
                        new UnitStanding(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value5().isEmpty()
                                        ? inTime
                                        : row.value5().getLast().at().isBefore(round.over())));
    }

    /** Those who report plans in units that have not handed in. */
    List<RoundPost.Officer> owing(PlanRoundId id) {
        return officers("TRAINING_OFFICER")
                .and(
                        OFFICER.DEPARTMENT_ID.in(
                                select(ASKED_UNIT.DEPARTMENT_ID)
                                        .from(ASKED_UNIT)
                                        .where(ASKED_UNIT.CALL_ID.eq(id))
                                        .and(
                                                notExists(
                                                        selectOne()
                                                                .from(SUBMISSION)
                                                                .where(isBy())))))
                .orderBy(OFFICER.PERSON_ID)
                .fetch(PlanRoundStore::officer);
    }

    /** Those who report plans in all units that were asked. */
    List<RoundPost.Officer> asked(PlanRoundId id) {
        return officers("TRAINING_OFFICER")
                .and(
                        OFFICER.DEPARTMENT_ID.in(
                                select(ASKED_UNIT.DEPARTMENT_ID)
                                        .from(ASKED_UNIT)
                                        .where(ASKED_UNIT.CALL_ID.eq(id))))
                .orderBy(OFFICER.PERSON_ID)
                .fetch(PlanRoundStore::officer);
    }

    List<RoundPost.Officer> secretariat(DepartmentId lead) {
        return officers("SECRETARIAT")
                .and(OFFICER.DEPARTMENT_ID.eq(lead))
                .orderBy(OFFICER.PERSON_ID)
                .fetch(PlanRoundStore::officer);
    }

    /** Open rounds to which this unit owes its plans. */
    List<PlanRoundListing> owedBy(DepartmentId unit) {
        return listings()
                .where(isOpen())
                .and(
                        exists(
                                selectOne()
                                        .from(ASKED_UNIT)
                                        .where(ASKED_UNIT.CALL_ID.eq(PLAN_CALL.ID))
                                        .and(ASKED_UNIT.DEPARTMENT_ID.eq(unit))
                                        .and(
                                                notExists(
                                                        selectOne()
                                                                .from(SUBMISSION)
                                                                .where(isBy())))))
                .orderBy(PLAN_CALL.DEADLINE, PLAN_CALL.ID)
                .fetch(PlanRoundStore::listing);
    }

    /** Open rounds of conferences that this unit leads. */
    List<PlanRoundListing> runBy(DepartmentId lead) {
        return listings()
                .where(isOpen().and(CALLING_CONFERENCE.LEAD_DEPARTMENT_ID.eq(lead)))
                .orderBy(PLAN_CALL.DEADLINE, PLAN_CALL.ID)
                .fetch(PlanRoundStore::listing);
    }

    /** By name, those that are active. */
    List<CallingConference> ledBy(DepartmentId lead) {
        return db.select(
                        CALLING_CONFERENCE.CONFERENCE_ID,
                        CALLING_CONFERENCE.NAME,
                        CALLING_CONFERENCE.ZONE)
                .from(CALLING_CONFERENCE)
                .where(CALLING_CONFERENCE.LEAD_DEPARTMENT_ID.eq(lead))
                .and(CALLING_CONFERENCE.ACTIVE)
                .orderBy(CALLING_CONFERENCE.NAME, CALLING_CONFERENCE.CONFERENCE_ID)
                .fetch(row ->
                        new CallingConference(row.value1(), row.value2(), ZoneId.of(row.value3())));
    }

    private SelectConditionStep<? extends Record> officers(String role) {
        return db.select(OFFICER.PERSON_ID, OFFICER.EMAIL, OFFICER.LANGUAGE)
                .from(OFFICER)
                .where(OFFICER.ROLE.eq(role));
    }

    private static RoundPost.Officer officer(Record row) {
        return new RoundPost.Officer(
                row.get(OFFICER.PERSON_ID),
                row.get(OFFICER.EMAIL),
                Locale.forLanguageTag(row.get(OFFICER.LANGUAGE)));
    }

    private SelectJoinStep<? extends Record> listings() {
        return db.select(PLAN_CALL.fields())
                .select(
                        CALLING_CONFERENCE.NAME,
                        CALLING_CONFERENCE.LEAD_DEPARTMENT_ID,
                        CALLING_CONFERENCE.TIER,
                        CALLING_CONFERENCE.ZONE,
                        ASKED,
                        SUBMITTED)
                .from(PLAN_CALL)
                .join(CALLING_CONFERENCE)
                .on(CALLING_CONFERENCE.CONFERENCE_ID.eq(PLAN_CALL.CONFERENCE_ID));
    }

    private static PlanRoundListing listing(Record row) {
        return new PlanRoundListing(
                row.get(PLAN_CALL.ID),
                row.get(PLAN_CALL.CONFERENCE_ID),
                row.get(CALLING_CONFERENCE.NAME),
                row.get(CALLING_CONFERENCE.LEAD_DEPARTMENT_ID),
                Tier.valueOf(row.get(CALLING_CONFERENCE.TIER)),
                new RoundSpan(row.get(PLAN_CALL.YEAR), row.get(PLAN_CALL.QUARTER)),
                row.get(PLAN_CALL.NOTE),
                row.get(PLAN_CALL.DEADLINE),
                ZoneId.of(row.get(CALLING_CONFERENCE.ZONE)),
                row.get(PLAN_CALL.OPENED_AT),
                row.get(PLAN_CALL.CLOSED_AT),
                row.get(ASKED),
                row.get(SUBMITTED));
    }

    private static Condition isOpen() {
        return PLAN_CALL.CLOSED_AT.isNull();
    }

    private static Condition isBy() {
        return SUBMISSION
                .CALL_ID
                .eq(ASKED_UNIT.CALL_ID)
                .and(SUBMISSION.DEPARTMENT_ID.eq(ASKED_UNIT.DEPARTMENT_ID));
    }

    /** A quarter takes what begins in it; a year what was planned for it. */
    private static Condition isIn(RoundSpan span) {
        return span.quarter() == null
                ? REPORTED_PLAN.YEAR.eq(span.year())
                : REPORTED_PLAN.FIRST_DAY.between(span.first(), span.last());
    }

    /** What an agency called off is not handed in; what a decision changed was. */
    private static Condition isStillReported() {
        return REPORTED_PLAN.STATUS.ne("WITHDRAWN");
    }

    private static Condition concerns(@Nullable DepartmentId unit) {
        return unit == null
                ? noCondition()
                : CALLING_CONFERENCE
                        .LEAD_DEPARTMENT_ID
                        .eq(unit)
                        .or(
                                exists(
                                        selectOne()
                                                .from(ASKED_UNIT)
                                                .where(ASKED_UNIT.CALL_ID.eq(PLAN_CALL.ID))
                                                .and(ASKED_UNIT.DEPARTMENT_ID.eq(unit))));
    }
}
