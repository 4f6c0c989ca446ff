package org.confer.topic.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import org.confer.conference.Unit;
import org.confer.kernel.Message;
import org.confer.shell.Badge;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Words;
import org.confer.topic.NewOpinion;
import org.confer.topic.OpinionListing;
import org.confer.topic.Opinions;
import org.confer.topic.Origin;
import org.confer.topic.Stance;

/** What units think of a matter, who has not spoken yet, and the own unit's form. */
class OpinionPanel extends Div {

    private final Opinions opinions;
    private final Origin matter;

    OpinionPanel(Opinions opinions, Origin matter) {
        this.opinions = opinions;
        this.matter = matter;
        addClassName("topic-opinions");
        draw();
    }

    private void draw() {
        removeAll();
        List<OpinionListing> given = opinions.of(matter);
        List<Unit> awaited = opinions.awaited(matter);
        boolean asked = opinions.isAskedOfMe(matter);
        if (given.isEmpty() && awaited.isEmpty()) {
            return;
        }
        add(new H2(Words.of("topic.opinions")));
        given.forEach(opinion -> add(card(opinion)));
        if (!awaited.isEmpty()) {
            add(
                    Parts.quiet(
                            Words.of(
                                    "topic.opinions.awaited",
                                    awaited.stream()
                                            .map(Unit::name)
                                            .collect(Collectors.joining(" · ")))));
        }
        if (asked) {
            add(form());
        }
    }

    private static Div card(OpinionListing opinion) {
        Span unit = new Span(opinion.unit().name());
        unit.addClassName("part-name");
        Div card =
                Parts.card(
                        Parts.line(unit, badge(opinion.stance())),
                        Parts.text(opinion.text()),
                        Parts.quiet(
                                Words.of(
                                        "topic.opinion.by",
                                        opinion.person(),
                                        Words.formats().dateTime(opinion.at(), Words.zone()))));
        if (opinion.times() > 1) {
            card.add(Parts.quiet(Words.of("topic.opinion.times", opinion.times())));
        }
        return card;
    }

    private static Badge badge(Stance stance) {
        return new Badge(
                stance.label(),
                switch (stance) {
                    case AGREE -> Badge.Tone.GOOD;
                    case AGREE_IF -> Badge.Tone.WARN;
                    case OBJECT -> Badge.Tone.BAD;
                });
    }

    private Div form() {
        RadioButtonGroup<Stance> stance = new RadioButtonGroup<>();
        stance.setLabel(Words.of("topic.opinion.own"));
        stance.setItems(Stance.values());
        stance.setItemLabelGenerator(one -> Words.of(one.label()));
        stance.setValue(Stance.AGREE);
        TextArea text = new TextArea(Words.of("topic.opinion.text"));
        text.setHelperText(Words.of("topic.opinion.text.help"));
        text.setWidthFull();
        Refusals refusals = new Refusals().at(text, "topic.opinion.text");
        Div form =
                new Div(
                        stance,
                        text,
                        refusals,
                        Parts.primary(
                                "topic.opinion.give",
                                click ->
                                        refusals.tell(
                                                () ->
                                                        opinions.give(
                                                                matter,
                                                                new NewOpinion(
                                                                        stance.getValue(),
                                                                        text.getValue())),
                                                Message.of("topic.opinion.recorded"),
                                                done -> draw())));
        form.addClassName("part-form");
        return form;
    }
}
