package org.confer.calendarfile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks one person to come to a meeting, or says that it is off (RFC 5546 sections 3.2.2 and 3.2.5).
 *
 * @param uid identity of the meeting, the same for everybody and for good
 * @param sequence rises when time or status change, and for every cancellation
 * @param stampedAt when this message was written
 * @param description further text with its line breaks; may be empty
 * @param location may be empty
 * @param address of the meeting's page, null if there is none
 * @param organizer unit that convenes
 * @param answersTo mail address to which programs send the answer
 * @param attendee name of the person
 * @param attendeeAddress mail address of the person
 * @param span when it takes place
 */
public record CalendarInvitation(
        Kind kind,
        String uid,
        int sequence,
        Instant stampedAt,
        String summary,
        String description,
        String location,
        @Nullable String address,
        String organizer,
        String answersTo,
        String attendee,
        String attendeeAddress,
        Role role,
        EventSpan.Hours span) {

    /** What is asked of the person. */
    public enum Kind {
        REQUEST,
        /** The meeting takes place, but without this person. */
        UNINVITED,
        /** The whole meeting falls. */
        CANCELLED;

        /** METHOD of the message. */
        public String method() {
            return this == REQUEST ? "REQUEST" : "CANCEL";
        }
    }

    /** How the person takes part (section 3.2.16). */
    public enum Role {
        CHAIR,
        REQUIRED,
        OPTIONAL,
        /** For information only; nobody waits for an answer. */
        INFORMED
    }
}
