package org.confer.sitting.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.confer.conference.Quorum;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.AgendaItemListing;
import org.confer.meeting.DecisionKind;
import org.confer.meeting.DecisionListing.Choice;
import org.confer.meeting.SeatListing;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;

/** Records a decision; without a quorum it offers only what may be done without one. */
class DecisionDialog extends Dialog {

    private final TextArea text = new TextArea(Words.of("meeting.field.decision"));
    private final Select<DecisionKind> kind = new Select<>();
    private final RadioButtonGroup<Boolean> manner = new RadioButtonGroup<>();
    private final Div ballots = new Div();
    private final Map<DepartmentId, RadioButtonGroup<Choice>> votes = new LinkedHashMap<>();

    DecisionDialog(Sitting sitting, AgendaItemId id) {
        Sources sources = sitting.sources();
        AgendaItemListing item = sources.agendas().find(id);
        setHeaderTitle(Words.of("sitting.decide", Integer.toString(item.position()), item.title()));
        setWidth("min(44rem, 94vw)");
        offerKinds(sources.decisions().quorum(id));
        text.setWidthFull();
        text.setMinHeight("6rem");
        text.setRequiredIndicatorVisible(true);
        manner.setLabel(Words.of("sitting.manner"));
        manner.setItems(false, true);
        manner.setItemLabelGenerator(
                voted -> Words.of(voted ? "sitting.manner.vote" : "sitting.manner.consensus"));
        manner.setValue(false);
        manner.addValueChangeListener(change -> ballots.setVisible(change.getValue()));
        ballots.setVisible(false);
        ballots.addClassName("sitting-ballots");
        sources.seats().of(item.meeting()).stream()
                .filter(seat -> seat.role().countsForQuorum())
                .filter(seat -> item.present().contains(seat.unit().id()))
                .forEach(this::offerVote);
        Refusals refusals =
                new Refusals()
                        .at(kind, "meeting.rule.QUORUM_OF_UNITS_PRESENT")
                        .at(
                                text,
                                "meeting.field.decision",
                                "meeting.rule.A_DECISION_IS_RECORDED_ONCE");
        Div form = new Div(kind, text, manner, ballots, refusals);
        form.addClassName("part-form");
        add(form);
        getFooter()
                .add(
                        Parts.button("shell.cancel", click -> close()),
                        Parts.primary(
                                "sitting.decide.record",
                                click ->
                                        refusals.tell(
                                                () ->
                                                        sources.decisions()
                                                                .take(
                                                                        id,
                                                                        kind.getValue(),
                                                                        text.getValue(),
                                                                        typedVotes()),
                                                Message.of("meeting.decision.recorded"),
                                                done -> {
                                                    close();
                                                    sitting.changed().run();
                                                })));
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                text.focus();
            }
        });
    }

    private void offerKinds(Quorum quorum) {
        List<DecisionKind> kinds =
                Arrays.stream(DecisionKind.values())
                        .filter(one -> quorum.met() || !one.needsQuorum())
                        .toList();
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
    }

    private void offerVote(SeatListing seat) {
        RadioButtonGroup<Choice> vote = new RadioButtonGroup<>(seat.unit().name());
        vote.setItems(Choice.values());
        vote.setItemLabelGenerator(choice -> Words.of(choice.label()));
        votes.put(seat.unit().id(), vote);
        ballots.add(vote);
    }

    private Map<DepartmentId, Choice> typedVotes() {
        Map<DepartmentId, Choice> typed = new LinkedHashMap<>();
        if (manner.getValue()) {
            votes.forEach((unit, vote) -> {
                if (vote.getValue() != null) {
                    typed.put(unit, vote.getValue());
                }
            });
            if (typed.isEmpty()) {
                throw new InvalidInput(Message.of("sitting.votes.missing"));
            }
        }
        return typed;
    }
}
