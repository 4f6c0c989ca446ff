package org.confer.booking;

import java.util.List;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Permission;
import org.jspecify.annotations.Nullable;

/**
 * A room as lists show it.
 *
 * @param capacity seats
 * @param active whether it can be booked
 * @param keeper whose secretariat looks after it; null if only administrators do
 */
public record RoomListing(
        RoomId id,
        String name,
        String place,
        int capacity,
        List<String> equipment,
        boolean active,
        @Nullable DepartmentId keeper) {

    /** Whether it has the seats and all of the equipment. */
    public boolean suits(int seats, List<String> wanted) {
        return active && capacity >= seats && wanted.stream().allMatch(word -> has(word) != null);
    }

    /** Whether the person at work may change or close it: administrators may every one. */
    public boolean isKeptBy(CurrentUser user) {
        return user.may(Permission.ADMINISTER) || keeper != null && user.worksFor(keeper);
    }

    private @Nullable String has(String wanted) {
        return equipment.stream().filter(wanted::equalsIgnoreCase).findFirst().orElse(null);
    }
}
