package org.confer.training;

import java.math.BigDecimal;
import java.util.List;
import org.confer.kernel.DepartmentId;
import org.confer.planfile.Amount;
import org.confer.planfile.PlannedDates;
import org.jspecify.annotations.Nullable;

/**
 * What is needed of a plan to compare it with others and to reckon what a merger saves.
 *
 * @param agency name of the department whose plan it is
 * @param days length as told, null if not told
 */
public record PlanOutline(
        PlanId id,
        DepartmentId department,
        List<DepartmentId> coHosts,
        String agency,
        String title,
        @Nullable Integer cohort,
        String audience,
        String region,
        PlannedDates dates,
        @Nullable Integer people,
        @Nullable BigDecimal days,
        @Nullable Amount budget,
        String venue,
        PlanStatus status) {}
