package org.confer.organisation.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.lists.ListFilter;
import org.confer.lists.ListPage;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.organisation.People;
import org.confer.organisation.PersonFilter;
import org.confer.organisation.PersonListing;
import org.confer.shell.EmptyState;
import org.confer.shell.PageLink;

/** All people of all departments. */
@Route("people")
@Menu(title = "organisation.people.menu", order = 71, icon = "vaadin:users")
@RolesAllowed("SEE_DIRECTORY")
class PeopleView extends ListPage<PersonListing> {

    private final Supplier<String> words = filters().words("organisation.search");
    private final ListFilter<DepartmentListing> department;
    private final Supplier<PersonFilter.Order> order;
    private final BooleanSupplier formerToo;

    PeopleView(People people, Departments departments, CurrentUser user) {
        super(Message.of("organisation.people.menu"));
        department =
                filters()
                        .oneOf(
                                "department",
                                "organisation.department",
                                departments.active(),
                                DepartmentListing::id,
                                DepartmentListing::name);
        order = filters().order(PersonFilter.Order.values(), PersonFilter.Order::label);
        formerToo = filters().yes("former", "organisation.people.formerToo");
        rows().linked(
                        "organisation.person.name",
                        row -> DirectoryLinks.address(row.id()),
                        PersonListing::name,
                        PersonListing::post);
        rows().text("organisation.department", PersonListing::departmentName);
        rows().text("organisation.person.mail", PersonListing::email);
        rows().part("organisation.state", DirectoryLinks::state).setWidth("8rem").setFlexGrow(0);
        EmptyState none = new EmptyState(Message.of("organisation.people.nothing"));
        if (user.may(Permission.ADMINISTER)) {
            actions(new PageLink("people/new", "organisation.person.new").primary());
            none.add(new PageLink("people/new", "organisation.person.new").primary());
        }
        show(slice -> people.list(filter(), slice), () -> people.count(filter()), none);
    }

    private PersonFilter filter() {
        return new PersonFilter(
                words.get(),
                Optional.ofNullable(department.value()).map(DepartmentListing::id),
                formerToo.getAsBoolean(),
                order.get());
    }
}
