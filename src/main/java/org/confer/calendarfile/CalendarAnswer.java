package org.confer.calendarfile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar program sends back (RFC 5546 sections 3.2.3 and 3.2.7). Anybody can write one: it
 * proves nothing.
 *
 * @param kind an answer, or another time proposed
 * @param uid of the meeting; empty if the message tells none
 * @param sequence of the invitation that is answered
 * @param stampedAt when it was written; null if the message does not tell
 * @param attendees whoever answers; one in a proper answer, with a delegation perhaps two
 * @param organizer address to which it is addressed, lower case; empty if told by none
 * @param comment reason, up to 500 characters; may be empty
 * @param proposed another time that is proposed; null if none is
 */
public record CalendarAnswer(
        Kind kind,
        String uid,
        int sequence,
        @Nullable Instant stampedAt,
        List<Attendee> attendees,
        String organizer,
        String comment,
        EventSpan.@Nullable Hours proposed) {

    public CalendarAnswer {
        attendees = List.copyOf(attendees);
    }

    /** METHOD of the message. */
    public enum Kind {
        REPLY,
        COUNTER,
        /** Anything else: nothing to do with an answer. */
        OTHER
    }

    /** PARTSTAT (RFC 5545 section 3.2.12). */
    public enum Status {
        NEEDS_ACTION,
        ACCEPTED,
        TENTATIVE,
        DECLINED,
        DELEGATED
    }

    /**
     * @param address lower case, without {@code mailto:}
     * @param delegatedTo address of whoever comes instead; empty if nobody does
     */
    public record Attendee(String address, Status status, String delegatedTo) {}
}
