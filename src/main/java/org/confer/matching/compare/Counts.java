package org.confer.matching.compare;

import static org.confer.matching.parse.PlanReader.HEADCOUNT;

import org.confer.matching.Finding;
import org.confer.matching.Trait;
import org.confer.matching.parse.Profile;

/** Ratio of two headcounts: the same people are about as many. */
record Counts() implements Comparison {

    private static final double[] STEPS = {0.33, 0.66, 0.85, 0.999};

    @Override
    public Trait trait() {
        return Trait.HEADCOUNT;
    }

    @Override
    public String field() {
        return "headcount";
    }

    @Override
    public int levels() {
        return STEPS.length + 2;
    }

    @Override
    public int level(Profile left, Profile right) {
        if (!left.has(HEADCOUNT) || !right.has(HEADCOUNT)) {
            return 0;
        }
        double alike = alike(left, right);
        int level = 1;
        for (double step : STEPS) {
            if (alike >= step) {
                level++;
            }
        }
        return level;
    }

    @Override
    public Finding finding(int level) {
        return level == 0
                ? Finding.ONE_SILENT
                : level == STEPS.length + 1
                        ? Finding.SAME
                        : level == 1 ? Finding.DIFFERENT : Finding.ALIKE;
    }

    @Override
    public double alike(Profile left, Profile right) {
        if (!left.has(HEADCOUNT) || !right.has(HEADCOUNT)) {
            return 0;
        }
        double a = left.value(HEADCOUNT) + 1.0;
        double b = right.value(HEADCOUNT) + 1.0;
        return Math.min(a, b) / Math.max(a, b);
    }

    @Override
    public String said(Profile profile) {
        return profile.has(HEADCOUNT) ? String.valueOf(profile.value(HEADCOUNT)) : "";
    }

    @Override
    public double[] amongRepeats() {
        return new double[] {0.101, 0.06315, 0.2526, 0.2143, 0.2297, 0.1392};
    }

    @Override
    public double[] amongOthers() {
        return new double[] {0.1, 0.33, 0.33, 0.14, 0.07, 0.03};
    }

    @Override
    public int risingFrom() {
        return 1;
    }
}
