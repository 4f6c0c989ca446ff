package org.confer.matching.compare;

import java.util.function.IntUnaryOperator;
import org.confer.matching.Finding;
import org.confer.matching.Trait;
import org.confer.matching.parse.Profile;
import org.confer.matching.parse.RecordReader;

/**
 * What is left of two texts when the words they share are taken away. "Hotel Sun, bar" and "Hotel
 * Sun" may be one; "Hotel Sun, bar" and "Hotel Sun, garage" each have a word of their own. A word
 * that other items have too is surely one, "grage" may be a typing error.
 *
 * @param counts how many items have a word
 */
record Leftovers(String field, int index, IntUnaryOperator counts) implements Comparison {

    /** A word of so many items is no typing error. */
    private static final int KNOWN = 3;

    private static final int EACH_ITS_OWN = 2;

    private static final Finding[] FINDINGS = {
        Finding.BOTH_SILENT,
        Finding.DIFFERENT,
        Finding.DIFFERENT,
        Finding.DIFFERENT,
        Finding.CONTAINED,
        Finding.SAME
    };

    @Override
    public Trait trait() {
        return Trait.FIELD;
    }

    @Override
    public int levels() {
        return FINDINGS.length;
    }

    @Override
    public int level(Profile left, Profile right) {
        int[] a = left.set(RecordReader.words(index));
        int[] b = right.set(RecordReader.words(index));
        if (a.length == 0 || b.length == 0 || left.value(index) == right.value(index)) {
            return 0;
        }
        int common = Sets.common(a, b);
        if (common == 0) {
            return 1;
        }
        boolean leftMore = common < a.length;
        boolean rightMore = common < b.length;
        if (leftMore && rightMore) {
            return knownOf(a, b) && knownOf(b, a) ? EACH_ITS_OWN : EACH_ITS_OWN + 1;
        }
        return leftMore || rightMore ? 4 : 5;
    }

    /** Whether the first has a known word that the second has not. */
    private boolean knownOf(int[] words, int[] others) {
        int j = 0;
        for (int word : words) {
            while (j < others.length && others[j] < word) {
                j++;
            }
            boolean own = j == others.length || others[j] != word;
            if (own && counts.applyAsInt(word) >= KNOWN) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Finding finding(int level) {
        return FINDINGS[level];
    }

    @Override
    public double alike(Profile left, Profile right) {
        return Sets.overlap(
                left.set(RecordReader.words(index)), right.set(RecordReader.words(index)));
    }

    @Override
    public String said(Profile profile) {
        return "";
    }

    @Override
    public double[] amongRepeats() {
        return new double[] {0.40, 0.05, 0.03, 0.12, 0.30, 0.10};
    }

    @Override
    public double[] amongOthers() {
        return new double[] {0.05, 0.45, 0.22, 0.20, 0.07, 0.01};
    }

    @Override
    public int risingFrom() {
        return 1;
    }

    /** Who is called by a word that the other has not, and the other way round, is another. */
    @Override
    public double mostAmongRepeats(int level) {
        return level == EACH_ITS_OWN ? 0.01 : 1;
    }
}
