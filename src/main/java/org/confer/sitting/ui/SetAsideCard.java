package org.confer.sitting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import org.confer.kernel.Message;
import org.confer.shell.Parts;
import org.confer.shell.Told;
import org.confer.shell.Words;
import org.confer.sitting.Paragraphs;
import org.confer.sitting.SetAside;

/** Two texts of one paragraph beside each other, until somebody chooses. */
class SetAsideCard extends Div {

    private final Sitting sitting;
    private final SetAside aside;
    private final Div stands = Parts.text("");

    SetAsideCard(Sitting sitting, SetAside aside) {
        this.sitting = sitting;
        this.aside = aside;
        addClassName("sitting-aside");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Words.of("sitting.aside"));
        Div now = new Div(Parts.quiet(Words.of("sitting.aside.stands")), stands);
        Div other =
                new Div(
                        Parts.quiet(
                                Words.of(
                                        "sitting.aside.typed",
                                        aside.name(),
                                        Words.formats()
                                                .time(aside.at(), sitting.meeting().zone()))),
                        Parts.text(aside.text()));
        Div both = new Div(now, other);
        both.addClassName("sitting-both");
        add(
                new H4(Words.of("sitting.aside")),
                both,
                Parts.line(
                        choice("sitting.aside.putIn", Paragraphs.Choice.PUT_IN),
                        choice("sitting.aside.keepBoth", Paragraphs.Choice.KEEP_BOTH),
                        choice("sitting.aside.drop", Paragraphs.Choice.DROP)));
    }

    /** The other text may be typed on meanwhile. */
    void show(String standing) {
        stands.setText(standing);
    }

    private Button choice(String key, Paragraphs.Choice choice) {
        return Parts.button(
                key,
                click ->
                        Told.of(
                                () ->
                                        sitting.sources()
                                                .paragraphs()
                                                .choose(aside.id(), choice, sitting.page()),
                                Message.of("sitting.aside.chosen"),
                                done -> sitting.changed().run()));
    }
}
