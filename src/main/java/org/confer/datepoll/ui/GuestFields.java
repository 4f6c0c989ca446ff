package org.confer.datepoll.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.confer.datepoll.NewPoll;
import org.confer.kernel.InvalidInput;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** Guests to be asked by a personal link. */
class GuestFields extends Div {

    private final TextField name = new TextField(Words.of("datepoll.guest.name"));
    private final EmailField email = new EmailField(Words.of("datepoll.guest.email"));
    private final Picked<NewPoll.Guest> guests =
            new Picked<>(
                    Comparator.comparing(
                            (NewPoll.Guest one) -> one.email().toLowerCase(Locale.ROOT)),
                    one -> one.name() + " <" + one.email() + ">");
    private final Refusals refusals =
            new Refusals().at(name, "datepoll.guest.name").at(email, "datepoll.guest.email.wrong");

    GuestFields() {
        addClassName("datepoll-tab");
        add(
                Parts.heading("datepoll.guests"),
                Parts.quiet(Words.of("datepoll.guests.explanation")),
                Parts.line(name, email, Parts.button("datepoll.addGuest", click -> add())),
                refusals,
                guests);
    }

    List<NewPoll.Guest> picked() {
        return guests.picked();
    }

    private void add() {
        refusals.forget();
        try {
            guests.put(new NewPoll.Guest(name.getValue(), email.getValue()));
            name.clear();
            email.clear();
        } catch (InvalidInput wrong) {
            refusals.show(wrong.reason());
        }
    }
}
