package org.confer.consolidation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.duplicate.DuplicateGroups;
import org.confer.duplicate.GroupId;
import org.confer.duplicate.ProposalState;
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
import org.confer.kernel.Wording;
import org.confer.meeting.Agendas;
import org.confer.topic.Origin;
import org.confer.training.PlanId;
import org.confer.training.PlanOutline;
import org.confer.training.Plans;
import org.confer.training.RoundSpan;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What secretariats propose about duplicate groups. A group is for the secretariat of a department
 * that leads all its agencies in its conferences. A proposal belongs to that lead department, and
 * goes on the agenda of a conference that speaks for all these agencies.
 */
@Service
@Transactional
public class Consolidations {

    /** Its matters' name on agendas. */
    public static final String ORIGIN = "consolidation";

    private final ProposalStore store;
    private final DuplicateGroups groups;
    private final Plans plans;
    private final Conferences conferences;
    private final Agendas agendas;
    private final Placement placement;
    private final Circles circles;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consolidations(
            ProposalStore store,
            DuplicateGroups groups,
            Plans plans,
            Conferences conferences,
            Agendas agendas,
            Placement placement,
            Circles circles,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.groups = groups;
        this.plans = plans;
        this.conferences = conferences;
        this.agendas = agendas;
        this.placement = placement;
        this.circles = circles;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the person at work may propose something about this group. */
    @Requires(Permission.SEE_DUPLICATES)
    @Transactional(readOnly = true)
    public boolean mayPropose(GroupId group) {
        return user.may(Permission.REVIEW_DUPLICATES)
                && groups.within(group, circles.led()).isPresent();
    }

    /**
     * What a proposal would save; stores nothing.
     *
     * @throws NotPermitted unless one may propose something about the group
     */
    @Requires(Permission.REVIEW_DUPLICATES)
    @Transactional(readOnly = true)
    public Savings savings(GroupId group, NewProposal proposal) {
        return Savings.of(proposal, plans.outlines(led(group).plans()));
    }

    /**
     * Refused if something is proposed about the group already, or it is no longer found.
     *
     * @throws NotPermitted unless one's own department leads all agencies of the group
     */
    @Requires(Permission.REVIEW_DUPLICATES)
    public Outcome<ConsolidationId> propose(GroupId group, NewProposal proposal) {
        groups.hold(group);
        DuplicateGroups.Found found = led(group);
        if (store.anyLive(group)) {
            return Outcome.refused("consolidation.proposal.oneAlready");
        }
        List<PlanOutline> members = plans.outlines(found.plans());
        if (!found.present() || members.stream().anyMatch(plan -> !plan.status().takesPlace())) {
            return Outcome.refused("duplicate.groupGone");
        }
        PlanId chosen = proposal.chosen();
        if (chosen != null && members.stream().noneMatch(plan -> plan.id().equals(chosen))) {
            return Outcome.refused("consolidation.proposal.choiceNeeded");
        }
        ConsolidationId id =
                store.insert(
                        group,
                        user.department(),
                        user.person(),
                        clock.instant(),
                        proposal,
                        Savings.of(proposal, members),
                        members.stream().map(PlanOutline::id).toList());
        tellStanding(group);
        events.publishEvent(
                new ConsolidationChanged(
                        id,
                        Message.of(
                                "consolidation.account.proposed",
                                found.title(),
                                proposal.verdict().label())));
        return Outcome.done(id);
    }

    /** What a proposal would cost those who are to be trained; stores nothing. */
    @Requires(Permission.REVIEW_DUPLICATES)
    @Transactional(readOnly = true)
    public Costs costs(GroupId group, NewProposal proposal) {
        return placement.costs(proposal, plans.outlines(led(group).plans()), circles.mine());
    }

    /** Under whom, when and where the group's plans could become one without cost to anybody. */
    @Requires(Permission.REVIEW_DUPLICATES)
    @Transactional(readOnly = true)
    public Suggestion suggest(GroupId group) {
        return placement.suggest(plans.outlines(led(group).plans()), circles.mine());
    }

    /**
     * Proposes to take back what an earlier decision made. Refused unless that was a merger or a
     * withdrawal and still stands as it was made.
     *
     * @param reason up to 2,000 characters; needed
     */
    @Requires(Permission.REVIEW_DUPLICATES)
    public Outcome<ConsolidationId> proposeReversal(ConsolidationId id, String reason) {
        String why = Wording.text(reason, 2_000, Message.of("consolidation.proposal.reason"));
        Consolidation earlier =
                store.lock(id).orElseThrow(() -> new NotPermitted("no proposal " + id));
        user.requireDepartment(earlier.department());
        groups.hold(earlier.group());
        if (store.anyLive(earlier.group())) {
            return Outcome.refused("consolidation.proposal.oneAlready");
        }
        PlanId merged = earlier.mergedPlan();
        boolean stands =
                merged == null
                        || plans.outlines(List.of(merged)).stream()
                                .allMatch(plan -> plan.status().takesPlace());
        if (!earlier.isReversible() || !stands) {
            return Outcome.refused("consolidation.proposal.notReversible");
        }
        ConsolidationId reversal =
                store.insertReversal(
                        earlier, user.department(), user.person(), clock.instant(), why);
        tellStanding(earlier.group());
        events.publishEvent(
                new ConsolidationChanged(
                        reversal,
                        Message.of("consolidation.account.reversalProposed", earlier.title())));
        return Outcome.done(reversal);
    }

    /** Takes a proposal back. Refused once it stands on an agenda. */
    @Requires(Permission.REVIEW_DUPLICATES)
    public Outcome<ConsolidationId> drop(ConsolidationId id) {
        Consolidation proposal =
                store.lock(id).orElseThrow(() -> new NotPermitted("no proposal " + id));
        user.requireDepartment(proposal.department());
        if (proposal.state() != ProposalState.PROPOSED) {
            return Outcome.refused("consolidation.proposal.onAgenda");
        }
        store.setState(id, ProposalState.DROPPED, null, null);
        tellStanding(proposal.group());
        events.publishEvent(
                new ConsolidationChanged(id, Message.of("consolidation.account.dropped")));
        return Outcome.done(id);
    }

    /**
     * What may be put on an agenda of this conference now: proposals about plans of those for whom
     * it speaks.
     *
     * @throws NotPermitted to the secretariat of a department that does not lead the conference
     */
    @Requires({Permission.CONVENE, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public List<Consolidation> openFor(ConferenceId conference) {
        if (!user.may(Permission.CONVENE)) {
            // an administrator sets meetings up, but has no part in what they treat
            return List.of();
        }
        DepartmentId lead = conferences.find(conference).lead().id();
        user.requireDepartment(lead);
        Circle covered = conferences.circle(conference);
        return store.proposedBy(lead).stream()
                .filter(proposal -> groups.within(proposal.group(), covered).isPresent())
                .toList();
    }

    /** Holds a proposal until the transaction ends; does nothing if there is none. */
    @FromWithin("the agenda that takes it")
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(ConsolidationId id) {
        store.lock(id);
    }

    /**
     * A proposal, for those who see the duplicate group and those who see an agenda item about it;
     * empty for others.
     */
    @Requires({Permission.SEE_MEETINGS, Permission.SEE_DUPLICATES})
    @Transactional(readOnly = true)
    public Optional<Consolidation> find(ConsolidationId id) {
        return store.find(id).filter(this::isSeen);
    }

    /**
     * The plans that a proposal is about, by first day, as they stand now.
     *
     * @throws NotPermitted if one may not see the proposal
     */
    @Requires({Permission.SEE_MEETINGS, Permission.SEE_DUPLICATES})
    @Transactional(readOnly = true)
    public List<PlanOutline> plans(ConsolidationId id) {
        return find(id).map(found -> plans.outlines(found.plans()))
                .orElseThrow(() -> new NotPermitted("no proposal " + id));
    }

    /**
     * What was proposed about a group, newest first.
     *
     * @throws NotPermitted if one may not see the group
     */
    @Requires(Permission.SEE_DUPLICATES)
    @Transactional(readOnly = true)
    public List<Consolidation> of(GroupId group) {
        if (groups.within(group, circles.mine()).isEmpty()) {
            throw new NotPermitted("no group " + group);
        }
        return store.of(group);
    }

    private void tellStanding(GroupId group) {
        groups.stands(group, store.standing(group));
    }

    private boolean isSeen(Consolidation proposal) {
        return (user.may(Permission.SEE_DUPLICATES)
                        && groups.within(proposal.group(), circles.mine()).isPresent())
                || (user.may(Permission.SEE_MEETINGS)
                        && agendas.shows(new Origin(ORIGIN, proposal.id().value())));
    }

    private DuplicateGroups.Found led(GroupId group) {
        return groups.within(group, circles.led())
                .orElseThrow(() -> new NotPermitted("no group " + group));
    }

    /** What decisions have made of plans of this round and still stands, newest first. */
    @Requires(Permission.SEE_DUPLICATES)
    @Transactional(readOnly = true)
    public List<Consolidation> carriedOut(RoundSpan round) {
        return store.carriedOut(round).stream().filter(this::isSeen).toList();
    }

    /** Whether the person at work may propose to take back what was carried out. */
    @Requires(Permission.SEE_DUPLICATES)
    @Transactional(readOnly = true)
    public boolean mayReverse(Consolidation proposal) {
        return user.may(Permission.REVIEW_DUPLICATES)
                && user.worksFor(proposal.department())
                && proposal.isReversible()
                && !store.anyLive(proposal.group());
    }

    /** Whether the person at work may take this proposal back. */
    @Requires(Permission.SEE_DUPLICATES)
    @Transactional(readOnly = true)
    public boolean mayDrop(Consolidation proposal) {
        return user.may(Permission.REVIEW_DUPLICATES)
                && user.worksFor(proposal.department())
                && proposal.state() == ProposalState.PROPOSED;
    }
}
