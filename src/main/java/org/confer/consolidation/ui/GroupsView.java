package org.confer.consolidation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.confer.duplicate.DuplicateGroups;
import org.confer.duplicate.GroupFilter;
import org.confer.duplicate.GroupFilter.Judged;
import org.confer.duplicate.GroupFilter.Progress;
import org.confer.duplicate.GroupKind;
import org.confer.duplicate.GroupListing;
import org.confer.duplicate.GroupOrder;
import org.confer.duplicate.ProposalState;
import org.confer.duplicate.Reviews;
import org.confer.kernel.Circle;
import org.confer.kernel.Circles;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.lists.ListFilter;
import org.confer.lists.ListPage;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.shell.Badge;
import org.confer.shell.EmptyState;
import org.confer.shell.Words;

/** The groups of plans that repeat or hinder one another. */
@Route("duplicates")
@Menu(title = "consolidation.menu", order = 45, icon = "vaadin:copy-o")
@RolesAllowed("SEE_DUPLICATES")
class GroupsView extends ListPage<GroupListing> {

    private final Map<DepartmentId, String> names = new HashMap<>();
    private final ListFilter<GroupKind> kind =
            filters().choice("kind", "consolidation.kind", GroupKind.values(), GroupKind::label);
    private final ListFilter<DepartmentListing> agency;
    private final ListFilter<Progress> progress;
    private final ListFilter<Judged> judged;
    private final Supplier<GroupOrder> order;
    private final ComparisonStatus status;

    GroupsView(
            DuplicateGroups groups,
            Reviews reviews,
            Departments departments,
            Circles circles,
            CurrentUser user) {
        super(Message.of("consolidation.menu"));
        Circle circle = circles.mine();
        List<DepartmentListing> active =
                departments.active().stream().filter(each -> circle.includes(each.id())).toList();
        active.forEach(each -> names.put(each.id(), each.shortName()));
        agency =
                filters()
                        .oneOf(
                                "agency",
                                "consolidation.agency",
                                active,
                                DepartmentListing::id,
                                DepartmentListing::shortName);
        progress =
                filters()
                        .choice(
                                "progress",
                                "consolidation.progress",
                                Progress.values(),
                                Progress::label);
        judged = filters().choice("review", "consolidation.judged", Judged.values(), Judged::label);
        order = filters().order(GroupOrder.values(), GroupOrder::label);
        status = new ComparisonStatus(groups, this::refresh);
        if (user.may(Permission.REVIEW_DUPLICATES)) {
            actions(
                    new Anchor(
                            "duplicates?review=NOT_YET&order=WORTH",
                            Words.of("consolidation.queue")),
                    new Anchor("proposal-bundles", Words.of("consolidation.bundles")),
                    new Button(Words.of("consolidation.compareNow"), event -> status.compareNow()));
        }
        rows().linked("consolidation.groups", this::address, GroupListing::title, this::whose);
        rows().text("consolidation.maySave", GroupsView::saves).setWidth("9rem").setFlexGrow(0);
        rows().part("consolidation.kind", GroupsView::kind).setWidth("11rem").setFlexGrow(0);
        rows().part("consolidation.progress", GroupsView::progress)
                .setWidth("11rem")
                .setFlexGrow(0);
        add(status, precision(reviews.precision()));
        show(
                slice -> groups.list(filter(), order.get(), slice),
                () -> groups.count(filter()),
                new EmptyState(Message.of("consolidation.empty")));
    }

    private String whose(GroupListing group) {
        return Words.of(
                "consolidation.groupLine",
                group.plans(),
                group.departments().stream().map(each -> names.getOrDefault(each, "")).toList(),
                Reasons.percent(group.probability()));
    }

    /** From the queue one goes on to its next group. */
    private String address(GroupListing group) {
        return "duplicates/"
                + group.id()
                + (judged.value() == Judged.NOT_YET
                        ? "?" + GroupView.QUEUE + "=" + order.get().name()
                        : "");
    }

    private static String saves(GroupListing group) {
        return group.savesPersonDays() == null || group.savesPersonDays().signum() == 0
                ? ""
                : Words.of(
                        "consolidation.saves.personDays", PlanText.number(group.savesPersonDays()));
    }

    private static Component kind(GroupListing group) {
        Div badges = new Div(badge(group.kind()));
        badges.addClassName("consolidation-badges");
        if (group.asked() && group.toJudge() > 0 && group.kind() != GroupKind.UNCERTAIN) {
            badges.add(new Badge(Message.of("consolidation.asked"), Badge.Tone.PLAIN));
        }
        return badges;
    }

    /** How good the comparison is, as far as reviewers have shown. */
    private static Paragraph precision(Reviews.Precision known) {
        Paragraph words =
                new Paragraph(
                        Words.of(
                                "consolidation.precision",
                                known.drawn(),
                                known.confirmed(),
                                Reasons.percent(known.low()),
                                Reasons.percent(known.high())));
        words.addClassName("quiet");
        words.setVisible(known.drawn() > 0);
        return words;
    }

    private static Component progress(GroupListing group) {
        return group.proposal() == null ? new Span() : badge(group.proposal());
    }

    static Span badge(GroupKind kind) {
        Span badge = new Span(Words.of(kind.label()));
        badge.addClassNames("badge", kind == GroupKind.CLASH ? "bad" : "warn");
        return badge;
    }

    static Span badge(ProposalState state) {
        Span badge = new Span(Words.of(state.label()));
        badge.addClassNames("badge", state == ProposalState.CARRIED_OUT ? "good" : "quiet");
        return badge;
    }

    private GroupFilter filter() {
        DepartmentListing chosen = agency.value();
        return new GroupFilter(
                kind.value(),
                chosen == null ? null : chosen.id(),
                progress.value(),
                judged.value());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        status.show();
    }
}
