package org.confer.rhythm;

import java.time.LocalDate;
import java.util.List;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that the rule gives, as it would be planned.
 *
 * @param byRule the day by the rule
 * @param day the day on which it would be held; null if it is left out
 * @param reasons why the two differ, and what else is to be known; may be empty
 * @param planned whether the conference has a meeting on that day already
 */
public record Occasion(
        LocalDate byRule, @Nullable LocalDate day, List<Message> reasons, boolean planned) {

    public Occasion {
        reasons = List.copyOf(reasons);
    }

    public boolean isMoved() {
        return !byRule.equals(day);
    }
}
