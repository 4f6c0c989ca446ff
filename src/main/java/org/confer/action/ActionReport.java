package org.confer.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.confer.paper.PaperListing;
import org.jspecify.annotations.Nullable;

/**
 * An entry in an action's history.
 *
 * @param dueOn the day asked for or granted, or null
 * @param writtenBy the person's name
 * @param evidence files that were handed in with it
 */
public record ActionReport(
        ReportStep step,
        String text,
        @Nullable LocalDate dueOn,
        String writtenBy,
        Instant writtenAt,
        List<PaperListing> evidence) {}
