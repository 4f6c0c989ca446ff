package org.confer.meeting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confer.booking.RoomId;
import org.confer.conference.ConferenceId;
import org.confer.conference.Unit;
import org.confer.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as lists show it.
 *
 * @param number the conference's first, second, third meeting
 * @param zone the conference's clock
 * @param lead the conference's lead department
 * @param place where, if it is not a room of the house, or how to get there
 * @param room the room that is held for it, or null
 * @param roomName empty without a room
 * @param startsAt null until a time is set; then {@code endsAt} is not null either
 */
public record MeetingListing(
        MeetingId id,
        ConferenceId conference,
        String conferenceName,
        ZoneId zone,
        Unit lead,
        int number,
        String title,
        MeetingState state,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String place,
        @Nullable RoomId room,
        String roomName,
        String reason,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt) {

    /** Room and place in one line; empty if nothing is known. */
    public String where() {
        return Stream.of(roomName, place)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** When it is to be held, once that is set. */
    public Optional<Period> planned() {
        return startsAt == null || endsAt == null
                ? Optional.empty()
                : Optional.of(new Period(startsAt, endsAt));
    }
}
