package org.confer.consolidation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.confer.consolidation.Consolidation;
import org.confer.consolidation.Consolidations;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.shell.Toast;
import org.confer.shell.Words;

/** Proposes that a later meeting takes back what an earlier one decided. */
class ReversalForm extends Details {

    ReversalForm(Consolidation decided, Consolidations consolidations, Runnable whenProposed) {
        super(Words.of("consolidation.reverse"));
        TextArea reason = new TextArea(Words.of("consolidation.proposal.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        Button propose =
                new Button(
                        Words.of("consolidation.proposal.make"),
                        click -> {
                            try {
                                if (Toast.tell(
                                        consolidations.proposeReversal(
                                                decided.id(), reason.getValue()),
                                        Message.of("consolidation.proposal.made"))) {
                                    whenProposed.run();
                                }
                            } catch (InvalidInput invalid) {
                                reason.setInvalid(true);
                                reason.setErrorMessage(Words.of(invalid.reason()));
                            }
                        });
        add(new Paragraph(Words.of("consolidation.reverse.what")), reason, propose);
    }
}
