package org.confer.nomination;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confer.calendar.WorkingDays;
import org.confer.duplicate.SimilarPlans;
import org.confer.kernel.Circles;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.nomination.NominationConflict.Kind;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.Headcount;
import org.confer.plancell.PlannedDates;
import org.confer.training.Plan;
import org.confer.training.PlanId;
import org.confer.training.Plans;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people whom units send to trainings. A training officer sends people of the own unit to any
 * training that one may see; hosts and the secretariat see all of them. Whoever is sent to the same
 * subject twice, or to two places at once, is pointed out: to the secretariat with the other
 * training, to everybody else without.
 */
@Service
@Transactional
public class Nominations {

    private final NomineeStore store;
    private final PersonKey key;
    private final Plans plans;
    private final SimilarPlans similar;
    private final CurrentUser user;
    private final Circles circles;
    private final ApplicationEventPublisher events;
    private final WorkingDays workingDays;
    private final Clock clock;

    Nominations(
            NomineeStore store,
            PersonKey key,
            Plans plans,
            SimilarPlans similar,
            CurrentUser user,
            Circles circles,
            ApplicationEventPublisher events,
            WorkingDays workingDays,
            Clock clock) {
        this.store = store;
        this.key = key;
        this.plans = plans;
        this.similar = similar;
        this.user = user;
        this.circles = circles;
        this.events = events;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Who is sent to a training, as far as one may see.
     *
     * @throws NotPermitted if one may not see the plan
     */
    @Requires(Permission.SEE_PLANS)
    @Transactional(readOnly = true)
    public Nominees of(PlanId id) {
        Plan plan = seen(id);
        List<NomineeStore.Sent> sent = store.sentTo(id, seesAll(plan) ? null : user.department());
        Map<ByteBuffer, List<NominationConflict>> conflicts =
                conflicts(plan, sent.stream().map(NomineeStore.Sent::hash).toList());
        boolean which = seesWhich(plan);
        Headcount seats = plan.facts().headcount();
        return new Nominees(
                seats == null ? null : seats.total(),
                seats != null && seats.approximate(),
                store.taken(id),
                sent.stream()
                        .map(one ->
                                new NomineeListing(
                                        one.id(),
                                        one.unit(),
                                        one.unitName(),
                                        one.name(),
                                        one.post(),
                                        one.at(),
                                        // a host who is not the person's unit minds only seats
                                        which || user.worksFor(one.unit())
                                                ? told(
                                                        conflicts.getOrDefault(
                                                                ByteBuffer.wrap(one.hash()),
                                                                List.of()),
                                                        which)
                                                : List.of()))
                        .toList(),
                user.may(Permission.KEEP_PLANS) && plan.status().takesPlace() && !isOver(plan));
    }

    /**
     * What is to be minded before these people are sent; nothing is stored.
     *
     * @return as many lists as people, in their order
     * @throws NotPermitted if one may not see the plan
     */
    @Requires(Permission.KEEP_PLANS)
    @Transactional(readOnly = true)
    public List<List<NominationConflict>> check(PlanId id, List<NewNominee> people) {
        Plan plan = seen(id);
        if (!key.isSet()) {
            return people.stream().map(none -> List.<NominationConflict>of()).toList();
        }
        List<byte[]> hashes = people.stream().map(one -> key.hash(one.number())).toList();
        Map<ByteBuffer, List<NominationConflict>> conflicts = conflicts(plan, hashes);
        boolean which = seesWhich(plan);
        return hashes.stream()
                .map(hash -> told(conflicts.getOrDefault(ByteBuffer.wrap(hash), List.of()), which))
                .toList();
    }

    /**
     * Sends people of the own unit, all of them or none. Who is on the list already stays there.
     *
     * @return how many were new
     * @throws NotPermitted if one may not see the plan
     */
    @Requires(Permission.KEEP_PLANS)
    public Outcome<Integer> nominate(PlanId id, List<NewNominee> people) {
        seen(id);
        if (!key.isSet()) {
            return NominationRule.NUMBERS_NEED_A_KEY.refused();
        }
        store.lock(id);
        Plan plan = seen(id);
        if (!plan.status().takesPlace()) {
            return NominationRule.THE_TRAINING_TAKES_PLACE.refused();
        }
        if (isOver(plan)) {
            return NominationRule.THE_TRAINING_HAS_NOT_ENDED.refused();
        }
        Set<OfficialNumber> once = new HashSet<>();
        List<NewNominee> fresh = new ArrayList<>();
        for (NewNominee one : people) {
            if (once.add(one.number()) && !store.isSent(id, key.hash(one.number()))) {
                fresh.add(one);
            }
        }
        if (fresh.isEmpty()) {
            return NominationRule.A_PERSON_IS_SENT_ONCE.refused();
        }
        Headcount seats = plan.facts().headcount();
        int free = seats == null ? 0 : seats.total() - store.taken(id);
        if (seats != null && !seats.approximate() && fresh.size() > free) {
            return NominationRule.THERE_ARE_SEATS.refused(Math.max(free, 0), fresh.size());
        }
        for (NewNominee one : fresh) {
            store.insert(
                    id,
                    user.department(),
                    one,
                    key.hash(one.number()),
                    user.person(),
                    clock.instant());
        }
        events.publishEvent(
                new NominationChanged(
                        id, Message.of("nomination.sent", plan.facts().title(), fresh.size())));
        return Outcome.done(fresh.size());
    }

    /**
     * Takes a person of the own unit off; the secretariat takes off anybody's.
     *
     * @throws NotPermitted if there is none or it is another unit's
     */
    @Requires({Permission.KEEP_PLANS, Permission.CONVENE})
    public Outcome<NomineeId> withdraw(NomineeId id) {
        NomineeStore.Entry entry =
                store.find(id).orElseThrow(() -> new NotPermitted("no such nominee"));
        Plan plan = seen(entry.plan());
        boolean own = user.may(Permission.KEEP_PLANS) && user.worksFor(entry.unit());
        if (!own && !runs(plan)) {
            throw new NotPermitted("belongs to another department");
        }
        store.lock(entry.plan());
        store.withdraw(id, user.person(), clock.instant());
        events.publishEvent(
                new NominationChanged(
                        entry.plan(), Message.of("nomination.takenOff", plan.facts().title(), 1)));
        return Outcome.done(id);
    }

    private Map<ByteBuffer, List<NominationConflict>> conflicts(
            Plan plan, Collection<byte[]> hashes) {
        Map<ByteBuffer, List<NominationConflict>> conflicts = new HashMap<>();
        if (hashes.isEmpty()) {
            return conflicts;
        }
        List<NomineeStore.Place> places = store.elsewhere(plan.id(), hashes);
        Set<PlanId> others = new HashSet<>();
        places.forEach(place -> others.add(place.plan()));
        Set<PlanId> repeats = others.isEmpty() ? Set.of() : similar.repeatsFor(plan.id(), others);
        for (NomineeStore.Place place : places) {
            PlannedDates dates = place.dates();
            NominationConflict.Other other =
                    new NominationConflict.Other(
                            place.plan(), place.title(), dates.start(), dates.end());
            List<NominationConflict> own =
                    conflicts.computeIfAbsent(
                            ByteBuffer.wrap(place.hash()), none -> new ArrayList<>());
            if (repeats.contains(place.plan())) {
                own.add(new NominationConflict(Kind.TRAINED, other));
            }
            if (overlap(plan.facts().dates(), dates)) {
                own.add(new NominationConflict(Kind.BOOKED, other));
            }
        }
        return conflicts;
    }

    /** Days known only to the week or the month book nobody. */
    private static boolean overlap(PlannedDates one, PlannedDates other) {
        LocalDate start = one.start();
        LocalDate end = one.end();
        LocalDate otherStart = other.start();
        LocalDate otherEnd = other.end();
        if (start == null
                || end == null
                || otherStart == null
                || otherEnd == null
                || start.isAfter(otherEnd)
                || otherStart.isAfter(end)) {
            return false;
        }
        return switch (one.precision()) {
            case DAY ->
                    other.precision() == DatePrecision.DAY
                            || other.precision() == DatePrecision.WEEKLY
                                    && anyWithin(other.occurrences(), start, end);
            case WEEKLY ->
                    other.precision() == DatePrecision.DAY
                                    && anyWithin(one.occurrences(), otherStart, otherEnd)
                            || other.precision() == DatePrecision.WEEKLY
                                    && one.occurrences().stream()
                                            .anyMatch(other.occurrences()::contains);
            default -> false;
        };
    }

    private static boolean anyWithin(List<LocalDate> days, LocalDate first, LocalDate last) {
        return days.stream().anyMatch(day -> !day.isBefore(first) && !day.isAfter(last));
    }

    /** Each kind once for who may not know the other training. */
    private static List<NominationConflict> told(
            List<NominationConflict> conflicts, boolean which) {
        return which
                ? List.copyOf(conflicts)
                : conflicts.stream()
                        .map(NominationConflict::withoutOther)
                        .distinct()
                        .sorted(Comparator.comparing(NominationConflict::kind))
                        .toList();
    }

    private boolean seesWhich(Plan plan) {
        return user.may(Permission.AUDIT) || runs(plan);
    }

    private boolean seesAll(Plan plan) {
        return seesWhich(plan) || user.may(Permission.KEEP_PLANS) && isHost(plan);
    }

    private boolean isHost(Plan plan) {
        DepartmentId own = user.department();
        return plan.department().equals(own) || plan.coHosts().contains(own);
    }

    /** The secretariat of a conference that speaks for the host. */
    private boolean runs(Plan plan) {
        return user.may(Permission.CONVENE) && circles.led().includes(plan.department());
    }

    private boolean isOver(Plan plan) {
        LocalDate end = plan.facts().dates().end();
        return end != null && end.isBefore(workingDays.today(plan.department()));
    }

    private Plan seen(PlanId id) {
        return plans.find(id).orElseThrow(() -> new NotPermitted("no plan " + id));
    }
}
