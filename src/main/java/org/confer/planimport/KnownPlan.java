package org.confer.planimport;

import java.time.LocalDate;
import org.confer.training.LastWord;
import org.confer.training.PlanId;
import org.confer.training.PlanImportId;
import org.confer.training.PlanStatus;
import org.jspecify.annotations.Nullable;

/**
 * What an import has to know of a stored plan.
 *
 * @param importId the last one that brought or corrected it; null if it was typed in
 * @param fileName file that brought it, empty if it was typed in
 * @param fileRow its row there
 */
record KnownPlan(
        PlanId id,
        String identity,
        String rowHash,
        PlanStatus status,
        LastWord lastWord,
        @Nullable PlanImportId importId,
        String fileName,
        String fileRow,
        String audience,
        @Nullable LocalDate firstDay) {}
