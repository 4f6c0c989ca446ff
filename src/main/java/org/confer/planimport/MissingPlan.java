package org.confer.planimport;

import org.confer.kernel.DepartmentId;
import org.confer.plancell.PlannedDates;
import org.confer.training.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * A planned training that an earlier version of a file brought and that the present one no longer
 * has.
 *
 * @param agency its short name
 * @param fileName of the earlier file
 */
public record MissingPlan(
        PlanId id,
        String title,
        @Nullable Integer cohort,
        DepartmentId department,
        String agency,
        PlannedDates dates,
        String fileName) {}
