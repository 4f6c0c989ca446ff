package org.confer.booking;

import java.util.Set;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * A room and departments that may be needed at a time that is still being asked for.
 *
 * @param room null if none is wanted
 */
public record TentativeHold(Period period, @Nullable RoomId room, Set<DepartmentId> departments) {

    public TentativeHold {
        departments = Set.copyOf(departments);
    }
}
