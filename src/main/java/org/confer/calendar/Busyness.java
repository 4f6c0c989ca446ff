package org.confer.calendar;

import org.confer.kernel.Message;

/** What a time in somebody's calendar means for whoever looks for a free one. */
public enum Busyness {
    FREE,
    TENTATIVE,
    BUSY,
    OUT_OF_OFFICE;

    public Message label() {
        return switch (this) {
            case FREE -> Message.of("calendar.busyness.FREE");
            case TENTATIVE -> Message.of("calendar.busyness.TENTATIVE");
            case BUSY -> Message.of("calendar.busyness.BUSY");
            case OUT_OF_OFFICE -> Message.of("calendar.busyness.OUT_OF_OFFICE");
        };
    }
}
