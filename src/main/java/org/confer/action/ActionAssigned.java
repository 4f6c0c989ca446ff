package org.confer.action;

import org.confer.conference.DecisionId;
import org.confer.conference.MeetingId;
import org.confer.kernel.Audited;
import org.confer.kernel.Message;

/** A decision made a unit responsible for something. */
public record ActionAssigned(ActionId action, DecisionId decision, MeetingId meeting, int number)
        implements Audited {

    @Override
    public String subject() {
        return "action";
    }

    @Override
    public long subjectId() {
        return action.value();
    }

    @Override
    public Message account() {
        return Message.of("action.assigned", number);
    }
}
