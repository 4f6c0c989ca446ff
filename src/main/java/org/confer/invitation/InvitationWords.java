package org.confer.invitation;

import org.confer.calendarfile.CalendarAnswer;
import org.confer.kernel.Message;

/** The words of answers. */
public final class InvitationWords {

    private InvitationWords() {}

    public static Message status(CalendarAnswer.Status status) {
        return Message.of("invitation.status." + status.name());
    }
}
