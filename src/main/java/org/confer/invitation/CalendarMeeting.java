package org.confer.invitation;

import java.time.Instant;

/** A meeting as calendar programs know it, that is as the last messages told it. */
record CalendarMeeting(int sequence, Instant startsAt, Instant endsAt, boolean cancelled) {

    /** SEQUENCE rises when the time or the status changed (RFC 5546 section 2.1.4). */
    CalendarMeeting on(Instant start, Instant end) {
        boolean same = !cancelled && start.equals(startsAt) && end.equals(endsAt);
        return new CalendarMeeting(same ? sequence : sequence + 1, start, end, false);
    }

    CalendarMeeting atLeast(int other) {
        return other <= sequence ? this : new CalendarMeeting(other, startsAt, endsAt, cancelled);
    }

    /** And for every cancellation. */
    CalendarMeeting off() {
        return cancelled ? this : new CalendarMeeting(sequence + 1, startsAt, endsAt, true);
    }
}
