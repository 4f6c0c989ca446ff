package org.confer.invitation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confer.kernel.DepartmentId;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingState;
import org.jspecify.annotations.Nullable;

/** A meeting as its invitations tell it. */
record KnownMeeting(
        MeetingId id,
        String title,
        MeetingState state,
        String reason,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String place,
        @Nullable String room,
        ZoneId zone,
        String conference,
        String lead,
        DepartmentId leadId) {

    /** The UID by which calendar programs know a meeting. */
    static String uid(MeetingId meeting) {
        return "meeting-" + meeting + "@confer";
    }

    String where() {
        return Stream.of(room == null ? "" : room, place)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Whether people are asked to come. */
    boolean isOn() {
        return state == MeetingState.CONVENED;
    }

    boolean isOff() {
        return state == MeetingState.POSTPONED || state == MeetingState.CANCELLED;
    }
}
