package org.confer.matching.compare;

import static org.confer.matching.parse.PlanReader.CLASSES;

import org.confer.matching.Finding;
import org.confer.matching.Trait;
import org.confer.matching.parse.PeopleClasses;
import org.confer.matching.parse.Profile;

/** Whether two plans are for people of one class: rank, stage of school, occupation… */
record ClassComparison() implements Comparison {

    private static final int ONE_SILENT = 1;
    private static final int SHUT_OUT = 2;
    private static final int DIFFERENT = 3;
    private static final int DIFFERENT_IN_PART = 4;
    private static final int OVERLAPPING = 5;
    private static final int SAME = 6;

    private static final Finding[] FINDINGS = {
        Finding.BOTH_SILENT,
        Finding.ONE_SILENT,
        Finding.CONTRADICTS,
        Finding.DIFFERENT,
        Finding.DIFFERENT,
        Finding.CONTAINED,
        Finding.SAME
    };

    @Override
    public Trait trait() {
        return Trait.AUDIENCE_CLASS;
    }

    @Override
    public String field() {
        return "audience";
    }

    @Override
    public int levels() {
        return FINDINGS.length;
    }

    /** Dimensions that both speak of count for or against; the others are left open. */
    @Override
    public int level(Profile left, Profile right) {
        int[] a = left.set(CLASSES);
        int[] b = right.set(CLASSES);
        if (a.length == 0 || b.length == 0) {
            return a.length == b.length ? 0 : ONE_SILENT;
        }
        int against = 0;
        int part = 0;
        int same = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int x = PeopleClasses.dimension(a[i]);
            int y = PeopleClasses.dimension(b[j]);
            if (x != y) {
                i += x < y ? 1 : 0;
                j += y < x ? 1 : 0;
                continue;
            }
            int common = 0;
            int onlyOne = 0;
            boolean sharp = PeopleClasses.sharp(a[i]);
            while (i < a.length && PeopleClasses.dimension(a[i]) == x
                    || j < b.length && PeopleClasses.dimension(b[j]) == x) {
                int left1 =
                        i < a.length && PeopleClasses.dimension(a[i]) == x
                                ? a[i]
                                : Integer.MAX_VALUE;
                int right1 =
                        j < b.length && PeopleClasses.dimension(b[j]) == x
                                ? b[j]
                                : Integer.MAX_VALUE;
                common += left1 == right1 ? 1 : 0;
                onlyOne += left1 == right1 ? 0 : 1;
                i += left1 <= right1 ? 1 : 0;
                j += right1 <= left1 ? 1 : 0;
            }
            if (common == 0 && sharp) {
                return SHUT_OUT;
            }
            against += common == 0 ? 1 : 0;
            part += common > 0 && onlyOne > 0 ? 1 : 0;
            same += common > 0 && onlyOne == 0 ? 1 : 0;
        }
        if (against > 0) {
            return same + part > 0 ? DIFFERENT_IN_PART : DIFFERENT;
        }
        return same > 0 ? SAME : part > 0 ? OVERLAPPING : ONE_SILENT;
    }

    @Override
    public Finding finding(int level) {
        return FINDINGS[level];
    }

    @Override
    public double alike(Profile left, Profile right) {
        return Sets.dice(left.set(CLASSES), right.set(CLASSES));
    }

    @Override
    public String said(Profile profile) {
        return String.join(", ", PeopleClasses.names(profile.set(CLASSES)));
    }

    @Override
    public double[] amongRepeats() {
        return new double[] {0.15, 0.25, 0.002, 0.028, 0.05, 0.12, 0.40};
    }

    @Override
    public double[] amongOthers() {
        return new double[] {0.15, 0.40, 0.03, 0.22, 0.06, 0.06, 0.08};
    }

    @Override
    public int risingFrom() {
        return DIFFERENT;
    }

    /** Who names the same audience names the same classes. */
    @Override
    public boolean agreesAgain() {
        return true;
    }
}
