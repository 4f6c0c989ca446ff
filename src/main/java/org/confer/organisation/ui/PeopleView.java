package org.confer.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.kernel.Slice;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.organisation.People;
import org.confer.organisation.PersonFilter;
import org.confer.organisation.PersonListing;
import org.confer.shell.EmptyState;
import org.confer.shell.ListAddress;
import org.confer.shell.Narrow;
import org.confer.shell.Page;
import org.confer.shell.Words;

/** All people of all departments. */
@Route("people")
@Menu(title = "organisation.people.menu", order = 71, icon = "vaadin:users")
@RolesAllowed("SEE_DIRECTORY")
class PeopleView extends Page implements AfterNavigationObserver {

    private final People people;
    private final Grid<PersonListing> grid = new Grid<>();
    private final TextField search = new TextField(Words.of("organisation.search"));
    private final ComboBox<DepartmentListing> department =
            new ComboBox<>(Words.of("organisation.department"));
    private final Checkbox formerToo = new Checkbox(Words.of("organisation.people.formerToo"));
    private final Grid.Column<PersonListing> name;
    private final Grid.Column<PersonListing> office;

    PeopleView(People people, Departments departments, CurrentUser user) {
        super(Message.of("organisation.people.menu"));
        this.people = people;
        name =
                grid.addComponentColumn(row ->
                                DirectoryLinks.twoLines(
                                        DirectoryLinks.link(row.id(), row.name()),
                                        row.post().isEmpty() ? row.departmentName() : row.post()))
                        .setHeader(Words.of("organisation.person.name"))
                        .setFlexGrow(2)
                        .setSortable(true);
        office =
                grid.addColumn(PersonListing::departmentName)
                        .setHeader(Words.of("organisation.department"))
                        .setSortable(true);
        Grid.Column<PersonListing> email =
                grid.addColumn(PersonListing::email)
                        .setHeader(Words.of("organisation.person.mail"));
        Grid.Column<PersonListing> state =
                grid.addComponentColumn(PeopleView::state)
                        .setHeader(Words.of("organisation.state"));
        Narrow.hide(grid, office, email, state);
        grid.addClassName("list");
        grid.setEmptyStateComponent(new EmptyState(Message.of("organisation.people.nothing")));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        department.setItems(departments.active());
        department.setItemLabelGenerator(DepartmentListing::name);
        department.setClearButtonVisible(true);
        Div filters = new Div(search, department, formerToo);
        filters.addClassName("filters");
        add(filters, grid);
        if (user.may(Permission.ADMINISTER)) {
            Button enter = new Button(Words.of("organisation.person.new"));
            enter.addThemeVariants(ButtonVariant.PRIMARY);
            enter.addClickListener(
                    click -> enter.getUI().ifPresent(ui -> ui.navigate("people/new")));
            actions(enter);
        }
    }

    static Div state(PersonListing row) {
        return new Div(
                DirectoryLinks.state(
                        row.active(),
                        Words.of(
                                row.active()
                                        ? "organisation.person.active"
                                        : "organisation.person.former")));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        ListAddress address = ListAddress.of(event.getLocation());
        search.setValue(address.get("search"));
        department
                .getListDataView()
                .getItems()
                .filter(one -> one.id().toString().equals(address.get("department")))
                .findFirst()
                .ifPresent(department::setValue);
        formerToo.setValue(address.get("former").equals("yes"));
        String order = address.get("order");
        grid.sort(
                List.of(
                        new GridSortOrder<>(
                                order.endsWith("department") ? office : name,
                                order.startsWith("-")
                                        ? SortDirection.DESCENDING
                                        : SortDirection.ASCENDING)));
        grid.setItems(
                query ->
                        people
                                .list(filter(), new Slice(query.getOffset(), query.getLimit()))
                                .stream(),
                query -> people.count(filter()));
        search.addValueChangeListener(change -> changed(address, "search", change.getValue()));
        department.addValueChangeListener(change ->
                changed(
                        address,
                        "department",
                        change.getValue() == null ? "" : change.getValue().id().toString()));
        formerToo.addValueChangeListener(
                change -> changed(address, "former", change.getValue() ? "yes" : ""));
        grid.addSortListener(sort ->
                address.put(
                        "order",
                        (descending() ? "-" : "") + (byDepartment() ? "department" : "name")));
    }

    private void changed(ListAddress address, String what, String value) {
        address.put(what, value);
        grid.getDataProvider().refreshAll();
    }

    private boolean descending() {
        return grid.getSortOrder().stream()
                .anyMatch(order -> order.getDirection() == SortDirection.DESCENDING);
    }

    private boolean byDepartment() {
        return grid.getSortOrder().stream().anyMatch(order -> order.getSorted() == office);
    }

    private PersonFilter filter() {
        return new PersonFilter(
                search.getValue(),
                Optional.ofNullable(department.getValue()).map(DepartmentListing::id),
                formerToo.getValue(),
                byDepartment() ? PersonFilter.Order.DEPARTMENT : PersonFilter.Order.NAME,
                descending());
    }
}
