package org.confer.rhythm;

import java.time.LocalTime;
import org.confer.booking.RoomId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What the meetings of a series have in common.
 *
 * @param title 1 to 160 characters; the day is added to it
 * @param start on the conference's clock
 * @param minutes 15 minutes to 24 hours
 * @param place up to 200 characters, may be empty
 * @param room held for each of them; null if none is needed
 */
public record RegularTerms(
        String title, LocalTime start, int minutes, String place, @Nullable RoomId room) {

    static final int MOST_MINUTES = 24 * 60;
    private static final int TITLE = 160;
    private static final int PLACE = 200;

    public RegularTerms {
        title = Wording.line(title, TITLE, Message.of("rhythm.field.title"));
        place = Wording.optionalLine(place, PLACE, Message.of("rhythm.field.place"));
        if (minutes < 15 || minutes > MOST_MINUTES) {
            throw new InvalidInput(Message.of("rhythm.minutes.outOfBounds", MOST_MINUTES));
        }
    }
}
