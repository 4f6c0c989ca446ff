package org.confer.training;

import org.confer.kernel.Message;

/** Where a plan stands. Only planned and merged plans take place. */
public enum PlanStatus {
    /** As its agency submitted it. */
    PLANNED,
    /** Will not take place. */
    WITHDRAWN,
    /** Taken up into a merged plan, which it points to. */
    SUPERSEDED,
    /** Made by a decision out of several plans. */
    MERGED;

    /** Whether it stands in the merged training calendar. */
    public boolean takesPlace() {
        return this == PLANNED || this == MERGED;
    }

    public Message label() {
        return switch (this) {
            case PLANNED -> Message.of("training.planStatus.PLANNED");
            case WITHDRAWN -> Message.of("training.planStatus.WITHDRAWN");
            case SUPERSEDED -> Message.of("training.planStatus.SUPERSEDED");
            case MERGED -> Message.of("training.planStatus.MERGED");
        };
    }
}
