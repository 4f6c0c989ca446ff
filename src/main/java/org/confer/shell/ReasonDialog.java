package org.confer.shell;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.confer.kernel.Message;

/** Asks for the reason of a step before it is taken. */
public class ReasonDialog extends Dialog {

    public ReasonDialog(Message question, Consumer<String> step) {
        setHeaderTitle(Words.of(question));
        TextArea reason = new TextArea(Words.of("shell.reason"));
        reason.setWidthFull();
        reason.setMaxLength(500);
        add(reason);
        getFooter()
                .add(
                        Parts.button("shell.cancel", click -> close()),
                        Parts.primary(
                                "shell.goOn",
                                click -> {
                                    if (reason.getValue().isBlank()) {
                                        reason.setErrorMessage(Words.of("shell.reason.missing"));
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
