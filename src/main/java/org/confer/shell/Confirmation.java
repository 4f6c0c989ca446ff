package org.confer.shell;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.confer.kernel.Message;

/** Asks before a step that cannot be undone. */
public final class Confirmation {

    private Confirmation() {}

    /**
     * @param question what will happen, as a question
     * @param verb the words on the button that does it
     */
    public static void ask(Message question, Message consequence, Message verb, Runnable step) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(Words.of(question));
        dialog.setText(Words.of(consequence));
        dialog.setConfirmText(Words.of(verb));
        dialog.setCancelable(true);
        dialog.setCancelText(Words.of("shell.cancel"));
        dialog.addConfirmListener(event -> step.run());
        dialog.open();
    }
}
