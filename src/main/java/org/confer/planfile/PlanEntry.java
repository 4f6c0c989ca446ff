package org.confer.planfile;

import java.util.Optional;
import org.confer.plancell.Amount;
import org.confer.plancell.Headcount;
import org.confer.plancell.PlannedDates;
import org.confer.plancell.TrainingLength;
import org.jspecify.annotations.Nullable;

/**
 * A plan as one row tells it. Words are trimmed and in Unicode's compatibility form (NFKC:
 * half-width brackets and digits); what the row does not tell is the empty string or null.
 *
 * @param title without year and cohort, in simplified characters; never empty
 * @param titleAsWritten the cell's words
 * @param cohort number of the session told in the title; null if none
 * @param agency the organiser: from the row, the section, the file or the hints, in this order
 * @param reference the agency's reference, or the event's UID
 * @param datesAsWritten the cells' words
 * @param headcount null if not told or not a number
 * @param budget null if not told or not a number
 */
public record PlanEntry(
        String title,
        String titleAsWritten,
        @Nullable Integer cohort,
        String agency,
        String audience,
        PlannedDates dates,
        String datesAsWritten,
        @Nullable Headcount headcount,
        String headcountAsWritten,
        @Nullable Amount budget,
        String budgetAsWritten,
        TrainingLength length,
        String lengthAsWritten,
        String venue,
        String host,
        String region,
        String mode,
        String contact,
        String category,
        String notes,
        String reference) {

    public Optional<Integer> people() {
        return Optional.ofNullable(headcount).map(Headcount::total);
    }
}
