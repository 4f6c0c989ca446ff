package org.confer.training;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.confer.calendar.WorkingDays;
import org.confer.kernel.Circle;
import org.confer.kernel.Circles;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.FromWithin;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.Slice;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.plancell.PlannedDates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The training plans. One sees those of the own department and of all departments that sit with it
 * in a conference: that is what the joint conference is for; and those of higher levels of
 * government that reach one's own people. Only the agency itself changes its plans.
 */
@Service
@Transactional
public class Plans {

    /** More trainings at once nobody weighs. */
    private static final int MOST_WEIGHED = 5_000;

    private final PlanStore store;
    private final Departments departments;
    private final CurrentUser user;
    private final Circles circles;
    private final ApplicationEventPublisher events;
    private final WorkingDays workingDays;
    private final Clock clock;

    Plans(
            PlanStore store,
            Departments departments,
            CurrentUser user,
            Circles circles,
            ApplicationEventPublisher events,
            WorkingDays workingDays,
            Clock clock) {
        this.store = store;
        this.departments = departments;
        this.user = user;
        this.circles = circles;
        this.events = events;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Requires(Permission.SEE_PLANS)
    @Transactional(readOnly = true)
    public List<PlanListing> list(PlanFilter filter, PlanOrder order, Slice slice) {
        return store.list(filter, order, slice, sight());
    }

    @Requires(Permission.SEE_PLANS)
    @Transactional(readOnly = true)
    public int count(PlanFilter filter) {
        return store.count(filter, sight());
    }

    /** Empty if there is none or one may not see it. */
    @Requires(Permission.SEE_PLANS)
    @Transactional(readOnly = true)
    public Optional<Plan> find(PlanId id) {
        return store.find(id, sight());
    }

    /**
     * Newest first.
     *
     * @throws NotPermitted if one may not see the plan
     */
    @Requires(Permission.SEE_PLANS)
    @Transactional(readOnly = true)
    public List<PlanRevision> revisions(PlanId id) {
        seen(id);
        return store.revisions(id);
    }

    /**
     * The plans in whose place this one stands, as far as one may see them.
     *
     * @throws NotPermitted if one may not see the plan itself
     */
    @Requires(Permission.SEE_PLANS)
    @Transactional(readOnly = true)
    public List<PlanListing> supersededBy(PlanId id) {
        seen(id);
        return store.supersededBy(id, sight());
    }

    /** Years of rounds with plans that one may see, latest first. */
    @Requires(Permission.SEE_PLANS)
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return store.years(sight());
    }

    /** How many plans each department handed in for a round, as far as conferences share them. */
    @Requires(Permission.SEE_PLANS)
    @Transactional(readOnly = true)
    public Map<DepartmentId, Integer> received(RoundSpan round) {
        return store.received(round, circles.mine());
    }

    /** Whether the signed-in person may change this plan. */
    @Requires(Permission.SEE_PLANS)
    @Transactional(readOnly = true)
    public boolean mayChange(Plan plan) {
        return user.may(Permission.KEEP_PLANS)
                && user.worksFor(plan.department())
                && plan.status() == PlanStatus.PLANNED;
    }

    /** Enters a plan of one's own department. Refused if the department has the same plan. */
    @Requires(Permission.KEEP_PLANS)
    public Outcome<PlanId> enter(PlanFacts facts) {
        Instant now = clock.instant();
        DepartmentId own = user.department();
        RoundId round = store.lockRound(yearOf(facts, own));
        String identity = PlanIdentity.of(facts, 1);
        if (store.identityTaken(own, round, identity)) {
            return Outcome.refused("training.plan.alreadyThere", facts.title());
        }
        PlanId id =
                store.insert(
                        new NewPlan(
                                round,
                                own,
                                own,
                                user.person(),
                                now,
                                facts,
                                PlanStatus.PLANNED,
                                LastWord.PERSON,
                                List.of(),
                                identity,
                                null));
        events.publishEvent(
                new PlanChanged(id, Message.of("training.plan.entered", facts.title())));
        return Outcome.done(id);
    }

    /**
     * Changes a plan of one's own department. Refused if it was changed since {@code version}, or
     * is no longer the agency's to change.
     */
    @Requires(Permission.KEEP_PLANS)
    public Outcome<PlanId> change(PlanId id, int version, PlanFacts facts) {
        Plan plan = own(id);
        Optional<Message> objection = objection(plan, version);
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        List<PlanRevision.Change> changes = PlanFact.changes(plan.facts(), facts);
        if (changes.isEmpty()) {
            return Outcome.done(id);
        }
        Instant now = clock.instant();
        store.keepRevision(
                id, version, now, user.person(), null, "training.revision.edited", changes);
        store.change(id, facts, LastWord.PERSON, now);
        events.publishEvent(new PlanChanged(id, Message.of("training.plan.edited", facts.title())));
        return Outcome.done(id);
    }

    /** The agency calls its plan off. Refused if it was changed since, or is not planned. */
    @Requires(Permission.KEEP_PLANS)
    public Outcome<PlanId> withdraw(PlanId id, int version) {
        Plan plan = own(id);
        Optional<Message> objection = objection(plan, version);
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        Instant now = clock.instant();
        store.keepRevision(
                id, version, now, user.person(), null, "training.revision.withdrawn", List.of());
        store.setStatus(id, PlanStatus.WITHDRAWN, null, LastWord.PERSON, now);
        events.publishEvent(
                new PlanChanged(id, Message.of("training.plan.withdrawn", plan.facts().title())));
        return Outcome.done(id);
    }

    /**
     * What a merged plan says otherwise than the host's.
     *
     * @param dates empty keeps the host's
     * @param people empty keeps the host's
     * @param budget in the host's currency; empty keeps the host's
     * @param venue empty keeps the host's
     */
    public record Merged(
            String title,
            Optional<PlannedDates> dates,
            Optional<Integer> people,
            Optional<BigDecimal> budget,
            String venue) {}

    /**
     * Outlines by first day, whatever the plans' status, of plans that belong to something which
     * the person at work may see: to a proposal on an agenda, for an observer of that item too.
     */
    @FromWithin("whoever asks has shown that the person may see what the plans belong to")
    @Transactional(readOnly = true)
    public List<PlanOutline> outlines(Collection<PlanId> ids) {
        return ids.isEmpty() ? List.of() : store.outlines(ids);
    }

    /** Those of these plans that the person at work may see, by first day. */
    @FromWithin("the warning while typing")
    @Transactional(readOnly = true)
    public List<PlanOutline> seenAmong(Collection<PlanId> ids) {
        List<PlanOutline> outlines = outlines(ids);
        // of few plans only their own departments are asked for, not a circle of thousands
        Circle circle =
                circles.mineAmong(
                        outlines.stream().flatMap(PlanOutline::hosts).collect(Collectors.toSet()));
        if (outlines.stream().allMatch(plan -> plan.isShared(circle))) {
            return outlines;
        }
        Sight sight = sight();
        return outlines.stream().filter(sight::shows).toList();
    }

    /** The departments whose plans one may see, some of them at least, by name. */
    @Requires(Permission.SEE_PLANS)
    @Transactional(readOnly = true)
    public List<DepartmentListing> agencies() {
        Sight sight = sight();
        return departments.active().stream().filter(each -> sight.reaches(each.id())).toList();
    }

    /** One plan for comparing it; empty if it does not take place. */
    @FromWithin("the comparison, in nobody's name; it shows a plan to nobody who may not see it")
    @Transactional(readOnly = true)
    public Optional<PlanOutline> ifTakesPlace(PlanId id) {
        return store.outlines(List.of(id)).stream()
                .filter(plan -> plan.status().takesPlace())
                .findFirst();
    }

    /** Streams all plans that take place; for comparing them. */
    @FromWithin("the comparison, in nobody's name; it keeps apart who shares no conference")
    @Transactional(propagation = Propagation.MANDATORY)
    public void eachThatTakesPlace(Consumer<PlanOutline> taker) {
        store.eachThatTakesPlace(taker);
    }

    /**
     * Makes one plan out of several, under the host's agency; the other agencies are co-hosts.
     * Those of the parts that take place still are superseded and point to it.
     */
    @FromWithin("the carrying out of a decision")
    @Transactional(propagation = Propagation.MANDATORY)
    public PlanId mergeByDecision(PlanId host, List<PlanId> parts, Merged merged) {
        Instant now = clock.instant();
        Plan base = locked(host);
        List<Plan> together =
                parts.stream()
                        .sorted()
                        .map(this::locked)
                        .filter(part -> part.status().takesPlace())
                        .toList();
        List<DepartmentId> coHosts =
                together.stream()
                        .map(Plan::department)
                        .filter(department -> !department.equals(base.department()))
                        .distinct()
                        .toList();
        PlanFacts facts = base.facts().merged(merged);
        PlanId id =
                store.insert(
                        new NewPlan(
                                store.lockRound(yearOf(facts, base.department())),
                                base.department(),
                                base.department(),
                                null,
                                now,
                                facts,
                                PlanStatus.MERGED,
                                LastWord.DECISION,
                                coHosts,
                                null,
                                null));
        for (Plan part : together) {
            supersede(part, PlanStatus.SUPERSEDED, id, "training.revision.merged", now);
        }
        events.publishEvent(new PlanChanged(id, Message.of("training.plan.merged", facts.title())));
        return id;
    }

    /** Withdraws a plan that takes place still; it points to the one that is kept. */
    @FromWithin("the carrying out of a decision")
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawByDecision(PlanId id, @Nullable PlanId kept) {
        Plan plan = locked(id);
        if (plan.status().takesPlace()) {
            supersede(
                    plan,
                    PlanStatus.WITHDRAWN,
                    kept,
                    "training.revision.withdrawnByDecision",
                    clock.instant());
            events.publishEvent(
                    new PlanChanged(
                            id, Message.of("training.plan.withdrawn", plan.facts().title())));
        }
    }

    /** Moves a plan that takes place still to other days. */
    @FromWithin("the carrying out of a decision")
    @Transactional(propagation = Propagation.MANDATORY)
    public void rescheduleByDecision(PlanId id, PlannedDates dates) {
        Plan plan = locked(id);
        if (!plan.status().takesPlace()) {
            return;
        }
        Instant now = clock.instant();
        PlanFacts facts = plan.facts().on(dates);
        store.keepRevision(
                id,
                plan.version(),
                now,
                null,
                null,
                "training.revision.rescheduled",
                PlanFact.changes(plan.facts(), facts));
        store.change(id, facts, LastWord.DECISION, now);
        events.publishEvent(new PlanChanged(id, Message.of("training.plan.edited", facts.title())));
    }

    /** What takes place on one of these days and may be told within the circle; at most 5,000. */
    @FromWithin("whoever weighs days for a training; tells only the circle it is given")
    @Transactional(readOnly = true)
    public List<PlanOutline> takingPlace(LocalDate first, LocalDate last, Circle circle) {
        return store.takingPlace(first, last, circle, MOST_WEIGHED);
    }

    /** Makes plans cohorts 1, 2, 3… of one series, in the order of their days. */
    @FromWithin("the carrying out of a decision")
    @Transactional(propagation = Propagation.MANDATORY)
    public void seriesByDecision(Collection<PlanId> ids, String title) {
        Instant now = clock.instant();
        ids.stream().sorted().forEach(this::locked);
        int cohort = 0;
        for (PlanOutline outline : store.outlines(ids)) {
            Plan plan = locked(outline.id());
            if (plan.status().takesPlace()) {
                PlanFacts facts = plan.facts().inSeries(title, ++cohort);
                store.keepRevision(
                        plan.id(),
                        plan.version(),
                        now,
                        null,
                        null,
                        "training.revision.series",
                        PlanFact.changes(plan.facts(), facts));
                store.change(plan.id(), facts, LastWord.DECISION, now);
                events.publishEvent(
                        new PlanChanged(plan.id(), Message.of("training.plan.edited", title)));
            }
        }
    }

    /**
     * Lets a plan take place again that gave way to another by a decision; one that has given way
     * to something else since is left as it is.
     */
    @FromWithin("the carrying out of a decision that takes back an earlier one")
    @Transactional(propagation = Propagation.MANDATORY)
    public void reinstateByDecision(PlanId id, @Nullable PlanId successor) {
        Plan plan = locked(id);
        if (plan.status().takesPlace() || !Objects.equals(plan.supersededBy(), successor)) {
            return;
        }
        supersede(plan, PlanStatus.PLANNED, null, "training.revision.reinstated", clock.instant());
        events.publishEvent(
                new PlanChanged(id, Message.of("training.plan.reinstated", plan.facts().title())));
    }

    private void supersede(
            Plan plan, PlanStatus status, @Nullable PlanId successor, String cause, Instant now) {
        store.keepRevision(plan.id(), plan.version(), now, null, null, cause, List.of());
        store.setStatus(plan.id(), status, successor, LastWord.DECISION, now);
    }

    private void seen(PlanId id) {
        if (find(id).isEmpty()) {
            throw new NotPermitted("no plan " + id);
        }
    }

    private Plan locked(PlanId id) {
        return store.lock(id).orElseThrow(() -> new NotPermitted("no plan " + id));
    }

    private Plan own(PlanId id) {
        Plan plan = locked(id);
        user.requireDepartment(plan.department());
        return plan;
    }

    private static Optional<Message> objection(Plan plan, int version) {
        if (plan.version() != version) {
            return Optional.of(Message.of("training.plan.changedMeanwhile"));
        }
        return plan.status() == PlanStatus.PLANNED
                ? Optional.empty()
                : Optional.of(Message.of("training.plan.frozen"));
    }

    /** What has no days yet is planned for the year that it is where the host works. */
    private int yearOf(PlanFacts facts, DepartmentId host) {
        LocalDate start = facts.dates().start();
        return start == null ? workingDays.today(host).getYear() : start.getYear();
    }

    private Sight sight() {
        return Sight.of(user, circles, departments);
    }
}
