package org.confer.consolidation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.training.PlanId;
import org.confer.training.PlanOutline;
import org.confer.training.Plans;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What secretariats propose about duplicate groups. A proposal belongs to the lead department whose
 * secretariat made it, and goes on the agenda of a conference which that department leads.
 */
@Service
@Transactional
public class Consolidations {

    /** Its matters' name on agendas. */
    public static final String ORIGIN = "consolidation";

    private final ProposalStore store;
    private final GroupStore groups;
    private final Plans plans;
    private final Conferences conferences;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consolidations(
            ProposalStore store,
            GroupStore groups,
            Plans plans,
            Conferences conferences,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.groups = groups;
        this.plans = plans;
        this.conferences = conferences;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** What a proposal would save; stores nothing. */
    @Requires(Permission.REVIEW_DUPLICATES)
    @Transactional(readOnly = true)
    public Savings savings(GroupId group, NewProposal proposal) {
        return Savings.of(proposal, plans.outlines(groups.plans(group)));
    }

    /** Refused if something is proposed about the group already, or it is no longer found. */
    @Requires(Permission.REVIEW_DUPLICATES)
    public Outcome<ConsolidationId> propose(GroupId group, NewProposal proposal) {
        groups.lock(group);
        GroupStore.StoredGroup found =
                groups.find(group).orElseThrow(() -> new NotPermitted("no group " + group));
        if (store.anyLive(group)) {
            return Outcome.refused("consolidation.proposal.oneAlready");
        }
        List<PlanOutline> members = plans.outlines(groups.plans(group));
        if (!found.present() || members.stream().anyMatch(plan -> !plan.status().takesPlace())) {
            return Outcome.refused("consolidation.proposal.groupGone");
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
        events.publishEvent(
                new ConsolidationChanged(
                        id,
                        Message.of(
                                "consolidation.account.proposed",
                                found.title(),
                                proposal.verdict().label())));
        return Outcome.done(id);
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
        events.publishEvent(
                new ConsolidationChanged(id, Message.of("consolidation.account.dropped")));
        return Outcome.done(id);
    }

    /** What may be put on an agenda of this conference now. */
    @Requires({Permission.CONVENE, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public List<Consolidation> openFor(ConferenceId conference) {
        return store.proposedBy(conferences.find(conference).lead().id());
    }

    /** A proposal as those see it who see its agenda item or the duplicates. */
    @Requires({Permission.SEE_MEETINGS, Permission.SEE_DUPLICATES})
    @Transactional(readOnly = true)
    public Optional<Consolidation> find(ConsolidationId id) {
        return store.find(id);
    }

    /** The plans that a proposal is about, by first day, as they stand now. */
    @Requires({Permission.SEE_MEETINGS, Permission.SEE_DUPLICATES})
    @Transactional(readOnly = true)
    public List<PlanOutline> plans(ConsolidationId id) {
        return store.find(id).map(found -> plans.outlines(found.plans())).orElse(List.of());
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
