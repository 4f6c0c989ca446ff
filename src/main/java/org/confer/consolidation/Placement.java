package org.confer.consolidation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.confer.calendar.Availability;
import org.confer.calendar.BusyTimes;
import org.confer.calendar.CalendarOwner;
import org.confer.calendar.WorkingDays;
import org.confer.duplicate.PlanItems;
import org.confer.kernel.Circle;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Period;
import org.confer.matching.Item;
import org.confer.matching.Kind;
import org.confer.matching.Matcher;
import org.confer.matching.Precision;
import org.confer.matching.engine.Engine;
import org.confer.plancell.DatePrecision;
import org.confer.training.PlanId;
import org.confer.training.PlanOutline;
import org.confer.training.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the days and the place of a merged training would cost, and days and a place that cost
 * nothing. Who is the same audience is for the engine to say, as in the search for duplicates.
 */
@Component
class Placement {

    /** How far a training may be moved to find free days. */
    private static final int WEEKS = 26;

    /** Nobody can prepare a training faster. */
    private static final int DAYS_AHEAD = 7;

    private static final int LONGEST = 60;
    private static final int MOST_CLASHES = 50;

    private final Plans plans;
    private final WorkingDays workingDays;
    private final Availability availability;

    Placement(Plans plans, WorkingDays workingDays, Availability availability) {
        this.plans = plans;
        this.workingDays = workingDays;
        this.availability = availability;
    }

    /** Of a proposal about these plans; only plans of the circle are told. */
    Costs costs(NewProposal proposal, List<PlanOutline> members, Circle circle) {
        @Nullable PlanOutline host =
                members.stream()
                        .filter(plan -> plan.id().equals(proposal.chosen()))
                        .findFirst()
                        .orElse(null);
        Integer seatsShort = seatsShort(proposal, members, host);
        LocalDate first = proposal.firstDay();
        LocalDate last = proposal.lastDay();
        if (host == null || first == null || last == null) {
            return new Costs(seatsShort, List.of(), List.of(), false, 0);
        }
        boolean longer = ChronoUnit.DAYS.between(first, last) > LONGEST;
        Days days = new Days(first, longer ? first.plusDays(LONGEST) : last);
        String venue = proposal.venue().isEmpty() ? host.venue() : proposal.venue();
        Costs placed = new Search(members, host, circle, days).costs(days, venue);
        return new Costs(
                seatsShort,
                placed.clashes(),
                placed.samePlace(),
                placed.hostBusy(),
                placed.restDays());
    }

    private static @Nullable Integer seatsShort(
            NewProposal proposal, List<PlanOutline> members, @Nullable PlanOutline host) {
        Integer left =
                switch (proposal.verdict()) {
                    case MERGE -> proposal.people();
                    case WITHDRAW -> host == null ? null : host.people();
                    case KEEP, RESCHEDULE, SERIES, REVERSE -> null;
                };
        Integer all = people(members);
        return left == null || all == null ? null : Math.max(0, all - left);
    }

    /** Who is to be trained several times is one person: an audience counts once. */
    private static @Nullable Integer people(List<PlanOutline> members) {
        Map<String, Integer> largest = new HashMap<>();
        for (PlanOutline plan : members) {
            Integer told = plan.people();
            if (told != null) {
                String audience = plan.audience().replaceAll("\\s+", "");
                largest.merge(audience.isEmpty() ? "#" + plan.id() : audience, told, Math::max);
            }
        }
        return largest.isEmpty()
                ? null
                : largest.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Room for everybody, under the agency with the most people, on the first days that are free.
     */
    Suggestion suggest(List<PlanOutline> members, Circle circle) {
        PlanOutline host =
                members.stream()
                        .max(
                                Comparator.comparingInt((PlanOutline plan) ->
                                                Objects.requireNonNullElse(plan.people(), 0))
                                        .thenComparing(
                                                Comparator.comparing(PlanOutline::id).reversed()))
                        .orElseThrow();
        LocalDate soonest = workingDays.today(host.department()).plusDays(DAYS_AHEAD);
        List<Days> own =
                Stream.concat(Stream.of(host), members.stream())
                        .filter(plan -> plan.dates().precision() == DatePrecision.DAY)
                        .map(plan ->
                                new Days(
                                        Objects.requireNonNull(plan.dates().start()),
                                        Objects.requireNonNull(plan.dates().end())))
                        .filter(days -> !days.first().isBefore(soonest))
                        .distinct()
                        .toList();
        Days start = own.isEmpty() ? anew(host, soonest) : own.getFirst();
        List<Days> candidates = new ArrayList<>(own);
        for (int week = 0; week <= WEEKS; week++) {
            candidates.add(start.later(week * 7L));
        }
        Search search =
                new Search(
                        members,
                        host,
                        circle,
                        new Days(
                                candidates.stream()
                                        .map(Days::first)
                                        .min(Comparator.naturalOrder())
                                        .orElseThrow(),
                                candidates.stream()
                                        .map(Days::last)
                                        .max(Comparator.naturalOrder())
                                        .orElseThrow()));
        String venue =
                Stream.concat(Stream.of(host), members.stream())
                        .map(PlanOutline::venue)
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse("");
        return candidates.stream()
                .filter(days -> search.costs(days, venue).isFree())
                .findFirst()
                .map(days ->
                        new Suggestion(
                                host.id(), days.first(), days.last(), venue, people(members)))
                .orElse(new Suggestion(host.id(), null, null, venue, people(members)));
    }

    /** As many days as the host needs, from a Monday on. */
    private static Days anew(PlanOutline host, LocalDate soonest) {
        int length =
                host.trainingDays()
                        .map(days -> days.setScale(0, RoundingMode.CEILING).intValue())
                        .orElse(1);
        LocalDate known = host.dates().start();
        LocalDate from = known == null || known.isBefore(soonest) ? soonest : known;
        LocalDate monday = from.plusDays((8 - from.getDayOfWeek().getValue()) % 7);
        return new Days(monday, monday.plusDays(Math.clamp(length, 1, LONGEST) - 1L));
    }

    /** From the first to the last day, both included. */
    private record Days(LocalDate first, LocalDate last) {
        Days later(long days) {
            return new Days(first.plusDays(days), last.plusDays(days));
        }
    }

    /** What else takes place while days are sought. */
    private final class Search {

        private final PlanOutline host;
        private final Map<PlanId, PlanOutline> others = new HashMap<>();
        private final Matcher matcher = Engine.forPlans();
        private final BusyTimes busy;

        Search(List<PlanOutline> members, PlanOutline host, Circle circle, Days window) {
            this.host = host;
            List<PlanId> own = members.stream().map(PlanOutline::id).toList();
            plans.takingPlace(window.first(), window.last(), circle).stream()
                    .filter(plan -> !own.contains(plan.id()))
                    .forEach(plan -> others.put(plan.id(), plan));
            matcher.putAll(others.values().stream().map(PlanItems::of).toList());
            DepartmentId department = host.department();
            busy =
                    availability
                            .ofDepartments(List.of(department))
                            .getOrDefault(CalendarOwner.of(department), BusyTimes.NONE);
        }

        Costs costs(Days days, String venue) {
            Item merged =
                    Item.plan("merged")
                            .title(host.title())
                            .audience(host.audience())
                            .organiser(host.agency())
                            .region(host.region().isEmpty() ? null : host.region())
                            .start(days.first())
                            .end(days.last())
                            .precision(Precision.DAY)
                            .build();
            List<PlanOutline> clashes =
                    matcher.repeats(merged, MOST_CLASHES).stream()
                            .filter(match -> match.kind() == Kind.CLASH || match.kind().duplicate())
                            .map(match -> new PlanId(Long.parseLong(match.other("merged"))))
                            .map(others::get)
                            .filter(Objects::nonNull)
                            .filter(plan -> overlaps(plan, days))
                            .toList();
            List<PlanOutline> samePlace =
                    venue.isBlank()
                            ? List.of()
                            : others.values().stream()
                                    .filter(plan -> plan.venue().equalsIgnoreCase(venue))
                                    .filter(plan -> overlaps(plan, days))
                                    .sorted(Comparator.comparing(PlanOutline::id))
                                    .toList();
            return new Costs(null, clashes, samePlace, hostBusy(days), restDays(days));
        }

        private boolean overlaps(PlanOutline plan, Days days) {
            LocalDate start = plan.dates().start();
            LocalDate end = plan.dates().end();
            if (start == null || end == null) {
                return false;
            }
            return switch (plan.dates().precision()) {
                case DAY -> !start.isAfter(days.last()) && !end.isBefore(days.first());
                case WEEKLY ->
                        plan.dates().occurrences().stream()
                                .anyMatch(day ->
                                        !day.isBefore(days.first()) && !day.isAfter(days.last()));
                default -> false;
            };
        }

        /** Only what covers more than half a working day counts: a training has breaks. */
        private boolean hostBusy(Days days) {
            return workingDays
                    .open(host.department(), days.first(), days.last().plusDays(1))
                    .stream()
                    .anyMatch(open ->
                            taken(open).multiply(BigDecimal.TWO).compareTo(minutes(open)) > 0);
        }

        private BigDecimal taken(Period open) {
            return busy.within(open).stream()
                    .map(time ->
                            minutes(
                                    new Period(
                                            later(time.period().start(), open.start()),
                                            earlier(time.period().end(), open.end()))))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }

        private static BigDecimal minutes(Period period) {
            return BigDecimal.valueOf(period.length().toMinutes());
        }

        private int restDays(Days days) {
            return (int)
                    days.first()
                            .datesUntil(days.last().plusDays(1))
                            .filter(day -> !workingDays.isWorkingDay(host.department(), day))
                            .count();
        }
    }
}
