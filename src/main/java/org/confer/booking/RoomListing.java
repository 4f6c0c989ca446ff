package org.confer.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room as lists show it.
 *
 * @param capacity seats
 * @param active whether it can be booked
 */
public record RoomListing(
        RoomId id,
        String name,
        String place,
        int capacity,
        List<String> equipment,
        boolean active) {

    /** Whether it has the seats and all of the equipment. */
    public boolean suits(int seats, List<String> wanted) {
        return active && capacity >= seats && wanted.stream().allMatch(word -> has(word) != null);
    }

    private @Nullable String has(String wanted) {
        return equipment.stream().filter(wanted::equalsIgnoreCase).findFirst().orElse(null);
    }
}
