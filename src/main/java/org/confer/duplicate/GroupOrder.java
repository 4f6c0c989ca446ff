package org.confer.duplicate;

import org.confer.kernel.Message;

/** In which order groups are listed. */
public enum GroupOrder {
    /** The surest first. */
    SUREST,
    /**
     * By what is likely saved and by what the comparison learns from a word, each in equal part.
     */
    WORTH,
    /** What saves most person-days if it is confirmed, times how likely that is. */
    SAVES_MOST,
    /** What the comparison learns most from. */
    TEACHES_MOST;

    public Message label() {
        return switch (this) {
            case SUREST -> Message.of("duplicate.order.SUREST");
            case WORTH -> Message.of("duplicate.order.WORTH");
            case SAVES_MOST -> Message.of("duplicate.order.SAVES_MOST");
            case TEACHES_MOST -> Message.of("duplicate.order.TEACHES_MOST");
        };
    }
}
