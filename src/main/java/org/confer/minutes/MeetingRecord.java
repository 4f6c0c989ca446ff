package org.confer.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.confer.conference.ConferenceId;
import org.confer.kernel.DepartmentId;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.DecisionId;
import org.confer.meeting.DecisionKind;
import org.confer.meeting.DecisionListing;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingState;
import org.confer.meeting.SeatAnswer;
import org.confer.meeting.SeatRole;
import org.confer.sitting.ParagraphId;
import org.confer.sitting.ParagraphKind;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one meeting that its minutes are made from.
 *
 * @param lead the lead department, in whose name the minutes go out
 * @param leadName its full name
 * @param numberingPrefix stands before the number; may be empty
 * @param startsAt planned start; null if none was set
 */
record MeetingRecord(
        MeetingId meeting,
        ConferenceId conference,
        String conferenceName,
        DepartmentId lead,
        String leadName,
        String numberingPrefix,
        ZoneId zone,
        String title,
        MeetingState state,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        String place,
        List<Seat> seats,
        List<Item> items) {

    /**
     * @param person who spoke for the unit; may be empty
     * @param came whether the unit was there at any time
     */
    record Seat(
            String unit,
            SeatRole role,
            SeatAnswer answer,
            String reason,
            String person,
            boolean came) {}

    /**
     * @param confidential whether not all who read the minutes may read of it
     */
    record Item(
            AgendaItemId id,
            int position,
            String title,
            String body,
            String proposedBy,
            boolean confidential,
            List<Said> discussion,
            List<Decision> decisions) {

        Item {
            // records that were issued before there was a discussion have none
            discussion = Objects.requireNonNullElse(discussion, List.of());
        }

        /** Nothing but that there was such an item. */
        private Item withheld() {
            return new Item(id, position, "", "", "", true, List.of(), List.of());
        }

        /** With no decisions but these, and without what was said. */
        Item with(List<Decision> others) {
            return new Item(id, position, title, body, proposedBy, confidential, List.of(), others);
        }
    }

    /** A paragraph of the discussion. */
    record Said(ParagraphId id, ParagraphKind kind, String text) {}

    /** How a unit voted. */
    record Vote(String unit, DecisionListing.Choice choice) {}

    /**
     * @param votes empty if it was taken by consensus
     * @param present units that made the quorum when it was taken
     */
    record Decision(
            DecisionId id,
            int number,
            DecisionKind kind,
            String text,
            int units,
            int unitsNeeded,
            int unitsPresent,
            List<String> present,
            List<Vote> votes,
            List<Reservation> reservations,
            List<Task> tasks) {

        Decision {
            // as with the discussion
            votes = Objects.requireNonNullElse(votes, List.of());
        }

        /** With the actions of one unit only. */
        Decision ofUnit(String unit) {
            return new Decision(
                    id,
                    number,
                    kind,
                    text,
                    units,
                    unitsNeeded,
                    unitsPresent,
                    present,
                    votes,
                    reservations,
                    tasks.stream().filter(task -> task.isOf(unit)).toList());
        }
    }

    record Reservation(String unit, String text) {}

    /**
     * @param responsible the person's name; may be empty
     */
    record Task(
            int number,
            String text,
            String criterion,
            String lead,
            List<String> coOperating,
            String responsible,
            LocalDate dueOn) {

        /** Those that have something to do. */
        Stream<String> units() {
            return Stream.concat(Stream.of(lead), coOperating.stream());
        }

        boolean isOf(String unit) {
            return units().anyMatch(unit::equals);
        }
    }

    List<DecisionId> decisions() {
        return items.stream()
                .flatMap(item -> item.decisions().stream())
                .map(Decision::id)
                .sorted()
                .toList();
    }

    /** What all who read the minutes may read: of a confidential item only that there was one. */
    MeetingRecord published() {
        return with(
                items.stream().map(item -> item.confidential() ? item.withheld() : item).toList());
    }

    MeetingRecord with(List<Item> others) {
        return new MeetingRecord(
                meeting,
                conference,
                conferenceName,
                lead,
                leadName,
                numberingPrefix,
                zone,
                title,
                state,
                startsAt,
                endsAt,
                beganAt,
                endedAt,
                place,
                seats,
                others);
    }

    boolean mayBeIssued() {
        return state == MeetingState.ENDED || state == MeetingState.IN_CLEARANCE;
    }
}
