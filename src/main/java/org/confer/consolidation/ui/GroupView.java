package org.confer.consolidation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.confer.consolidation.Consolidation;
import org.confer.consolidation.Consolidations;
import org.confer.consolidation.DuplicateGroup;
import org.confer.consolidation.DuplicateGroups;
import org.confer.consolidation.GroupId;
import org.confer.consolidation.ProposalState;
import org.confer.kernel.Message;
import org.confer.shell.Confirmation;
import org.confer.shell.Page;
import org.confer.shell.Toast;
import org.confer.shell.Words;

/** One group: its plans side by side, the reasons, and what is proposed about it. */
@Route("duplicates")
@RolesAllowed("SEE_DUPLICATES")
class GroupView extends Page implements HasUrlParameter<Long> {

    private final DuplicateGroups groups;
    private final Consolidations consolidations;

    GroupView(DuplicateGroups groups, Consolidations consolidations) {
        this.groups = groups;
        this.consolidations = consolidations;
    }

    @Override
    public void setParameter(BeforeEvent event, Long key) {
        if (key <= 0) {
            throw new NotFoundException();
        }
        show(new GroupId(key));
    }

    private void show(GroupId id) {
        DuplicateGroup group = groups.find(id).orElseThrow(NotFoundException::new);
        title(group.title());
        clear();
        Div badges = new Div(GroupsView.badge(group.kind()));
        badges.addClassName("training-numbers");
        group.proposals().stream()
                .filter(each -> each.state() != ProposalState.DROPPED)
                .findFirst()
                .ifPresent(each -> badges.add(GroupsView.badge(each.state())));
        add(badges);
        if (!group.present()) {
            add(new Paragraph(Words.of("consolidation.group.notFoundAnyMore")));
        }
        add(new PlansSideBySide(group.plans()));
        if (!group.reasons().isEmpty()) {
            add(new H2(Words.of("consolidation.why")), new PairReasons(group));
        }
        add(new H2(Words.of("consolidation.proposal")));
        boolean live = false;
        for (Consolidation proposal : group.proposals()) {
            if (proposal.state() != ProposalState.DROPPED) {
                add(
                        new ProposalCard(
                                proposal,
                                group.plans(),
                                consolidations.mayDrop(proposal),
                                this::drop));
                live |= proposal.state() != ProposalState.CARRIED_OUT;
            }
        }
        if (live) {
            return;
        }
        if (group.present() && consolidations.mayPropose(id)) {
            add(new ProposalForm(group, consolidations, () -> show(id)));
        } else if (group.proposals().isEmpty()) {
            add(new Paragraph(Words.of("consolidation.nothingProposed")));
        }
    }

    private void drop(Consolidation proposal) {
        Confirmation.ask(
                Message.of("consolidation.proposal.drop"),
                Message.of("consolidation.proposal.drop.ask"),
                Message.of("consolidation.proposal.drop"),
                () -> {
                    Toast.tell(
                            consolidations.drop(proposal.id()),
                            Message.of("consolidation.proposal.dropped"));
                    show(proposal.group());
                });
    }
}
