package org.confer.matching.score;

import org.confer.matching.Trait;
import org.confer.matching.compare.Comparison;
import org.confer.matching.compare.Comparisons;

/**
 * Weights without labels: expectation maximisation over the distinct combinations of levels
 * (Dempster, Laird and Rubin, 1977; for record linkage Winkler, 1988). Experience enters as
 * pseudo-counts, so few pairs change little, and likeness never weighs less than lesser likeness.
 */
public final class ExpectationMaximisation {

    private static final int ROUNDS = 60;
    private static final double STILL = 1e-5;

    /** Experience counts as much as this many repeats. */
    private static final double EXPERIENCE = 60;

    private ExpectationMaximisation() {}

    /**
     * @param startShare first guess at the share of repeats among the pairs, above 0 and below 1
     */
    public static Weights learn(Comparisons comparisons, LevelCounts pairs, double startShare) {
        long[] combinations = pairs.combinations();
        double[] counts = new double[combinations.length];
        double all = 0;
        for (int i = 0; i < combinations.length; i++) {
            counts[i] = pairs.count(combinations[i]);
            all += counts[i];
        }
        Weights weights = Weights.fromExperience(comparisons, startShare);
        double share = startShare;
        for (int round = 0; round < ROUNDS; round++) {
            double[][] repeats = counts(comparisons);
            double[][] others = counts(comparisons);
            double expected = 0;
            for (int i = 0; i < combinations.length; i++) {
                double p = 1 / (1 + Math.pow(2, -weights.total(combinations[i])));
                expected += p * counts[i];
                for (int c = 0; c < comparisons.size(); c++) {
                    int level = comparisons.level(combinations[i], c);
                    repeats[c][level] += p * counts[i];
                    others[c][level] += (1 - p) * counts[i];
                }
            }
            double next = Math.clamp((expected + 1) / (all + 2 / startShare), 1e-6, 0.9);
            double[][] bits = new double[comparisons.size()][];
            for (int c = 0; c < bits.length; c++) {
                Comparison comparison = comparisons.get(c);
                double trust = expected / (expected + EXPERIENCE);
                bits[c] =
                        bits(
                                comparison,
                                blended(repeats[c], comparison.amongRepeats(), trust),
                                blended(others[c], comparison.amongOthers(), trust));
            }
            weights = new Weights(comparisons, Weights.log2(next / (1 - next)), bits);
            if (Math.abs(next - share) < STILL * share) {
                break;
            }
            share = next;
        }
        double[][] candidates = counts(comparisons);
        for (int i = 0; i < combinations.length; i++) {
            for (int c = 0; c < candidates.length; c++) {
                candidates[c][comparisons.level(combinations[i], c)] += counts[i];
            }
        }
        return foundRepeats(weights, candidates)
                ? weights
                : byDefinition(comparisons, candidates, all);
    }

    /** Log2 odds of a pair with the same subject for the same people, usual in all else. */
    private static final double BY_DEFINITION = 2;

    /** Whether any pair there may be is likelier a repeat than not. */
    private static boolean foundRepeats(Weights learned, double[][] candidates) {
        if (learned.comparisons().indexOf(Trait.AUDIENCE) < 0) {
            return true;
        }
        double most = learned.prior();
        for (int c = 0; c < candidates.length; c++) {
            double best = -Weights.LIMIT;
            for (int level = 0; level < candidates[c].length; level++) {
                best = candidates[c][level] > 0 ? Math.max(best, learned.bits(c, level)) : best;
            }
            most += best;
        }
        return most >= 0;
    }

    private static long sameSubjectSamePeople(Comparisons comparisons, double[][] candidates) {
        long levels = 0;
        for (int c = 0; c < comparisons.size(); c++) {
            Comparison comparison = comparisons.get(c);
            boolean same =
                    switch (comparison.trait()) {
                        case SUBJECT, AUDIENCE, SUBJECT_MEANING, CORE_MEANING, AUDIENCE_MEANING ->
                                true;
                        default -> false;
                    };
            levels |= comparisons.at(c, same ? comparison.levels() - 1 : most(candidates[c]));
        }
        return levels;
    }

    private static int most(double[] counts) {
        int most = 0;
        for (int level = 1; level < counts.length; level++) {
            most = counts[level] > counts[most] ? level : most;
        }
        return most;
    }

    /**
     * Where nearly all candidates are for the same people, what is learned may find no repeats at
     * all. Then how levels are spread among others is counted, since nearly all candidates are
     * others, how they are among repeats is taken from experience, and the prior from what a repeat
     * is: the same subject for the same people.
     */
    private static Weights byDefinition(Comparisons comparisons, double[][] others, double all) {
        double[][] bits = new double[others.length][];
        for (int c = 0; c < bits.length; c++) {
            Comparison comparison = comparisons.get(c);
            double trust = all / (all + EXPERIENCE);
            double[] spread = blended(others[c], comparison.amongOthers(), trust);
            bits[c] = bits(comparison, comparison.amongRepeats().clone(), spread);
        }
        Weights unanchored = new Weights(comparisons, 0, bits);
        double same = unanchored.total(sameSubjectSamePeople(comparisons, others));
        return new Weights(comparisons, BY_DEFINITION - same, bits);
    }

    private static double[] bits(Comparison comparison, double[] repeats, double[] others) {
        if (!comparison.tellsRepeats()) {
            return new double[repeats.length];
        }
        double above = 0;
        double free = 0;
        for (int level = 0; level < repeats.length; level++) {
            double most = comparison.mostAmongRepeats(level);
            if (repeats[level] > most) {
                above += repeats[level] - most;
                repeats[level] = most;
            } else if (most == 1) {
                free += repeats[level];
            }
        }
        for (int level = 0; level < repeats.length; level++) {
            if (comparison.mostAmongRepeats(level) == 1) {
                repeats[level] *= 1 + above / free;
            }
        }
        double[] bits = Weights.ratios(comparison, repeats, others);
        if (comparison.agreesAgain()) {
            for (int level = 0; level < bits.length; level++) {
                bits[level] = Math.min(bits[level], 0);
            }
        }
        return bits;
    }

    private static double[][] counts(Comparisons comparisons) {
        double[][] counts = new double[comparisons.size()][];
        for (int c = 0; c < counts.length; c++) {
            counts[c] = new double[comparisons.get(c).levels()];
        }
        return counts;
    }

    /** What was counted, and for the rest what experience says. */
    private static double[] blended(double[] counts, double[] experience, double trust) {
        double total = 0;
        for (double count : counts) {
            total += count;
        }
        double[] shares = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            double counted = total == 0 ? experience[i] : counts[i] / total;
            shares[i] = trust * counted + (1 - trust) * experience[i] + SMALLEST;
        }
        return shares;
    }

    /** Keeps the logarithm of a share that was never seen finite. */
    private static final double SMALLEST = 1e-5;
}
