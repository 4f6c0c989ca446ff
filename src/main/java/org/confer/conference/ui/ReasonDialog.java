package org.confer.conference.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.confer.kernel.Message;
import org.confer.shell.Words;

/** Asks for the reason of a step before it is taken. */
class ReasonDialog extends Dialog {

    ReasonDialog(Message question, Consumer<String> step) {
        setHeaderTitle(Words.of(question));
        TextArea reason = new TextArea(Words.of("conference.field.reason"));
        reason.setWidthFull();
        reason.setMaxLength(500);
        add(reason);
        getFooter()
                .add(
                        Parts.button("conference.cancelDialog", click -> close()),
                        Parts.primary(
                                "conference.goOn",
                                click -> {
                                    if (reason.getValue().isBlank()) {
                                        reason.setErrorMessage(
                                                Words.of("conference.rule.A_REASON_IS_GIVEN"));
                                        reason.setInvalid(true);
                                        reason.focus();
                                        return;
                                    }
                                    close();
                                    step.accept(reason.getValue());
                                }));
        reason.focus();
    }
}
