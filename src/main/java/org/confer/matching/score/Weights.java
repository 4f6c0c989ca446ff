package org.confer.matching.score;

import java.util.Arrays;
import org.confer.matching.Finding;
import org.confer.matching.compare.Comparison;
import org.confer.matching.compare.Comparisons;

/**
 * What each level of each comparison weighs, in bits; the sum with the prior is the log2 odds of a
 * repeat (Fellegi and Sunter, 1969).
 */
public final class Weights {

    /** A contradiction weighs at most this, whatever the data say. */
    static final double CONTRADICTION = -8;

    /** No single agreement or disagreement weighs more. */
    static final double LIMIT = 14;

    private final Comparisons comparisons;
    private final double prior;
    private final double[][] bits;
    private final float[] flat;

    Weights(Comparisons comparisons, double prior, double[][] bits) {
        this.comparisons = comparisons;
        this.prior = prior;
        this.bits = bits;
        double others = 0;
        for (int c = 0; c < bits.length; c++) {
            double best = 0;
            for (int level = 0; level < bits[c].length; level++) {
                bits[c][level] = Math.clamp(bits[c][level], -LIMIT, LIMIT);
                best = Math.max(best, bits[c][level]);
            }
            others += best;
        }
        this.flat = new float[bits.length * Comparisons.MOST_LEVELS];
        for (int c = 0; c < bits.length; c++) {
            Comparison comparison = comparisons.get(c);
            for (int level = 0; level < bits[c].length; level++) {
                if (level > 0 && comparison.finding(level) == Finding.CONTRADICTS) {
                    bits[c][level] =
                            Math.min(
                                    bits[c][level], Math.min(CONTRADICTION, -(prior + others) - 1));
                }
                flat[c * Comparisons.MOST_LEVELS + level] = (float) bits[c][level];
            }
        }
    }

    /** From the comparisons' own expectations, before any data. */
    public static Weights fromExperience(Comparisons comparisons, double shareOfRepeats) {
        double[][] bits = new double[comparisons.size()][];
        for (int c = 0; c < bits.length; c++) {
            bits[c] =
                    ratios(
                            comparisons.get(c),
                            comparisons.get(c).amongRepeats(),
                            comparisons.get(c).amongOthers());
        }
        return new Weights(comparisons, log2(shareOfRepeats / (1 - shareOfRepeats)), bits);
    }

    /**
     * The comparisons' own expectations, taken with a grain of salt: comparisons of one thing tell
     * the same story twice.
     *
     * @param trust 0 to 1: by which their weights are shortened
     */
    public static Weights fromExperience(
            Comparisons comparisons, double shareOfRepeats, double trust) {
        Weights full = fromExperience(comparisons, shareOfRepeats);
        double[][] bits = new double[comparisons.size()][];
        for (int c = 0; c < bits.length; c++) {
            bits[c] = full.bits[c].clone();
            for (int level = 0; level < bits[c].length; level++) {
                bits[c][level] *= trust;
            }
        }
        return new Weights(comparisons, full.prior, bits);
    }

    static double[] ratios(Comparison comparison, double[] amongRepeats, double[] amongOthers) {
        double[] bits = new double[comparison.levels()];
        for (int level = 0; level < bits.length; level++) {
            bits[level] = log2(amongRepeats[level] / amongOthers[level]);
        }
        int from = comparison.risingFrom();
        if (from >= 0) {
            Isotonic.rise(bits, amongOthers, from);
        }
        return bits;
    }

    static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    /** The same weights for the comparisons of another engine of the same schema. */
    public Weights forComparisons(Comparisons others) {
        double[][] copy = new double[bits.length][];
        for (int c = 0; c < copy.length; c++) {
            copy[c] = bits[c].clone();
        }
        return new Weights(others, prior, copy);
    }

    public Comparisons comparisons() {
        return comparisons;
    }

    public double prior() {
        return prior;
    }

    public double bits(int comparison, int level) {
        return bits[comparison][level];
    }

    /** The most that a comparison can weigh. */
    public double atBest(int comparison) {
        return Arrays.stream(bits[comparison]).max().orElseThrow();
    }

    /** Log2 odds of a pair with these levels. */
    public double total(long levels) {
        double total = prior;
        for (int c = 0; c < bits.length; c++) {
            total += flat[c * Comparisons.MOST_LEVELS + comparisons.level(levels, c)];
        }
        return total;
    }
}
