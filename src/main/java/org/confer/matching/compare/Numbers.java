package org.confer.matching.compare;

import java.util.Arrays;
import org.confer.matching.Finding;
import org.confer.matching.Trait;
import org.confer.matching.parse.Profile;
import org.confer.matching.parse.RecordReader;

/**
 * Numbers within a text field: house numbers, parts, editions. Where the whole field is the same
 * they tell nothing new.
 */
record Numbers(String field, int index) implements Comparison {

    private static final Finding[] FINDINGS = {
        Finding.BOTH_SILENT, Finding.ONE_SILENT, Finding.DIFFERENT, Finding.ALIKE, Finding.SAME
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
        int[] a = left.set(RecordReader.numbers(index));
        int[] b = right.set(RecordReader.numbers(index));
        if (left.value(index) == right.value(index)) {
            return 0;
        }
        if (a.length == 0 || b.length == 0) {
            return a.length == b.length ? 0 : 1;
        }
        if (Arrays.equals(a, b)) {
            return 4;
        }
        return Sets.common(a, b) > 0 ? 3 : 2;
    }

    @Override
    public Finding finding(int level) {
        return FINDINGS[level];
    }

    @Override
    public double alike(Profile left, Profile right) {
        return Sets.dice(
                left.set(RecordReader.numbers(index)), right.set(RecordReader.numbers(index)));
    }

    @Override
    public String said(Profile profile) {
        return Arrays.toString(profile.set(RecordReader.numbers(index)));
    }

    @Override
    public double[] amongRepeats() {
        return new double[] {0.5, 0.05, 0.03, 0.07, 0.35};
    }

    @Override
    public double[] amongOthers() {
        return new double[] {0.5, 0.15, 0.28, 0.05, 0.02};
    }

    @Override
    public int risingFrom() {
        return 2;
    }
}
