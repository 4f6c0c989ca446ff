package org.confer.action;

import org.confer.kernel.Message;

/** In which order a list shows actions. */
public enum ActionOrder {
    DUE_FIRST,
    NEWEST_FIRST,
    LEAD_UNIT;

    public Message label() {
        return Message.of("action.order." + name());
    }
}
