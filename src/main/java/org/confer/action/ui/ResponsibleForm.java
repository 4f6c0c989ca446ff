package org.confer.action.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.confer.action.ActionId;
import org.confer.action.ActionListing;
import org.confer.action.Actions;
import org.confer.kernel.Message;
import org.confer.organisation.PersonListing;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** The lead unit says who does it. */
class ResponsibleForm extends Div {

    ResponsibleForm(
            Actions actions,
            ActionListing action,
            List<PersonListing> people,
            Consumer<ActionId> next) {
        addClassName("part-line");
        ComboBox<PersonListing> person = new ComboBox<>(Words.of("action.responsible"));
        person.setItems(people);
        person.setItemLabelGenerator(PersonListing::name);
        people.stream()
                .filter(one -> one.id().equals(action.responsible()))
                .findFirst()
                .ifPresent(person::setValue);
        Refusals refusals =
                new Refusals()
                        .at(
                                person,
                                "action.responsible.missing",
                                "action.rule.THE_RESPONSIBLE_PERSON_WORKS_FOR_THE_LEAD_UNIT");
        add(
                person,
                new Button(
                        Words.of("action.nameResponsible"),
                        click -> {
                            PersonListing chosen = person.getValue();
                            if (chosen == null) {
                                refusals.show(Message.of("action.responsible.missing"));
                                return;
                            }
                            refusals.tell(
                                    () -> actions.nameResponsible(action.id(), chosen.id()),
                                    Message.of("action.saved"),
                                    next);
                        }),
                refusals);
    }
}
