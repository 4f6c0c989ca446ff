package org.confer.action;

import java.util.EnumSet;
import java.util.Set;
import org.confer.kernel.Message;

/** The course of an assigned action. */
public enum ActionState {
    ASSIGNED,
    IN_PROGRESS,
    /** Reported as done, waits for acceptance. */
    SUBMITTED,
    ACCEPTED,
    /** Not accepted, with a reason; goes on. */
    RETURNED,
    CANCELLED;

    /** The states that may follow. */
    public Set<ActionState> next() {
        return switch (this) {
            case ASSIGNED -> EnumSet.of(IN_PROGRESS, SUBMITTED, CANCELLED);
            case IN_PROGRESS, RETURNED -> EnumSet.of(IN_PROGRESS, SUBMITTED, CANCELLED);
            case SUBMITTED -> EnumSet.of(ACCEPTED, RETURNED, CANCELLED);
            case ACCEPTED, CANCELLED -> EnumSet.noneOf(ActionState.class);
        };
    }

    public boolean mayBecome(ActionState other) {
        return next().contains(other);
    }

    public boolean isOpen() {
        return this != ACCEPTED && this != CANCELLED;
    }

    public Message label() {
        return Message.of("action.state." + name());
    }
}
