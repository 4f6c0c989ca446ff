package org.confer.matching.compare;

import org.confer.matching.Finding;
import org.confer.matching.Trait;
import org.confer.matching.parse.Profile;
import org.confer.matching.parse.RecordReader;

/**
 * What is left of two texts when the words they share are taken away. "Hotel Sun, bar" and "Hotel
 * Sun" may be one; "Hotel Sun, bar" and "Hotel Sun, garage" each have a word of their own.
 */
record Leftovers(String field, int index) implements Comparison {

    private static final Finding[] FINDINGS = {
        Finding.BOTH_SILENT, Finding.DIFFERENT, Finding.DIFFERENT, Finding.CONTAINED, Finding.SAME
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
        return leftMore && rightMore ? 2 : leftMore || rightMore ? 3 : 4;
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
        return new double[] {0.40, 0.05, 0.15, 0.30, 0.10};
    }

    @Override
    public double[] amongOthers() {
        return new double[] {0.05, 0.45, 0.42, 0.07, 0.01};
    }

    @Override
    public int risingFrom() {
        return 1;
    }
}
