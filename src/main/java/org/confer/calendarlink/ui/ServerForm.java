package org.confer.calendarlink.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.confer.caldav.DavCalendar;
import org.confer.calendar.CalendarOwner;
import org.confer.calendarlink.CalendarServers;
import org.confer.calendarlink.Connections;
import org.confer.calendarlink.ServerLogin;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** Asks for a calendar server, looks which calendars there are, and connects those chosen. */
class ServerForm extends Div {

    private final CalendarServers servers;
    private final Connections connections;
    private final CalendarOwner owner;
    private final Runnable done;
    private final TextField address = new AddressField("calendarlink.server");
    private final TextField user = new TextField(Words.of("calendarlink.userName"));
    private final PasswordField password = new PasswordField(Words.of("calendarlink.password"));
    private final Button look = new Button(Words.of("calendarlink.look"));
    private final Span state = new Span();
    private final Div found = new Div();
    private final Refusals refusals =
            new Refusals()
                    .at(
                            address,
                            "outbound.addressForm",
                            "outbound.addressLength",
                            "outbound.addressWithPassword")
                    .at(user, "calendarlink.userForm")
                    .at(password, "calendarlink.passwordForm");

    ServerForm(
            CalendarServers servers, Connections connections, CalendarOwner owner, Runnable done) {
        this.servers = servers;
        this.connections = connections;
        this.owner = owner;
        this.done = done;
        addClassName("page-content");
        address.setRequiredIndicatorVisible(true);
        user.getElement().setAttribute("autocomplete", "off");
        password.getElement().setAttribute("autocomplete", "new-password");
        look.addClickListener(click -> look());
        state.getElement().setAttribute("role", "status");
        add(Parts.quiet(Words.of("calendarlink.connect.byServer.explanation")));
        if (servers.keepPasswords()) {
            add(Parts.line(address, user, password, look));
        } else {
            add(Parts.card(new Span(Words.of("calendarlink.noKey"))), Parts.line(address, look));
        }
        add(refusals, state, found);
    }

    private void look() {
        found.removeAll();
        refusals.forget();
        try {
            ServerLogin login =
                    ServerLogin.of(address.getValue(), user.getValue(), password.getValue());
            look.setEnabled(false);
            state.setText(Words.of("calendarlink.looking"));
            UI ui = UI.getCurrent();
            servers.calendars(login).thenAccept(outcome -> ui.access(() -> show(login, outcome)));
        } catch (InvalidInput wrong) {
            refusals.show(wrong.reason());
        }
    }

    private void show(ServerLogin login, Outcome<List<DavCalendar>> outcome) {
        look.setEnabled(true);
        state.setText("");
        switch (outcome) {
            case Outcome.Done<List<DavCalendar>>(List<DavCalendar> calendars) ->
                    offer(login, calendars);
            case Outcome.Refused<List<DavCalendar>>(Message reason) -> refusals.show(reason);
        }
    }

    private void offer(ServerLogin login, List<DavCalendar> calendars) {
        CheckboxGroup<DavCalendar> choice = new CheckboxGroup<>(Words.of("calendarlink.which"));
        choice.setItems(calendars);
        choice.setItemLabelGenerator(
                one -> one.name().isBlank() ? one.address().host() : one.name());
        if (calendars.size() == 1) {
            choice.setValue(Set.copyOf(calendars));
        }
        found.add(
                Parts.card(
                        choice,
                        Parts.primary(
                                "calendarlink.connectThese",
                                click -> connect(login, List.copyOf(choice.getValue())))));
    }

    private void connect(ServerLogin login, List<DavCalendar> chosen) {
        refusals.tell(
                () -> connections.connectAll(owner, login, chosen),
                Message.of("calendarlink.refreshing"),
                connected -> done.run());
    }
}
