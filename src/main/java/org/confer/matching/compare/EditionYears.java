package org.confer.matching.compare;

import static org.confer.matching.parse.PlanReader.EDITION;
import static org.confer.matching.parse.PlanReader.START;

import java.time.LocalDate;
import org.confer.matching.Finding;
import org.confer.matching.Trait;
import org.confer.matching.parse.Profile;

/**
 * Of which year two plans are. "2025年度培训班" among the plans of 2026 is last year's, brought along;
 * where only one of two titles names its year, the other's first day tells it, unless the two lie
 * so near that a plan year may span the turn of the year.
 */
record EditionYears() implements Comparison {

    private static final int ONE_SILENT = 1;
    private static final int DIFFERENT = 2;
    private static final int SAME = 3;

    /** Days; half a year. */
    private static final int NEAR = 183;

    @Override
    public Trait trait() {
        return Trait.EDITION;
    }

    @Override
    public String field() {
        return "edition";
    }

    @Override
    public int levels() {
        return SAME + 1;
    }

    @Override
    public int level(Profile left, Profile right) {
        boolean leftSays = left.has(EDITION);
        boolean rightSays = right.has(EDITION);
        if (leftSays && rightSays) {
            return inCommon(left.value(EDITION), right.value(EDITION)) ? SAME : DIFFERENT;
        }
        if (!leftSays && !rightSays) {
            return 0;
        }
        return leftSays ? beside(left, right) : beside(right, left);
    }

    private static int beside(Profile says, Profile silent) {
        if (!silent.has(START)) {
            return ONE_SILENT;
        }
        boolean near = says.has(START) && Math.abs(says.value(START) - silent.value(START)) <= NEAR;
        return near || inCommon(says.value(EDITION), year(silent)) ? ONE_SILENT : DIFFERENT;
    }

    /** Years as {@link org.confer.matching.parse.PlanReader#EDITION} has them. */
    private static boolean inCommon(int one, int other) {
        return one == other || one == last(other) || last(one) == other;
    }

    private static int last(int edition) {
        return edition < 0 ? 1 - edition : edition;
    }

    private static int year(Profile plan) {
        return LocalDate.ofEpochDay(plan.value(START)).getYear();
    }

    @Override
    public Finding finding(int level) {
        return switch (level) {
            case 0 -> Finding.BOTH_SILENT;
            case ONE_SILENT -> Finding.ONE_SILENT;
            case DIFFERENT -> Finding.CONTRADICTS;
            default -> Finding.SAME;
        };
    }

    @Override
    public double alike(Profile left, Profile right) {
        return level(left, right) == SAME ? 1 : 0;
    }

    @Override
    public String said(Profile profile) {
        if (!profile.has(EDITION)) {
            return profile.has(START) ? String.valueOf(year(profile)) : "";
        }
        int edition = profile.value(EDITION);
        return edition < 0 ? -edition + "/" + last(edition) : String.valueOf(edition);
    }

    @Override
    public double[] amongRepeats() {
        return new double[] {0.50, 0.30, 0.002, 0.198};
    }

    @Override
    public double[] amongOthers() {
        return new double[] {0.50, 0.30, 0.05, 0.15};
    }
}
