package org.confer.clearance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.confer.clearance.ClearanceWords;
import org.confer.clearance.Clearances;
import org.confer.clearance.VersionId;
import org.confer.kernel.Message;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** The own unit agrees or objects. */
class AnswerSteps extends Div {

    AnswerSteps(Clearances clearances, VersionId version, Runnable whenAnswered) {
        addClassNames("card", "part-form");
        TextArea why = new TextArea(Words.of("clearance.objection"));
        why.setHelperText(Words.of("clearance.objection.help"));
        why.setWidthFull();
        Refusals refusals = new Refusals().at(why, "clearance.field.words");
        add(
                why,
                refusals,
                Parts.line(
                        Parts.primary(
                                "clearance.agree",
                                click ->
                                        refusals.tell(
                                                () -> clearances.agree(version),
                                                Message.of("clearance.answered"),
                                                done -> whenAnswered.run())),
                        Parts.button(
                                "clearance.object",
                                click ->
                                        refusals.tell(
                                                () ->
                                                        clearances.object(
                                                                version,
                                                                new ClearanceWords(why.getValue())),
                                                Message.of("clearance.answered"),
                                                done -> whenAnswered.run()))));
    }
}
