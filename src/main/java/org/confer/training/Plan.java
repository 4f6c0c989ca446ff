package org.confer.training;

import java.time.Instant;
import java.util.List;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A stored plan.
 *
 * @param department whose plan it is; of a merged plan the host
 * @param coHosts further hosts of a merged plan
 * @param reportedBy who brought it in: the department itself or a secretariat
 * @param enteredBy null for a plan that a decision made
 * @param year planning round
 * @param supersededBy the plan that takes its place, if any
 * @param source null for what was typed in or merged
 * @param version rises by one with each change; a form that knows an older one is refused
 */
public record Plan(
        PlanId id,
        DepartmentId department,
        List<DepartmentId> coHosts,
        DepartmentId reportedBy,
        @Nullable PersonId enteredBy,
        Instant enteredAt,
        Instant changedAt,
        int year,
        PlanFacts facts,
        PlanStatus status,
        @Nullable PlanId supersededBy,
        @Nullable Source source,
        int version) {

    /**
     * The row of a file that a plan came from.
     *
     * @param row as a spreadsheet numbers it, with the sheet's name; of a calendar the event's UID
     */
    public record Source(PlanImportId importId, String fileName, String row) {}
}
