package org.confer.matching.compare;

import java.util.function.IntFunction;
import org.confer.matching.Finding;
import org.confer.matching.Trait;
import org.confer.matching.parse.Profile;

/**
 * Equality of one number.
 *
 * @param different what it means when both say something else
 * @param onlyWithin place that must be equal for a difference to mean anything, or -1: cohorts of
 *     different organisers are not cohorts of one series
 * @param likely weights from experience: odds of same, one silent and different among repeats
 *     relative to others
 */
record Code(
        Trait trait,
        String field,
        int place,
        Finding different,
        int onlyWithin,
        double[] amongRepeats,
        double[] amongOthers,
        IntFunction<String> words)
        implements Comparison {

    private static final int ONE_SILENT = 1;
    private static final int DIFFERENT = 2;
    private static final int SAME = 3;

    @Override
    public int levels() {
        return 4;
    }

    @Override
    public int level(Profile left, Profile right) {
        boolean leftSays = left.has(place);
        boolean rightSays = right.has(place);
        if (!leftSays || !rightSays) {
            return leftSays == rightSays ? 0 : ONE_SILENT;
        }
        if (onlyWithin >= 0
                && !(left.has(onlyWithin) && left.value(onlyWithin) == right.value(onlyWithin))) {
            return 0;
        }
        return left.value(place) == right.value(place) ? SAME : DIFFERENT;
    }

    @Override
    public Finding finding(int level) {
        return switch (level) {
            case 0 -> Finding.BOTH_SILENT;
            case ONE_SILENT -> Finding.ONE_SILENT;
            case DIFFERENT -> different;
            default -> Finding.SAME;
        };
    }

    @Override
    public double alike(Profile left, Profile right) {
        return level(left, right) == SAME ? 1 : 0;
    }

    @Override
    public String said(Profile profile) {
        return profile.has(place) ? words.apply(profile.value(place)) : "";
    }

    /** Who holds it tells a multi-head from a repeated one, not a repeat from none. */
    @Override
    public boolean tellsRepeats() {
        return trait != Trait.ORGANISER;
    }
}
