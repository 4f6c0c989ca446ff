package org.confer.datepoll;

import org.confer.kernel.Message;

/** What somebody says to one of the times. */
public enum Choice {
    YES,
    IF_NEED_BE,
    NO;

    public Message label() {
        return Message.of("datepoll.choice." + name());
    }
}
