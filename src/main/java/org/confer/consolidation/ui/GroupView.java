package org.confer.consolidation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.confer.consolidation.Consolidation;
import org.confer.consolidation.Consolidations;
import org.confer.duplicate.DuplicateGroup;
import org.confer.duplicate.DuplicateGroups;
import org.confer.duplicate.GroupId;
import org.confer.duplicate.GroupKind;
import org.confer.duplicate.GroupOrder;
import org.confer.duplicate.ProposalState;
import org.confer.duplicate.Reviews;
import org.confer.kernel.Message;
import org.confer.lists.ListAddress;
import org.confer.shell.Confirmation;
import org.confer.shell.Page;
import org.confer.shell.Toast;
import org.confer.shell.Words;
import org.confer.topic.Origin;
import org.confer.topic.spi.OpinionPanels;
import org.confer.training.Plans;

/**
 * One group: its plans side by side, the reasons, what reviewers said and say of it, and what is
 * proposed about it. Opened from the review queue, it leads on to the next group there.
 */
@Route("duplicates")
@RolesAllowed("SEE_DUPLICATES")
class GroupView extends Page implements HasUrlParameter<Long> {

    /** Name of the order in the address of a group that was opened from the queue. */
    static final String QUEUE = "queue";

    private final DuplicateGroups groups;
    private final Consolidations consolidations;
    private final Reviews reviews;
    private final Plans plans;
    private final OpinionPanels opinions;
    private Optional<GroupOrder> queue = Optional.empty();

    GroupView(
            DuplicateGroups groups,
            Consolidations consolidations,
            Reviews reviews,
            Plans plans,
            OpinionPanels opinions) {
        this.groups = groups;
        this.reviews = reviews;
        this.plans = plans;
        this.opinions = opinions;
        this.consolidations = consolidations;
    }

    @Override
    public void setParameter(BeforeEvent event, Long key) {
        if (key <= 0) {
            throw new NotFoundException();
        }
        String order = ListAddress.of(event.getLocation()).get(QUEUE);
        queue =
                Arrays.stream(GroupOrder.values())
                        .filter(each -> each.name().equals(order))
                        .findFirst();
        show(new GroupId(key));
    }

    private void show(GroupId id) {
        DuplicateGroup group = groups.find(id).orElseThrow(NotFoundException::new);
        List<Consolidation> proposals = consolidations.of(id);
        title(group.title());
        clear();
        Div badges = new Div(GroupsView.badge(group.kind()));
        badges.addClassName("training-numbers");
        proposals.stream()
                .filter(each -> each.state() != ProposalState.DROPPED)
                .findFirst()
                .ifPresent(each -> badges.add(GroupsView.badge(each.state())));
        add(badges);
        actions();
        queue.flatMap(order -> reviews.next(id, order))
                .ifPresent(next ->
                        actions(new Anchor(address(next), Words.of("consolidation.queue.next"))));
        if (!group.present()) {
            add(new Paragraph(Words.of("consolidation.group.notFoundAnyMore")));
        }
        add(new PlansSideBySide(group.plans()));
        if (!group.reasons().isEmpty()) {
            add(new H2(Words.of("consolidation.why")), new PairReasons(group));
        }
        review(group);
        add(new H2(Words.of("consolidation.proposal")));
        boolean live = false;
        for (Consolidation proposal : proposals) {
            if (proposal.state() != ProposalState.DROPPED) {
                add(
                        new ProposalCard(
                                proposal,
                                group.plans(),
                                consolidations.mayDrop(proposal),
                                this::drop));
                live |= proposal.state().isLive();
                if (proposal.state().isLive()) {
                    add(opinions.of(new Origin(Consolidations.ORIGIN, proposal.id().value())));
                }
                if (consolidations.mayReverse(proposal)) {
                    add(new ReversalForm(proposal, consolidations, () -> show(id)));
                }
            }
        }
        if (live) {
            return;
        }
        if (group.present()
                && group.kind() != GroupKind.UNCERTAIN
                && consolidations.mayPropose(id)) {
            add(new ProposalForm(group, consolidations, () -> show(id)));
        } else if (proposals.isEmpty()) {
            add(new Paragraph(Words.of("consolidation.nothingProposed")));
        }
    }

    private void review(DuplicateGroup group) {
        List<Reviews.Past> history = reviews.history(group.id());
        boolean may = reviews.mayJudge(group.id());
        if (may || !history.isEmpty()) {
            add(new H2(Words.of("consolidation.review")));
        }
        if (may) {
            ReviewForm form =
                    new ReviewForm(
                            group, reviews, now -> goOn(group.id(), now), () -> show(group.id()));
            add(form, new JoinForm(group, reviews, plans, this::open));
            if (queue.isPresent()) {
                form.takeFocus();
            }
        }
        if (!history.isEmpty()) {
            add(new ReviewHistory(history, group.plans()));
        }
    }

    /** To the next of the queue, or to where the plans are now. */
    private void goOn(GroupId before, GroupId now) {
        open(queue.flatMap(order -> reviews.next(before, order)).orElse(now));
    }

    private void open(GroupId id) {
        getUI().ifPresent(ui -> ui.navigate(address(id)));
    }

    private String address(GroupId id) {
        return "duplicates/" + id + queue.map(order -> "?" + QUEUE + "=" + order.name()).orElse("");
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
