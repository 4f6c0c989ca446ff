package org.confer.training;

import static org.confer.organisation.tables.Tables.DEPARTMENT;
import static org.confer.training.tables.Tables.PLAN;
import static org.confer.training.tables.Tables.PLAN_IMPORT;
import static org.confer.training.tables.Tables.PLAN_REVISION;
import static org.confer.training.tables.Tables.ROUND;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.confer.kernel.Circle;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.plancell.Amount;
import org.confer.training.tables.tables.records.PlanRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SelectSelectStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PlanStore {

    private static final List<Field<?>> LISTED =
            List.of(
                    PLAN.ID,
                    PLAN.TITLE,
                    PLAN.COHORT,
                    PLAN.DEPARTMENT_ID,
                    PLAN.CO_HOST_DEPARTMENT_IDS,
                    PLAN.AUDIENCE,
                    PLAN.FIRST_DAY,
                    PLAN.LAST_DAY,
                    PLAN.DATE_PRECISION,
                    PLAN.OCCURRENCES,
                    PLAN.HEADCOUNT,
                    PLAN.BUDGET,
                    PLAN.CURRENCY,
                    PLAN.VENUE,
                    PLAN.STATUS,
                    PLAN.SUPERSEDED_BY_PLAN_ID,
                    DEPARTMENT.SHORT_NAME);

    private final DSLContext db;
    private final JsonMapper json;

    PlanStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * The round of a year, made if need be, held until the end of the transaction: the plans of a
     * round have one writer at a time.
     */
    RoundId lockRound(int year) {
        db.insertInto(ROUND).set(ROUND.YEAR, year).onConflictDoNothing().execute();
        return db.select(ROUND.ID)
                .from(ROUND)
                .where(ROUND.YEAR.eq(year))
                .forUpdate()
                .fetchSingle(ROUND.ID);
    }

    List<Integer> years() {
        return db.select(ROUND.YEAR).from(ROUND).orderBy(ROUND.YEAR.desc()).fetch(ROUND.YEAR);
    }

    PlanId insert(NewPlan plan) {
        return db.insertInto(PLAN)
                .set(PlanRowStore.fill(db.newRecord(PLAN), plan))
                .returningResult(PLAN.ID)
                .fetchSingle()
                .value1();
    }

    boolean identityTaken(DepartmentId department, RoundId round, String identity) {
        return db.fetchExists(
                PLAN,
                PLAN.DEPARTMENT_ID
                        .eq(department)
                        .and(PLAN.ROUND_ID.eq(round))
                        .and(PLAN.IDENTITY.eq(identity)));
    }

    void change(PlanId id, PlanFacts facts, LastWord by, Instant now) {
        PlanRecord row = db.newRecord(PLAN);
        PlanRowStore.fill(row, facts);
        row.setLastWord(by.name());
        row.setChangedAt(now);
        db.update(PLAN)
                .set(row)
                .set(PLAN.VERSION, PLAN.VERSION.plus(1))
                .where(PLAN.ID.eq(id))
                .execute();
    }

    private JSONB written(List<PlanRevision.Change> changes) {
        return JSONB.valueOf(json.writeValueAsString(changes));
    }

    void setStatus(
            PlanId id, PlanStatus status, @Nullable PlanId successor, LastWord by, Instant now) {
        db.update(PLAN)
                .set(PLAN.STATUS, status.name())
                .set(PLAN.LAST_WORD, by.name())
                .set(PLAN.SUPERSEDED_BY_PLAN_ID, successor)
                .set(PLAN.CHANGED_AT, now)
                .set(PLAN.VERSION, PLAN.VERSION.plus(1))
                .where(PLAN.ID.eq(id))
                .execute();
    }

    /**
     * Keeps what the plan was before a change.
     *
     * @param version the plan's before the change
     * @param cause key of a message
     */
    void keepRevision(
            PlanId plan,
            int version,
            Instant at,
            @Nullable PersonId person,
            @Nullable PlanImportId importId,
            String cause,
            List<PlanRevision.Change> changes) {
        db.insertInto(PLAN_REVISION)
                .set(PLAN_REVISION.PLAN_ID, plan)
                .set(PLAN_REVISION.VERSION, version)
                .set(PLAN_REVISION.CHANGED_AT, at)
                .set(PLAN_REVISION.PERSON_ID, person)
                .set(PLAN_REVISION.PLAN_IMPORT_ID, importId)
                .set(PLAN_REVISION.CAUSE, cause)
                .set(PLAN_REVISION.CHANGES, written(changes))
                .execute();
    }

    List<PlanRevision> revisions(PlanId plan) {
        return db.selectFrom(PLAN_REVISION)
                .where(PLAN_REVISION.PLAN_ID.eq(plan))
                .orderBy(PLAN_REVISION.VERSION.desc())
                .fetch(row ->
                        new PlanRevision(
                                row.getVersion(),
                                row.getChangedAt(),
                                row.getPersonId(),
                                Message.of(row.getCause()),
                                json.readValue(
                                        row.getChanges().data(),
                                        new TypeReference<List<PlanRevision.Change>>() {})));
    }

    /** The plan, held until the end of the transaction. */
    Optional<Plan> lock(PlanId id) {
        db.select(PLAN.ID).from(PLAN).where(PLAN.ID.eq(id)).forUpdate().fetch();
        return find(id);
    }

    Optional<Plan> find(PlanId id) {
        return find(id, noCondition());
    }

    Optional<Plan> find(PlanId id, Sight sight) {
        return find(id, seen(sight));
    }

    private Optional<Plan> find(PlanId id, Condition condition) {
        return db.select(PLAN.fields())
                .select(ROUND.YEAR, PLAN_IMPORT.FILE_NAME)
                .from(PLAN)
                .join(ROUND)
                .on(ROUND.ID.eq(PLAN.ROUND_ID))
                .leftJoin(PLAN_IMPORT)
                .on(PLAN_IMPORT.ID.eq(PLAN.PLAN_IMPORT_ID))
                .where(PLAN.ID.eq(id))
                .and(condition)
                .fetchOptional(PlanStore::plan);
    }

    private static Plan plan(Record joined) {
        PlanRecord row = joined.into(PLAN);
        return new Plan(
                row.getId(),
                row.getDepartmentId(),
                departments(row.getCoHostDepartmentIds()),
                row.getReportedByDepartmentId(),
                row.getEnteredByPersonId(),
                row.getEnteredAt(),
                row.getChangedAt(),
                joined.get(ROUND.YEAR),
                PlanRowStore.facts(row),
                PlanStatus.valueOf(row.getStatus()),
                row.getSupersededByPlanId(),
                row.getPlanImportId() == null
                        ? null
                        : new Plan.Source(
                                row.getPlanImportId(),
                                joined.get(PLAN_IMPORT.FILE_NAME),
                                row.getFileRow()),
                row.getVersion());
    }

    List<PlanListing> list(PlanFilter filter, PlanOrder order, Slice slice, Sight sight) {
        return listings()
                .where(matches(filter).and(seen(sight)))
                .orderBy(sorted(order))
                .limit(slice.offset(), slice.limit())
                .fetch(PlanStore::listing);
    }

    int count(PlanFilter filter, Sight sight) {
        return db.fetchCount(PLAN, matches(filter).and(seen(sight)));
    }

    List<PlanListing> supersededBy(PlanId successor, Sight sight) {
        return listings()
                .where(PLAN.SUPERSEDED_BY_PLAN_ID.eq(successor).and(seen(sight)))
                .orderBy(PLAN.ID)
                .fetch(PlanStore::listing);
    }

    /** Every plan that takes place, streamed; only inside a transaction. */
    void eachThatTakesPlace(Consumer<PlanOutline> taker) {
        try (var rows =
                outlines().where(takesPlace()).orderBy(PLAN.ID).fetchSize(1_000).fetchLazy()) {
            Map<DepartmentId, String> names = new HashMap<>();
            rows.forEach(row ->
                    // a million plans share the names of some hundred agencies
                    taker.accept(
                            outline(
                                    row,
                                    names.computeIfAbsent(
                                            row.get(PLAN.DEPARTMENT_ID),
                                            first -> row.get(DEPARTMENT.SHORT_NAME)))));
        }
    }

    List<Integer> years(Sight sight) {
        return db.selectDistinct(ROUND.YEAR)
                .from(PLAN)
                .join(ROUND)
                .on(ROUND.ID.eq(PLAN.ROUND_ID))
                .where(seen(sight))
                .orderBy(ROUND.YEAR.desc())
                .fetch(ROUND.YEAR);
    }

    /** Without those that decisions made. */
    Map<DepartmentId, Integer> received(RoundSpan round, Circle circle) {
        return db.select(PLAN.DEPARTMENT_ID, DSL.count())
                .from(PLAN)
                .where(isHandedIn(round))
                .and(seen(circle))
                .groupBy(PLAN.DEPARTMENT_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    List<PlanOutline> takingPlace(LocalDate first, LocalDate last, Circle circle, int limit) {
        return outlines()
                .where(touches(first, last))
                .and(takesPlace())
                .and(seen(circle))
                .orderBy(PLAN.FIRST_DAY, PLAN.ID)
                .limit(limit)
                .fetch(PlanStore::outline);
    }

    List<PlanOutline> outlines(Collection<PlanId> ids) {
        return outlines()
                // one statement for any number of plans, so that the server plans it once
                .where(PLAN.ID.eq(any(ids.toArray(PlanId[]::new))))
                .orderBy(PLAN.FIRST_DAY.asc().nullsLast(), PLAN.ID)
                .fetch(PlanStore::outline);
    }

    private SelectJoinStep<Record> outlines() {
        return from(db.select(LISTED).select(PLAN.REGION, PLAN.DAYS));
    }

    private SelectJoinStep<Record> listings() {
        return from(db.select(LISTED));
    }

    private static SelectJoinStep<Record> from(SelectSelectStep<Record> columns) {
        return columns.from(PLAN).join(DEPARTMENT).on(DEPARTMENT.ID.eq(PLAN.DEPARTMENT_ID));
    }

    private static PlanOutline outline(Record row) {
        return outline(row, row.get(DEPARTMENT.SHORT_NAME));
    }

    private static PlanOutline outline(Record row, String agency) {
        PlanListing listing = listing(row);
        return new PlanOutline(
                listing.id(),
                listing.department(),
                listing.coHosts(),
                agency,
                listing.title(),
                listing.cohort(),
                listing.audience(),
                row.get(PLAN.REGION),
                listing.dates(),
                listing.people(),
                row.get(PLAN.DAYS),
                listing.budget(),
                listing.venue(),
                listing.status());
    }

    private static PlanListing listing(Record row) {
        return new PlanListing(
                row.get(PLAN.ID),
                row.get(PLAN.TITLE),
                row.get(PLAN.COHORT),
                row.get(PLAN.DEPARTMENT_ID),
                row.get(DEPARTMENT.SHORT_NAME),
                departments(row.get(PLAN.CO_HOST_DEPARTMENT_IDS)),
                row.get(PLAN.AUDIENCE),
                PlanRowStore.dates(
                        row.get(PLAN.FIRST_DAY),
                        row.get(PLAN.LAST_DAY),
                        row.get(PLAN.DATE_PRECISION),
                        row.get(PLAN.OCCURRENCES)),
                row.get(PLAN.HEADCOUNT),
                row.get(PLAN.BUDGET) == null
                        ? null
                        : new Amount(row.get(PLAN.BUDGET), row.get(PLAN.CURRENCY)),
                row.get(PLAN.VENUE),
                PlanStatus.valueOf(row.get(PLAN.STATUS)),
                row.get(PLAN.SUPERSEDED_BY_PLAN_ID));
    }

    static List<DepartmentId> departments(Long[] keys) {
        return Arrays.stream(keys).map(DepartmentId::new).toList();
    }

    private static Condition matches(PlanFilter filter) {
        Condition condition = noCondition();
        if (!filter.search().isEmpty()) {
            condition =
                    PLAN.WORDS
                            .contains(PlanRowStore.pairs(filter.search()))
                            .and(
                                    PLAN.TITLE
                                            .containsIgnoreCase(filter.search())
                                            .or(PLAN.AUDIENCE.containsIgnoreCase(filter.search())));
        }
        if (!filter.audience().isEmpty()) {
            condition =
                    condition
                            .and(PLAN.WORDS.contains(PlanRowStore.pairs(filter.audience())))
                            .and(PLAN.AUDIENCE.containsIgnoreCase(filter.audience()));
        }
        DepartmentId agency = filter.agency();
        if (agency != null) {
            condition = condition.and(isOf(agency));
        }
        YearMonth month = filter.month();
        if (month != null) {
            condition = condition.and(touches(month.atDay(1), month.atEndOfMonth()));
        }
        PlanStatus status = filter.status();
        if (status != null) {
            condition = condition.and(PLAN.STATUS.eq(status.name()));
        }
        RoundSpan round = filter.round();
        if (round != null) {
            condition = condition.and(isHandedIn(round));
            if (status == null) {
                condition = condition.and(PLAN.STATUS.ne(PlanStatus.WITHDRAWN.name()));
            }
        }
        return condition;
    }

    /** Without what decisions made. */
    private static Condition isHandedIn(RoundSpan round) {
        return PLAN.IDENTITY
                .isNotNull()
                .and(
                        round.quarter() == null
                                ? PLAN.ROUND_ID.in(
                                        DSL.select(ROUND.ID)
                                                .from(ROUND)
                                                .where(ROUND.YEAR.eq(round.year())))
                                : PLAN.FIRST_DAY.between(round.first(), round.last()));
    }

    private static Condition isOf(DepartmentId agency) {
        return PLAN.DEPARTMENT_ID
                .eq(agency)
                .or(PLAN.CO_HOST_DEPARTMENT_IDS.contains(new Long[] {agency.value()}));
    }

    /** Plans that a department of the circle hosts, alone or with others. */
    private static Condition seen(Circle circle) {
        if (circle.everybody()) {
            return noCondition();
        }
        Long[] keys = circle.departments().stream().map(DepartmentId::value).toArray(Long[]::new);
        return PLAN.DEPARTMENT_ID
                .in(circle.departments())
                .or(arrayOverlap(PLAN.CO_HOST_DEPARTMENT_IDS, keys));
    }

    /** With those of higher levels that reach the people below. */
    private static Condition seen(Sight sight) {
        if (sight.above().isEmpty()) {
            return seen(sight.circle());
        }
        Field<String> words = PLAN.REGION.concat(" ").concat(PLAN.AUDIENCE);
        Condition reaching = PLAN.DEPARTMENT_ID.in(sight.above());
        for (Sight.Limit limit : sight.limits()) {
            reaching =
                    reaching.and(
                            words.notLikeRegex(limit.keeps()).or(words.likeRegex(limit.unless())));
        }
        return seen(sight.circle()).or(reaching);
    }

    private static Condition takesPlace() {
        return PLAN.STATUS.in(
                Arrays.stream(PlanStatus.values())
                        .filter(PlanStatus::takesPlace)
                        .map(PlanStatus::name)
                        .toList());
    }

    private static Condition touches(LocalDate first, LocalDate last) {
        return PLAN.FIRST_DAY.le(last).and(PLAN.LAST_DAY.ge(first));
    }

    private static List<SortField<?>> sorted(PlanOrder order) {
        return switch (order) {
            case DAYS -> List.of(PLAN.FIRST_DAY.asc().nullsLast(), PLAN.ID.asc());
            case TITLE -> List.of(PLAN.TITLE.asc(), PLAN.ID.asc());
            case PEOPLE -> List.of(PLAN.HEADCOUNT.desc().nullsLast(), PLAN.ID.asc());
            case CHANGED -> List.of(PLAN.CHANGED_AT.desc(), PLAN.ID.desc());
        };
    }
}
