package org.confer.calendarlink.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.confer.calendar.CalendarOwner;
import org.confer.calendarlink.CalendarServers;
import org.confer.calendarlink.Connections;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.Departments;
import org.confer.organisation.People;
import org.confer.organisation.PersonListing;
import org.confer.shell.Addresses;
import org.confer.shell.Page;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** Connects a calendar that a department or one of its people keeps elsewhere. */
@Route("calendars/connect")
@RolesAllowed("KEEP_CALENDARS")
class ConnectView extends Page implements BeforeEnterObserver {

    private final Connections connections;
    private final CalendarServers servers;
    private final Departments departments;
    private final People people;
    private final CurrentUser user;

    ConnectView(
            Connections connections,
            CalendarServers servers,
            Departments departments,
            People people,
            CurrentUser user) {
        super(Message.of("calendarlink.connect.title"));
        this.connections = connections;
        this.servers = servers;
        this.departments = departments;
        this.people = people;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<PersonId> person = Addresses.query(event, "person", PersonId::new);
        CalendarOwner owner = new CalendarOwner(user.department(), person.orElse(null));
        clear();
        String back = person.map(one -> "calendars?person=" + one).orElse("calendars");
        add(
                new Anchor(back, Words.of("calendar.source.back")),
                Parts.quiet(Words.of("calendarlink.connect.whose", name(owner))),
                Parts.heading("calendarlink.connect.byAddress"),
                Parts.quiet(Words.of("calendarlink.connect.byAddress.explanation")));
        addForm(owner);
        add(
                Parts.heading("calendarlink.connect.byServer"),
                new ServerForm(
                        servers,
                        connections,
                        owner,
                        () -> getUI().ifPresent(ui -> ui.navigate(back))));
    }

    private void addForm(CalendarOwner owner) {
        TextField address = new AddressField();
        address.setRequiredIndicatorVisible(true);
        TextField name = new TextField(Words.of("calendarlink.name"));
        name.setMaxLength(200);
        Refusals refusals =
                new Refusals()
                        .at(name, "calendar.source.nameTaken", "calendar.source.nameLength")
                        .at(
                                address,
                                "outbound.addressForm",
                                "outbound.addressLength",
                                "outbound.addressWithPassword");
        Button connect =
                Parts.primary(
                        "calendarlink.connect",
                        click ->
                                refusals.tell(
                                        () ->
                                                connections.connect(
                                                        owner, name.getValue(), address.getValue()),
                                        Message.of("calendarlink.refreshing"),
                                        source ->
                                                getUI().ifPresent(ui ->
                                                        ui.navigate("calendars/" + source))));
        add(Parts.line(address, name, connect), refusals);
    }

    private String name(CalendarOwner owner) {
        return owner.person() == null
                ? departments.find(owner.department()).map(DepartmentListing::name).orElse("")
                : people.find(owner.person()).map(PersonListing::name).orElse("");
    }
}
