package org.confer.matching.compare;

import org.confer.matching.Finding;
import org.confer.matching.Trait;
import org.confer.matching.parse.Interner;
import org.confer.matching.parse.Profile;
import org.confer.matching.parse.RecordReader;

/**
 * Likeness of a text field, of names or of a category.
 *
 * @param words true to compare word by word (names), false by trigrams
 */
record TextLikeness(
        String field,
        int index,
        boolean words,
        Interner texts,
        double[] amongRepeats,
        double[] amongOthers)
        implements Comparison {

    private static final double[] STEPS = {0.2, 0.35, 0.5, 0.65, 0.8, 0.92};
    private static final int SAME = 9;

    static final double[] TEXT_REPEATS = {
        0.02, 0.02, 0.02, 0.03, 0.05, 0.08, 0.15, 0.18, 0.15, 0.30
    };
    static final double[] TEXT_OTHERS = {
        0.02, 0.02, 0.40, 0.26, 0.14, 0.08, 0.04, 0.02, 0.01, 0.01
    };

    @Override
    public Trait trait() {
        return Trait.FIELD;
    }

    @Override
    public int levels() {
        return SAME + 1;
    }

    @Override
    public int level(Profile left, Profile right) {
        boolean leftSays = left.has(index);
        boolean rightSays = right.has(index);
        if (!leftSays || !rightSays) {
            return leftSays == rightSays ? 0 : 1;
        }
        double alike = alike(left, right);
        if (alike >= 1) {
            return SAME;
        }
        int level = 2;
        for (double step : STEPS) {
            if (alike >= step) {
                level++;
            }
        }
        return level;
    }

    @Override
    public Finding finding(int level) {
        return switch (level) {
            case 0 -> Finding.BOTH_SILENT;
            case 1 -> Finding.ONE_SILENT;
            case 2 -> Finding.DIFFERENT;
            case SAME -> Finding.SAME;
            default -> Finding.ALIKE;
        };
    }

    @Override
    public double alike(Profile left, Profile right) {
        if (!left.has(index) || !right.has(index)) {
            return 0;
        }
        if (left.value(index) == right.value(index)) {
            return 1;
        }
        int set = words ? RecordReader.words(index) : RecordReader.trigrams(index);
        return words
                ? Sets.dice(left.set(set), right.set(set))
                : Sets.alike(left.set(set), right.set(set));
    }

    @Override
    public String said(Profile profile) {
        return profile.has(index) ? texts.text(profile.value(index)) : "";
    }

    @Override
    public int risingFrom() {
        return 2;
    }
}
