package org.confer.training;

import java.util.List;
import org.confer.kernel.DepartmentId;
import org.confer.plancell.Amount;
import org.confer.plancell.PlannedDates;
import org.jspecify.annotations.Nullable;

/**
 * A plan as lists and calendars show it.
 *
 * @param agency short name of the department whose plan it is
 * @param supersededBy the plan that takes its place, if any
 */
public record PlanListing(
        PlanId id,
        String title,
        @Nullable Integer cohort,
        DepartmentId department,
        String agency,
        List<DepartmentId> coHosts,
        String audience,
        PlannedDates dates,
        @Nullable Integer people,
        @Nullable Amount budget,
        String venue,
        PlanStatus status,
        @Nullable PlanId supersededBy) {}
