package org.confer.consolidation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.confer.consolidation.DuplicateGroups;
import org.confer.consolidation.GroupFilter;
import org.confer.consolidation.GroupFilter.Progress;
import org.confer.consolidation.GroupKind;
import org.confer.consolidation.GroupListing;
import org.confer.consolidation.ProposalState;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.shell.EmptyState;
import org.confer.shell.ListFilter;
import org.confer.shell.ListPage;
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
    private final ComparisonStatus status;

    GroupsView(DuplicateGroups groups, Departments departments, CurrentUser user) {
        super(Message.of("consolidation.menu"));
        List<DepartmentListing> active = departments.active();
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
        status = new ComparisonStatus(groups, this::refresh);
        if (user.may(Permission.REVIEW_DUPLICATES)) {
            actions(new Button(Words.of("consolidation.compareNow"), event -> status.compareNow()));
        }
        rows().linked(
                        "consolidation.groups",
                        group -> "duplicates/" + group.id(),
                        GroupListing::title,
                        this::whose);
        rows().part("consolidation.kind", group -> badge(group.kind()))
                .setWidth("11rem")
                .setFlexGrow(0);
        rows().part("consolidation.progress", GroupsView::progress)
                .setWidth("11rem")
                .setFlexGrow(0);
        add(status);
        show(
                slice -> groups.list(filter(), slice),
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
        return new GroupFilter(kind.value(), chosen == null ? null : chosen.id(), progress.value());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        status.show();
    }
}
