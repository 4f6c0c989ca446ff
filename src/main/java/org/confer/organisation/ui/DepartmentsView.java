package org.confer.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.kernel.Slice;
import org.confer.kernel.Tier;
import org.confer.organisation.DepartmentFilter;
import org.confer.organisation.DepartmentImports;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.shell.EmptyState;
import org.confer.shell.ListAddress;
import org.confer.shell.Narrow;
import org.confer.shell.Page;
import org.confer.shell.Words;

/** All departments. */
@Route("departments")
@Menu(title = "organisation.departments.menu", order = 70, icon = "vaadin:building-o")
@RolesAllowed("SEE_DIRECTORY")
class DepartmentsView extends Page implements AfterNavigationObserver {

    private final Departments departments;
    private final Grid<DepartmentListing> grid = new Grid<>();
    private final TextField search = new TextField(Words.of("organisation.search"));
    private final Select<Tier> tier = new Select<>();
    private final Checkbox closedToo = new Checkbox(Words.of("organisation.departments.closedToo"));
    private final Grid.Column<DepartmentListing> name;

    DepartmentsView(Departments departments, DepartmentImports imports, CurrentUser user) {
        super(Message.of("organisation.departments.menu"));
        this.departments = departments;
        name =
                grid.addComponentColumn(row ->
                                DirectoryLinks.twoLines(
                                        DirectoryLinks.link(row.id(), row.name()),
                                        row.shortName().equals(row.name()) ? "" : row.shortName()))
                        .setHeader(Words.of("organisation.department.name"))
                        .setFlexGrow(3)
                        .setSortable(true);
        Grid.Column<DepartmentListing> level =
                grid.addColumn(row -> DirectoryLinks.label(row.tier()))
                        .setHeader(Words.of("organisation.department.tier"));
        Grid.Column<DepartmentListing> state =
                grid.addComponentColumn(DepartmentsView::state)
                        .setHeader(Words.of("organisation.state"));
        Narrow.hide(grid, level, state);
        grid.setMultiSort(false);
        grid.addClassName("list");
        grid.setEmptyStateComponent(new EmptyState(Message.of("organisation.departments.nothing")));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        tier.setLabel(Words.of("organisation.department.tier"));
        tier.setItems(Tier.values());
        tier.setEmptySelectionAllowed(true);
        tier.setEmptySelectionCaption(Words.of("organisation.all"));
        tier.setItemLabelGenerator(
                one -> one == null ? Words.of("organisation.all") : DirectoryLinks.label(one));
        Div filters = new Div(search, tier, closedToo);
        filters.addClassName("filters");
        add(filters, grid);
        Anchor export = new Anchor(export(imports), Words.of("organisation.departments.export"));
        if (user.may(Permission.ADMINISTER)) {
            Button enter = new Button(Words.of("organisation.department.new"));
            enter.addThemeVariants(ButtonVariant.PRIMARY);
            enter.addClickListener(
                    click -> enter.getUI().ifPresent(ui -> ui.navigate("departments/new")));
            Button fromFile = new Button(Words.of("organisation.import.title"));
            fromFile.addClickListener(
                    click -> fromFile.getUI().ifPresent(ui -> ui.navigate("departments/import")));
            actions(export, fromFile, enter);
        } else {
            actions(export);
        }
    }

    private static Div state(DepartmentListing row) {
        return new Div(
                DirectoryLinks.state(
                        row.active(),
                        Words.of(
                                row.active()
                                        ? "organisation.department.open"
                                        : "organisation.department.isClosed")));
    }

    private static DownloadHandler export(DepartmentImports imports) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] file = imports.export();
            return new DownloadResponse(
                    new ByteArrayInputStream(file),
                    "departments.csv",
                    "text/csv;charset=UTF-8",
                    file.length);
        });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        ListAddress address = ListAddress.of(event.getLocation());
        search.setValue(address.get("search"));
        tier.setValue(
                Arrays.stream(Tier.values())
                        .filter(one -> one.name().equals(address.get("level")))
                        .findFirst()
                        .orElse(null));
        closedToo.setValue(address.get("closed").equals("yes"));
        grid.sort(
                List.of(
                        new GridSortOrder<>(
                                name,
                                address.get("order").equals("-name")
                                        ? SortDirection.DESCENDING
                                        : SortDirection.ASCENDING)));
        grid.setItems(
                query ->
                        departments
                                .list(filter(), new Slice(query.getOffset(), query.getLimit()))
                                .stream(),
                query -> departments.count(filter()));
        search.addValueChangeListener(change -> changed(address, "search", change.getValue()));
        tier.addValueChangeListener(change ->
                changed(
                        address,
                        "level",
                        change.getValue() == null ? "" : change.getValue().name()));
        closedToo.addValueChangeListener(
                change -> changed(address, "closed", change.getValue() ? "yes" : ""));
        grid.addSortListener(sort -> address.put("order", descending() ? "-name" : ""));
    }

    private void changed(ListAddress address, String what, String value) {
        address.put(what, value);
        grid.getDataProvider().refreshAll();
    }

    private boolean descending() {
        return grid.getSortOrder().stream()
                .anyMatch(order -> order.getDirection() == SortDirection.DESCENDING);
    }

    private DepartmentFilter filter() {
        return new DepartmentFilter(
                search.getValue(),
                Optional.ofNullable(tier.getValue()),
                closedToo.getValue(),
                descending());
    }
}
