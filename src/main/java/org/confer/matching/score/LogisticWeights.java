package org.confer.matching.score;

import java.util.ArrayList;
import java.util.List;
import org.confer.matching.compare.Comparisons;

/**
 * Weights from reviewers' decisions: logistic regression on the levels (le Cessie and van
 * Houwelingen, 1992: ridge), drawn towards the weights known without labels. With few decisions it
 * stays there, with many it follows them: that is the safe hand-over.
 */
public final class LogisticWeights {

    private static final int ROUNDS = 400;
    private static final int FOLDS = 5;

    /** Strength with which a weight (in natural units) is held at where it started. */
    private static final double PULL = 0.6;

    /** With fewer decisions than this the pull is stronger. */
    private static final double FULL_TRUST = 200;

    /** Below this many decisions, or with only one answer among them, nothing is learned. */
    public static final int ENOUGH = 40;

    private LogisticWeights() {}

    /**
     * A decided pair.
     *
     * @param weight how many pairs it stands for, above 0
     */
    public record Example(long levels, boolean same, double weight) {}

    public static boolean canLearnFrom(List<Example> examples) {
        long same = examples.stream().filter(Example::same).count();
        return examples.size() >= ENOUGH && same >= 5 && examples.size() - same >= 5;
    }

    /**
     * Whether weights learned from four fifths of the decisions foretell the last fifth better than
     * the weights to begin with do, in logarithmic loss: else they had better not be used.
     */
    public static boolean foretellsBetter(Weights start, List<Example> examples) {
        double before = 0;
        double after = 0;
        for (int held = 0; held < FOLDS; held++) {
            List<Example> rest = new ArrayList<>();
            List<Example> unseen = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                (i % FOLDS == held ? unseen : rest).add(examples.get(i));
            }
            before += loss(start, unseen);
            after += loss(learn(start, rest), unseen);
        }
        return after < before;
    }

    private static double loss(Weights weights, List<Example> examples) {
        double loss = 0;
        for (Example example : examples) {
            double bits = weights.total(example.levels()) * (example.same() ? 1 : -1);
            loss += example.weight() * Math.log1p(Math.pow(2, -Math.max(bits, -40)));
        }
        return loss;
    }

    /**
     * @param start weights to begin with and to be drawn to
     */
    public static Weights learn(Weights start, List<Example> examples) {
        Comparisons comparisons = start.comparisons();
        int n = comparisons.size();
        double[][] bits = new double[n][];
        double[][] origin = new double[n][];
        for (int c = 0; c < n; c++) {
            bits[c] = new double[comparisons.get(c).levels()];
            origin[c] = new double[bits[c].length];
            for (int level = 0; level < bits[c].length; level++) {
                origin[c][level] = start.bits(c, level) * Math.log(2);
                bits[c][level] = origin[c][level];
            }
        }
        double lack = Math.max(1, FULL_TRUST / examples.size());
        double pull = PULL * lack * lack;
        double prior = start.prior() * Math.log(2);
        double priorOrigin = prior;
        double[][] fast = new double[n][];
        for (int c = 0; c < n; c++) {
            fast[c] = new double[bits[c].length];
        }
        double priorFast = 1e-8;
        for (int round = 0; round < ROUNDS; round++) {
            double[][] slope = new double[n][];
            for (int c = 0; c < n; c++) {
                slope[c] = new double[bits[c].length];
            }
            double priorSlope = 0;
            for (Example example : examples) {
                double total = prior;
                for (int c = 0; c < n; c++) {
                    total += bits[c][Comparisons.level(example.levels(), c)];
                }
                double miss =
                        ((example.same() ? 1 : 0) - 1 / (1 + Math.exp(-total))) * example.weight();
                priorSlope += miss;
                for (int c = 0; c < n; c++) {
                    slope[c][Comparisons.level(example.levels(), c)] += miss;
                }
            }
            priorSlope -= 0.05 * lack * lack * (prior - priorOrigin);
            priorFast += priorSlope * priorSlope;
            prior += 0.5 * priorSlope / Math.sqrt(priorFast);
            for (int c = 0; c < n; c++) {
                for (int level = 0; level < bits[c].length; level++) {
                    double g = slope[c][level] - pull * (bits[c][level] - origin[c][level]);
                    fast[c][level] += g * g;
                    if (g != 0) {
                        bits[c][level] += 0.5 * g / Math.sqrt(fast[c][level] + 1e-8);
                    }
                }
            }
        }
        double[][] learned = new double[n][];
        for (int c = 0; c < n; c++) {
            learned[c] = new double[bits[c].length];
            double[] mass = new double[bits[c].length];
            for (int level = 0; level < mass.length; level++) {
                learned[c][level] = bits[c][level] / Math.log(2);
                mass[level] = 1;
            }
            for (Example example : examples) {
                mass[Comparisons.level(example.levels(), c)] += example.weight();
            }
            if (comparisons.get(c).risingFrom() >= 0) {
                Isotonic.rise(learned[c], mass, comparisons.get(c).risingFrom());
            }
        }
        return new Weights(comparisons, prior / Math.log(2), learned);
    }
}
