package org.confer.meeting;

import java.time.Instant;
import java.util.List;
import org.confer.conference.ConferenceId;
import org.confer.conference.Quorum;
import org.confer.conference.Unit;
import org.confer.kernel.Message;

/**
 * A decision with what was frozen when it was taken.
 *
 * @param number counts within the conference
 * @param quorum as it stood
 * @param present who was there, by name
 * @param votes how the units voted; empty if it was taken by consensus
 * @param reservations what departments had put on record against it
 */
public record DecisionListing(
        DecisionId id,
        ConferenceId conference,
        MeetingId meeting,
        AgendaItemId item,
        String itemTitle,
        int number,
        DecisionKind kind,
        String text,
        Instant decidedAt,
        Quorum quorum,
        List<Presence> present,
        List<Vote> votes,
        List<Reservation> reservations) {

    /**
     * @param person name of the person who spoke for the unit; may be empty
     */
    public record Presence(Unit unit, SeatRole role, String person) {}

    /** How a unit voted. */
    public record Vote(Unit unit, Choice choice) {}

    /** What a unit may say when it is asked to vote. */
    public enum Choice {
        FOR,
        AGAINST,
        ABSTAINS;

        public Message label() {
            return Message.of("meeting.voteChoice." + name());
        }
    }

    public int votes(Choice choice) {
        return (int) votes.stream().filter(vote -> vote.choice() == choice).count();
    }

    /** What a department put on record against a decision. */
    public record Reservation(Unit unit, String text) {}
}
