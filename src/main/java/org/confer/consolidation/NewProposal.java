package org.confer.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Wording;
import org.confer.training.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * What a secretariat wants to propose about a group.
 *
 * @param chosen the plan whose agency hosts the merged one, the plan that is kept, or the plan that
 *     moves; null for {@link Verdict#KEEP}
 * @param reason up to 2,000 characters; needed to keep all
 * @param title of the merged plan or the series, up to 500 characters
 * @param firstDay of the merged or moved plan; null if the days are still open
 * @param lastDay inclusive; null like {@code firstDay}
 * @param people of the merged plan
 * @param budget of the merged plan, in the plans' currency
 */
public record NewProposal(
        Verdict verdict,
        @Nullable PlanId chosen,
        String reason,
        String title,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Integer people,
        @Nullable BigDecimal budget,
        String venue) {

    private static final int REASON = 2_000;
    private static final int TITLE = 500;

    public NewProposal {
        reason = Wording.optionalText(reason, REASON, Message.of("consolidation.proposal.reason"));
        title = Wording.optionalLine(title, TITLE, Message.of("consolidation.proposal.title"));
        venue = Wording.optionalLine(venue, TITLE, Message.of("consolidation.venue"));
        if (verdict == Verdict.REVERSE) {
            throw new IllegalArgumentException("Taking back is proposed about a proposal");
        }
        if (verdict == Verdict.KEEP && reason.isEmpty()) {
            throw new InvalidInput(Message.of("consolidation.proposal.reasonNeeded"));
        }
        if (verdict != Verdict.KEEP && chosen == null) {
            throw new InvalidInput(Message.of("consolidation.proposal.choiceNeeded"));
        }
        if ((verdict == Verdict.MERGE || verdict == Verdict.SERIES) && title.isEmpty()) {
            throw new InvalidInput(Message.of("consolidation.proposal.titleNeeded"));
        }
        if (verdict == Verdict.RESCHEDULE && firstDay == null) {
            throw new InvalidInput(Message.of("consolidation.proposal.daysNeeded"));
        }
        if ((firstDay == null) != (lastDay == null)
                || firstDay != null && lastDay != null && lastDay.isBefore(firstDay)) {
            throw new InvalidInput(Message.of("consolidation.proposal.days"));
        }
        if (people != null && people < 0) {
            throw new InvalidInput(
                    Message.of(
                            "consolidation.proposal.negative", Message.of("consolidation.people")));
        }
        if (budget != null && budget.signum() < 0) {
            throw new InvalidInput(
                    Message.of(
                            "consolidation.proposal.negative", Message.of("consolidation.budget")));
        }
    }
}
