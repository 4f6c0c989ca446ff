package org.confer.consolidation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.confer.duplicate.GroupId;
import org.confer.duplicate.ProposalState;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.meeting.DecisionId;
import org.confer.meeting.MeetingId;
import org.confer.training.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * What a secretariat proposes about a group, and what became of that.
 *
 * @param department lead department whose secretariat proposes it
 * @param chosen host plan, kept plan or moving plan; null if all are kept
 * @param plans the plans it is about, frozen when it was proposed
 * @param mergedPlan what it made, once carried out
 * @param reverses the earlier proposal that it takes back
 * @param reversedBy the later proposal that took it back
 */
public record Consolidation(
        ConsolidationId id,
        GroupId group,
        DepartmentId department,
        PersonId person,
        Instant proposedAt,
        Verdict verdict,
        String reason,
        @Nullable PlanId chosen,
        String title,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Integer people,
        @Nullable BigDecimal budget,
        String venue,
        Savings saves,
        ProposalState state,
        @Nullable MeetingId meeting,
        @Nullable DecisionId decision,
        @Nullable PlanId mergedPlan,
        @Nullable Instant carriedOutAt,
        @Nullable ConsolidationId reverses,
        @Nullable ConsolidationId reversedBy,
        List<PlanId> plans,
        int version) {

    /** Whether a later decision could take back what it made. */
    public boolean isReversible() {
        return state == ProposalState.CARRIED_OUT
                && (verdict == Verdict.MERGE || verdict == Verdict.WITHDRAW);
    }
}
