package org.confer.scheduling;

import java.util.List;
import java.util.Optional;
import org.confer.booking.RoomListing;
import org.confer.calendarfile.Busyness;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The slots found for a meeting, or why there are none.
 *
 * @param found best first; no two overlap
 * @param possible how many starts on the 15-minute grid fit at all
 * @param relaxations when nothing fits: what giving up one single requirement would open, in words,
 *     the one that opens most first
 * @param excuse when nothing fits: the slot at which the fewest units would have to be excused
 * @param picture the days of the slots, or of the excuse, to be drawn
 */
public record Slots(
        List<Slot> found,
        int possible,
        List<Relaxation> relaxations,
        Optional<Excuse> excuse,
        SlotPicture picture) {

    public Slots {
        found = List.copyOf(found);
        relaxations = List.copyOf(relaxations);
    }

    /**
     * @param confidence 0 to 100: mean over the units, a free one counting 100, one of which no
     *     calendar is known 49, a tentative one 50, a missing one 0 (after Microsoft Graph's
     *     findMeetingTimes)
     * @param room the smallest that is free; null if none was asked for
     * @param reasons why it stands where it does, the weightiest first
     * @param units each with how it stands, in the order of the wish
     */
    public record Slot(
            Period period,
            int confidence,
            @Nullable RoomListing room,
            List<Message> reasons,
            List<Attendance> units) {

        /** Units that cannot come. */
        public List<DepartmentId> missing() {
            return units.stream()
                    .filter(unit -> unit.busyness().compareTo(Busyness.BUSY) >= 0)
                    .map(Attendance::department)
                    .toList();
        }
    }

    /**
     * How a unit stands at a slot.
     *
     * @param person who would come; null if no people were named
     * @param substitute whether that is not the nominee
     * @param known whether any calendar of that person or the unit is known
     */
    public record Attendance(
            DepartmentId department,
            @Nullable PersonId person,
            boolean substitute,
            Busyness busyness,
            boolean known) {}

    /**
     * @param opens starts on the 15-minute grid
     * @param words what would have to be given up and what that opens
     */
    public record Relaxation(int opens, Period first, Message words) {}

    public record Excuse(Period period, List<DepartmentId> units, Message words) {}
}
