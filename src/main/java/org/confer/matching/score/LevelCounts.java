package org.confer.matching.score;

import java.util.Arrays;

/** How often each combination of levels occurred. */
public final class LevelCounts {

    private static final long FREE = -1;

    private long[] levels = new long[1 << 12];
    private double[] counts = new double[1 << 12];
    private int size;

    public LevelCounts() {
        Arrays.fill(levels, FREE);
    }

    public void add(long combination, double times) {
        int at = slot(combination);
        if (levels[at] == FREE) {
            if (size * 2 >= levels.length) {
                grow();
                at = slot(combination);
            }
            levels[at] = combination;
            size++;
        }
        counts[at] += times;
    }

    public void addAll(LevelCounts other) {
        for (int i = 0; i < other.levels.length; i++) {
            if (other.levels[i] != FREE) {
                add(other.levels[i], other.counts[i]);
            }
        }
    }

    /** The combinations in ascending order, so that sums do not depend on the order of adding. */
    long[] combinations() {
        long[] sorted = Arrays.stream(levels).filter(l -> l != FREE).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    double count(long combination) {
        return counts[slot(combination)];
    }

    public double total() {
        return Arrays.stream(counts).sum();
    }

    private int slot(long combination) {
        long h = combination * 0x9E3779B97F4A7C15L;
        int at = (int) (h >>> 34) & levels.length - 1;
        while (levels[at] != FREE && levels[at] != combination) {
            at = at + 1 & levels.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldLevels = levels;
        double[] oldCounts = counts;
        levels = new long[oldLevels.length * 2];
        counts = new double[levels.length];
        Arrays.fill(levels, FREE);
        for (int i = 0; i < oldLevels.length; i++) {
            if (oldLevels[i] != FREE) {
                int at = slot(oldLevels[i]);
                levels[at] = oldLevels[i];
                counts[at] = oldCounts[i];
            }
        }
    }
}
