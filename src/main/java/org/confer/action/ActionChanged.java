package org.confer.action;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;

/** An action was reported on, ruled on or changed. */
public record ActionChanged(ActionId action, ActionState state, Message account)
        implements Audited {

    @Override
    public String subject() {
        return "action";
    }

    @Override
    public long subjectId() {
        return action.value();
    }
}
