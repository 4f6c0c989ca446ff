package org.confer.duplicate;

import java.time.Instant;

/**
 * The latest comparison of all plans.
 *
 * @param clashesLeftOut clashes beyond the number that is kept
 * @param pairsLeftOut pairs that were not compared, because too many plans are alike, or that are
 *     not listed among the reasons of a group
 * @param meaning name of the language model that took part, or "none"
 */
public record LastComparison(
        Instant at, int plans, int groups, int clashesLeftOut, long pairsLeftOut, String meaning) {

    /** Whether meanings were compared and not only letters. */
    public boolean byMeaning() {
        return !meaning.equals("none");
    }
}
