package org.confer.sitting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Supplier;
import org.confer.conference.Unit;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.meeting.DecisionId;
import org.confer.meeting.DecisionListing;
import org.confer.meeting.DecisionListing.Presence;
import org.confer.meeting.Decisions;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** Corrects a decision's wording and records reservations while the meeting sits. */
class DecisionTools extends Div {

    private final Decisions decisions;
    private final DecisionListing decision;
    private final Runnable whenChanged;

    DecisionTools(Decisions decisions, DecisionListing decision, Runnable whenChanged) {
        this.decisions = decisions;
        this.decision = decision;
        this.whenChanged = whenChanged;
        addClassName("part-line");
        add(
                opening("meeting.decision.reword", this::reword),
                opening("meeting.decision.reserve", this::reserve));
    }

    private Button opening(String key, Runnable step) {
        Button button = Parts.button(key, click -> step.run());
        button.setAriaLabel(Words.of(key) + " · " + decision.number());
        return button;
    }

    private void reword() {
        TextArea text = area("meeting.field.decision");
        text.setValue(decision.text());
        dialog(
                "meeting.decision.reword",
                new Div(text),
                new Refusals().at(text, "meeting.field.decision"),
                () -> decisions.reword(decision.id(), text.getValue()));
        text.focus();
    }

    private void reserve() {
        ComboBox<Unit> unit = new ComboBox<>(Words.of("meeting.unit"));
        List<Unit> there = decision.present().stream().map(Presence::unit).toList();
        unit.setItems(there);
        unit.setItemLabelGenerator(Unit::name);
        unit.setWidthFull();
        TextArea text = area("meeting.decision.reservation.text");
        dialog(
                "meeting.decision.reserve",
                new Div(unit, text),
                new Refusals()
                        .at(unit, "meeting.unit.missing", "meeting.rule.A_UNIT_ON_RECORD_WAS_THERE")
                        .at(text, "meeting.field.decision"),
                () -> {
                    if (unit.getValue() == null) {
                        throw new InvalidInput(Message.of("meeting.unit.missing"));
                    }
                    return decisions.reserve(decision.id(), unit.getValue().id(), text.getValue());
                });
        unit.focus();
    }

    private static TextArea area(String key) {
        TextArea area = new TextArea(Words.of(key));
        area.setWidthFull();
        area.setMinHeight("6rem");
        return area;
    }

    private void dialog(
            String title, Div content, Refusals refusals, Supplier<Outcome<DecisionId>> step) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.of(title));
        dialog.setWidth("min(40rem, 94vw)");
        dialog.add(content, refusals);
        dialog.getFooter()
                .add(
                        Parts.button("meeting.cancelDialog", click -> dialog.close()),
                        Parts.primary(
                                "meeting.save",
                                click ->
                                        refusals.tell(
                                                step,
                                                Message.of("meeting.saved"),
                                                done -> {
                                                    dialog.close();
                                                    whenChanged.run();
                                                })));
        dialog.open();
    }
}
