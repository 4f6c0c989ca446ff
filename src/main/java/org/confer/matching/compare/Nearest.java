package org.confer.matching.compare;

import java.util.Arrays;

/** The few best of many that are offered, in whatever order they come. Safe for several threads. */
final class Nearest {

    private static final double STEPS = 1e6;

    private final long[] ranks;
    private int count;

    Nearest(int most) {
        ranks = new long[most];
    }

    /**
     * @param near 0 to 1
     * @param place of the text; among equally near ones the smaller counts as nearer
     */
    synchronized void offer(double near, int place) {
        long rank = (long) ((1 - near) * STEPS) << 32 | place;
        if (count == ranks.length && rank >= ranks[count - 1]) {
            return;
        }
        int at = Arrays.binarySearch(ranks, 0, count, rank);
        if (at >= 0) {
            return;
        }
        at = -at - 1;
        count = Math.min(count + 1, ranks.length);
        System.arraycopy(ranks, at, ranks, at + 1, count - at - 1);
        ranks[at] = rank;
    }

    /**
     * @return places, the nearest first
     */
    synchronized int[] places() {
        return Arrays.stream(ranks, 0, count).mapToInt(rank -> (int) rank).toArray();
    }
}
