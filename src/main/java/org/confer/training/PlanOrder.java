package org.confer.training;

import org.confer.kernel.Message;

/** Orders of a list of plans; each ends in the plan's key. */
public enum PlanOrder {
    /** By first day; unscheduled plans last. */
    DAYS,
    TITLE,
    /** Most people first; untold last. */
    PEOPLE,
    /** Last changed first. */
    CHANGED;

    public Message label() {
        return switch (this) {
            case DAYS -> Message.of("training.planOrder.DAYS");
            case TITLE -> Message.of("training.planOrder.TITLE");
            case PEOPLE -> Message.of("training.planOrder.PEOPLE");
            case CHANGED -> Message.of("training.planOrder.CHANGED");
        };
    }
}
