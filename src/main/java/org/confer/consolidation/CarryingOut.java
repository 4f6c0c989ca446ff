package org.confer.consolidation;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.confer.duplicate.DuplicateGroups;
import org.confer.duplicate.ProposalState;
import org.confer.duplicate.Reviews;
import org.confer.kernel.Message;
import org.confer.meeting.DecisionKind;
import org.confer.meeting.DecisionTaken;
import org.confer.meeting.MatterPlaced;
import org.confer.meeting.MatterTakenOff;
import org.confer.meeting.MeetingId;
import org.confer.minutes.MinutesIssued;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.PlannedDates;
import org.confer.topic.Origin;
import org.confer.training.PlanId;
import org.confer.training.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows a proposal through the meeting, and carries it out when the minutes are issued. What
 * happens in the meeting is noted in the meeting's own transaction. Carrying out stands in the
 * publication registry until it is done: after a crash it is tried again, and what is carried out
 * already is left alone.
 */
@Component
class CarryingOut {

    private final ProposalStore store;
    private final BundleStore bundles;
    private final DuplicateGroups groups;
    private final Reviews reviews;
    private final Plans plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CarryingOut(
            ProposalStore store,
            BundleStore bundles,
            DuplicateGroups groups,
            Reviews reviews,
            Plans plans,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.bundles = bundles;
        this.groups = groups;
        this.reviews = reviews;
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MatterPlaced event) {
        ours(event.origin())
                .filter(proposal -> proposal.state() == ProposalState.PROPOSED)
                .forEach(proposal -> set(proposal, ProposalState.PLACED, event.meeting()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MatterTakenOff event) {
        ours(event.origin())
                .filter(proposal -> proposal.state() == ProposalState.PLACED)
                .forEach(proposal -> set(proposal, ProposalState.PROPOSED, null));
    }

    /**
     * Only what is decided takes effect. What is deferred waits for another meeting; what is merely
     * noted or agreed in principle ends here, and may be proposed anew in other words.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DecisionTaken event) {
        ours(event.origin())
                .filter(proposal -> proposal.state() == ProposalState.PLACED)
                .forEach(proposal -> {
                    if (event.kind() == DecisionKind.DECIDED) {
                        store.setState(
                                proposal.id(),
                                ProposalState.DECIDED,
                                event.meeting(),
                                event.decision());
                        tellStanding(proposal);
                        tell(proposal, Message.of("consolidation.account.decided", event.number()));
                    } else if (event.kind() == DecisionKind.DEFERRED) {
                        set(proposal, ProposalState.PROPOSED, null);
                    } else {
                        set(proposal, ProposalState.DROPPED, event.meeting());
                        tell(proposal, Message.of("consolidation.account.notPursued"));
                    }
                });
    }

    @ApplicationModuleListener
    public void on(MinutesIssued event) {
        for (ConsolidationId id : store.decidedBy(event.decisions())) {
            store.lock(id)
                    .filter(proposal -> proposal.state() == ProposalState.DECIDED)
                    .ifPresent(this::carryOut);
        }
    }

    private void carryOut(Consolidation proposal) {
        PlanId merged =
                switch (proposal.verdict()) {
                    case KEEP -> null;
                    case MERGE -> merge(proposal);
                    case WITHDRAW -> {
                        proposal.plans().stream()
                                .filter(plan -> !plan.equals(proposal.chosen()))
                                .forEach(plan -> plans.withdrawByDecision(plan, proposal.chosen()));
                        yield null;
                    }
                    case SERIES -> {
                        makeSeries(proposal);
                        yield null;
                    }
                    case REVERSE -> {
                        reverse(proposal);
                        yield null;
                    }
                    case RESCHEDULE -> {
                        plans.rescheduleByDecision(chosen(proposal), days(proposal));
                        yield null;
                    }
                };
        store.setCarriedOut(proposal.id(), merged, clock.instant());
        tellStanding(proposal);
        tell(proposal, Message.of("consolidation.account.carriedOut", proposal.title()));
    }

    /**
     * Of several agencies the numbers alone do not say that it is one series; so the decision
     * stands as a word on them, which the comparison follows.
     */
    private void makeSeries(Consolidation proposal) {
        plans.seriesByDecision(proposal.plans(), proposal.title());
        reviews.saySeries(
                proposal.group(),
                proposal.department(),
                proposal.person(),
                proposal.title(),
                proposal.plans());
    }

    /** The merged plan falls, and what it or the kept plan stood for takes place again. */
    private void reverse(Consolidation proposal) {
        Consolidation earlier =
                Optional.ofNullable(proposal.reverses())
                        .flatMap(store::lock)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Proposal " + proposal.id() + " takes nothing back"));
        PlanId merged = earlier.mergedPlan();
        PlanId successor = merged == null ? earlier.chosen() : merged;
        earlier.plans().forEach(plan -> plans.reinstateByDecision(plan, successor));
        if (merged != null) {
            plans.withdrawByDecision(merged, null);
        }
        store.setReversed(earlier.id());
        tell(earlier, Message.of("consolidation.account.reversed", earlier.title()));
    }

    private PlanId merge(Consolidation proposal) {
        return plans.mergeByDecision(
                chosen(proposal),
                proposal.plans(),
                new Plans.Merged(
                        proposal.title(),
                        proposal.firstDay() == null
                                ? Optional.empty()
                                : Optional.of(days(proposal)),
                        Optional.ofNullable(proposal.people()),
                        Optional.ofNullable(proposal.budget()),
                        proposal.venue()));
    }

    private static PlanId chosen(Consolidation proposal) {
        PlanId chosen = proposal.chosen();
        if (chosen == null) {
            throw new IllegalStateException("Proposal " + proposal.id() + " names no plan");
        }
        return chosen;
    }

    private static PlannedDates days(Consolidation proposal) {
        if (proposal.firstDay() == null || proposal.lastDay() == null) {
            throw new IllegalStateException("Proposal " + proposal.id() + " names no days");
        }
        return PlannedDates.of(proposal.firstDay(), proposal.lastDay(), DatePrecision.DAY);
    }

    /** The proposal, or those of a bundle in the order of their keys, held. */
    private Stream<Consolidation> ours(@Nullable Origin origin) {
        if (origin == null) {
            return Stream.empty();
        }
        return switch (origin.kind()) {
            case Consolidations.ORIGIN -> store.lock(new ConsolidationId(origin.id())).stream();
            case Bundles.ORIGIN ->
                    bundles.lock(new BundleId(origin.id())).stream()
                            .flatMap(bundle -> bundle.proposals().stream())
                            .flatMap(one -> store.lock(one).stream());
            default -> Stream.empty();
        };
    }

    private void set(Consolidation proposal, ProposalState state, @Nullable MeetingId meeting) {
        store.setState(proposal.id(), state, meeting, null);
        tellStanding(proposal);
    }

    private void tellStanding(Consolidation proposal) {
        groups.stands(proposal.group(), store.standing(proposal.group()));
    }

    private void tell(Consolidation proposal, Message account) {
        events.publishEvent(new ConsolidationChanged(proposal.id(), account));
    }
}
