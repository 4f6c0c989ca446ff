package org.confer.action.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.confer.action.ActionId;
import org.confer.action.ActionListing;
import org.confer.action.ActionState;
import org.confer.action.Actions;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.shell.Confirmation;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** The secretariat accepts, sends back, extends or cancels. */
class JudgementForm extends Div {

    private final Consumer<ActionId> next;
    private final Refusals refusals = new Refusals();

    JudgementForm(Actions actions, ActionListing action, Consumer<ActionId> next) {
        this.next = next;
        ActionId id = action.id();
        addClassName("part-form");
        TextArea remark = new TextArea(Words.of("action.remark"));
        remark.setWidthFull();
        refusals.at(remark, "action.field.report", "action.rule.A_REASON_IS_GIVEN");
        Div buttons = new Div();
        buttons.addClassName("part-line");
        if (action.state() == ActionState.SUBMITTED) {
            Button accept = button("action.accept", () -> actions.accept(id, remark.getValue()));
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(
                    accept,
                    button("action.sendBack", () -> actions.sendBack(id, remark.getValue())));
        }
        if (action.extensionAskedTo() != null) {
            buttons.add(
                    button("action.grantExtension", () -> actions.grantExtension(id)),
                    button(
                            "action.refuseExtension",
                            () -> actions.refuseExtension(id, remark.getValue())));
        }
        buttons.add(cancel(() -> actions.cancel(id, remark.getValue())));
        add(new H2(Words.of("action.judge")), remark, refusals, buttons);
    }

    private Button button(String key, Supplier<Outcome<ActionId>> step) {
        return new Button(
                Words.of(key), click -> refusals.tell(step, Message.of("action.saved"), next));
    }

    private Component cancel(Supplier<Outcome<ActionId>> step) {
        return new Button(
                Words.of("action.cancel"),
                click ->
                        Confirmation.ask(
                                Message.of("action.cancel.ask"),
                                Message.of("action.cancel.consequence"),
                                Message.of("action.cancel"),
                                () -> refusals.tell(step, Message.of("action.saved"), next)));
    }
}
