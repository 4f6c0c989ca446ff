package org.confer.action.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.confer.action.Actions;
import org.confer.action.NewAction;
import org.confer.calendar.WorkingDays;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.meeting.DecisionId;
import org.confer.organisation.DepartmentListing;
import org.confer.organisation.People;
import org.confer.organisation.PersonListing;
import org.confer.shell.DayField;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** Assigns an action: what, who leads, who co-operates, who is responsible, by when. */
class AssignForm extends Div {

    private final TextArea text = new TextArea(Words.of("action.field.text"));
    private final ComboBox<DepartmentListing> lead = new ComboBox<>(Words.of("action.lead"));
    private final MultiSelectComboBox<DepartmentListing> partners =
            new MultiSelectComboBox<>(Words.of("action.coOperating"));
    private final ComboBox<PersonListing> responsible =
            new ComboBox<>(Words.of("action.responsible"));
    private final DayField due = new DayField(Words.of("action.due"));
    private final TextField criterion = new TextField(Words.of("action.field.criterion"));
    private final Refusals refusals =
            new Refusals()
                    .at(text, "action.field.text")
                    .at(lead, "action.lead.missing", "action.rule.A_UNIT_TAKES_PART")
                    .at(partners, "action.leadCoOperates")
                    .at(responsible, "action.rule.THE_RESPONSIBLE_PERSON_WORKS_FOR_THE_LEAD_UNIT")
                    .at(due, "action.due.missing", "action.rule.THE_DUE_DATE_IS_NOT_PAST")
                    .at(criterion, "action.field.criterion");

    AssignForm(
            Actions actions,
            DecisionId decision,
            List<DepartmentListing> departments,
            People people,
            WorkingDays workingDays,
            Runnable whenDone) {
        addClassName("part-form");
        lead.setItems(departments);
        lead.setItemLabelGenerator(DepartmentListing::shortName);
        lead.setRequiredIndicatorVisible(true);
        lead.addValueChangeListener(change ->
                responsible.setItems(
                        change.getValue() == null ? List.of() : people.of(change.getValue().id())));
        partners.setItems(departments);
        partners.setItemLabelGenerator(DepartmentListing::shortName);
        responsible.setItemLabelGenerator(PersonListing::name);
        text.setRequiredIndicatorVisible(true);
        due.setRequiredIndicatorVisible(true);
        due.addValueChangeListener(change -> hintAtRestDays(workingDays));
        lead.addValueChangeListener(change -> hintAtRestDays(workingDays));
        FormLayout form = new FormLayout(text, lead, partners, responsible, due, criterion);
        form.setColspan(text, 2);
        Button assign =
                new Button(
                        Words.of("action.assignThis"),
                        click ->
                                refusals.tell(
                                        () -> actions.assign(decision, typed()),
                                        Message.of("action.isAssigned"),
                                        done -> whenDone.run()));
        assign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons =
                new Div(assign, new Button(Words.of("shell.cancel"), click -> whenDone.run()));
        buttons.addClassName("part-line");
        add(new H3(Words.of("action.assign")), form, refusals, buttons);
        text.focus();
    }

    /** A due date may fall on any day; who sets it should know that nobody works then. */
    private void hintAtRestDays(WorkingDays workingDays) {
        LocalDate day = due.getValue();
        DepartmentListing unit = lead.getValue();
        boolean rests = day != null && unit != null && !workingDays.isWorkingDay(unit.id(), day);
        due.setHelperText(
                rests && day != null && unit != null
                        ? Words.of("action.restDay", workingDays.after(unit.id(), day, 1))
                        : "");
    }

    private NewAction typed() {
        if (lead.getValue() == null) {
            throw new InvalidInput(Message.of("action.lead.missing"));
        }
        if (due.getValue() == null) {
            throw new InvalidInput(Message.of("action.due.missing"));
        }
        return new NewAction(
                text.getValue(),
                criterion.getValue(),
                lead.getValue().id(),
                partners.getValue().stream().map(DepartmentListing::id).collect(Collectors.toSet()),
                responsible.getValue() == null ? null : responsible.getValue().id(),
                due.getValue());
    }
}
