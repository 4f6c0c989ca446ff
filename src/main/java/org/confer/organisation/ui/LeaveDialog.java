package org.confer.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.confer.kernel.Message;
import org.confer.organisation.People;
import org.confer.organisation.PersonListing;
import org.confer.shell.Toast;
import org.confer.shell.Words;

/** A person leaves and hands over to a successor, if there is one. */
class LeaveDialog extends Dialog {

    LeaveDialog(People people, PersonListing person, Runnable afterwards) {
        setHeaderTitle(Words.of("organisation.person.deactivate.question", person.name()));
        setMaxWidth("30rem");
        ComboBox<PersonListing> successor =
                new ComboBox<>(Words.of("organisation.person.successorIs"));
        successor.setItems(
                people.of(person.department()).stream()
                        .filter(other -> !other.id().equals(person.id()))
                        .toList());
        successor.setItemLabelGenerator(PersonListing::name);
        successor.setClearButtonVisible(true);
        successor.setWidthFull();
        successor.setHelperText(Words.of("organisation.person.successor.help"));
        add(new Paragraph(Words.of("organisation.person.deactivate.consequence")), successor);
        Button leave = new Button(Words.of("organisation.person.deactivate"));
        leave.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.PRIMARY);
        leave.addClickListener(click -> {
            Optional<PersonListing> heir = Optional.ofNullable(successor.getValue());
            if (Toast.tell(
                    people.deactivate(person.id(), heir.map(PersonListing::id)),
                    Message.of("organisation.person.left", person.name()))) {
                close();
                afterwards.run();
            }
        });
        getFooter().add(new Button(Words.of("organisation.cancel"), click -> close()), leave);
    }
}
