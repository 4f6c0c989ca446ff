package org.confer.matching.score;

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

    /** Experience counts as much as this many pairs of each sort. */
    private static final double EXPERIENCE = 150;

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
            double[][] repeats = pseudoCounts(comparisons, true);
            double[][] others = pseudoCounts(comparisons, false);
            double expected = 0;
            for (int i = 0; i < combinations.length; i++) {
                double p = 1 / (1 + Math.pow(2, -weights.total(combinations[i])));
                expected += p * counts[i];
                for (int c = 0; c < comparisons.size(); c++) {
                    int level = Comparisons.level(combinations[i], c);
                    repeats[c][level] += p * counts[i];
                    others[c][level] += (1 - p) * counts[i];
                }
            }
            double next = Math.clamp((expected + 1) / (all + 2 / startShare), 1e-6, 0.9);
            double[][] bits = new double[comparisons.size()][];
            for (int c = 0; c < bits.length; c++) {
                bits[c] =
                        Weights.ratios(
                                comparisons.get(c), normalised(repeats[c]), normalised(others[c]));
            }
            weights = new Weights(comparisons, Weights.log2(next / (1 - next)), bits);
            if (Math.abs(next - share) < STILL * share) {
                break;
            }
            share = next;
        }
        return weights;
    }

    private static double[][] pseudoCounts(Comparisons comparisons, boolean repeats) {
        double[][] counts = new double[comparisons.size()][];
        for (int c = 0; c < counts.length; c++) {
            Comparison comparison = comparisons.get(c);
            double[] expected = repeats ? comparison.amongRepeats() : comparison.amongOthers();
            counts[c] = new double[expected.length];
            for (int level = 0; level < expected.length; level++) {
                counts[c][level] = EXPERIENCE * expected[level];
            }
        }
        return counts;
    }

    private static double[] normalised(double[] counts) {
        double total = 0;
        for (double count : counts) {
            total += count;
        }
        double[] shares = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            shares[i] = counts[i] / total;
        }
        return shares;
    }
}
