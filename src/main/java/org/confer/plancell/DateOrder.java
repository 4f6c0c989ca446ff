package org.confer.plancell;

import org.confer.kernel.Message;

/** What 3/5/2026 means in a file. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Nothing in the file tells; such dates are read day first and reported. */
    UNKNOWN;

    /** The name for a screen. */
    public Message label() {
        return Message.of("plancell.dateOrder." + name());
    }
}
