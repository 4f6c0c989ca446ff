package org.confer.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries of the trail are wanted.
 *
 * @param subject kind of thing; empty for all
 * @param subjectId only the thing with this key
 * @param person part of the name of who did it; empty for all
 * @param from first instant that belongs to it
 * @param until first instant after it
 */
public record TrailFilter(
        String subject,
        Optional<Long> subjectId,
        String person,
        Optional<Instant> from,
        Optional<Instant> until) {

    public static final TrailFilter ALL =
            new TrailFilter("", Optional.empty(), "", Optional.empty(), Optional.empty());
}
