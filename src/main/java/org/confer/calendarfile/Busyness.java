package org.confer.calendarfile;

import org.confer.kernel.Message;

/** What a time in somebody's calendar means for whoever looks for a free one. */
public enum Busyness {
    FREE,
    TENTATIVE,
    BUSY,
    OUT_OF_OFFICE;

    public Message label() {
        return switch (this) {
            case FREE -> Message.of("calendarfile.busyness.FREE");
            case TENTATIVE -> Message.of("calendarfile.busyness.TENTATIVE");
            case BUSY -> Message.of("calendarfile.busyness.BUSY");
            case OUT_OF_OFFICE -> Message.of("calendarfile.busyness.OUT_OF_OFFICE");
        };
    }
}
