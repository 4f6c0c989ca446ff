package org.confer.audit;

import java.time.Instant;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param personName name today of who did it; null for what the system did by itself
 * @param account what was done
 */
public record TrailEntry(
        long id,
        Instant at,
        @Nullable String personName,
        String subject,
        long subjectId,
        Message account) {}
