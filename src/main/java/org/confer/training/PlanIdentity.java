package org.confer.training;

import java.text.Normalizer;
import java.util.Locale;

/**
 * By what a corrected file finds a plan again, within one agency and one year: the agency's own
 * reference if the plan has one, else its title; in either case with the cohort, and with a number
 * where several plans of one file are alike in all that. Days, audience, headcount and money are no
 * part of it: those are what a correction changes.
 */
public final class PlanIdentity {

    private PlanIdentity() {}

    /**
     * @param nth 1 for the first plan of a file with this reference or title and cohort, 2 for the
     *     second…
     */
    public static String of(PlanFacts facts, int nth) {
        return base(facts) + "#" + nth;
    }

    public static String base(PlanFacts facts) {
        String name =
                facts.reference().isBlank()
                        ? "title:" + folded(facts.title())
                        : "ref:" + folded(facts.reference());
        return name + (facts.cohort() == null ? "" : "@" + facts.cohort());
    }

    private static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{P}\\p{Z}\\s]+", "");
    }
}
