package org.confer.matching.compare;

import java.util.Locale;
import org.confer.matching.Finding;
import org.confer.matching.Trait;
import org.confer.matching.parse.PlanReader;
import org.confer.matching.parse.Profile;

/**
 * How much smaller the smaller of two numbers is.
 *
 * @param place of the number in {@link Profile#value}
 * @param added to both, so that zero and one are not as unlike as can be
 * @param steps ratios from which the next level begins, ascending; of equal numbers it is 1
 */
record Ratio(
        Trait trait,
        int place,
        double added,
        double[] steps,
        double[] amongRepeats,
        double[] amongOthers)
        implements Comparison {

    private static final int DIFFERENT = 1;

    /** The same people are about as many. */
    static Ratio ofHeadcounts() {
        return new Ratio(
                Trait.HEADCOUNT,
                PlanReader.HEADCOUNT,
                1,
                new double[] {0.33, 0.66, 0.85, 0.999},
                new double[] {0.101, 0.06315, 0.2526, 0.2143, 0.2297, 0.1392},
                new double[] {0.1, 0.33, 0.33, 0.14, 0.07, 0.03});
    }

    /**
     * In class hours: one course takes about as long wherever it is held. A day is six to eight of
     * them, so that ten may be eight.
     */
    static Ratio ofHours() {
        return new Ratio(
                Trait.HOURS,
                PlanReader.HOURS,
                0.5,
                new double[] {0.4, 0.74, 0.999},
                new double[] {0.50, 0.05, 0.10, 0.15, 0.20},
                new double[] {0.50, 0.12, 0.13, 0.12, 0.13});
    }

    @Override
    public String field() {
        return trait.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int levels() {
        return steps.length + 2;
    }

    @Override
    public int level(Profile left, Profile right) {
        if (!left.has(place) || !right.has(place)) {
            return 0;
        }
        double alike = alike(left, right);
        return DIFFERENT + Comparison.reached(steps, alike);
    }

    @Override
    public Finding finding(int level) {
        return level == 0
                ? Finding.ONE_SILENT
                : level == steps.length + 1
                        ? Finding.SAME
                        : level == DIFFERENT ? Finding.DIFFERENT : Finding.ALIKE;
    }

    @Override
    public double alike(Profile left, Profile right) {
        if (!left.has(place) || !right.has(place)) {
            return 0;
        }
        double a = left.value(place) + added;
        double b = right.value(place) + added;
        return Math.min(a, b) / Math.max(a, b);
    }

    @Override
    public String said(Profile profile) {
        return profile.has(place) ? String.valueOf(profile.value(place)) : "";
    }

    @Override
    public int risingFrom() {
        return DIFFERENT;
    }
}
