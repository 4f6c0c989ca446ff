package org.confer.matching.score;

/** Pool-adjacent-violators (Ayer and others, 1955): the nearest values that never fall. */
final class Isotonic {

    private Isotonic() {}

    /**
     * Changes {@code values[from…]} so that none is smaller than the one before.
     *
     * @param mass weight of each value in the mean of its pool; above 0
     */
    static void rise(double[] values, double[] mass, int from) {
        int n = values.length;
        double[] level = new double[n];
        double[] weight = new double[n];
        int[] size = new int[n];
        int pools = 0;
        for (int i = from; i < n; i++) {
            level[pools] = values[i];
            weight[pools] = mass[i];
            size[pools++] = 1;
            while (pools > 1 && level[pools - 2] > level[pools - 1]) {
                double total = weight[pools - 2] + weight[pools - 1];
                level[pools - 2] =
                        (level[pools - 2] * weight[pools - 2]
                                        + level[pools - 1] * weight[pools - 1])
                                / total;
                weight[pools - 2] = total;
                size[pools - 2] += size[pools - 1];
                pools--;
            }
        }
        int at = from;
        for (int p = 0; p < pools; p++) {
            for (int k = 0; k < size[p]; k++) {
                values[at++] = level[p];
            }
        }
    }
}
