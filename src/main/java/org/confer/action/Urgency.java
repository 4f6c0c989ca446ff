package org.confer.action;

import java.time.LocalDate;
import org.confer.kernel.Message;

/** How pressing an open action is, counted in working days of the unit that leads it. */
public enum Urgency {
    GREEN,
    /** Due within {@link #WORKING_DAYS_AHEAD} working days. */
    YELLOW,
    /** Overdue. */
    RED;

    public static final int WORKING_DAYS_AHEAD = 3;

    /**
     * @param today on the conference's clock
     * @param soon the working day of the unit that comes {@link #WORKING_DAYS_AHEAD} after today
     */
    public static Urgency of(LocalDate dueOn, LocalDate today, LocalDate soon) {
        return dueOn.isBefore(today) ? RED : dueOn.isAfter(soon) ? GREEN : YELLOW;
    }

    public Message label() {
        return Message.of("action.urgency." + name());
    }
}
