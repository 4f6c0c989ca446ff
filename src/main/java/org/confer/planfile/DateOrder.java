package org.confer.planfile;

import org.confer.kernel.Message;

/** What 3/5/2026 means in a file. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Nothing in the file tells; such dates are read day first and reported. */
    UNKNOWN;

    /** The name for a screen. */
    public Message label() {
        return switch (this) {
            case DAY_FIRST -> Message.of("planfile.dateOrder.DAY_FIRST");
            case MONTH_FIRST -> Message.of("planfile.dateOrder.MONTH_FIRST");
            case UNKNOWN -> Message.of("planfile.dateOrder.UNKNOWN");
        };
    }
}
