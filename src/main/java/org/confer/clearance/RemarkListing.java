package org.confer.clearance;

import java.time.Instant;
import org.confer.conference.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a unit said about a paragraph.
 *
 * @param passage key of the paragraph
 * @param version number of the version to which it was said
 * @param disposition null until the secretariat answers
 * @param reason why it was not taken, or only in part
 */
public record RemarkListing(
        RemarkId id,
        String passage,
        int version,
        Unit unit,
        String text,
        String person,
        Instant at,
        @Nullable Disposition disposition,
        String reason) {}
