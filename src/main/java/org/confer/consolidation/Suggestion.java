package org.confer.consolidation;

import java.time.LocalDate;
import org.confer.training.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * Under whom, when and where the plans of a group could become one.
 *
 * @param host the plan with the most people
 * @param firstDay null if no day was found that suits everybody
 * @param lastDay null like {@code firstDay}
 * @param people room for the people of all plans, those of one audience counted once; null if they
 *     do not tell
 */
public record Suggestion(
        PlanId host,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String venue,
        @Nullable Integer people) {}
