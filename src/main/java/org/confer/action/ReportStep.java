package org.confer.action;

import org.confer.kernel.Message;

/** What an entry in an action's history did. */
public enum ReportStep {
    PROGRESS,
    SUBMITTED,
    ACCEPTED,
    RETURNED,
    EXTENSION_ASKED,
    EXTENDED,
    EXTENSION_REFUSED,
    CANCELLED;

    public Message label() {
        return Message.of("action.step." + name());
    }
}
