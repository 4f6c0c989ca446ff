package org.confer.matching;

/**
 * What counts as a repeat; apart from the score, so that it can be changed without learning anew.
 *
 * @param duplicateFrom probability from which a pair counts as duplicate, 0 to 1
 * @param relatedFrom probability from which a pair is told at all, 0 to 1
 * @param windowDays pairs whose first days lie further apart are not looked at; at least 1
 * @param repeatedWithinDays for the same organiser: days from the end of one to the start of the
 *     other, up to which the second counts as repeated; at least 0
 * @param minimumLink average probability that holds a group together, 0 to 1
 */
public record Policy(
        double duplicateFrom,
        double relatedFrom,
        int windowDays,
        int repeatedWithinDays,
        double minimumLink) {

    /** Half probability, a year's window, repeated within six months. */
    public static final Policy USUAL = new Policy(0.5, 0.1, 366, 183, 0.4);

    public Policy {
        if (!(duplicateFrom >= 0 && duplicateFrom <= 1)
                || !(relatedFrom >= 0 && relatedFrom <= duplicateFrom)
                || !(minimumLink >= 0 && minimumLink <= 1)
                || windowDays < 1
                || repeatedWithinDays < 0) {
            throw new IllegalArgumentException("Policy out of range: " + this);
        }
    }

    public Policy repeatedWithinDays(int days) {
        return new Policy(duplicateFrom, relatedFrom, windowDays, days, minimumLink);
    }

    public Policy windowDays(int days) {
        return new Policy(duplicateFrom, relatedFrom, days, repeatedWithinDays, minimumLink);
    }
}
