package org.confer.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.confer.conference.ClearanceRule;
import org.confer.conference.Unit;
import org.confer.meeting.MeetingId;

/**
 * A version of minutes that was sent to the units.
 *
 * @param number counts from 1 in each meeting
 * @param hash SHA-256 of its content, 64 hexadecimal digits
 * @param deadline when the last day is over
 * @param zone the conference's clock
 */
public record VersionListing(
        VersionId id,
        MeetingId meeting,
        String title,
        int number,
        String hash,
        Instant sentAt,
        String sentBy,
        Instant deadline,
        ZoneId zone,
        Unit lead,
        ClearanceRule rule) {

    /** The last day on which a unit answers; all of it is in time. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(deadline.minusNanos(1), zone);
    }
}
