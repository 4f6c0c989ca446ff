package org.confer.consolidation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.confer.consolidation.DuplicateGroups;
import org.confer.consolidation.GroupFilter;
import org.confer.consolidation.GroupKind;
import org.confer.consolidation.GroupListing;
import org.confer.consolidation.ProposalState;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.kernel.Slice;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.shell.EmptyState;
import org.confer.shell.ListAddress;
import org.confer.shell.Page;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** The groups of plans that repeat or hinder one another. */
@Route("duplicates")
@Menu(title = "consolidation.menu", order = 45, icon = "vaadin:copy-o")
@RolesAllowed("SEE_DUPLICATES")
class GroupsView extends Page implements BeforeEnterObserver {

    private final DuplicateGroups groups;
    private final List<DepartmentListing> departments;
    private final Map<DepartmentId, String> names = new HashMap<>();
    private final Grid<GroupListing> grid = new Grid<>();
    private final Select<GroupKind> kind = new Select<>();
    private final Select<GroupFilter.Progress> progress = new Select<>();
    private final ComboBox<DepartmentListing> agency =
            new ComboBox<>(Words.of("consolidation.agency"));
    private final ComparisonStatus status;

    GroupsView(DuplicateGroups groups, Departments departments, CurrentUser user) {
        super(Message.of("consolidation.menu"));
        this.groups = groups;
        this.departments = departments.active();
        this.departments.forEach(each -> names.put(each.id(), each.shortName()));
        status = new ComparisonStatus(groups, () -> grid.getDataProvider().refreshAll());
        if (user.may(Permission.REVIEW_DUPLICATES)) {
            actions(new Button(Words.of("consolidation.compareNow"), event -> status.compareNow()));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListAddress address = ListAddress.of(event.getLocation());
        choice(kind, "consolidation.kind", GroupKind.values(), each -> each.label());
        kind.setValue(named(GroupKind.values(), address.get("kind")));
        kind.addValueChangeListener(change -> put(address, "kind", name(change.getValue())));
        choice(
                progress,
                "consolidation.progress",
                GroupFilter.Progress.values(),
                each -> each.label());
        progress.setValue(named(GroupFilter.Progress.values(), address.get("progress")));
        progress.addValueChangeListener(
                change -> put(address, "progress", name(change.getValue())));
        agency.setItems(departments);
        agency.setItemLabelGenerator(DepartmentListing::shortName);
        agency.setClearButtonVisible(true);
        departments.stream()
                .filter(each -> each.id().toString().equals(address.get("agency")))
                .findFirst()
                .ifPresent(agency::setValue);
        agency.addValueChangeListener(change ->
                put(
                        address,
                        "agency",
                        change.getValue() == null ? "" : change.getValue().id().toString()));
        setUpGrid();
        Div filters = new Div(kind, agency, progress);
        filters.addClassName("filters");
        clear();
        add(status, filters, grid);
    }

    private void setUpGrid() {
        grid.addClassName("list");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(new ComponentRenderer<>(this::row))
                .setHeader(Words.of("consolidation.groups"));
        grid.setItems(
                query ->
                        groups
                                .list(filter(), new Slice(query.getOffset(), query.getLimit()))
                                .stream(),
                query -> groups.count(filter()));
        grid.setEmptyStateComponent(new EmptyState(Message.of("consolidation.empty")));
    }

    private Component row(GroupListing group) {
        Anchor link = new Anchor("duplicates/" + group.id(), group.title());
        Span whose =
                new Span(
                        Words.of(
                                "consolidation.groupLine",
                                group.plans(),
                                group.departments().stream()
                                        .map(each -> names.getOrDefault(each, ""))
                                        .toList(),
                                Reasons.percent(group.probability())));
        whose.addClassName("quiet");
        Div badges = new Div(badge(group.kind()));
        badges.addClassName("training-numbers");
        if (group.proposal() != null) {
            badges.add(badge(group.proposal()));
        }
        Div cell = new Div(link, whose, badges);
        cell.addClassName("training-stack");
        return cell;
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
        return new GroupFilter(
                kind.getValue(),
                agency.getValue() == null ? null : agency.getValue().id(),
                progress.getValue());
    }

    private void put(ListAddress address, String name, String value) {
        address.put(name, value);
        grid.getDataProvider().refreshAll();
    }

    private static <E extends Enum<E>> void choice(
            Select<E> select,
            String label,
            E[] all,
            com.vaadin.flow.function.SerializableFunction<E, Message> words) {
        select.setLabel(Words.of(label));
        select.setItems(all);
        select.setEmptySelectionAllowed(true);
        select.setItemLabelGenerator(
                each -> each == null ? Words.of("consolidation.any") : Words.of(words.apply(each)));
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        status.show();
    }
}
