package org.confer.topic.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.shell.Parts;
import org.confer.shell.ReasonDialog;
import org.confer.topic.TopicId;
import org.confer.topic.TopicListing;
import org.confer.topic.TopicState;
import org.confer.topic.Topics;

/** What the secretariat may do with a topic that was handed in. */
class Rulings {

    private final Topics topics;

    Rulings(Topics topics) {
        this.topics = topics;
    }

    /**
     * @param step takes the step and says what came of it
     * @param next after a step for which a dialog asked
     */
    List<Component> of(
            TopicListing topic, Consumer<Supplier<Outcome<TopicId>>> step, Consumer<TopicId> next) {
        TopicId id = topic.id();
        TopicState state = topic.state();
        List<Component> steps = new ArrayList<>();
        if (state == TopicState.SUBMITTED) {
            steps.add(Parts.primary("topic.accept", click -> step.accept(() -> topics.accept(id))));
            steps.add(
                    because(
                            "topic.acceptBecause",
                            Message.of("topic.acceptBecause.ask"),
                            reason -> topics.accept(id, reason),
                            next));
            steps.add(
                    because(
                            "topic.sendBack",
                            Message.of("topic.sendBack.ask"),
                            reason -> topics.sendBack(id, reason),
                            next));
        }
        if (state == TopicState.ACCEPTED) {
            steps.add(
                    because(
                            "topic.defer",
                            Message.of("topic.defer.ask"),
                            reason -> topics.defer(id, reason),
                            next));
        }
        if (state.mayBecome(TopicState.MERGED) && topic.origin() == null) {
            steps.add(
                    Parts.button(
                            "topic.merge",
                            click ->
                                    new MergeDialog(
                                                    topics.mergeable(id),
                                                    (into, why) -> topics.merge(id, into, why),
                                                    next)
                                            .open()));
        }
        if (state != TopicState.WITHDRAWN && state != TopicState.MERGED) {
            boolean closed = topic.confidential();
            steps.add(
                    Parts.button(
                            closed ? "topic.open" : "topic.keepConfidential",
                            click -> step.accept(() -> topics.keepConfidential(id, !closed))));
        }
        return steps;
    }

    private static Component because(
            String key,
            Message question,
            Function<String, Outcome<TopicId>> step,
            Consumer<TopicId> next) {
        return Parts.button(
                key,
                click -> new ReasonDialog(question, step, Message.of("topic.saved"), next).open());
    }
}
