package org.confer.calendarfile.ical;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.confer.calendarfile.RecurringDays;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/** Found by {@link RecurringDays#installed()}. */
public final class IcalRecurringDays implements RecurringDays {

    private static final int LONGEST = 255;

    @Override
    public List<LocalDate> of(String rule, LocalDate from, LocalDate until) {
        if (rule.length() > LONGEST) {
            throw new InvalidInput(
                    Message.of("calendarfile.ruleUnreadable", ValueSyntax.shortened(rule)));
        }
        LocalDateTime first = from.atStartOfDay();
        return Recurrence.parse(rule, EventZone.UTC)
                .starts(first, first, until.atStartOfDay(), new Budget())
                .stream()
                .map(LocalDateTime::toLocalDate)
                .distinct()
                .toList();
    }
}
