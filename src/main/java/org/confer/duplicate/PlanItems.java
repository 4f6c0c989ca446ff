package org.confer.duplicate;

import java.math.BigDecimal;
import org.confer.matching.Item;
import org.confer.matching.Precision;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.PlannedDates;
import org.confer.training.PlanFacts;
import org.confer.training.PlanOutline;
import org.jspecify.annotations.Nullable;

/** Plans as the engine compares them. */
public final class PlanItems {

    private PlanItems() {}

    public static Item of(PlanOutline plan) {
        return item(
                plan.id().toString(),
                plan.title(),
                plan.cohort(),
                plan.audience(),
                plan.agency(),
                plan.region(),
                plan.dates(),
                plan.people(),
                plan.venue(),
                plan.days());
    }

    /**
     * @param id of the plan that is edited, or any word for one that is not stored yet
     */
    static Item typed(String id, PlanFacts facts, String agency) {
        return item(
                id,
                facts.title(),
                facts.cohort(),
                facts.audience(),
                agency,
                facts.region(),
                facts.dates(),
                facts.headcount() == null ? null : facts.headcount().total(),
                facts.venue(),
                facts.length().days());
    }

    private static Item item(
            String id,
            String title,
            @Nullable Integer cohort,
            String audience,
            String agency,
            String region,
            PlannedDates dates,
            @Nullable Integer people,
            String venue,
            @Nullable BigDecimal days) {
        return Item.plan(id)
                .title(title)
                .audience(audience)
                .organiser(agency)
                .region(region.isEmpty() ? null : region)
                .cohort(cohort)
                .start(dates.start())
                .end(dates.end())
                .precision(precision(dates.precision()))
                .occurrences(dates.occurrences())
                .headcount(people)
                .mode(venue)
                .hours(days == null ? null : days.toPlainString() + " days")
                .build();
    }

    private static Precision precision(DatePrecision precision) {
        return switch (precision) {
            case DAY -> Precision.DAY;
            case WEEKLY -> Precision.WEEKLY;
            case WEEK -> Precision.WEEK;
            case TEN_DAY -> Precision.TEN_DAYS;
            case MONTH -> Precision.MONTH;
            case QUARTER, HALF_YEAR, YEAR -> Precision.QUARTER;
            case NONE -> Precision.NONE;
        };
    }
}
