package org.confer.minutes;

import java.time.Instant;
import java.time.ZoneId;
import org.confer.conference.ConferenceId;
import org.confer.document.Layout;
import org.confer.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * Issued minutes as lists show them.
 *
 * @param zone the conference's clock
 * @param meetingAt when the meeting was held; null if that was never set
 * @param layout in which they went out; the other layout is kept beside it
 * @param hash SHA-256 of the record, in hexadecimal digits
 * @param corrects the minutes that these take the place of, or null
 * @param reason what was wrong with those; empty if these correct nothing
 * @param correctedBy the minutes that took the place of these, or null
 */
public record IssuedListing(
        IssuedMinutesId id,
        ConferenceId conference,
        String conferenceName,
        MeetingId meeting,
        int year,
        int number,
        String title,
        Layout layout,
        ZoneId zone,
        @Nullable Instant meetingAt,
        Instant issuedAt,
        String hash,
        @Nullable Other corrects,
        String reason,
        @Nullable Other correctedBy) {

    /** Other minutes of the same meeting. */
    public record Other(IssuedMinutesId id, int year, int number) {}
}
