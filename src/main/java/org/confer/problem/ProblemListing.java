package org.confer.problem;

import java.time.Instant;
import org.confer.conference.ConferenceId;
import org.confer.kernel.DepartmentId;
import org.confer.topic.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * A problem as the secretariat reads it.
 *
 * @param receipt by which the sender may ask after it
 * @param topic the draft that was made of it, or null
 * @param reason why it was declined; may be empty
 */
public record ProblemListing(
        ProblemId id,
        ConferenceId conference,
        String conferenceName,
        DepartmentId lead,
        String receipt,
        String title,
        String body,
        String sender,
        String contact,
        Instant reportedAt,
        ProblemState state,
        @Nullable TopicId topic,
        String reason) {}
