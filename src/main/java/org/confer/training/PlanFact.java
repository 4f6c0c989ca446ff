package org.confer.training;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.confer.kernel.Message;
import org.confer.plancell.Amount;
import org.confer.plancell.Headcount;
import org.confer.plancell.PlannedDates;
import org.jspecify.annotations.Nullable;

/** The facts of a plan, each as plain words that can be compared and kept. */
public enum PlanFact {
    TITLE(PlanFacts::title),
    COHORT(facts -> words(facts.cohort())),
    AGENCY(PlanFacts::agencyAsWritten),
    AUDIENCE(PlanFacts::audience),
    REGION(PlanFacts::region),
    DATES(facts -> words(facts.dates())),
    HEADCOUNT(facts -> words(facts.headcount())),
    BUDGET(facts -> words(facts.budget())),
    LENGTH(facts -> words(facts.length().days(), "d") + words(facts.length().hours(), "h")),
    VENUE(PlanFacts::venue),
    HOST(PlanFacts::host),
    MODE(PlanFacts::mode),
    CONTACT(PlanFacts::contact),
    CATEGORY(PlanFacts::category),
    NOTES(PlanFacts::notes),
    REFERENCE(PlanFacts::reference);

    private final Function<PlanFacts, String> words;

    PlanFact(Function<PlanFacts, String> words) {
        this.words = words;
    }

    /** Empty if the plan does not tell. */
    public String of(PlanFacts facts) {
        return words.apply(facts);
    }

    /** What differs, in the order of the facts. */
    static List<PlanRevision.Change> changes(PlanFacts before, PlanFacts after) {
        List<PlanRevision.Change> changes = new ArrayList<>();
        for (PlanFact fact : values()) {
            if (!fact.of(before).equals(fact.of(after))) {
                changes.add(new PlanRevision.Change(fact, fact.of(before), fact.of(after)));
            }
        }
        return changes;
    }

    public Message label() {
        return switch (this) {
            case TITLE -> Message.of("training.planFact.TITLE");
            case COHORT -> Message.of("training.planFact.COHORT");
            case AGENCY -> Message.of("training.plans.agency");
            case AUDIENCE -> Message.of("training.planFact.AUDIENCE");
            case REGION -> Message.of("training.planFact.REGION");
            case DATES -> Message.of("training.planFact.DATES");
            case HEADCOUNT -> Message.of("training.planFact.HEADCOUNT");
            case BUDGET -> Message.of("training.planFact.BUDGET");
            case LENGTH -> Message.of("training.planFact.LENGTH");
            case VENUE -> Message.of("training.planFact.VENUE");
            case HOST -> Message.of("training.planFact.HOST");
            case MODE -> Message.of("training.planFact.MODE");
            case CONTACT -> Message.of("training.planFact.CONTACT");
            case CATEGORY -> Message.of("training.planFact.CATEGORY");
            case NOTES -> Message.of("training.planFact.NOTES");
            case REFERENCE -> Message.of("training.planFact.REFERENCE");
        };
    }

    private static String words(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String words(@Nullable BigDecimal value, String unit) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString() + unit;
    }

    private static String words(PlannedDates dates) {
        if (!dates.isScheduled()) {
            return "";
        }
        String days = dates.start() + "/" + dates.end();
        return switch (dates.precision()) {
            case DAY -> days;
            case WEEKLY -> days + " " + dates.occurrences();
            default -> days + " " + dates.precision();
        };
    }

    private static String words(@Nullable Headcount headcount) {
        return headcount == null
                ? ""
                : (headcount.approximate() ? "~" : "")
                        + headcount.total()
                        + (headcount.perCohort() == null ? "" : " /" + headcount.perCohort())
                        + (headcount.cohorts() == null ? "" : " x" + headcount.cohorts());
    }

    private static String words(@Nullable Amount budget) {
        return budget == null
                ? ""
                : words(budget.value(), "")
                        + (budget.currency() == null ? "" : " " + budget.currency());
    }
}
