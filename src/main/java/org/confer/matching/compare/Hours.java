package org.confer.matching.compare;

import static org.confer.matching.parse.PlanReader.HOURS;

import org.confer.matching.Finding;
import org.confer.matching.Trait;
import org.confer.matching.parse.Profile;

/** Ratio of two lengths in class hours: one course takes about as long wherever it is held. */
record Hours() implements Comparison {

    /** A day is six to eight class hours, so that ten may be eight. */
    private static final double[] STEPS = {0.4, 0.74, 0.999};

    private static final int DIFFERENT = 1;

    @Override
    public Trait trait() {
        return Trait.HOURS;
    }

    @Override
    public String field() {
        return "hours";
    }

    @Override
    public int levels() {
        return STEPS.length + 2;
    }

    @Override
    public int level(Profile left, Profile right) {
        if (!left.has(HOURS) || !right.has(HOURS)) {
            return 0;
        }
        double alike = alike(left, right);
        int level = DIFFERENT;
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
                        : level == DIFFERENT ? Finding.DIFFERENT : Finding.ALIKE;
    }

    @Override
    public double alike(Profile left, Profile right) {
        if (!left.has(HOURS) || !right.has(HOURS)) {
            return 0;
        }
        double a = left.value(HOURS) + 0.5;
        double b = right.value(HOURS) + 0.5;
        return Math.min(a, b) / Math.max(a, b);
    }

    @Override
    public String said(Profile profile) {
        return profile.has(HOURS) ? String.valueOf(profile.value(HOURS)) : "";
    }

    @Override
    public double[] amongRepeats() {
        return new double[] {0.50, 0.05, 0.10, 0.15, 0.20};
    }

    @Override
    public double[] amongOthers() {
        return new double[] {0.50, 0.12, 0.13, 0.12, 0.13};
    }

    @Override
    public int risingFrom() {
        return DIFFERENT;
    }
}
