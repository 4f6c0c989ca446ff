package org.confer.matching.compare;

import static org.confer.matching.parse.PlanReader.START;

import java.time.LocalDate;
import org.confer.matching.Finding;
import org.confer.matching.Trait;
import org.confer.matching.parse.Profile;

/**
 * Days between the first days of two plans. Nobody sends the same people to two trainings on the
 * same days, so plans that merely overlap are two; on exactly the same days they may be one class,
 * sent in by two.
 */
record DayGap() implements Comparison {

    private static final int[] STEPS = {31, 92, 183, 300};
    private static final int OVERLAP = 1;
    private static final int NEAR = 6;
    private static final int SAME_DAYS = NEAR + 1;

    @Override
    public Trait trait() {
        return Trait.DATES;
    }

    @Override
    public String field() {
        return "start";
    }

    @Override
    public int levels() {
        return SAME_DAYS + 1;
    }

    @Override
    public int level(Profile left, Profile right) {
        if (!left.has(START) || !right.has(START)) {
            return 0;
        }
        if (DaysInCommon.all(left, right)) {
            return SAME_DAYS;
        }
        if (DaysInCommon.any(left, right)) {
            return OVERLAP;
        }
        int gap = Math.abs(left.value(START) - right.value(START));
        int level = NEAR;
        for (int step : STEPS) {
            if (gap > step) {
                level--;
            }
        }
        return level;
    }

    @Override
    public Finding finding(int level) {
        return switch (level) {
            case 0 -> Finding.ONE_SILENT;
            case NEAR -> Finding.ALIKE;
            case SAME_DAYS -> Finding.SAME;
            default -> Finding.DIFFERENT;
        };
    }

    @Override
    public double alike(Profile left, Profile right) {
        if (!left.has(START) || !right.has(START)) {
            return 0;
        }
        return Math.max(0, 1 - Math.abs(left.value(START) - right.value(START)) / 366.0);
    }

    @Override
    public String said(Profile profile) {
        return profile.has(START) ? LocalDate.ofEpochDay(profile.value(START)).toString() : "";
    }

    @Override
    public double[] amongRepeats() {
        return new double[] {0.05, 0.01, 0.02, 0.10, 0.24, 0.29, 0.25, 0.04};
    }

    @Override
    public double[] amongOthers() {
        return new double[] {0.05, 0.02, 0.10, 0.15, 0.25, 0.25, 0.17, 0.01};
    }

    @Override
    public int risingFrom() {
        return 2;
    }

    /** Nearly a year later it is next year's edition; and nobody is in two places at once. */
    @Override
    public double mostAmongRepeats(int level) {
        return level == OVERLAP || level == 2 ? 0.01 : 1;
    }
}
