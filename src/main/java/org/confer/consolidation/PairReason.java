package org.confer.consolidation;

import java.util.List;
import org.confer.training.PlanId;

/**
 * Two plans of a group and why they are thought to repeat one another.
 *
 * @param probability 0 to 1
 * @param prior in bits: how likely a repeat is before looking at the two
 * @param evidence in the order of comparison; prior and weights add up to the odds
 */
public record PairReason(
        PlanId left,
        PlanId right,
        String kind,
        double probability,
        double prior,
        List<Weighed> evidence) {

    /**
     * One addend.
     *
     * @param trait what is compared, as {@code matching} names it
     * @param finding how the two compare in it, as {@code matching} names it
     * @param weight in bits; above 0 speaks for a repeat
     * @param alike 0 to 1
     */
    public record Weighed(
            String trait, String finding, double weight, double alike, String left, String right) {}

    public PairReason {
        evidence = List.copyOf(evidence);
    }
}
