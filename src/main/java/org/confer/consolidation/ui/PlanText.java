package org.confer.consolidation.ui;

import java.text.NumberFormat;
import java.time.LocalDate;
import org.confer.shell.Words;
import org.confer.training.PlanOutline;
import org.confer.training.PlanWords;
import org.jspecify.annotations.Nullable;

/** What comparing plans takes beside {@link PlanWords}, in the language of the screen. */
final class PlanText {

    private PlanText() {}

    /** Whose plan and which. */
    static String who(PlanOutline plan) {
        return plan.agency() + " · " + PlanWords.title(plan.title(), plan.cohort());
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

    static String money(@Nullable Number value, @Nullable String currency) {
        if (value == null) {
            return "";
        }
        return Words.formats().money(value, currency == null ? "" : currency);
    }
}
