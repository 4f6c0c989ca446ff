package org.confer.conference.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.confer.conference.Origin;
import org.confer.conference.TopicId;
import org.confer.conference.TopicListing;
import org.confer.conference.TopicState;
import org.confer.conference.Topics;
import org.confer.conference.Unit;
import org.confer.conference.spi.AgendaContribution;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.shell.Facts;
import org.confer.shell.Page;
import org.confer.shell.Told;
import org.confer.shell.Words;
import org.springframework.beans.factory.ObjectProvider;

/** A topic and the steps that it can take. */
@Route("topics/:id")
@RolesAllowed("SEE_MEETINGS")
class TopicView extends Page implements BeforeEnterObserver {

    private final Topics topics;
    private final ObjectProvider<AgendaContribution> contributions;

    TopicView(Topics topics, ObjectProvider<AgendaContribution> contributions) {
        this.topics = topics;
        this.contributions = contributions;
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
                Parts.line(Parts.badge(topic.state())),
                new Facts()
                        .with(Words.of("conference.conference"), topic.conferenceName())
                        .with(
                                Words.of("conference.topic.purpose"),
                                Words.of(topic.purpose().label()))
                        .with(Words.of("conference.topic.proposedBy"), topic.proposedBy().name())
                        .with(
                                Words.of("conference.topic.concerned"),
                                String.join(
                                        " · ", topic.concerned().stream().map(Unit::name).toList()))
                        .with(Words.of("conference.field.reason"), topic.reason()),
                Parts.text(topic.body()));
        Origin origin = topic.origin();
        if (origin != null) {
            contributions.stream()
                    .filter(one -> one.kind().equals(origin.kind()))
                    .forEach(one -> add(one.details(origin.id())));
        }
    }

    private List<Component> steps(TopicListing topic) {
        TopicId id = topic.id();
        TopicState state = topic.state();
        List<Component> steps = new ArrayList<>();
        if (topics.isMine(topic)) {
            if (state == TopicState.DRAFT || state == TopicState.RETURNED) {
                steps.add(new Anchor("topics/" + id + "/edit", Words.of("conference.edit")));
                steps.add(
                        Parts.primary(
                                "conference.topic.submit", click -> step(() -> topics.submit(id))));
            }
            if (state.mayBecome(TopicState.WITHDRAWN)) {
                steps.add(
                        Parts.button(
                                "conference.topic.withdraw",
                                click -> step(() -> topics.withdraw(id))));
            }
        }
        if (state == TopicState.SUBMITTED && topics.isMineToAccept(topic)) {
            steps.add(
                    Parts.primary(
                            "conference.topic.accept", click -> step(() -> topics.accept(id))));
            steps.add(
                    Parts.button(
                            "conference.topic.sendBack",
                            click ->
                                    new ReasonDialog(
                                                    Message.of("conference.topic.sendBack.ask"),
                                                    reason ->
                                                            step(() -> topics.sendBack(id, reason)))
                                            .open()));
        }
        return steps;
    }

    private void step(Supplier<Outcome<TopicId>> step) {
        Told.of(step, Message.of("conference.saved"), this::show);
    }
}
