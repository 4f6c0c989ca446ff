package org.confer.planround;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.confer.conference.ConferenceId;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Tier;
import org.confer.training.RoundSpan;
import org.jspecify.annotations.Nullable;

/**
 * A call for plans as lists show it.
 *
 * @param tier level of government of the conference
 * @param deadline the last day on which plans are in time, in {@code zone}
 * @param closedAt null while it is open
 * @param asked units that owe plans
 * @param submitted those of them that handed in
 */
public record PlanRoundListing(
        PlanRoundId id,
        ConferenceId conference,
        String conferenceName,
        DepartmentId lead,
        Tier tier,
        RoundSpan span,
        String note,
        LocalDate deadline,
        ZoneId zone,
        Instant openedAt,
        @Nullable Instant closedAt,
        int asked,
        int submitted) {

    public boolean isOpen() {
        return closedAt == null;
    }

    /** The first moment at which plans are late. */
    public Instant over() {
        return deadline.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public int missing() {
        return asked - submitted;
    }
}
