package org.confer.calendarfile.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/** The rules of a zone as a file describes them itself (VTIMEZONE, RFC 5545 section 3.6.5). */
final class ZoneDefinition {

    private static final int MOST_OBSERVANCES = 200;

    /** A zone's future is not known so far ahead anyway. */
    private static final LocalDateTime FORESEEN = LocalDateTime.of(2051, 1, 1, 0, 0);

    /** Changes before are of no use to anybody who plans a meeting. */
    private static final LocalDateTime REMEMBERED = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneDefinition() {}

    private record Change(Instant at, ZoneOffset from, ZoneOffset to) {}

    /**
     * @throws InvalidInput if the definition cannot be used
     */
    static ZoneRules rules(Component definition, Budget budget) {
        List<Change> changes = new ArrayList<>();
        for (Component observance : definition.children.stream().limit(MOST_OBSERVANCES).toList()) {
            addChanges(observance, changes, budget);
        }
        if (changes.isEmpty()) {
            throw new InvalidInput(Message.of("calendarfile.zoneEmpty"));
        }
        changes.sort(Comparator.comparing(Change::at));
        ZoneOffset earliest = changes.getFirst().from();
        ZoneOffset current = earliest;
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        Instant previous = Instant.MIN;
        for (Change change : changes) {
            if (!change.to().equals(current) && change.at().isAfter(previous)) {
                transitions.add(
                        ZoneOffsetTransition.of(
                                LocalDateTime.ofInstant(change.at(), current),
                                current,
                                change.to()));
                current = change.to();
                previous = change.at();
            }
        }
        return ZoneRules.of(earliest, earliest, List.of(), transitions, List.of());
    }

    private static void addChanges(Component observance, List<Change> changes, Budget budget) {
        ContentLine start = observance.first("DTSTART");
        ContentLine from = observance.first("TZOFFSETFROM");
        ContentLine to = observance.first("TZOFFSETTO");
        if (start == null || to == null) {
            throw new InvalidInput(Message.of("calendarfile.zoneEmpty"));
        }
        ZoneOffset after = ValueSyntax.offset(to.value());
        ZoneOffset before = from == null ? after : ValueSyntax.offset(from.value());
        LocalDateTime first = ValueSyntax.dateOrTime(start.value()).local();
        changes.add(new Change(first.toInstant(before), before, after));
        for (ContentLine rule : observance.all("RRULE")) {
            Recurrence recurrence = Recurrence.parse(rule.value(), EventZone.of(before));
            if (!recurrence.isYearly()) {
                throw new InvalidInput(Message.of("calendarfile.zoneRuleNotYearly"));
            }
            for (LocalDateTime local : recurrence.starts(first, REMEMBERED, FORESEEN, budget)) {
                changes.add(new Change(local.toInstant(before), before, after));
            }
        }
        for (ContentLine dates : observance.all("RDATE")) {
            for (String date : dates.value().split(",", -1)) {
                LocalDateTime local = ValueSyntax.dateOrTime(date.split("/", 2)[0]).local();
                changes.add(new Change(local.toInstant(before), before, after));
            }
        }
    }
}
