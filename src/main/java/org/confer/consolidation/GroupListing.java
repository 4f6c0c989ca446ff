package org.confer.consolidation;

import java.util.List;
import org.confer.kernel.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * A group as lists show it.
 *
 * @param departments whose plans are in it, each once
 * @param probability of its surest pair, 0 to 1
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
        @Nullable ProposalState proposal) {}
