package org.confer.consolidation.ui;

import java.text.NumberFormat;
import java.time.LocalDate;
import org.confer.plancell.Amount;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.PlannedDates;
import org.confer.shell.Words;
import org.confer.training.PlanOutline;
import org.jspecify.annotations.Nullable;

/** Facts of plans in the language of the screen. */
final class PlanText {

    private PlanText() {}

    static String title(String title, @Nullable Integer cohort) {
        return cohort == null ? title : Words.of("consolidation.cohort", title, cohort);
    }

    /** Whose plan and which. */
    static String who(PlanOutline plan) {
        return plan.agency() + " · " + title(plan.title(), plan.cohort());
    }

    static String dates(PlannedDates dates) {
        LocalDate start = dates.start();
        LocalDate end = dates.end();
        if (start == null || end == null) {
            return Words.of("consolidation.unscheduled");
        }
        String days = Words.formats().days(start, end);
        return dates.precision() == DatePrecision.DAY
                ? days
                : dates.window()
                        .map(Words::of)
                        .orElseGet(() -> Words.of("consolidation.vague", days));
    }

    static String days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first == null || last == null ? "" : Words.formats().days(first, last);
    }

    static String number(@Nullable Number number) {
        if (number == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(Words.language());
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    static String money(@Nullable Amount amount) {
        return amount == null ? "" : money(amount.value(), amount.currency());
    }

    static String money(@Nullable Number value, @Nullable String currency) {
        if (value == null) {
            return "";
        }
        return Words.formats().money(value, currency == null ? "" : currency);
    }
}
