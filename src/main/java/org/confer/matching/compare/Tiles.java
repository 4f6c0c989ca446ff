package org.confer.matching.compare;

import org.confer.matching.work.Chunks;

/**
 * Compares many vectors with many. A tile of both sides stays in the processor's nearest memory,
 * and whole numbers of 32 bits are what the compiler multiplies sixteen at a time.
 */
final class Tiles {

    private static final int SIDE = 48;

    private final Vectors.Vector[] vectors;
    private final double least;

    /** Told of each pair that is near enough, from several threads. */
    interface Near {
        void pair(int left, int right, double cosine);
    }

    /**
     * @param vectors of one language
     * @param least cosine that is told
     */
    Tiles(Vectors.Vector[] vectors, double least) {
        this.vectors = vectors;
        this.least = least;
    }

    /**
     * @param rows places in the array, each of which is compared with every other place; a pair of
     *     two rows may be told twice
     */
    void compare(int[] rows, Near near) {
        boolean all = rows.length == vectors.length;
        Chunks.each(
                rows.length,
                SIDE,
                (from, to) -> {
                    int[][] left = new int[to - from][];
                    for (int i = from; i < to; i++) {
                        left[i - from] = wide(rows[i]);
                    }
                    // of a comparison of all with all one half will do
                    for (int column = all ? from : 0; column < vectors.length; column += SIDE) {
                        tile(rows, from, left, column, near);
                    }
                });
    }

    private void tile(int[] rows, int from, int[][] left, int column, Near near) {
        int end = Math.min(vectors.length, column + SIDE);
        int[][] right = new int[end - column][];
        for (int j = column; j < end; j++) {
            right[j - column] = wide(j);
        }
        for (int i = 0; i < left.length; i++) {
            int row = rows[from + i];
            double length = vectors[row].length();
            for (int j = 0; j < right.length; j++) {
                double cosine = dot(left[i], right[j]) / (length * vectors[column + j].length());
                if (cosine >= least && column + j != row) {
                    near.pair(row, column + j, cosine);
                }
            }
        }
    }

    private int[] wide(int place) {
        byte[] direction = vectors[place].direction();
        int[] wide = new int[direction.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = direction[i];
        }
        return wide;
    }

    private static int dot(int[] a, int[] b) {
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
