package org.confer.action.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.confer.action.ActionId;
import org.confer.action.ActionListing;
import org.confer.action.ActionRule;
import org.confer.action.ActionState;
import org.confer.action.Actions;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.paper.spi.PaperPicker;
import org.confer.shell.DayField;
import org.confer.shell.Refusals;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** Reports progress, submits as done, or asks for a later date. */
class ReportForm extends Div {

    ReportForm(Actions actions, ActionListing action, Consumer<ActionId> next) {
        addClassName("part-form");
        if (action.state() == ActionState.SUBMITTED) {
            return;
        }
        TextArea text = new TextArea(Words.of("action.field.report"));
        text.setWidthFull();
        PaperPicker evidence = new PaperPicker(Words.of("action.evidence"), Actions.MOST_EVIDENCE);
        DayField date = new DayField(Words.of("action.newDate"));
        Refusals refusals =
                new Refusals()
                        .at(
                                text,
                                "action.field.report",
                                "action.rule.SOMETHING_IS_REPORTED",
                                "action.rule.A_REASON_IS_GIVEN")
                        .at(date, "action.rule.AN_EXTENSION_IS_LATER_THAN_THE_DUE_DATE");
        Button report =
                new Button(
                        Words.of("action.report"),
                        click ->
                                refusals.tell(
                                        () ->
                                                actions.report(
                                                        action.id(),
                                                        text.getValue(),
                                                        evidence.papers()),
                                        Message.of("action.reported"),
                                        next));
        Button submit =
                new Button(
                        Words.of("action.submit"),
                        click ->
                                refusals.tell(
                                        () ->
                                                actions.submit(
                                                        action.id(),
                                                        text.getValue(),
                                                        evidence.papers()),
                                        Message.of("action.submitted"),
                                        next));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button ask =
                new Button(
                        Words.of("action.askExtension"),
                        click ->
                                refusals.tell(
                                        () ->
                                                actions.askExtension(
                                                        action.id(),
                                                        chosen(date.getValue()),
                                                        text.getValue()),
                                        Message.of("action.extensionIsAsked"),
                                        next));
        Div buttons = new Div(report, submit, date, ask);
        buttons.addClassName("part-line");
        add(new H2(Words.of("action.report.title")), text, evidence, refusals, buttons);
    }

    private static LocalDate chosen(@Nullable LocalDate date) {
        if (date == null) {
            throw new InvalidInput(ActionRule.AN_EXTENSION_IS_LATER_THAN_THE_DUE_DATE.words());
        }
        return date;
    }
}
