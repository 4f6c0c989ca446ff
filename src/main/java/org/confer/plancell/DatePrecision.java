package org.confer.plancell;

import org.confer.kernel.Message;

/** How closely a plan's days are known. */
public enum DatePrecision {
    DAY,
    /** Monday to Friday of a week. */
    WEEK,
    /** 1–10, 11–20 or 21–end of a month (上旬, 中旬, 下旬). */
    TEN_DAY,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    /** Single days between the first and the last, told in the occurrences. */
    WEEKLY,
    /** Not scheduled, or written so that it cannot be read. */
    NONE;

    /** The name for a screen. */
    public Message label() {
        return Message.of("plancell.datePrecision." + name());
    }
}
