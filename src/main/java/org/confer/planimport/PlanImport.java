package org.confer.planimport;

import java.time.Instant;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.training.ImportedPlans;
import org.confer.training.PlanImportId;

/**
 * An import as the log shows it; the numbers count rows of the file.
 *
 * @param department whose person imported it
 * @param departmentName its short name
 * @param kept rows whose plan stays as a person left it
 * @param withdrawn plans of an earlier file that this one no longer had
 */
public record PlanImport(
        PlanImportId id,
        String fileName,
        DepartmentId department,
        String departmentName,
        PersonId person,
        Instant at,
        int added,
        int changed,
        int unchanged,
        int frozen,
        int refused,
        int skipped,
        int kept,
        int withdrawn) {

    /** One that was just run; who reads it knows the department. */
    static PlanImport of(PlanImportId id, ImportedPlans.Import log) {
        return new PlanImport(
                id,
                log.fileName(),
                log.department(),
                "",
                log.person(),
                log.at(),
                log.added(),
                log.changed(),
                log.unchanged(),
                log.frozen(),
                log.refused(),
                log.skipped(),
                log.kept(),
                log.withdrawn());
    }
}
