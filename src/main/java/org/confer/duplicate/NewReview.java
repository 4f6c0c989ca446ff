package org.confer.duplicate;

import java.util.List;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Wording;
import org.confer.training.PlanId;

/**
 * What a reviewer says of some plans of a group.
 *
 * @param reason up to 1,000 characters; needed
 * @param plans which of the group's plans, each once
 * @param towardsOthers false: it is said of these plans among themselves; true: of each of them
 *     with each of the group's other plans
 */
public record NewReview(
        Judgement judgement, String reason, List<PlanId> plans, boolean towardsOthers) {

    private static final int LONGEST_REASON = 1_000;

    /** Of more plans at once nobody can know what he says. */
    static final int MOST_PLANS = 50;

    public NewReview {
        reason = Wording.text(reason, LONGEST_REASON, Message.of("duplicate.review.reason"));
        plans = plans.stream().distinct().sorted().toList();
        if (plans.size() < (towardsOthers ? 1 : 2)) {
            throw new InvalidInput(
                    Message.of(
                            towardsOthers
                                    ? "duplicate.review.pickOne"
                                    : "duplicate.review.pickTwo"));
        }
        if (plans.size() > MOST_PLANS) {
            throw new InvalidInput(Message.of("duplicate.review.tooMany", MOST_PLANS));
        }
    }

    /** All plans of the group, among themselves. */
    public static NewReview ofAll(Judgement judgement, String reason, DuplicateGroup group) {
        return new NewReview(
                judgement, reason, group.plans().stream().map(plan -> plan.id()).toList(), false);
    }
}
