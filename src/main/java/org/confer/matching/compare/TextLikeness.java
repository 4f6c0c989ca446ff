package org.confer.matching.compare;

import java.util.function.IntUnaryOperator;
import org.confer.matching.Finding;
import org.confer.matching.Trait;
import org.confer.matching.parse.Interner;
import org.confer.matching.parse.Profile;
import org.confer.matching.parse.RecordReader;

/**
 * Likeness of a text field, of names or of a category.
 *
 * @param calledSo true for the field that says what the thing is called: a repeat bears the same
 *     name
 * @param counts how many items have a text, asked with {@link RecordReader#whole}
 * @param byWords true to compare word by word (names), false by trigrams
 */
record TextLikeness(
        String field,
        int index,
        boolean byWords,
        boolean calledSo,
        Interner texts,
        IntUnaryOperator counts,
        double[] amongRepeats,
        double[] amongOthers)
        implements Comparison {

    private static final double[] STEPS = {0.2, 0.35, 0.5, 0.65, 0.8, 0.92};
    private static final int SAME = 9;
    private static final int SAME_AND_RARE = 10;

    /** A text that so many items have at most is a rare one. */
    private static final int RARE = 3;

    static final double[] TEXT_REPEATS = {
        0.02, 0.02, 0.02, 0.03, 0.05, 0.08, 0.15, 0.18, 0.15, 0.10, 0.20
    };
    static final double[] TEXT_OTHERS = {
        0.02, 0.02, 0.40, 0.26, 0.14, 0.08, 0.04, 0.02, 0.01, 0.008, 0.002
    };

    @Override
    public Trait trait() {
        return Trait.FIELD;
    }

    @Override
    public int levels() {
        return SAME_AND_RARE + 1;
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
            boolean rare = counts.applyAsInt(RecordReader.whole(said(left))) <= RARE;
            return rare ? SAME_AND_RARE : SAME;
        }
        return 2 + Comparison.reached(STEPS, alike);
    }

    @Override
    public Finding finding(int level) {
        return switch (level) {
            case 0 -> Finding.BOTH_SILENT;
            case 1 -> Finding.ONE_SILENT;
            case 2 -> Finding.DIFFERENT;
            case SAME -> Finding.SAME;
            case SAME_AND_RARE -> Finding.SAME_AND_RARE;
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
        int words = RecordReader.words(index);
        if (byWords) {
            return Sets.dice(left.set(words), right.set(words));
        }
        int trigrams = RecordReader.trigrams(index);
        double letters = Sets.alike(left.set(trigrams), right.set(trigrams));
        double within = Sets.overlap(left.set(words), right.set(words));
        return Math.min(0.99, Math.max(letters, 0.5 * letters + 0.5 * within));
    }

    @Override
    public String said(Profile profile) {
        return profile.has(index) ? texts.text(profile.value(index)) : "";
    }

    @Override
    public int risingFrom() {
        return 2;
    }

    @Override
    public double mostAmongRepeats(int level) {
        if (!calledSo) {
            return 1;
        }
        return switch (level) {
            case 2 -> 0.002;
            case 3 -> 0.004;
            case 4 -> 0.02;
            default -> 1;
        };
    }
}
