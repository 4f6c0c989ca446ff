package org.confer.matching.compare;

import static org.confer.matching.parse.PlanReader.OWN_WORK;

import org.confer.matching.Finding;
import org.confer.matching.Trait;
import org.confer.matching.parse.Profile;

/**
 * Whether two plans name a subject beside their audience. Two that both train people for their own
 * work say the same, whatever their words: "业务培训" and "技能提升" of one audience are one training.
 */
record OwnWork() implements Comparison {

    private static final int NEITHER = 0;
    private static final int ONE = 1;
    private static final int BOTH = 2;

    @Override
    public Trait trait() {
        return Trait.OWN_WORK;
    }

    @Override
    public String field() {
        return "subject";
    }

    @Override
    public int levels() {
        return BOTH + 1;
    }

    @Override
    public int level(Profile left, Profile right) {
        return left.value(OWN_WORK) + right.value(OWN_WORK);
    }

    @Override
    public Finding finding(int level) {
        return switch (level) {
            case NEITHER -> Finding.BOTH_SILENT;
            case ONE -> Finding.ONE_SILENT;
            default -> Finding.SAME;
        };
    }

    @Override
    public double alike(Profile left, Profile right) {
        return level(left, right) == BOTH ? 1 : 0;
    }

    @Override
    public String said(Profile profile) {
        return "";
    }

    @Override
    public double[] amongRepeats() {
        return new double[] {0.78, 0.12, 0.10};
    }

    @Override
    public double[] amongOthers() {
        return new double[] {0.80, 0.18, 0.02};
    }
}
