package org.confer.topic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.confer.kernel.Message;
import org.confer.paper.PaperListing;
import org.confer.paper.spi.PaperLink;
import org.confer.paper.spi.PaperPicker;
import org.confer.shell.Confirmation;
import org.confer.shell.Parts;
import org.confer.shell.Refusals;
import org.confer.shell.Told;
import org.confer.shell.Words;
import org.confer.topic.TopicId;
import org.confer.topic.TopicPapers;

/** The papers of a topic, and the place to hand further ones in for who may. */
class PaperPanel extends Div {

    private final TopicPapers papers;
    private final TopicId topic;

    PaperPanel(TopicPapers papers, TopicId topic) {
        this.papers = papers;
        this.topic = topic;
        addClassName("topic-papers");
        draw();
    }

    private void draw() {
        removeAll();
        List<PaperListing> all = papers.of(topic);
        boolean mine = papers.areMineToAdd(topic);
        if (all.isEmpty() && !mine) {
            return;
        }
        add(Parts.heading("topic.papers"));
        if (all.isEmpty()) {
            add(Parts.quiet(Words.of("topic.papers.none")));
        }
        all.forEach(paper -> add(line(paper, mine)));
        if (mine) {
            add(handIn());
        }
    }

    private Component line(PaperListing paper, boolean mine) {
        Component link = PaperLink.of(paper, () -> papers.read(topic, paper.id()));
        if (!mine) {
            return link;
        }
        Button away =
                Parts.button(
                        "topic.paper.takeAway",
                        click ->
                                Confirmation.ask(
                                        Message.of("topic.paper.takeAway.ask", paper.name()),
                                        Message.of("topic.paper.takeAway.consequence"),
                                        Message.of("topic.paper.takeAway"),
                                        () ->
                                                Told.of(
                                                        () -> papers.takeAway(topic, paper.id()),
                                                        Message.of("topic.saved"),
                                                        done -> draw())));
        away.setAriaLabel(Words.of("topic.paper.takeAway.label", paper.name()));
        return Parts.line(link, away);
    }

    private Component handIn() {
        PaperPicker picker = new PaperPicker(Words.of("topic.papers.add"), TopicPapers.MOST);
        Refusals refusals = new Refusals();
        return new Div(
                picker,
                refusals,
                Parts.button(
                        "topic.papers.attach",
                        click -> {
                            if (picker.papers().isEmpty()) {
                                refusals.show(Message.of("topic.papers.noneChosen"));
                                return;
                            }
                            refusals.tell(
                                    () -> papers.add(topic, picker.papers()),
                                    Message.of("topic.saved"),
                                    done -> draw());
                        }));
    }
}
