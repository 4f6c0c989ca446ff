package org.confer.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import org.confer.conference.Quorum;
import org.confer.kernel.Message;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.DecisionKind;
import org.confer.meeting.Decisions;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** Records a decision; without a quorum it offers only what may be done without one. */
class DecisionForm extends Div {

    DecisionForm(Decisions decisions, AgendaItemListing item, Runnable whenTaken) {
        addClassName("part-form");
        Quorum quorum = decisions.quorum(item.id());
        List<DecisionKind> kinds =
                Arrays.stream(DecisionKind.values())
                        .filter(kind -> quorum.met() || !kind.needsQuorum())
                        .toList();
        Select<DecisionKind> kind = new Select<>();
        kind.setLabel(Words.of("meeting.decision.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(one -> Words.of(one.label()));
        kind.setValue(kinds.getFirst());
        if (!quorum.met()) {
            kind.setHelperText(
                    Words.of(
                            "meeting.rule.QUORUM_OF_UNITS_PRESENT",
                            quorum.needed(),
                            quorum.present()));
        }
        TextArea text = new TextArea(Words.of("meeting.field.decision"));
        text.setWidthFull();
        text.setMinHeight("5rem");
        Refusals refusals =
                new Refusals()
                        .at(kind, "meeting.rule.QUORUM_OF_UNITS_PRESENT")
                        .at(text, "meeting.field.decision");
        add(
                kind,
                text,
                refusals,
                Parts.primary(
                        "meeting.decision.record",
                        click ->
                                refusals.tell(
                                        () ->
                                                decisions.take(
                                                        item.id(),
                                                        kind.getValue(),
                                                        text.getValue()),
                                        Message.of("meeting.decision.recorded"),
                                        done -> whenTaken.run())));
    }
}
