package org.confer.topic.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
     */
    List<Component> of(TopicListing topic, Consumer<Supplier<Outcome<TopicId>>> step) {
        TopicId id = topic.id();
        TopicState state = topic.state();
        List<Component> steps = new ArrayList<>();
        if (state == TopicState.SUBMITTED) {
            steps.add(Parts.primary("topic.accept", click -> step.accept(() -> topics.accept(id))));
            steps.add(
                    because(
                            "topic.acceptBecause",
                            Message.of("topic.acceptBecause.ask"),
                            reason -> step.accept(() -> topics.accept(id, reason))));
            steps.add(
                    because(
                            "topic.sendBack",
                            Message.of("topic.sendBack.ask"),
                            reason -> step.accept(() -> topics.sendBack(id, reason))));
        }
        if (state == TopicState.ACCEPTED) {
            steps.add(
                    because(
                            "topic.defer",
                            Message.of("topic.defer.ask"),
                            reason -> step.accept(() -> topics.defer(id, reason))));
        }
        if (state.mayBecome(TopicState.MERGED) && topic.origin() == null) {
            steps.add(
                    Parts.button(
                            "topic.merge",
                            click ->
                                    new MergeDialog(
                                                    topics.mergeable(id),
                                                    (into, why) ->
                                                            step.accept(() ->
                                                                    topics.merge(id, into, why)))
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

    private static Component because(String key, Message question, Consumer<String> step) {
        return Parts.button(key, click -> new ReasonDialog(question, step).open());
    }
}
