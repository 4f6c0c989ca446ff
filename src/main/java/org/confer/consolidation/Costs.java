package org.confer.consolidation;

import java.util.List;
import org.confer.training.PlanOutline;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal would cost those who are to be trained.
 *
 * @param seatsShort for how many of the people of all plans there is no seat; null if the plans do
 *     not tell
 * @param clashes other trainings of the same audience on the proposed days
 * @param samePlace other trainings at the proposed place on these days
 * @param hostBusy whether the host's calendar is taken then
 * @param restDays how many of the days nobody works at the host's
 */
public record Costs(
        @Nullable Integer seatsShort,
        List<PlanOutline> clashes,
        List<PlanOutline> samePlace,
        boolean hostBusy,
        int restDays) {

    public Costs {
        clashes = List.copyOf(clashes);
        samePlace = List.copyOf(samePlace);
    }

    /** Whether nothing speaks against the days and the place. */
    boolean isFree() {
        return clashes.isEmpty() && samePlace.isEmpty() && !hostBusy && restDays == 0;
    }
}
