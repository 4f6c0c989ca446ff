package org.confer.topic;

import java.util.Set;
import java.util.stream.Collectors;
import org.confer.conference.Unit;
import org.confer.topic.spi.OpinionMatter;
import org.springframework.stereotype.Component;

/** The units concerned by a topic are asked from the day it is handed in until it is settled. */
@Component
class OpinionsOnTopics implements OpinionMatter {

    private static final Set<TopicState> ASKING =
            Set.of(
                    TopicState.SUBMITTED,
                    TopicState.ACCEPTED,
                    TopicState.SCHEDULED,
                    TopicState.DEFERRED);

    private final Topics topics;

    OpinionsOnTopics(Topics topics) {
        this.topics = topics;
    }

    @Override
    public String kind() {
        return Origin.TOPIC;
    }

    @Override
    public Question question(long id) {
        TopicListing topic = topics.find(new TopicId(id));
        return new Question(
                topic.title(),
                "topics/" + topic.id(),
                topic.concerned().stream().map(Unit::id).collect(Collectors.toSet()),
                ASKING.contains(topic.state()));
    }
}
