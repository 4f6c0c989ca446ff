package org.confer.action;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;
import org.confer.meeting.DecisionId;
import org.confer.meeting.MeetingId;

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
