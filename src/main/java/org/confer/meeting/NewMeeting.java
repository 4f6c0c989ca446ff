package org.confer.meeting;

import org.confer.booking.RoomId;
import org.confer.kernel.Message;
import org.confer.kernel.Period;
import org.confer.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to be planned, or to be arranged otherwise.
 *
 * @param title 1 to 200 characters
 * @param planned null while no time is set
 * @param place up to 200 characters, may be empty
 * @param room a room of the house, held for the meeting once a time is set; null if it meets
 *     elsewhere
 */
public record NewMeeting(
        String title, @Nullable Period planned, String place, @Nullable RoomId room) {

    static final int LINE = 200;

    public NewMeeting {
        title = Wording.line(title, LINE, Message.of("meeting.field.title"));
        place = Wording.optionalLine(place, LINE, Message.of("meeting.field.place"));
    }

    /** At a place that is no room of the house. */
    public NewMeeting(String title, @Nullable Period planned, String place) {
        this(title, planned, place, null);
    }
}
