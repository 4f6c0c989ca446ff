package org.confer.conference;

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
 */
public record NewMeeting(String title, @Nullable Period planned, String place) {

    static final int LINE = 200;

    public NewMeeting {
        title = Wording.line(title, LINE, Message.of("conference.field.title"));
        place = Wording.optionalLine(place, LINE, Message.of("conference.field.place"));
    }
}
