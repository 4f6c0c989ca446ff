package org.confer.booking;

import java.util.Set;
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

    public Booking {
        people = Set.copyOf(people);
    }
}
