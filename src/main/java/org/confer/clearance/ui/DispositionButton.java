package org.confer.clearance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.confer.clearance.Clearances;
import org.confer.clearance.Disposition;
import org.confer.clearance.RemarkId;
import org.confer.kernel.Message;
import org.confer.shell.ReasonDialog;
import org.confer.shell.Told;
import org.confer.shell.Words;

/** Answers a remark in one way; asks for the reason where one is needed. */
class DispositionButton extends Button {

    DispositionButton(
            Clearances clearances, RemarkId remark, Disposition disposition, Runnable next) {
        super(Words.of(disposition.label()));
        addThemeVariants(ButtonVariant.LUMO_SMALL);
        addClickListener(click -> {
            if (disposition.needsReason()) {
                new ReasonDialog(
                                disposition.label(),
                                why -> clearances.dispose(remark, disposition, why),
                                Message.of("clearance.disposed"),
                                done -> next.run())
                        .open();
            } else {
                Told.of(
                        () -> clearances.dispose(remark, disposition, ""),
                        Message.of("clearance.disposed"),
                        done -> next.run());
            }
        });
    }
}
