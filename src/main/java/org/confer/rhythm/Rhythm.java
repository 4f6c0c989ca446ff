package org.confer.rhythm;

import java.time.LocalDate;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/**
 * When a conference would meet regularly.
 *
 * @param rule in the words of RFC 5545 section 3.3.10, counted from the first day
 * @param from first day
 * @param until last day, at most 366 days later
 */
public record Rhythm(String rule, LocalDate from, LocalDate until, WhenOff whenOff) {

    private static final int LONGEST = 366;

    public Rhythm {
        rule = rule.strip();
        if (rule.isEmpty()) {
            throw new InvalidInput(Message.of("rhythm.rule.missing"));
        }
        if (until.isBefore(from) || until.isAfter(from.plusDays(LONGEST))) {
            throw new InvalidInput(Message.of("rhythm.days.outOfBounds", LONGEST));
        }
    }
}
