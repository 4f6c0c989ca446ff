package org.confer.scheduling;

import org.confer.kernel.Message;

/** How much a meeting needs a unit. */
public enum Need {
    /**
     * The chair and the lead unit: without them there is no meeting, and nobody can excuse them.
     */
    INDISPENSABLE,
    /** Must attend, but may be excused when nothing else fits. */
    REQUIRED,
    /** Welcome; a slot without it is worse, not impossible. */
    OPTIONAL;

    public Message label() {
        return switch (this) {
            case INDISPENSABLE -> Message.of("scheduling.need.INDISPENSABLE");
            case REQUIRED -> Message.of("scheduling.need.REQUIRED");
            case OPTIONAL -> Message.of("scheduling.need.OPTIONAL");
        };
    }
}
