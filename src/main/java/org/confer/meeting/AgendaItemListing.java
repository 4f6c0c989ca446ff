package org.confer.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.confer.conference.Unit;
import org.confer.kernel.DepartmentId;
import org.confer.topic.Origin;
import org.confer.topic.TopicId;
import org.confer.topic.TopicPurpose;
import org.jspecify.annotations.Nullable;

/**
 * A topic on the agenda of one meeting.
 *
 * @param position counts from 1
 * @param minutes time set aside
 * @param origin what another module brought, or null
 * @param confidential whether only the lead unit, the unit that brought it, the units concerned and
 *     those asked to sit in on it may see it
 * @param earlier ended meetings from which the topic was put off, the first one first
 * @param present units that attended this item, once it was called; the quorum counts only those
 *     whose {@link SeatRole#countsForQuorum() role counts}
 */
public record AgendaItemListing(
        AgendaItemId id,
        MeetingId meeting,
        TopicId topic,
        int position,
        int minutes,
        ItemState state,
        String title,
        String body,
        TopicPurpose purpose,
        Unit proposedBy,
        @Nullable Origin origin,
        boolean confidential,
        List<Earlier> earlier,
        List<DepartmentId> present,
        List<DecisionListing> decisions) {

    /** An earlier meeting on whose agenda the topic stood. */
    public record Earlier(MeetingId meeting, int number, String title) {}

    /**
     * How long an item has been treated.
     *
     * @param before before it was last called
     * @param calledAt since when it is treated now; null if it is not
     */
    public record Times(AgendaItemId item, Duration before, @Nullable Instant calledAt) {

        public Duration elapsed(Instant now) {
            return calledAt == null ? before : before.plus(Duration.between(calledAt, now));
        }
    }
}
