package org.confer.booking;

import java.util.Set;
import org.confer.kernel.Message;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A room and people held for something.
 *
 * @param purpose what for, for example {@code meeting}; with {@code purposeId} there is one booking
 * @param room null if none is needed
 * @param people who are required and can be in one place only
 */
public record Booking(
        String purpose,
        long purposeId,
        Period period,
        @Nullable RoomId room,
        Set<PersonId> people) {

    static final String ROOM_TAKEN = "booking.roomTaken";
    static final String PERSON_TAKEN = "booking.personTaken";

    public Booking {
        people = Set.copyOf(people);
    }

    /** Whether a booking was refused because somebody else came first. */
    public static boolean wasTaken(Message reason) {
        return reason.key().equals(ROOM_TAKEN) || reason.key().equals(PERSON_TAKEN);
    }
}
