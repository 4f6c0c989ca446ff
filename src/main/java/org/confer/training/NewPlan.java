package org.confer.training;

import java.time.Instant;
import java.util.List;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A plan about to be stored.
 *
 * @param identity see {@link PlanIdentity}; null for a merged plan, which no file brings again
 * @param origin row of a file it comes from, null if none
 */
public record NewPlan(
        RoundId round,
        DepartmentId department,
        DepartmentId reportedBy,
        @Nullable PersonId enteredBy,
        Instant at,
        PlanFacts facts,
        PlanStatus status,
        LastWord lastWord,
        List<DepartmentId> coHosts,
        @Nullable String identity,
        @Nullable Origin origin) {

    /**
     * @param row key of the row in its file
     * @param hash of the row's words
     */
    public record Origin(PlanImportId importId, String row, String hash) {}
}
