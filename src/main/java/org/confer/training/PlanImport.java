package org.confer.training;

import java.time.Instant;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;

/**
 * An import as the log shows it; the numbers count rows of the file.
 *
 * @param department whose person imported it
 * @param departmentName its short name
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
        int skipped) {}
