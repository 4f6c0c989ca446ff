package org.confer.topic;

import java.time.Instant;
import java.util.List;
import org.confer.conference.ConferenceId;
import org.confer.conference.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A topic as lists show it.
 *
 * @param confidential whether only the lead unit, the unit that brought it and the units concerned
 *     may read it, and who is asked to sit in on it
 * @param origin what another module brought, or null if a unit proposed it itself
 * @param concerned units concerned
 * @param mergedInto the topic into which it went, or null
 * @param reason why it was returned, deferred or withdrawn; may be empty
 */
public record TopicListing(
        TopicId id,
        ConferenceId conference,
        String conferenceName,
        String title,
        String body,
        TopicPurpose purpose,
        TopicState state,
        Unit proposedBy,
        boolean confidential,
        @Nullable Origin origin,
        List<Unit> concerned,
        String reason,
        @Nullable TopicId mergedInto,
        Instant proposedAt) {

    /** Under which opinions on it are given: the other module's matter, or the topic itself. */
    public Origin matter() {
        return origin == null ? new Origin(Origin.TOPIC, id.value()) : origin;
    }
}
