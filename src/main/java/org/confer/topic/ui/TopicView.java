package org.confer.topic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.confer.conference.Unit;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.shell.Addresses;
import org.confer.shell.Badge;
import org.confer.shell.Facts;
import org.confer.shell.Page;
import org.confer.shell.Parts;
import org.confer.shell.Told;
import org.confer.shell.Words;
import org.confer.topic.TopicId;
import org.confer.topic.TopicListing;
import org.confer.topic.TopicPapers;
import org.confer.topic.TopicState;
import org.confer.topic.Topics;
import org.confer.topic.spi.OpinionPanels;
import org.confer.topic.spi.TopicNote;
import org.springframework.beans.factory.ObjectProvider;

/** A topic and the steps that it can take. */
@Route("topics/:id")
@RolesAllowed("SEE_MEETINGS")
class TopicView extends Page implements BeforeEnterObserver {

    private final Topics topics;
    private final ObjectProvider<TopicNote> notes;
    private final OpinionPanels opinions;

    private final TopicPapers papers;
    private final Rulings rulings;

    TopicView(
            Topics topics,
            ObjectProvider<TopicNote> notes,
            OpinionPanels opinions,
            TopicPapers papers) {
        this.topics = topics;
        this.papers = papers;
        this.rulings = new Rulings(topics);
        this.notes = notes;
        this.opinions = opinions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Addresses.id(event.getRouteParameters(), TopicId::new));
    }

    private void show(TopicId id) {
        TopicListing topic = topics.find(id);
        title(topic.title());
        actions(steps(topic).toArray(Component[]::new));
        clear();
        add(
                badges(topic),
                new Facts()
                        .with(
                                Words.of("topic.conference"),
                                new Anchor(
                                        "conferences/" + topic.conference(),
                                        topic.conferenceName()))
                        .with(Words.of("topic.purpose"), Words.of(topic.purpose().label()))
                        .with(Words.of("topic.proposedBy"), topic.proposedBy().name())
                        .with(
                                Words.of("topic.concerned"),
                                String.join(
                                        " · ", topic.concerned().stream().map(Unit::name).toList()))
                        .with(Words.of("topic.field.reason"), topic.reason()),
                mergedInto(topic),
                Parts.text(topic.body()));
        add(new PaperPanel(papers, id));
        notes.stream()
                .sorted(Comparator.comparingInt(TopicNote::position))
                .flatMap(note -> note.create(topic).stream())
                .forEach(this::add);
        if (topic.state() != TopicState.DRAFT) {
            add(opinions.of(topic.matter()));
        }
        topics.mergedInto(id)
                .forEach(one ->
                        add(
                                Parts.card(
                                        new Anchor(
                                                "topics/" + one.id(),
                                                Words.of("topic.mergedHere", one.title())),
                                        Parts.quiet(one.proposedBy().name()),
                                        new PaperPanel(papers, one.id()),
                                        opinions.of(one.matter()))));
        add(new StepList(topics.steps(id)));
    }

    private static Component badges(TopicListing topic) {
        Div badges = Parts.line(new TopicBadge(topic.state()));
        if (topic.confidential()) {
            badges.add(new Badge(Message.of("topic.confidential.badge"), Badge.Tone.WARN));
        }
        return badges;
    }

    private static Component mergedInto(TopicListing topic) {
        return topic.mergedInto() == null
                ? new Div()
                : new Anchor("topics/" + topic.mergedInto(), Words.of("topic.mergedInto"));
    }

    private List<Component> steps(TopicListing topic) {
        TopicId id = topic.id();
        TopicState state = topic.state();
        List<Component> steps = new ArrayList<>();
        if (topics.isMine(topic)) {
            if (state == TopicState.DRAFT || state == TopicState.RETURNED) {
                steps.add(new Anchor("topics/" + id + "/edit", Words.of("topic.edit")));
                steps.add(Parts.primary("topic.submit", click -> step(() -> topics.submit(id))));
            }
            if (state.mayBecome(TopicState.WITHDRAWN)) {
                steps.add(Parts.button("topic.withdraw", click -> step(() -> topics.withdraw(id))));
            }
        }
        if (topics.isMineToAccept(topic)) {
            steps.addAll(rulings.of(topic, this::step, this::show));
        }
        return steps;
    }

    private void step(Supplier<Outcome<TopicId>> step) {
        Told.of(step, Message.of("topic.saved"), this::show);
    }
}
