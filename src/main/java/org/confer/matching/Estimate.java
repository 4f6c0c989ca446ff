package org.confer.matching;

/**
 * A share that a sample tells, with the interval that holds it in 95 of 100 samples (Wilson, 1927).
 * Asked of the answers to {@link Review.Why#CONTROL} pairs only, it is an unbiased estimate of how
 * precise the matcher is: these pairs are drawn by lot from all duplicates, the others are chosen
 * because they are doubtful.
 *
 * @param asked size of the sample, at least 0
 * @param share 0 to 1; 0 when nobody was asked
 * @param low lower end of the interval, 0 to 1
 * @param high upper end, 0 to 1
 */
public record Estimate(int asked, double share, double low, double high) {

    private static final double Z = 1.96;

    /**
     * @throws IllegalArgumentException unless 0 ≤ right ≤ asked
     */
    public static Estimate of(int right, int asked) {
        if (right < 0 || right > asked) {
            throw new IllegalArgumentException(right + " of " + asked);
        }
        if (asked == 0) {
            return new Estimate(0, 0, 0, 1);
        }
        double n = asked;
        double share = right / n;
        double middle = share + Z * Z / (2 * n);
        double reach = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        return new Estimate(
                asked,
                share,
                Math.max(0, (middle - reach) / scale),
                Math.min(1, (middle + reach) / scale));
    }
}
