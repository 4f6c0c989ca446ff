package org.confer.matching.compare;

import static org.confer.matching.parse.PlanReader.REGION;

import org.confer.matching.Finding;
import org.confer.matching.Trait;
import org.confer.matching.parse.Interner;
import org.confer.matching.parse.Profile;
import org.confer.matching.parse.Regions;

/** Whether two plans are for people of one place. */
record RegionComparison(Interner names) implements Comparison {

    private static final Finding[] FINDINGS = {
        Finding.BOTH_SILENT,
        Finding.ONE_SILENT,
        Finding.CONTRADICTS,
        Finding.CONTAINED,
        Finding.SAME
    };

    @Override
    public Trait trait() {
        return Trait.REGION;
    }

    @Override
    public String field() {
        return "region";
    }

    @Override
    public int levels() {
        return FINDINGS.length;
    }

    @Override
    public int level(Profile left, Profile right) {
        int a = left.value(REGION);
        int b = right.value(REGION);
        if (a == b) {
            return a == 0 ? 0 : 4;
        }
        return switch (Regions.compare(names.text(a), names.text(b))) {
            case BOTH_SILENT -> 0;
            case ONE_SILENT -> 1;
            case CONTRADICTS -> 2;
            case CONTAINED -> 3;
            default -> 4;
        };
    }

    @Override
    public Finding finding(int level) {
        return FINDINGS[level];
    }

    @Override
    public double alike(Profile left, Profile right) {
        return level(left, right) == 4 ? 1 : 0;
    }

    @Override
    public String said(Profile profile) {
        return names.text(profile.value(REGION));
    }

    @Override
    public double[] amongRepeats() {
        return new double[] {0.30, 0.10, 0.002, 0.03, 0.568};
    }

    @Override
    public double[] amongOthers() {
        return new double[] {0.30, 0.10, 0.10, 0.15, 0.35};
    }
}
