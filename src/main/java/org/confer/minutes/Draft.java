package org.confer.minutes;

import java.util.List;
import java.util.Locale;
import org.confer.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * Minutes before they are issued, in one language.
 *
 * @param mayBeIssued whether the meeting is over and nothing was issued yet
 * @param correction what it corrects, or null if nothing was issued before
 * @param substitutedHands names of the hands that the national layout asks for and a free font
 *     stands in for
 */
public record Draft(
        MeetingId meeting,
        Locale language,
        String title,
        boolean mayBeIssued,
        @Nullable Correction correction,
        List<String> substitutedHands,
        List<DraftPart> parts) {}
