package org.confer.training;

import org.confer.plancell.PlannedDates;
import org.confer.plancell.TrainingLength;

/** The facts of a plan that somebody typed in and left short. */
public final class TypedPlan {

    private TypedPlan() {}

    public static PlanFacts of(String title, String audience, PlannedDates dates) {
        return new PlanFacts(
                title,
                null,
                "",
                audience,
                "",
                dates,
                null,
                null,
                TrainingLength.UNKNOWN,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                PlanFacts.AsWritten.NOWHERE);
    }
}
