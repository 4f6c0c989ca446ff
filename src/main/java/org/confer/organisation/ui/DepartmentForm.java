package org.confer.organisation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Tier;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.NewDepartment;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** The fields of a department. */
class DepartmentForm extends FormLayout {

    private final TextField name = new TextField(Words.of("organisation.department.name"));
    private final TextField shortName =
            new TextField(Words.of("organisation.department.shortName"));
    private final Select<Tier> tier = new Select<>();
    private final ComboBox<DepartmentListing> parent =
            new ComboBox<>(Words.of("organisation.department.parent"));
    private final TextArea alsoNamed = new TextArea(Words.of("organisation.department.alsoNamed"));

    private final Refusals refusals = new Refusals();
    private final List<DepartmentListing> choices;

    DepartmentForm(List<DepartmentListing> choices) {
        this.choices = choices;
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.ON_BLUR);
        shortName.setHelperText(Words.of("organisation.department.shortName.help"));
        tier.setLabel(Words.of("organisation.department.tier"));
        tier.setItems(Tier.values());
        tier.setItemLabelGenerator(DirectoryLinks::label);
        tier.setValue(Tier.CITY);
        parent.setItems(choices);
        parent.setItemLabelGenerator(DepartmentListing::name);
        parent.setClearButtonVisible(true);
        alsoNamed.setHelperText(Words.of("organisation.department.alsoNamed.help"));
        setColspan(alsoNamed, 2);
        refusals.at(name, "organisation.department.name", "organisation.department.nameTaken")
                .at(shortName, "organisation.department.shortName")
                .at(alsoNamed, "organisation.department.alsoNamed");
        add(name, shortName, tier, parent, alsoNamed, refusals);
    }

    void show(DepartmentListing department) {
        name.setValue(department.name());
        shortName.setValue(department.shortName());
        tier.setValue(department.tier());
        parent.setItems(choices.stream().filter(one -> !one.id().equals(department.id())).toList());
        choices.stream()
                .filter(one -> one.id().equals(department.parent()))
                .forEach(parent::setValue);
        alsoNamed.setValue(String.join("\n", department.alsoNamed()));
    }

    /** Empty if a field is wrong; its words then stand at the field. */
    Optional<NewDepartment> read() {
        refusals.forget();
        DepartmentListing above = parent.getValue();
        try {
            return Optional.of(
                    new NewDepartment(
                            name.getValue(),
                            shortName.getValue(),
                            alsoNamed.getValue().lines().toList(),
                            tier.getValue(),
                            above == null ? null : above.id()));
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
