package org.confer.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.confer.organisation.LiaisonOfficer;
import org.confer.organisation.LiaisonOfficers;
import org.confer.organisation.PersonListing;
import org.confer.shell.Toast;
import org.confer.shell.Words;

/** Names the liaison officers of a department. */
class LiaisonDialog extends Dialog {

    private final ComboBox<PersonListing> first =
            new ComboBox<>(Words.of("organisation.liaison.first"));
    private final MultiSelectComboBox<PersonListing> deputies =
            new MultiSelectComboBox<>(Words.of("organisation.liaison.deputies"));

    LiaisonDialog(
            LiaisonOfficers officers,
            DepartmentId department,
            List<PersonListing> staff,
            Runnable afterwards) {
        setHeaderTitle(Words.of("organisation.liaison.name"));
        first.setItems(staff);
        first.setItemLabelGenerator(PersonListing::name);
        first.setRequiredIndicatorVisible(true);
        deputies.setItems(staff);
        deputies.setItemLabelGenerator(PersonListing::name);
        List<LiaisonOfficer> present = officers.of(department);
        staff.stream().filter(one -> isAmong(present, one, false)).forEach(first::setValue);
        deputies.setValue(
                staff.stream()
                        .filter(one -> isAmong(present, one, true))
                        .collect(Collectors.toSet()));
        add(new FormLayout(first, deputies));
        Button save = new Button(Words.of("organisation.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> {
            if (first.getValue() == null) {
                first.setErrorMessage(Words.of("organisation.liaison.firstMissing"));
                first.setInvalid(true);
                return;
            }
            Set<PersonId> others =
                    deputies.getValue().stream().map(PersonListing::id).collect(Collectors.toSet());
            if (Toast.tell(
                    officers.appoint(department, first.getValue().id(), others),
                    Message.of("organisation.saved"))) {
                close();
                afterwards.run();
            }
        });
        getFooter().add(new Button(Words.of("organisation.cancel"), click -> close()), save);
    }

    private static boolean isAmong(
            List<LiaisonOfficer> officers, PersonListing person, boolean deputy) {
        return officers.stream()
                .anyMatch(officer ->
                        officer.person().equals(person.id()) && officer.deputy() == deputy);
    }
}
