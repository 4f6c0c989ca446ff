package org.confer.calendarfile.ical;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule (RFC 5545 section 3.3.10), expanded by lib-recur behind a guard: rules that
 * nobody's calendar holds but that cost a reader its memory or its time are refused.
 *
 * <p>Rules are expanded in local time, as if the zone had no changes of the clock; the caller turns
 * each local start into an instant.
 */
final class Recurrence {

    static final int MOST_OCCURRENCES = 10_000;
    private static final int LONGEST_INTERVAL = 10_000;
    private static final int MOST_COMBINATIONS = 20_000;
    private static final Set<Freq> TOO_OFTEN = Set.of(Freq.SECONDLY, Freq.MINUTELY);

    /** lib-recur takes these for no limit or 1; nobody can have meant them. */
    private static final Pattern IMPOSSIBLE =
            Pattern.compile("(?i)(?:^|;)(?:COUNT|INTERVAL)=(?:0+|-[^;]*)(?:;|$)");

    private final RecurrenceRule rule;
    private final @Nullable LocalDateTime last;

    private Recurrence(RecurrenceRule rule, @Nullable LocalDateTime last) {
        this.rule = rule;
        this.last = last;
    }

    /**
     * @param zone of the first start, in which a last instant (UNTIL) is understood
     * @throws InvalidInput if the rule cannot be read or is one of those refused
     */
    static Recurrence parse(String text, EventZone zone) {
        RecurrenceRule rule;
        if (IMPOSSIBLE.matcher(text).find()) {
            throw unreadable(text);
        }
        try {
            rule = new RecurrenceRule(text.strip(), RfcMode.RFC5545_LAX);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            throw unreadable(text);
        }
        if (TOO_OFTEN.contains(rule.getFreq())
                || rule.getInterval() > LONGEST_INTERVAL
                || combinations(rule) > MOST_COMBINATIONS) {
            throw new InvalidInput(
                    Message.of("calendarfile.ruleTooOften", ValueSyntax.shortened(text)));
        }
        DateTime until = rule.getUntil();
        if (until == null) {
            return new Recurrence(rule, null);
        }
        LocalDateTime last = localOf(until);
        if (until.isAllDay()) {
            last = last.plusDays(1).minusSeconds(1);
        } else if (!until.isFloating()) {
            last = zone.local(last.toInstant(ZoneOffset.UTC));
        }
        rule.setUntil(null);
        return new Recurrence(rule, last);
    }

    private static InvalidInput unreadable(String text) {
        return new InvalidInput(
                Message.of("calendarfile.ruleUnreadable", ValueSyntax.shortened(text)));
    }

    /** Whether the rule follows the year, as the rules of time zones do. */
    boolean isYearly() {
        return rule.getFreq() == Freq.YEARLY;
    }

    /**
     * The local starts by the rule that lie in a window, at most {@value #MOST_OCCURRENCES}. The
     * first start counts only where the rule gives it (RFC 5545 leaves open what an unsynchronised
     * DTSTART means).
     *
     * @param first DTSTART
     * @param from earliest local start wanted
     * @param until first local time after those wanted
     * @throws InvalidInput if the rule never happens or takes too long
     */
    List<LocalDateTime> starts(
            LocalDateTime first, LocalDateTime from, LocalDateTime until, Budget budget) {
        List<LocalDateTime> starts = new ArrayList<>();
        budget.beginRule();
        try {
            RecurrenceRuleIterator iterator = rule.iterator(dateTime(first));
            if (from.isAfter(first) && rule.getCount() == null) {
                iterator.fastForward(dateTime(from));
            }
            while (iterator.hasNext() && starts.size() < MOST_OCCURRENCES) {
                budget.step();
                LocalDateTime start = localOf(iterator.nextDateTime());
                if (!start.isBefore(until) || (last != null && start.isAfter(last))) {
                    break;
                }
                if (!start.isBefore(from)) {
                    starts.add(start);
                }
            }
        } catch (InvalidInput overBudget) {
            throw overBudget;
        } catch (IllegalArgumentException | IllegalStateException givesUp) {
            // lib-recur gives up on rules such as 30 February
            if (starts.isEmpty()) {
                throw new InvalidInput(Message.of("calendarfile.ruleNeverHappens"));
            }
        }
        return starts;
    }

    /** How many values the parts of a rule give within one period of it, at most. */
    private static long combinations(RecurrenceRule rule) {
        // not a constant: Part cannot be initialised before RecurrenceRule
        List<Part> multiplying =
                List.of(
                        Part.BYMONTH,
                        Part.BYWEEKNO,
                        Part.BYYEARDAY,
                        Part.BYMONTHDAY,
                        Part.BYHOUR,
                        Part.BYMINUTE,
                        Part.BYSECOND);
        long product = 1;
        for (Part part : multiplying) {
            List<Integer> values = rule.getByPart(part);
            product *= values == null ? 1 : Math.max(1, values.size());
        }
        return product;
    }

    private static DateTime dateTime(LocalDateTime local) {
        return new DateTime(
                DateTime.UTC,
                local.getYear(),
                local.getMonthValue() - 1,
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond());
    }

    private static LocalDateTime localOf(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }
}
