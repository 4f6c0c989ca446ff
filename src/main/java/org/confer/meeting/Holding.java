package org.confer.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confer.booking.Booking;
import org.confer.booking.Bookings;
import org.confer.booking.RoomId;
import org.confer.conference.ConferenceId;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds the room and the people that a meeting cannot do without: who comes for the chair, else the
 * convener, and who was named for the units that must attend. Nobody can be at two meetings.
 */
@Component
class Holding {

    static final String PURPOSE = "meeting";

    private final Bookings bookings;
    private final MeetingStore meetings;

    Holding(Bookings bookings, MeetingStore meetings) {
        this.bookings = bookings;
        this.meetings = meetings;
    }

    /**
     * @param seats as they are to be
     * @return why not: the room or one of the people is taken at that time
     */
    Optional<Message> hold(
            MeetingId meeting,
            ConferenceId conference,
            @Nullable Period period,
            @Nullable RoomId room,
            List<SeatListing> seats) {
        Set<PersonId> people = period == null ? Set.of() : people(conference, seats);
        if (period == null || (room == null && people.isEmpty())) {
            release(meeting);
            return Optional.empty();
        }
        return bookings.book(new Booking(PURPOSE, meeting.value(), period, room, people))
                        instanceof Outcome.Refused<Booking>(Message reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    void release(MeetingId meeting) {
        bookings.release(PURPOSE, meeting.value());
    }

    private Set<PersonId> people(ConferenceId conference, List<SeatListing> seats) {
        return seats.stream()
                .filter(seat -> seat.role().countsForQuorum() && seat.answer() != SeatAnswer.LEAVE)
                .flatMap(seat -> expected(conference, seat))
                .collect(Collectors.toSet());
    }

    private Stream<PersonId> expected(ConferenceId conference, SeatListing seat) {
        PersonId named = seat.expected();
        return named == null && seat.role() == SeatRole.CHAIR
                ? meetings.convener(conference).stream()
                : Stream.ofNullable(named);
    }
}
