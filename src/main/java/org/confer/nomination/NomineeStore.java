package org.confer.nomination;

import static org.confer.nomination.tables.Tables.NOMINATING_UNIT;
import static org.confer.nomination.tables.Tables.NOMINEE;
import static org.confer.nomination.tables.Tables.SEATED_PLAN;
import static org.confer.nomination.tables.Tables.SEAT_LIST;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.PlannedDates;
import org.confer.training.PlanId;
import org.confer.training.PlanStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class NomineeStore {

    /** A person on a list. */
    record Sent(
            NomineeId id,
            DepartmentId unit,
            String unitName,
            String name,
            String post,
            Instant at,
            byte[] hash) {}

    /** A training to which somebody is sent. */
    record Place(byte[] hash, PlanId plan, String title, PlannedDates dates) {}

    /** A person's own record on a list. */
    record Entry(PlanId plan, DepartmentId unit) {}

    private final DSLContext db;

    NomineeStore(DSLContext db) {
        this.db = db;
    }

    /** The plan's list, held until the end of the transaction. */
    void lock(PlanId plan) {
        db.insertInto(SEAT_LIST).set(SEAT_LIST.PLAN_ID, plan).onConflictDoNothing().execute();
        db.selectFrom(SEAT_LIST).where(SEAT_LIST.PLAN_ID.eq(plan)).forUpdate().fetch();
    }

    void insert(
            PlanId plan,
            DepartmentId unit,
            NewNominee person,
            byte[] hash,
            PersonId by,
            Instant now) {
        db.insertInto(NOMINEE)
                .set(NOMINEE.PLAN_ID, plan)
                .set(NOMINEE.DEPARTMENT_ID, unit)
                .set(NOMINEE.PERSON_HASH, hash)
                .set(NOMINEE.NAME, person.name())
                .set(NOMINEE.POST, person.post())
                .set(NOMINEE.NOMINATED_BY_PERSON_ID, by)
                .set(NOMINEE.NOMINATED_AT, now)
                .execute();
    }

    void withdraw(NomineeId id, PersonId by, Instant now) {
        db.update(NOMINEE)
                .set(NOMINEE.WITHDRAWN_AT, now)
                .set(NOMINEE.WITHDRAWN_BY_PERSON_ID, by)
                .where(NOMINEE.ID.eq(id))
                .execute();
    }

    /** Empty if there is none or it was taken off. */
    Optional<Entry> find(NomineeId id) {
        return db.select(NOMINEE.PLAN_ID, NOMINEE.DEPARTMENT_ID)
                .from(NOMINEE)
                .where(NOMINEE.ID.eq(id).and(isSent()))
                .fetchOptional(row -> new Entry(row.value1(), row.value2()));
    }

    /**
     * By unit and name, with those who were sent to plans in whose place this one stands.
     *
     * @param unit only its people; null for all
     */
    List<Sent> sentTo(PlanId plan, @Nullable DepartmentId unit) {
        return db.select(
                        NOMINEE.ID,
                        NOMINEE.DEPARTMENT_ID,
                        NOMINATING_UNIT.SHORT_NAME,
                        NOMINEE.NAME,
                        NOMINEE.POST,
                        NOMINEE.NOMINATED_AT,
                        NOMINEE.PERSON_HASH)
                .from(NOMINEE)
                .join(NOMINATING_UNIT)
                .on(NOMINATING_UNIT.DEPARTMENT_ID.eq(NOMINEE.DEPARTMENT_ID))
                .where(isSent().and(isFor(plan)))
                .and(unit == null ? noCondition() : NOMINEE.DEPARTMENT_ID.eq(unit))
                .orderBy(NOMINATING_UNIT.SHORT_NAME, NOMINEE.NAME, NOMINEE.ID)
                .fetch(row ->
                        new Sent(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7()));
    }

    /** Who is sent twice, as by two agencies of a merged plan, takes one seat. */
    int taken(PlanId plan) {
        Integer count =
                db.select(countDistinct(NOMINEE.PERSON_HASH))
                        .from(NOMINEE)
                        .where(isSent().and(isFor(plan)))
                        .fetchSingle()
                        .value1();
        return count == null ? 0 : count;
    }

    boolean isSent(PlanId plan, byte[] hash) {
        return db.fetchExists(NOMINEE, isSent().and(isFor(plan)).and(NOMINEE.PERSON_HASH.eq(hash)));
    }

    /** Where else these people are sent: to trainings that take place. */
    List<Place> elsewhere(PlanId plan, Collection<byte[]> hashes) {
        return db.select(
                        NOMINEE.PERSON_HASH,
                        SEATED_PLAN.PLAN_ID,
                        SEATED_PLAN.TITLE,
                        SEATED_PLAN.FIRST_DAY,
                        SEATED_PLAN.LAST_DAY,
                        SEATED_PLAN.DATE_PRECISION,
                        SEATED_PLAN.OCCURRENCES)
                .from(NOMINEE)
                .join(SEATED_PLAN)
                .on(
                        SEATED_PLAN
                                .PLAN_ID
                                .eq(NOMINEE.PLAN_ID)
                                .or(
                                        SEATED_PLAN.PLAN_ID.in(
                                                select(SUCCESSOR.SUCCESSOR_PLAN_ID)
                                                        .from(SUCCESSOR)
                                                        .where(
                                                                SUCCESSOR.PLAN_ID.eq(
                                                                        NOMINEE.PLAN_ID)))))
                .where(isSent().and(NOMINEE.PERSON_HASH.in(hashes)))
                .and(SEATED_PLAN.PLAN_ID.ne(plan))
                .and(SEATED_PLAN.STATUS.in(takesPlace()))
                .orderBy(SEATED_PLAN.FIRST_DAY, SEATED_PLAN.PLAN_ID)
                .fetch(row ->
                        new Place(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                new PlannedDates(
                                        row.value4(),
                                        row.value5(),
                                        DatePrecision.valueOf(row.value6()),
                                        List.of(row.value7()))));
    }

    private static final org.confer.nomination.tables.tables.SeatedPlan SUCCESSOR =
            SEATED_PLAN.as("successor");

    private static List<String> takesPlace() {
        return Arrays.stream(PlanStatus.values())
                .filter(PlanStatus::takesPlace)
                .map(PlanStatus::name)
                .toList();
    }

    private static Condition isSent() {
        return NOMINEE.WITHDRAWN_AT.isNull();
    }

    private static Condition isFor(PlanId plan) {
        return NOMINEE.PLAN_ID
                .eq(plan)
                .or(
                        NOMINEE.PLAN_ID.in(
                                select(SEATED_PLAN.PLAN_ID)
                                        .from(SEATED_PLAN)
                                        .where(SEATED_PLAN.SUCCESSOR_PLAN_ID.eq(plan))));
    }
}
