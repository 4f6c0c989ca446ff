package org.confer.organisation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.NewPerson;
import org.confer.organisation.PersonListing;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** The fields of a person. */
class PersonForm extends FormLayout {

    private final ComboBox<DepartmentListing> department =
            new ComboBox<>(Words.of("organisation.department"));
    private final TextField name = new TextField(Words.of("organisation.person.name"));
    private final TextField post = new TextField(Words.of("organisation.person.post"));
    private final EmailField email = new EmailField(Words.of("organisation.person.mail"));
    private final TextField phone = new TextField(Words.of("organisation.person.phone"));

    private final Refusals refusals = new Refusals();

    PersonForm(List<DepartmentListing> choices) {
        department.setItems(choices);
        department.setItemLabelGenerator(DepartmentListing::name);
        department.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        email.setHelperText(Words.of("organisation.person.mail.help"));
        refusals.at(name, "organisation.person.name")
                .at(post, "organisation.person.post")
                .at(email, "organisation.person.email", "organisation.person.emailTaken")
                .at(phone, "organisation.person.phone");
        add(name, department, post, email, phone, refusals);
    }

    void show(PersonListing person) {
        choose(person.department().toString());
        name.setValue(person.name());
        post.setValue(person.post());
        email.setValue(person.email());
        phone.setValue(person.phone());
    }

    /** By key; an unknown one chooses nothing. */
    void choose(String key) {
        department
                .getListDataView()
                .getItems()
                .filter(one -> one.id().toString().equals(key))
                .findFirst()
                .ifPresent(department::setValue);
    }

    /** Empty if a field is wrong; its words then stand at the field. */
    Optional<NewPerson> read() {
        refusals.forget();
        DepartmentListing office = department.getValue();
        if (office == null) {
            department.setErrorMessage(Words.of("organisation.person.departmentMissing"));
            department.setInvalid(true);
            department.focus();
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new NewPerson(
                            office.id(),
                            name.getValue(),
                            post.getValue(),
                            email.getValue(),
                            phone.getValue()));
        } catch (InvalidInput wrong) {
            refuse(wrong.reason());
            return Optional.empty();
        }
    }

    /** Says at the field what is wrong with it. */
    void refuse(Message reason) {
        refusals.show(reason);
    }
}
