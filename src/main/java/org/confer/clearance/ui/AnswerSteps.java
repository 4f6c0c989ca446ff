package org.confer.clearance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.confer.clearance.ClearanceWords;
import org.confer.clearance.Clearances;
import org.confer.clearance.VersionId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.shell.Parts;
import org.confer.shell.Toast;
import org.confer.shell.Told;
import org.confer.shell.Words;

/** The own unit agrees or objects. */
class AnswerSteps extends Div {

    AnswerSteps(Clearances clearances, VersionId version, Runnable whenAnswered) {
        addClassNames("card", "part-form");
        TextArea why = new TextArea(Words.of("clearance.objection"));
        why.setHelperText(Words.of("clearance.objection.help"));
        why.setMaxLength(ClearanceWords.LONGEST);
        why.setWidthFull();
        add(
                why,
                Parts.line(
                        Parts.primary(
                                "clearance.agree",
                                click ->
                                        Told.of(
                                                () -> clearances.agree(version),
                                                Message.of("clearance.answered"),
                                                done -> whenAnswered.run())),
                        Parts.button(
                                "clearance.object",
                                click -> {
                                    ClearanceWords words;
                                    try {
                                        words = new ClearanceWords(why.getValue());
                                    } catch (InvalidInput invalid) {
                                        why.setErrorMessage(Words.of(invalid.reason()));
                                        why.setInvalid(true);
                                        why.focus();
                                        return;
                                    }
                                    if (Toast.tell(
                                            clearances.object(version, words),
                                            Message.of("clearance.answered"))) {
                                        whenAnswered.run();
                                    }
                                })));
    }
}
