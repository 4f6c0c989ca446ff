package org.confer.matching.engine;

import static org.confer.matching.parse.PlanReader.END;
import static org.confer.matching.parse.PlanReader.EXACT;
import static org.confer.matching.parse.PlanReader.OCCURRENCES;
import static org.confer.matching.parse.PlanReader.ORGANISER;
import static org.confer.matching.parse.PlanReader.START;

import org.confer.matching.Explanation;
import org.confer.matching.Finding;
import org.confer.matching.Kind;
import org.confer.matching.Policy;
import org.confer.matching.Trait;
import org.confer.matching.compare.Comparisons;
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

    Kinds(boolean plans, Policy policy, Weights weights) {
        this.plans = plans;
        this.policy = policy;
        this.weights = weights;
        comparisons = weights.comparisons();
        cohort = comparisons.indexOf(Trait.COHORT);
        audience = comparisons.indexOf(Trait.AUDIENCE);
    }

    /**
     * @param total log2 odds
     * @return null when the pair is not worth telling
     */
    @Nullable Kind of(Profile left, Profile right, long levels, double total) {
        double probability = Explanation.probability(total);
        if (probability >= policy.duplicateFrom()) {
            return duplicate(left, right);
        }
        if (plans && cohortsOfOneSeries(levels, total)) {
            return Kind.COHORT;
        }
        if (plans && sameAudience(levels) && daysInCommon(left, right)) {
            return Kind.CLASH;
        }
        return probability >= policy.relatedFrom() ? Kind.RELATED : null;
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
        return gap <= policy.repeatedWithinDays() ? Kind.REPEATED : Kind.RELATED;
    }

    private boolean cohortsOfOneSeries(long levels, double total) {
        int level = Comparisons.level(levels, cohort);
        return level > 0
                && comparisons.get(cohort).finding(level) == Finding.CONTRADICTS
                && Explanation.probability(total - weights.bits(cohort, level))
                        >= policy.duplicateFrom();
    }

    private boolean sameAudience(long levels) {
        int level = Comparisons.level(levels, audience);
        return level >= comparisons.get(audience).levels() - 2;
    }

    static boolean daysInCommon(Profile left, Profile right) {
        int[] leftDays = left.set(OCCURRENCES);
        int[] rightDays = right.set(OCCURRENCES);
        if (leftDays.length > 0 && rightDays.length > 0) {
            for (int day : leftDays) {
                if (java.util.Arrays.binarySearch(rightDays, day) >= 0) {
                    return true;
                }
            }
            return false;
        }
        if (leftDays.length > 0 || rightDays.length > 0) {
            Profile exact = leftDays.length > 0 ? right : left;
            if (exact.value(EXACT) != 1) {
                return false;
            }
            for (int day : leftDays.length > 0 ? leftDays : rightDays) {
                if (day >= exact.value(START) && day <= exact.value(END)) {
                    return true;
                }
            }
            return false;
        }
        return left.value(EXACT) == 1
                && right.value(EXACT) == 1
                && left.value(START) <= right.value(END)
                && right.value(START) <= left.value(END);
    }
}
