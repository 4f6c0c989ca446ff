package org.confer.clearance.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import org.confer.clearance.ClearanceWords;
import org.confer.clearance.Clearances;
import org.confer.clearance.VersionId;
import org.confer.kernel.Message;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** Says something about one paragraph; what was typed stays until it is recorded. */
class RemarkDialog extends Dialog {

    private final TextArea words = new TextArea(Words.of("clearance.field.words"));
    private final Refusals refusals = new Refusals().at(words, "clearance.field.words");

    RemarkDialog(Clearances clearances, VersionId version, String passage, Runnable next) {
        setHeaderTitle(Words.of("clearance.remark"));
        setWidth("min(36rem, 94vw)");
        words.setWidthFull();
        words.setMinHeight("7rem");
        add(words, refusals);
        getFooter()
                .add(
                        Parts.button("shell.cancel", click -> close()),
                        Parts.primary(
                                "clearance.remark.send",
                                click -> send(clearances, version, passage, next)));
        words.focus();
    }

    private void send(Clearances clearances, VersionId version, String passage, Runnable next) {
        refusals.tell(
                () -> clearances.remark(version, passage, new ClearanceWords(words.getValue())),
                Message.of("clearance.remarked"),
                done -> {
                    close();
                    next.run();
                });
    }
}
