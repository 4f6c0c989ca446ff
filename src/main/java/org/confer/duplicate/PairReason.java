package org.confer.duplicate;

import java.util.List;
import org.confer.matching.Review;
import org.confer.training.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * Two plans of a group and why they are thought to repeat one another.
 *
 * @param probability 0 to 1, as the comparison reckoned it
 * @param prior in bits: how likely a repeat is before looking at the two
 * @param evidence in the order of comparison; prior and weights add up to the odds
 * @param askedBecause why the comparison asks for a word on it; null if it does not
 * @param judged the word that holds on it; null if nobody has said any
 */
public record PairReason(
        PlanId left,
        PlanId right,
        String kind,
        double probability,
        double prior,
        List<Weighed> evidence,
        Review.@Nullable Why askedBecause,
        @Nullable Judgement judged) {

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

    /** The same with the word that holds on it. */
    PairReason judged(@Nullable Judgement word) {
        return new PairReason(left, right, kind, probability, prior, evidence, askedBecause, word);
    }

    ReviewStore.Pair pair() {
        return ReviewStore.Pair.of(left, right);
    }

    /** How uncertain it is, in bits: 1 at even odds, 0 at certainty (Shannon, 1948). */
    double entropy() {
        if (probability <= 0 || probability >= 1) {
            return 0;
        }
        double other = 1 - probability;
        return -(probability * Math.log(probability) + other * Math.log(other)) / Math.log(2);
    }
}
