package org.confer.shell;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Function;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;

/**
 * Asks for the reason of a step before it is taken. Stays open, with what was typed, until the step
 * is taken or given up.
 */
public class ReasonDialog extends Dialog {

    private static final int LONGEST = 500;

    /**
     * @param step with the reason; may throw {@link org.confer.kernel.InvalidInput}
     * @param next what to do with the result once the step is taken
     */
    public <T> ReasonDialog(
            Message question,
            Function<String, Outcome<T>> step,
            Message whenDone,
            Consumer<T> next) {
        setHeaderTitle(Words.of(question));
        TextArea reason = new TextArea(Words.of("shell.reason"));
        reason.setWidthFull();
        reason.setMaxLength(LONGEST);
        Refusals refusals = new Refusals();
        add(reason, refusals);
        getFooter()
                .add(
                        Parts.button("shell.cancel", click -> close()),
                        Parts.primary(
                                "shell.goOn",
                                click ->
                                        refusals.tell(
                                                () ->
                                                        refusals.read(
                                                                reason, () -> given(reason, step)),
                                                whenDone,
                                                result -> {
                                                    close();
                                                    next.accept(result);
                                                })));
        reason.focus();
    }

    private static <T> Outcome<T> given(TextArea reason, Function<String, Outcome<T>> step) {
        if (reason.getValue().isBlank()) {
            throw new InvalidInput(Message.of("shell.reason.missing"));
        }
        return step.apply(reason.getValue());
    }
}
