package org.confer.training;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;

/** A plan was entered, edited, withdrawn or superseded one by one; imports tell of themselves. */
public record PlanChanged(PlanId plan, Message account) implements Audited {

    @Override
    public String subject() {
        return "plan";
    }

    @Override
    public long subjectId() {
        return plan.value();
    }
}
