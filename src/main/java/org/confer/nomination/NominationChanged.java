package org.confer.nomination;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;
import org.confer.training.PlanId;

/** People were sent to a training or taken off; says how many, never who. */
public record NominationChanged(PlanId plan, Message account) implements Audited {

    @Override
    public String subject() {
        return "plan";
    }

    @Override
    public long subjectId() {
        return plan.value();
    }
}
