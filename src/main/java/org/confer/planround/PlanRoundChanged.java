package org.confer.planround;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;

/** A call for plans was opened, answered, moved or closed. */
public record PlanRoundChanged(PlanRoundId round, Message account) implements Audited {

    @Override
    public String subject() {
        return "plan-round";
    }

    @Override
    public long subjectId() {
        return round.value();
    }
}
