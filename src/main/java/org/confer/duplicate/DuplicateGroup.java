package org.confer.duplicate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.confer.training.PlanOutline;
import org.jspecify.annotations.Nullable;

/**
 * A group with its plans and reasons.
 *
 * @param present whether the latest comparison still finds it
 * @param plans by first day
 * @param reasons surest pair first
 * @param reviews how often something was said of it
 * @param savesPersonDays what a merger of all its plans would save; null if they do not tell
 */
public record DuplicateGroup(
        GroupId id,
        GroupKind kind,
        String title,
        boolean present,
        Instant foundAt,
        int reviews,
        @Nullable BigDecimal savesPersonDays,
        List<PlanOutline> plans,
        List<PairReason> reasons) {}
