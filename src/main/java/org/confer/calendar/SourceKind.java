package org.confer.calendar;

import org.confer.kernel.Message;

/** How a calendar comes to us. */
public enum SourceKind {
    FILE,
    ADDRESS,
    CALDAV;

    public Message label() {
        return switch (this) {
            case FILE -> Message.of("calendar.kind.FILE");
            case ADDRESS -> Message.of("calendar.kind.ADDRESS");
            case CALDAV -> Message.of("calendar.kind.CALDAV");
        };
    }
}
