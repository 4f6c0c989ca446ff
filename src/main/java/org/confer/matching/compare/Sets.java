package org.confer.matching.compare;

/** Likeness of sorted sets of token hashes. */
final class Sets {

    private Sets() {}

    static int common(int[] a, int[] b) {
        int i = 0;
        int j = 0;
        int common = 0;
        while (i < a.length && j < b.length) {
            int x = a[i];
            int y = b[j];
            if (x == y) {
                common++;
            }
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return common;
    }

    /** Dice (1945): twice the common part over the sum of both; 0 when one is empty. */
    static double dice(int[] a, int[] b) {
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        return 2.0 * common(a, b) / (a.length + b.length);
    }

    /**
     * Dice of the single characters (or letters of words) and of the sequences, weighed together: a
     * typing error hurts the sequences, another subject hurts both.
     */
    static double alike(int[] a, int[] b) {
        int i = 0;
        int j = 0;
        int single = 0;
        while (i < a.length && j < b.length && a[i] < 0 && b[j] < 0) {
            int x = a[i];
            int y = b[j];
            single += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        while (i < a.length && a[i] < 0) {
            i++;
        }
        while (j < b.length && b[j] < 0) {
            j++;
        }
        int singles = i + j;
        int sequences = a.length + b.length - singles;
        if (singles == 0 || sequences == 0) {
            return 0;
        }
        int common = 0;
        while (i < a.length && j < b.length) {
            int x = a[i];
            int y = b[j];
            common += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return SINGLES * 2.0 * single / singles + (1 - SINGLES) * 2.0 * common / sequences;
    }

    private static final double SINGLES = 0.65;

    /** Szymkiewicz-Simpson: the common part over the smaller one. */
    static double overlap(int[] a, int[] b) {
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        return (double) common(a, b) / Math.min(a.length, b.length);
    }
}
