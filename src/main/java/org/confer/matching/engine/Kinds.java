package org.confer.matching.engine;

import static org.confer.matching.parse.PlanReader.END;
import static org.confer.matching.parse.PlanReader.ORGANISER;
import static org.confer.matching.parse.PlanReader.START;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.confer.matching.Explanation;
import org.confer.matching.Finding;
import org.confer.matching.Kind;
import org.confer.matching.Policy;
import org.confer.matching.Trait;
import org.confer.matching.compare.Comparisons;
import org.confer.matching.compare.DaysInCommon;
import org.confer.matching.parse.Profile;
import org.confer.matching.score.Weights;
import org.jspecify.annotations.Nullable;

/** Says what a pair is, from its score and the policy. */
final class Kinds {

    private final boolean plans;
    private final Policy policy;
    private final Weights weights;
    private final Comparisons comparisons;
    private final int cohort;
    private final int audience;
    private final int[] subjects;

    /** Bits that the costly comparisons can bring at most. */
    private final double costlyAtBest;

    /** Log2 odds below which no pair is told; a hair less, since sums of bits are rounded. */
    private final double leastTold;

    Kinds(boolean plans, Policy policy, Weights weights) {
        this.plans = plans;
        this.policy = policy;
        this.weights = weights;
        comparisons = weights.comparisons();
        cohort = comparisons.indexOf(Trait.COHORT);
        audience = comparisons.indexOf(Trait.AUDIENCE);
        subjects =
                Stream.of(Trait.SUBJECT, Trait.SUBJECT_MEANING, Trait.CORE_MEANING)
                        .mapToInt(comparisons::indexOf)
                        .filter(c -> c >= 0)
                        .toArray();
        costlyAtBest =
                IntStream.range(0, comparisons.size())
                        .filter(c -> comparisons.get(c).costly())
                        .mapToDouble(c -> weights.atBest(c) - weights.bits(c, 0))
                        .sum();
        double least = Math.min(policy.duplicateFrom(), policy.relatedFrom());
        leastTold = Math.log(least / (1 - least)) / Math.log(2) - 1e-3;
    }

    /**
     * @param total log2 odds
     * @return null when the pair is not worth telling
     */
    @Nullable Kind of(Profile left, Profile right, long levels, double total) {
        double probability = Explanation.probability(total);
        boolean samePeople = plans && sameAudience(levels) && DaysInCommon.any(left, right);
        boolean duplicate = probability >= policy.duplicateFrom();
        if (duplicate && !(samePeople && otherSubject(levels))) {
            return duplicate(left, right);
        }
        if (plans && cohortsOfOneSeries(levels, total)) {
            return Kind.COHORT;
        }
        if (samePeople) {
            return Kind.CLASH;
        }
        return probability >= policy.relatedFrom() ? Kind.RELATED : null;
    }

    /**
     * Whether a pair is not worth telling, however alike the costly comparisons may find it.
     *
     * @param levels what {@link Comparisons#compareCheaply} said
     */
    boolean hopeless(Profile left, Profile right, long levels) {
        if (!plans) {
            return false;
        }
        double most = weights.total(levels) + costlyAtBest;
        int level = comparisons.level(levels, cohort);
        if (level > 0 && comparisons.get(cohort).finding(level) == Finding.CONTRADICTS) {
            most -= weights.bits(cohort, level);
        }
        return most < leastTold && !(sameAudience(levels) && DaysInCommon.any(left, right));
    }

    /** What a pair is of which it is known that the two are one training. */
    Kind duplicate(Profile left, Profile right) {
        if (!plans) {
            return Kind.SAME;
        }
        boolean bothKnown = left.has(ORGANISER) && right.has(ORGANISER);
        if (bothKnown && left.value(ORGANISER) != right.value(ORGANISER)) {
            return Kind.MULTI_HEAD;
        }
        if (!left.has(START) || !right.has(START)) {
            return Kind.REPEATED;
        }
        int gap =
                Math.max(left.value(START), right.value(START))
                        - Math.min(left.value(END), right.value(END));
        if (gap <= policy.repeatedWithinDays()) {
            return Kind.REPEATED;
        }
        return bothKnown ? Kind.RELATED : Kind.MULTI_HEAD;
    }

    private boolean cohortsOfOneSeries(long levels, double total) {
        int level = comparisons.level(levels, cohort);
        return level > 0
                && comparisons.get(cohort).finding(level) == Finding.CONTRADICTS
                && Explanation.probability(total - weights.bits(cohort, level))
                        >= policy.duplicateFrom();
    }

    /** Letters and, where a model takes part, meaning find nothing of the one in the other. */
    private boolean otherSubject(long levels) {
        for (int c : subjects) {
            Finding finding = comparisons.get(c).finding(comparisons.level(levels, c));
            if (finding != Finding.DIFFERENT && finding != Finding.BOTH_SILENT) {
                return false;
            }
        }
        return true;
    }

    private boolean sameAudience(long levels) {
        int level = comparisons.level(levels, audience);
        return level >= comparisons.get(audience).levels() - 2;
    }
}
