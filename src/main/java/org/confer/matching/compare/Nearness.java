package org.confer.matching.compare;

import org.confer.matching.Finding;
import org.confer.matching.Trait;
import org.confer.matching.parse.Interner;
import org.confer.matching.parse.Profile;

/**
 * Nearness of two texts in a language model; of a bilingual title either half may be the near one.
 *
 * @param other place of the second half's text, or -1 where there is none
 */
record Nearness(
        Trait trait,
        String field,
        int place,
        int other,
        Interner texts,
        Vectors vectors,
        double[] amongRepeats,
        double[] amongOthers)
        implements Comparison {

    private static final double[] STEPS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    private static final int LEVELS = 11;

    @Override
    public int levels() {
        return LEVELS;
    }

    @Override
    public int level(Profile left, Profile right) {
        double alike = alike(left, right);
        if (alike < 0) {
            return 0;
        }
        return 1 + Comparison.reached(STEPS, alike);
    }

    @Override
    public Finding finding(int level) {
        return level == 0
                ? Finding.BOTH_SILENT
                : level == LEVELS - 1
                        ? Finding.SAME
                        : level <= 2 ? Finding.DIFFERENT : Finding.ALIKE;
    }

    /** Below 0 when it cannot be said. */
    @Override
    public double alike(Profile left, Profile right) {
        if (!left.has(place) || !right.has(place)) {
            return -1;
        }
        double nearest = vectors.nearness(left.value(place), right.value(place));
        if (other >= 0 && (left.has(other) || right.has(other))) {
            nearest = Math.max(nearest, nearness(left, other, right, place));
            nearest = Math.max(nearest, nearness(left, place, right, other));
            nearest = Math.max(nearest, nearness(left, other, right, other));
        }
        return nearest;
    }

    private double nearness(Profile left, int leftPlace, Profile right, int rightPlace) {
        return left.has(leftPlace) && right.has(rightPlace)
                ? vectors.nearness(left.value(leftPlace), right.value(rightPlace))
                : -1;
    }

    @Override
    public String said(Profile profile) {
        return profile.has(place) ? texts.text(profile.value(place)) : "";
    }

    @Override
    public boolean costly() {
        return true;
    }

    @Override
    public int risingFrom() {
        return 1;
    }
}
