package org.confer.training;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.FromWithin;
import org.confer.kernel.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores what a plan file brings, within the transaction of its import. Lists given to it are
 * written in one batch and are to hold some thousands at most.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ImportedPlans {

    private final PlanStore plans;
    private final ImportedPlanStore store;

    ImportedPlans(PlanStore plans, ImportedPlanStore store) {
        this.plans = plans;
        this.store = store;
    }

    /**
     * A file for the log of imports; the numbers count its rows.
     *
     * @param department whose person imported it
     * @param fileHash SHA-256, hexadecimal
     * @param fileSize in bytes
     * @param kept rows whose plan stays as a person left it
     * @param withdrawn plans of an earlier file that this one no longer had
     */
    public record Import(
            DepartmentId department,
            PersonId person,
            String fileName,
            String fileHash,
            long fileSize,
            Instant at,
            int accepted,
            int withWarnings,
            int refused,
            int skipped,
            int added,
            int changed,
            int unchanged,
            int frozen,
            int kept,
            int withdrawn) {}

    /** The round of a year, made if need be; its plans have one writer at a time. */
    @FromWithin("an import of plans that the person may report")
    public RoundId lockRound(int year) {
        return plans.lockRound(year);
    }

    @FromWithin("an import of plans that the person may report")
    public PlanImportId enter(Import file) {
        return store.enter(file);
    }

    @FromWithin("an import of plans that the person may report")
    public void add(List<NewPlan> added) {
        store.insertAll(added);
    }

    /** Each plan keeps a revision of what was before. */
    @FromWithin("an import of plans that the person may report")
    public void correct(Map<PlanId, NewPlan> corrections, Instant now, PersonId person) {
        store.correct(corrections, now, person);
    }

    /**
     * Plans that a corrected file no longer has.
     *
     * @return how many were withdrawn; others are not planned any more
     */
    @FromWithin("an import of plans that the person may report")
    public int withdraw(List<PlanId> ids, PlanImportId by, Instant now, PersonId person) {
        return store.withdraw(ids, by, now, person);
    }
}
