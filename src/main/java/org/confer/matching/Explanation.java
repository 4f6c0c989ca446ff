package org.confer.matching;

import java.util.List;

/**
 * Why two items got their probability. The weights add up exactly: {@code prior + sum of evidence =
 * total}, and {@code probability = 1 / (1 + 2^-total)}.
 *
 * @param prior in bits: how likely a repeat is before looking at the pair
 * @param evidence one per trait, in the order of comparison; silent traits included
 */
public record Explanation(double prior, List<Evidence> evidence) {

    public Explanation {
        evidence = List.copyOf(evidence);
    }

    /** In bits. */
    public double total() {
        double total = prior;
        for (Evidence piece : evidence) {
            total += piece.weight();
        }
        return total;
    }

    public double probability() {
        return probability(total());
    }

    /** Probability of odds given in bits. */
    public static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }

    /** What weighs most, for or against, first; silent traits left out. */
    public List<Evidence> strongest(int count) {
        return evidence.stream()
                .filter(e -> e.finding() != Finding.BOTH_SILENT)
                .sorted((x, y) -> Double.compare(Math.abs(y.weight()), Math.abs(x.weight())))
                .limit(count)
                .toList();
    }
}
