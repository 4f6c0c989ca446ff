package org.confer.scheduling;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.confer.booking.RoomId;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting needs of its time.
 *
 * @param lead department whose working days and office hours count
 * @param zone in which the slots are told
 * @param from first day
 * @param until first day after; at most 366 days later
 * @param length 15 minutes to 24 hours
 * @param units who should come; at least one
 * @param room null if none is needed
 * @param movedMeeting key of the meeting that is being moved and so is not in its own way; 0 if
 *     none
 * @param most slots wanted at most, 1 to 100
 */
public record SlotWish(
        DepartmentId lead,
        ZoneId zone,
        LocalDate from,
        LocalDate until,
        Duration length,
        List<Unit> units,
        @Nullable Room room,
        long movedMeeting,
        int most) {

    private static final int MOST_DAYS = 366;

    public SlotWish {
        units = List.copyOf(units);
        if (!until.isAfter(from) || until.isAfter(from.plusDays(MOST_DAYS))) {
            throw new InvalidInput(Message.of("scheduling.slot.daysOutOfBounds", MOST_DAYS));
        }
        if (length.toMinutes() < SlotSearch.GRID || length.toHours() > 24) {
            throw new InvalidInput(Message.of("scheduling.slot.lengthOutOfBounds"));
        }
        if (units.isEmpty()) {
            throw new InvalidInput(Message.of("scheduling.slot.noUnits"));
        }
        if (most < 1 || most > 100) {
            throw new IllegalArgumentException("1 to 100 slots, not " + most);
        }
    }

    /**
     * A unit that should come.
     *
     * @param need how much it is needed
     * @param weight if optional: what its absence costs, 1 to 10
     * @param candidates people who may come for it, the nominee first; if empty, only the
     *     department's own calendar counts, else both
     * @param burden how often it had to stand back before, 0 to 10: a slot at which it would again
     *     is worse
     */
    public record Unit(
            DepartmentId department, Need need, int weight, List<PersonId> candidates, int burden) {

        public Unit {
            candidates = List.copyOf(candidates);
            if (weight < 1 || weight > 10 || burden < 0 || burden > 10) {
                throw new IllegalArgumentException(
                        "A weight is 1 to 10, a burden 0 to 10, not " + weight + ", " + burden);
            }
        }

        public Unit(DepartmentId department, Need need, int weight, List<PersonId> candidates) {
            this(department, need, weight, candidates, 0);
        }

        public static Unit required(DepartmentId department) {
            return new Unit(department, Need.REQUIRED, 1, List.of());
        }

        /** The same unit, with what it bore before. */
        public Unit bearing(int otherBurden) {
            return new Unit(department, need, weight, candidates, Math.min(otherBurden, 10));
        }
    }

    /**
     * The room that is needed.
     *
     * @param seats 1 or more
     * @param equipment words that the room must have, as rooms name them
     * @param only the one room that may be taken; null for any that suits
     */
    public record Room(int seats, List<String> equipment, @Nullable RoomId only) {

        public Room {
            equipment = List.copyOf(equipment);
        }
    }
}
