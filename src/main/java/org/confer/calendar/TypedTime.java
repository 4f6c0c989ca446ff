package org.confer.calendar;

import java.time.Duration;
import org.confer.calendarfile.Busyness;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Period;

/**
 * A busy time typed by hand.
 *
 * @param period at most a year
 * @param busyness not free
 * @param note for the department itself, up to 200 characters; nobody else sees it
 */
public record TypedTime(Period period, Busyness busyness, String note) {

    private static final int NOTE = 200;
    private static final Duration LONGEST = Duration.ofDays(366);

    public TypedTime {
        note = note.strip();
        if (note.length() > NOTE) {
            throw new InvalidInput(Message.of("calendar.typed.noteLength", NOTE));
        }
        if (busyness == Busyness.FREE) {
            throw new InvalidInput(Message.of("calendar.typed.free"));
        }
        if (period.length().compareTo(LONGEST) > 0) {
            throw new InvalidInput(Message.of("calendar.typed.tooLong"));
        }
    }

    /** One that is kept. */
    public record Kept(TypedTimeId id, TypedTime time) {}
}
