package org.confer.matching.score;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.confer.matching.compare.Comparisons;

/**
 * Weights from reviewers' decisions: logistic regression on the levels (le Cessie and van
 * Houwelingen, 1992: ridge), held at the weights known without labels. More likeness never weighs
 * less than lesser likeness, because what is learned is the steps between levels, none below 0.
 *
 * <p>The hand-over is safe: how strongly the weights are held is chosen by cross-validation on the
 * decisions themselves, "do not move at all" being one of the choices. So a few decisions, or
 * decisions that tell nothing new, change nothing.
 */
public final class LogisticWeights {

    private static final int ROUNDS = 200;
    private static final int FOLDS = 5;

    /** Strengths tried, weakest first; in natural units of weight. */
    private static final double[] PULLS = {0.3, 1, 3, 10, 30, 1_000};

    /** The level from which likeness rises is held less: it is where the steps start from. */
    private static final double BASE = 0.3;

    private static final double PRIOR = 0.3;

    /** Below this many decisions, or with only one answer among them, nothing is learned. */
    public static final int ENOUGH = 40;

    private LogisticWeights() {}

    /**
     * A decided pair.
     *
     * @param weight how many pairs it stands for, above 0
     * @param group examples of one group tell nearly the same, because items are in several of
     *     them: what is foretold of one must not be learned from another
     */
    public record Example(long levels, boolean same, double weight, int group) {}

    public static boolean canLearnFrom(List<Example> examples) {
        long same = examples.stream().filter(Example::same).count();
        return examples.size() >= ENOUGH && same >= 5 && examples.size() - same >= 5;
    }

    /**
     * @param start weights to begin with and to be held at
     * @return {@code start} itself when decisions held out are not foretold better, by more than
     *     chance would have it, with any learned weights
     */
    public static Weights learn(Weights start, List<Example> examples) {
        double[] before = losses(start, examples, 0);
        double best = 0;
        double pull = 0;
        for (double tried : PULLS) {
            double gain = gain(before, losses(start, examples, tried));
            if (gain > best) {
                best = gain;
                pull = tried;
            }
        }
        return pull == 0 ? start : learn(start, examples, pull);
    }

    /**
     * In standard errors: what fewer bring may be chance, and what works is not changed on chance.
     */
    private static final double SURE = 2;

    /** Sum of what each example gains, less what chance may have given. */
    private static double gain(double[] before, double[] after) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < before.length; i++) {
            double gain = before[i] - after[i];
            sum += gain;
            squares += gain * gain;
        }
        double mean = sum / before.length;
        return sum - SURE * Math.sqrt(Math.max(0, squares - before.length * mean * mean));
    }

    /**
     * @param pull 0: the weights to begin with
     * @return logarithmic loss of each example, by weights learned from the other folds
     */
    private static double[] losses(Weights start, List<Example> examples, double pull) {
        double[] losses = new double[examples.size()];
        for (int held = 0; held < FOLDS; held++) {
            List<Example> rest = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                if (fold(examples.get(i)) != held) {
                    rest.add(examples.get(i));
                }
            }
            Weights learned = pull == 0 ? start : learn(start, rest, pull);
            for (int i = 0; i < losses.length; i++) {
                Example example = examples.get(i);
                if (fold(example) != held) {
                    continue;
                }
                double bits = learned.total(example.levels()) * (example.same() ? 1 : -1);
                losses[i] = example.weight() * Math.log1p(Math.pow(2, -Math.max(bits, -40)));
            }
        }
        return losses;
    }

    private static int fold(Example example) {
        return Math.floorMod(example.group() * 0x9E3779B9 >>> 7, FOLDS);
    }

    /**
     * @param pull how strongly the weights are held at {@code start}, above 0
     */
    public static Weights learn(Weights start, List<Example> examples, double pull) {
        return new Fit(start, examples, pull).run();
    }

    /**
     * One fit, by Newton's steps along one coordinate after the other, none longer than is safe
     * (Genkin, Lewis and Madigan, 2007).
     */
    private static final class Fit {

        private static final double LONGEST_STEP = 2;
        private static final double STILL = 1e-4;

        private final Comparisons comparisons;
        private final double pull;
        private final long[] levels;
        private final double[] same;
        private final double[] other;

        /** Natural log odds of each combination of levels, by the weights so far. */
        private final double[] totals;

        /** Of an ordered comparison the first level's weight and then the steps upwards. */
        private final double[][] origin;

        private final double[][] steps;

        /** Which combinations a level, or a step up to it, concerns. */
        private final int[][][] concerned;

        private final int[] everything;
        private final double priorOrigin;
        private double prior;

        Fit(Weights start, List<Example> examples, double pull) {
            comparisons = start.comparisons();
            this.pull = pull;
            TreeMap<Long, double[]> counts = new TreeMap<>();
            for (Example example : examples) {
                double[] count = counts.computeIfAbsent(example.levels(), k -> new double[2]);
                count[example.same() ? 1 : 0] += example.weight();
            }
            levels = counts.keySet().stream().mapToLong(Long::longValue).toArray();
            same = counts.values().stream().mapToDouble(c -> c[1]).toArray();
            other = counts.values().stream().mapToDouble(c -> c[0]).toArray();
            totals = new double[levels.length];
            for (int i = 0; i < totals.length; i++) {
                totals[i] = start.total(levels[i]) * Math.log(2);
            }
            origin = new double[comparisons.size()][];
            steps = new double[comparisons.size()][];
            for (int c = 0; c < origin.length; c++) {
                origin[c] = new double[comparisons.get(c).levels()];
                int rising = comparisons.get(c).risingFrom();
                for (int level = 0; level < origin[c].length; level++) {
                    boolean step = rising >= 0 && level > rising;
                    double below = step ? start.bits(c, level - 1) : 0;
                    origin[c][level] = (start.bits(c, level) - below) * Math.log(2);
                }
                steps[c] = origin[c].clone();
            }
            priorOrigin = start.prior() * Math.log(2);
            prior = priorOrigin;
            everything = IntStream.range(0, levels.length).toArray();
            concerned = new int[steps.length][][];
            for (int c = 0; c < concerned.length; c++) {
                concerned[c] = new int[steps[c].length][];
                for (int level = 0; level < steps[c].length; level++) {
                    concerned[c][level] = concerned(c, level);
                }
            }
        }

        Weights run() {
            double moved = 1;
            for (int round = 0; round < ROUNDS && moved > STILL; round++) {
                double move = step(everything, PRIOR, prior - priorOrigin);
                prior += move;
                moved = Math.abs(move);
                for (int c = 0; c < steps.length; c++) {
                    for (int level = 0; level < steps[c].length; level++) {
                        moved = Math.max(moved, Math.abs(move(c, level)));
                    }
                }
            }
            double[][] bits = new double[steps.length][];
            for (int c = 0; c < bits.length; c++) {
                int rising = comparisons.get(c).risingFrom();
                bits[c] = new double[steps[c].length];
                for (int level = 0; level < bits[c].length; level++) {
                    boolean step = rising >= 0 && level > rising;
                    bits[c][level] =
                            steps[c][level] / Math.log(2) + (step ? bits[c][level - 1] : 0);
                }
            }
            return new Weights(comparisons, prior / Math.log(2), bits);
        }

        private double move(int c, int level) {
            int rising = comparisons.get(c).risingFrom();
            boolean step = rising >= 0 && level > rising;
            double held = rising >= 0 && level == rising ? BASE * pull : pull;
            double before = steps[c][level];
            double move = step(concerned[c][level], held, before - origin[c][level]);
            steps[c][level] = step ? Math.max(0, before + move) : before + move;
            double really = steps[c][level] - before;
            if (really != move) {
                add(concerned[c][level], really - move);
            }
            return really;
        }

        /** One Newton step, already added to the totals. */
        private double step(int[] those, double held, double away) {
            double slope = -held * away;
            double curve = held;
            for (int i : those) {
                double p = 1 / (1 + Math.exp(-totals[i]));
                slope += same[i] * (1 - p) - other[i] * p;
                curve += (same[i] + other[i]) * p * (1 - p);
            }
            double move = Math.clamp(slope / curve, -LONGEST_STEP, LONGEST_STEP);
            add(those, move);
            return move;
        }

        private void add(int[] those, double move) {
            for (int i : those) {
                totals[i] += move;
            }
        }

        private int[] concerned(int c, int level) {
            int rising = comparisons.get(c).risingFrom();
            boolean step = rising >= 0 && level >= rising;
            return IntStream.range(0, levels.length)
                    .filter(i -> {
                        int at = comparisons.level(levels[i], c);
                        return step ? at >= level : at == level;
                    })
                    .toArray();
        }
    }
}
