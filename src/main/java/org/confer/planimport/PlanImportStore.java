package org.confer.planimport;

import static org.confer.planimport.tables.Tables.FILE_MEMORY;
import static org.confer.training.tables.Tables.PLAN;
import static org.confer.training.tables.Tables.PLAN_IMPORT;
import static org.confer.training.tables.Tables.ROUND;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.confer.kernel.Circle;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Slice;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.PlannedDates;
import org.confer.planfile.PlanFileProposal.Memory;
import org.confer.training.Agencies;
import org.confer.training.LastWord;
import org.confer.training.PlanId;
import org.confer.training.PlanImportId;
import org.confer.training.PlanStatus;
import org.confer.training.tables.tables.records.PlanImportRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PlanImportStore {

    private final DSLContext db;
    private final JsonMapper json;

    PlanImportStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    List<KnownPlan> known(StoredPlans.Shelf shelf) {
        return db.select(
                        PLAN.ID,
                        PLAN.IDENTITY,
                        PLAN.ROW_HASH,
                        PLAN.STATUS,
                        PLAN.LAST_WORD,
                        PLAN.PLAN_IMPORT_ID,
                        coalesce(PLAN_IMPORT.FILE_NAME, inline("")),
                        PLAN.FILE_ROW,
                        PLAN.AUDIENCE,
                        PLAN.FIRST_DAY)
                .from(PLAN)
                .join(ROUND)
                .on(ROUND.ID.eq(PLAN.ROUND_ID))
                .leftJoin(PLAN_IMPORT)
                .on(PLAN_IMPORT.ID.eq(PLAN.PLAN_IMPORT_ID))
                .where(PLAN.DEPARTMENT_ID.eq(shelf.department()))
                .and(ROUND.YEAR.eq(shelf.year()))
                .and(PLAN.IDENTITY.isNotNull())
                .fetch(
                        mapping((id, identity, hash, status, word, by, file, row, audience, day) ->
                                new KnownPlan(
                                        id,
                                        identity,
                                        hash,
                                        PlanStatus.valueOf(status),
                                        LastWord.valueOf(word),
                                        by,
                                        file,
                                        row,
                                        audience,
                                        day)));
    }

    /** Which of these plans there are; thousands at once. */
    Set<PlanId> existing(Collection<PlanId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : db.select(PLAN.ID)
                        .from(PLAN)
                        .where(PLAN.ID.eq(any(ids.toArray(PlanId[]::new))))
                        .fetchSet(PLAN.ID);
    }

    /** Those of the imports' plans that are planned still, in the order of their files. */
    List<MissingPlan> planned(
            Collection<PlanImportId> imports, Collection<Integer> years, Agencies agencies) {
        return db.select(
                        PLAN.ID,
                        PLAN.TITLE,
                        PLAN.COHORT,
                        PLAN.DEPARTMENT_ID,
                        PLAN.FIRST_DAY,
                        PLAN.LAST_DAY,
                        PLAN.DATE_PRECISION,
                        PLAN.OCCURRENCES,
                        PLAN_IMPORT.FILE_NAME)
                .from(PLAN)
                .join(PLAN_IMPORT)
                .on(PLAN_IMPORT.ID.eq(PLAN.PLAN_IMPORT_ID))
                .join(ROUND)
                .on(ROUND.ID.eq(PLAN.ROUND_ID))
                .where(PLAN.PLAN_IMPORT_ID.in(imports))
                .and(ROUND.YEAR.in(years))
                .and(PLAN.STATUS.eq(PlanStatus.PLANNED.name()))
                .and(PLAN.LAST_WORD.ne(LastWord.DECISION.name()))
                .orderBy(PLAN.ID)
                .fetch(
                        mapping((id, title, cohort, department, first, last, how, days, file) ->
                                new MissingPlan(
                                        id,
                                        title,
                                        cohort,
                                        department,
                                        agencies.name(department),
                                        new PlannedDates(
                                                first,
                                                last,
                                                DatePrecision.valueOf(how),
                                                Arrays.asList(days)),
                                        file)));
    }

    List<PlanImport> list(Circle circle, Slice slice, Agencies agencies) {
        return db.selectFrom(PLAN_IMPORT)
                .where(of(circle))
                .orderBy(PLAN_IMPORT.ID.desc())
                .limit(slice.offset(), slice.limit())
                .fetch(row -> listing(row, agencies));
    }

    int count(Circle circle) {
        return db.fetchCount(PLAN_IMPORT, of(circle));
    }

    private static Condition of(Circle circle) {
        return circle.everybody()
                ? noCondition()
                : PLAN_IMPORT.DEPARTMENT_ID.in(circle.departments());
    }

    private static PlanImport listing(PlanImportRecord row, Agencies agencies) {
        return new PlanImport(
                row.getId(),
                row.getFileName(),
                row.getDepartmentId(),
                agencies.name(row.getDepartmentId()),
                row.getPersonId(),
                row.getImportedAt(),
                row.getAdded(),
                row.getChanged(),
                row.getUnchanged(),
                row.getFrozen(),
                row.getRefused(),
                row.getSkipped(),
                row.getKept(),
                row.getWithdrawn());
    }

    void remember(DepartmentId department, Memory memory, Map<String, DepartmentId> agencies) {
        Map<String, Long> keys = new HashMap<>();
        agencies.forEach((name, id) -> keys.put(name, id.value()));
        JSONB how = JSONB.valueOf(json.writeValueAsString(memory));
        JSONB who = JSONB.valueOf(json.writeValueAsString(keys));
        db.insertInto(FILE_MEMORY)
                .set(FILE_MEMORY.DEPARTMENT_ID, department)
                .set(FILE_MEMORY.MEMORY, how)
                .set(FILE_MEMORY.AGENCIES, who)
                .onConflict(FILE_MEMORY.DEPARTMENT_ID)
                .doUpdate()
                .set(FILE_MEMORY.MEMORY, how)
                .set(FILE_MEMORY.AGENCIES, who)
                .execute();
    }

    Optional<Memory> memory(DepartmentId department) {
        return db.select(FILE_MEMORY.MEMORY)
                .from(FILE_MEMORY)
                .where(FILE_MEMORY.DEPARTMENT_ID.eq(department))
                .fetchOptional(row -> json.readValue(row.value1().data(), Memory.class));
    }

    Map<String, DepartmentId> rememberedAgencies(DepartmentId department) {
        Map<String, DepartmentId> agencies = new HashMap<>();
        db.select(FILE_MEMORY.AGENCIES)
                .from(FILE_MEMORY)
                .where(FILE_MEMORY.DEPARTMENT_ID.eq(department))
                .fetchOptional(FILE_MEMORY.AGENCIES)
                .ifPresent(kept ->
                        json.readValue(kept.data(), new TypeReference<Map<String, Long>>() {})
                                .forEach((name, key) -> agencies.put(name, new DepartmentId(key))));
        return agencies;
    }
}
