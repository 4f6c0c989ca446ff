package org.confer.matching.compare;

import static org.confer.matching.parse.PlanReader.AUDIENCE;
import static org.confer.matching.parse.PlanReader.AUDIENCE_TOKENS;

import org.confer.matching.Finding;
import org.confer.matching.Trait;
import org.confer.matching.parse.Interner;
import org.confer.matching.parse.Profile;

/** Likeness of two audiences, after places have been taken out and posts brought to one name. */
record AudienceLikeness(Interner names) implements Comparison {

    private static final int ONE_SILENT = 1;
    private static final int SAME = 7;
    private static final double[] STEPS = {0.2, 0.4, 0.6, 0.8};

    @Override
    public Trait trait() {
        return Trait.AUDIENCE;
    }

    @Override
    public String field() {
        return "audience";
    }

    @Override
    public int levels() {
        return SAME + 1;
    }

    @Override
    public int level(Profile left, Profile right) {
        boolean leftSays = left.has(AUDIENCE);
        boolean rightSays = right.has(AUDIENCE);
        if (!leftSays || !rightSays) {
            return leftSays == rightSays ? 0 : ONE_SILENT;
        }
        if (left.value(AUDIENCE) == right.value(AUDIENCE)) {
            return SAME;
        }
        double alike = alike(left, right);
        return 2 + Comparison.reached(STEPS, alike);
    }

    @Override
    public Finding finding(int level) {
        return switch (level) {
            case 0 -> Finding.BOTH_SILENT;
            case ONE_SILENT -> Finding.ONE_SILENT;
            case 2 -> Finding.DIFFERENT;
            case SAME -> Finding.SAME;
            default -> Finding.ALIKE;
        };
    }

    @Override
    public double alike(Profile left, Profile right) {
        if (left.has(AUDIENCE) && left.value(AUDIENCE) == right.value(AUDIENCE)) {
            return 1;
        }
        int[] a = left.set(AUDIENCE_TOKENS);
        int[] b = right.set(AUDIENCE_TOKENS);
        return 0.7 * Sets.alike(a, b) + 0.3 * Sets.overlap(a, b);
    }

    @Override
    public String said(Profile profile) {
        return profile.has(AUDIENCE) ? names.text(profile.value(AUDIENCE)) : "";
    }

    @Override
    public double[] amongRepeats() {
        return new double[] {0.08037, 0.1206, 0.07104, 0.05525, 0.1237, 0.235, 0.1462, 0.1679};
    }

    @Override
    public double[] amongOthers() {
        return new double[] {0.02, 0.03, 0.8, 0.11, 0.025, 0.009, 0.003, 0.003};
    }

    @Override
    public int risingFrom() {
        return 2;
    }

    /** A repeat trains the same people; another audience is a misreading at most. */
    @Override
    public double mostAmongRepeats(int level) {
        return switch (level) {
            case 2 -> 0.01;
            case 3 -> 0.02;
            case 4 -> 0.06;
            default -> 1;
        };
    }
}
