package org.confer.matching.compare;

/**
 * Remembers how near texts are that were compared before, in a table of fixed size: a newer pair
 * takes an older one's place. An entry is one number that is written and read whole, so threads
 * need no lock; what one does not see it works out again, with the same result.
 */
final class NearnessTable {

    /** Of a pair that is not in the table. */
    static final int UNKNOWN = -1;

    private static final int BITS = 20;
    private static final int TEXT_BITS = 24;
    private static final int STEP_BITS = 64 - 2 * TEXT_BITS;

    /** Nearness 0 is step 1, nearness 1 the last; step 0 is the caller's. */
    private static final int LAST = (1 << STEP_BITS) - 1;

    private final long[] entries = new long[1 << BITS];

    static int steps(double nearness) {
        return 1 + (int) Math.round(nearness * (LAST - 1));
    }

    static double nearness(int steps) {
        return (steps - 1) / (double) (LAST - 1);
    }

    /**
     * @return steps, or {@link #UNKNOWN}
     */
    int get(int left, int right) {
        long key = key(left, right);
        long entry = entries[place(key)];
        return entry >>> STEP_BITS == key && key != 0 ? (int) entry & LAST : UNKNOWN;
    }

    /** Does nothing for texts whose numbers are too large. */
    void put(int left, int right, int steps) {
        long key = key(left, right);
        if (key != 0) {
            entries[place(key)] = key << STEP_BITS | steps;
        }
    }

    /**
     * @return the same whichever is the left; 0 for texts that cannot be entered
     */
    private static long key(int left, int right) {
        int lower = Math.min(left, right);
        int higher = Math.max(left, right);
        return higher >= 1 << TEXT_BITS ? 0 : (long) higher << TEXT_BITS | lower;
    }

    private static int place(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 64 - BITS);
    }
}
