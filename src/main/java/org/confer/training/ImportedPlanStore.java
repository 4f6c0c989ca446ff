package org.confer.training;

import static org.confer.training.tables.Tables.PLAN;
import static org.confer.training.tables.Tables.PLAN_IMPORT;
import static org.confer.training.tables.Tables.PLAN_REVISION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.confer.kernel.PersonId;
import org.confer.training.tables.tables.records.PlanRecord;
import org.confer.training.tables.tables.records.PlanRevisionRecord;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Plans as files bring, correct and drop them, many at once. */
@Repository
class ImportedPlanStore {

    private final DSLContext db;
    private final JsonMapper json;

    ImportedPlanStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    PlanImportId enter(ImportedPlans.Import file) {
        return db.insertInto(PLAN_IMPORT)
                .set(PLAN_IMPORT.DEPARTMENT_ID, file.department())
                .set(PLAN_IMPORT.PERSON_ID, file.person())
                .set(PLAN_IMPORT.FILE_NAME, file.fileName())
                .set(PLAN_IMPORT.FILE_HASH, file.fileHash())
                .set(PLAN_IMPORT.FILE_SIZE, file.fileSize())
                .set(PLAN_IMPORT.IMPORTED_AT, file.at())
                .set(PLAN_IMPORT.ACCEPTED, file.accepted())
                .set(PLAN_IMPORT.WITH_WARNINGS, file.withWarnings())
                .set(PLAN_IMPORT.REFUSED, file.refused())
                .set(PLAN_IMPORT.SKIPPED, file.skipped())
                .set(PLAN_IMPORT.ADDED, file.added())
                .set(PLAN_IMPORT.CHANGED, file.changed())
                .set(PLAN_IMPORT.UNCHANGED, file.unchanged())
                .set(PLAN_IMPORT.FROZEN, file.frozen())
                .set(PLAN_IMPORT.KEPT, file.kept())
                .set(PLAN_IMPORT.WITHDRAWN, file.withdrawn())
                .returningResult(PLAN_IMPORT.ID)
                .fetchSingle()
                .value1();
    }

    void insertAll(List<NewPlan> plans) {
        db.batchInsert(
                        plans.stream()
                                .map(plan -> PlanRowStore.fill(db.newRecord(PLAN), plan))
                                .toList())
                .execute();
    }

    void correct(Map<PlanId, NewPlan> corrections, Instant now, PersonId person) {
        List<PlanRevisionRecord> revisions = new ArrayList<>();
        List<PlanRecord> rows =
                db.selectFrom(PLAN).where(PLAN.ID.in(corrections.keySet())).forUpdate().fetch();
        for (PlanRecord row : rows) {
            NewPlan corrected = Objects.requireNonNull(corrections.get(row.getId()));
            NewPlan.Origin origin = Objects.requireNonNull(corrected.origin());
            List<PlanRevision.Change> changes =
                    PlanFact.changes(PlanRowStore.facts(row), corrected.facts());
            revisions.add(
                    revision(
                            row,
                            origin.importId(),
                            now,
                            person,
                            "training.revision.imported",
                            changes));
            PlanRowStore.fill(row, corrected.facts());
            row.setIdentity(corrected.identity());
            row.setPlanImportId(origin.importId());
            row.setFileRow(origin.row());
            row.setRowHash(origin.hash());
            fileSays(row, PlanStatus.PLANNED, now);
        }
        db.batchInsert(revisions).execute();
        db.batchUpdate(rows).execute();
    }

    int withdraw(List<PlanId> ids, PlanImportId importId, Instant now, PersonId person) {
        List<PlanRevisionRecord> revisions = new ArrayList<>();
        List<PlanRecord> rows =
                db.selectFrom(PLAN)
                        .where(PLAN.ID.in(ids))
                        .and(PLAN.STATUS.eq(PlanStatus.PLANNED.name()))
                        .and(PLAN.LAST_WORD.ne(LastWord.DECISION.name()))
                        .forUpdate()
                        .fetch();
        for (PlanRecord row : rows) {
            revisions.add(
                    revision(
                            row,
                            importId,
                            now,
                            person,
                            "training.revision.missingInFile",
                            List.of()));
            fileSays(row, PlanStatus.WITHDRAWN, now);
        }
        db.batchInsert(revisions).execute();
        db.batchUpdate(rows).execute();
        return rows.size();
    }

    /** What the plan was until now. */
    private PlanRevisionRecord revision(
            PlanRecord row,
            PlanImportId importId,
            Instant now,
            PersonId person,
            String cause,
            List<PlanRevision.Change> changes) {
        PlanRevisionRecord revision = db.newRecord(PLAN_REVISION);
        revision.setPlanId(row.getId());
        revision.setVersion(row.getVersion());
        revision.setChangedAt(now);
        revision.setPersonId(person);
        revision.setPlanImportId(importId);
        revision.setCause(cause);
        revision.setChanges(JSONB.valueOf(json.writeValueAsString(changes)));
        return revision;
    }

    private static void fileSays(PlanRecord row, PlanStatus status, Instant now) {
        row.setStatus(status.name());
        row.setLastWord(LastWord.FILE.name());
        row.setChangedAt(now);
        row.setVersion(row.getVersion() + 1);
    }
}
