package org.confer.action;

import org.confer.kernel.Message;

/** Whose actions a list shows; never more than one may see. */
public enum ActionScope {
    /** For which the person at work is responsible. */
    MINE,
    /** In which the own department leads or takes part. */
    OURS,
    /** All that one may see, those of conferences that the own department leads too. */
    ALL;

    public Message label() {
        return Message.of("action.scope." + name());
    }
}
