package org.confer.meeting;

import java.time.Instant;
import java.util.List;
import org.confer.conference.Unit;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A unit's seat at a meeting.
 *
 * @param nominee who is to come for the unit
 * @param substitute who comes instead
 * @param reason why leave is asked or a substitute is sent; may be empty
 * @param arrivedAt by the roll; null while absent
 * @param leftAt null while there
 * @param sitsInOn the items a seat that only sits in may see; empty for the others
 */
public record SeatListing(
        SeatId id,
        MeetingId meeting,
        Unit unit,
        SeatRole role,
        SeatAnswer answer,
        @Nullable PersonId nominee,
        @Nullable String nomineeName,
        @Nullable PersonId substitute,
        @Nullable String substituteName,
        String reason,
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt,
        List<AgendaItemId> sitsInOn) {

    /**
     * From coming to going; who speaks for a unit may do both several times.
     *
     * @param left null while there
     */
    public record Stay(Instant arrived, @Nullable Instant left) {

        /** The message's key when somebody leaves before arriving. */
        public static final String LEFT_FIRST = "meeting.roll.leftFirst";

        public Stay {
            if (left != null && left.isBefore(arrived)) {
                throw new InvalidInput(Message.of("meeting.roll.leftFirst"));
            }
        }

        /** Whoever leaves at that very moment is still there. */
        boolean covers(Instant moment) {
            return !arrived.isAfter(moment) && (left == null || !left.isBefore(moment));
        }
    }

    /** The name of the person who speaks for the unit, or the empty string. */
    public String person() {
        if (substituteName != null) {
            return substituteName;
        }
        return nomineeName == null ? "" : nomineeName;
    }

    /** Who comes for the unit as far as one knows. */
    public @Nullable PersonId expected() {
        return substitute == null ? nominee : substitute;
    }

    /** The same seat, if the unit answered so. */
    SeatListing answered(
            SeatAnswer other, @Nullable PersonId otherNominee, @Nullable PersonId otherSubstitute) {
        return new SeatListing(
                id,
                meeting,
                unit,
                role,
                other,
                otherNominee,
                nomineeName,
                otherSubstitute,
                substituteName,
                reason,
                arrivedAt,
                leftAt,
                sitsInOn);
    }

    public boolean isPresent() {
        return arrivedAt != null && leftAt == null;
    }

    /** Whether the unit was there at any time. */
    public boolean cameAtAll() {
        return arrivedAt != null;
    }
}
