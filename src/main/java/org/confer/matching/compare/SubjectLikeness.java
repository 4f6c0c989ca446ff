package org.confer.matching.compare;

import static org.confer.matching.parse.PlanReader.SUBJECT_HASH;
import static org.confer.matching.parse.PlanReader.TITLE_TOKENS;
import static org.confer.matching.parse.PlanReader.TOPIC_HASH;
import static org.confer.matching.parse.PlanReader.TOPIC_TOKENS;

import org.confer.matching.Finding;
import org.confer.matching.Trait;
import org.confer.matching.parse.Profile;

/**
 * Best likeness between what titles and subjects of two plans say.
 *
 * @param alone true when no language model takes part: then other letters are another subject
 */
record SubjectLikeness(boolean alone) implements Comparison {

    private static final double[] STEPS = {0.2, 0.4, 0.6, 0.72, 0.82, 0.9};
    private static final int EXACT = STEPS.length + 2;

    @Override
    public Trait trait() {
        return Trait.SUBJECT;
    }

    @Override
    public String field() {
        return "subject";
    }

    @Override
    public int levels() {
        return EXACT + 1;
    }

    @Override
    public int level(Profile left, Profile right) {
        double alike = alike(left, right);
        if (alike < 0) {
            return 0;
        }
        if (alike >= 1) {
            return EXACT;
        }
        return 1 + Comparison.reached(STEPS, alike);
    }

    @Override
    public Finding finding(int level) {
        if (level == 0) {
            return Finding.BOTH_SILENT;
        }
        return level == EXACT ? Finding.SAME : level <= 2 ? Finding.DIFFERENT : Finding.ALIKE;
    }

    /** Below 0 when one of the two says nothing. */
    @Override
    public double alike(Profile left, Profile right) {
        int[] leftTitle = left.set(TITLE_TOKENS);
        int[] rightTitle = right.set(TITLE_TOKENS);
        int[] leftTopic = left.set(TOPIC_TOKENS);
        int[] rightTopic = right.set(TOPIC_TOKENS);
        if (leftTitle.length + leftTopic.length == 0
                || rightTitle.length + rightTopic.length == 0) {
            return -1;
        }
        if (sameHash(left, right, SUBJECT_HASH)) {
            return 1;
        }
        if (leftTopic.length > 0 && rightTopic.length > 0) {
            if (sameHash(left, right, TOPIC_HASH)) {
                return 1;
            }
            return Math.max(Sets.alike(leftTopic, rightTopic), Sets.alike(leftTitle, rightTitle));
        }
        double best = Sets.alike(leftTitle, rightTitle);
        if (leftTopic.length > 0) {
            best = Math.max(best, Sets.alike(leftTopic, rightTitle));
        }
        if (rightTopic.length > 0) {
            best = Math.max(best, Sets.alike(leftTitle, rightTopic));
        }
        return best;
    }

    private static boolean sameHash(Profile left, Profile right, int place) {
        return left.has(place) && left.value(place) == right.value(place);
    }

    @Override
    public String said(Profile profile) {
        return "";
    }

    @Override
    public double[] amongRepeats() {
        return new double[] {
            0.006725, 0.2415, 0.3568, 0.1345, 0.04587, 0.03804, 0.03804, 0.0309, 0.1076
        };
    }

    @Override
    public double[] amongOthers() {
        return new double[] {0.002, 0.66, 0.28, 0.04, 0.009, 0.004, 0.002, 0.001, 0.002};
    }

    @Override
    public boolean costly() {
        return true;
    }

    @Override
    public int risingFrom() {
        return 1;
    }

    /**
     * A repeat has the same subject; without this bound what is learned without labels may be who
     * trains the same people, since in a big set most candidates do.
     */
    @Override
    public double mostAmongRepeats(int level) {
        double most =
                switch (level) {
                    case 1 -> 0.01;
                    case 2 -> 0.02;
                    case 3 -> 0.06;
                    default -> 1;
                };
        return alone ? most : Math.min(1, most * IN_OTHER_WORDS);
    }

    /** So much likelier it is that a repeat says it in other words when a model can tell. */
    private static final double IN_OTHER_WORDS = 8;
}
