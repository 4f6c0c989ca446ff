package org.confer.duplicate;

import java.math.BigDecimal;
import java.util.List;
import org.confer.kernel.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * A group as lists show it.
 *
 * @param departments whose plans are in it, each once
 * @param probability of its surest pair, 0 to 1
 * @param savesPersonDays what a merger of all its plans would save; null if they do not tell
 * @param toJudge pairs that nobody has judged
 * @param asked whether the comparison asks for a word on it
 * @param proposal state of its latest proposal; null if there is none
 */
public record GroupListing(
        GroupId id,
        GroupKind kind,
        String title,
        int plans,
        List<DepartmentId> departments,
        double probability,
        boolean present,
        @Nullable BigDecimal savesPersonDays,
        int toJudge,
        boolean asked,
        @Nullable ProposalState proposal) {}
