package org.confer.consolidation;

import java.time.Instant;
import java.util.List;
import org.confer.training.PlanOutline;

/**
 * A group with its plans and reasons.
 *
 * @param present whether the latest comparison still finds it
 * @param plans by first day
 * @param reasons surest pair first
 * @param proposals newest first
 */
public record DuplicateGroup(
        GroupId id,
        GroupKind kind,
        String title,
        boolean present,
        Instant foundAt,
        List<PlanOutline> plans,
        List<PairReason> reasons,
        List<Consolidation> proposals) {}
