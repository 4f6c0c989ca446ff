package org.confer.consolidation.ui;

import org.confer.training.PlanOutline;
import org.confer.training.PlanWords;

/**
 * What a plan says in what is compared, in the plan's own words: what the comparison makes of them
 * (one language, one writing, classes) is not for readers.
 */
final class ComparedWords {

    private ComparedWords() {}

    /**
     * @param made what the comparison looked at; shown where it is as short as the plan's words
     */
    static String of(String trait, PlanOutline plan, String made) {
        return switch (trait) {
            case "SUBJECT", "SUBJECT_MEANING", "CORE_MEANING", "LEVEL" ->
                    PlanWords.title(plan.title(), plan.cohort());
            case "AUDIENCE", "AUDIENCE_CLASS", "AUDIENCE_MEANING" -> plan.audience();
            case "DATES" -> PlanWords.dates(plan.dates());
            case "ORGANISER" -> plan.agency();
            case "HEADCOUNT" -> PlanText.number(plan.people());
            default -> made;
        };
    }
}
