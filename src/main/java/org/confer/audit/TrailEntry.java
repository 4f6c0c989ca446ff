package org.confer.audit;

import java.time.Instant;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param person who; null for what the system did by itself
 * @param personName name today, null for the system
 */
public record TrailEntry(
        long id,
        Instant at,
        @Nullable Long person,
        @Nullable String personName,
        String subject,
        long subjectId,
        Message account) {}
