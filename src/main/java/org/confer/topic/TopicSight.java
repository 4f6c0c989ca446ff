package org.confer.topic;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.conference.Reach;
import org.confer.conference.Viewer;
import org.confer.topic.spi.TopicOpening;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which topics the person at work may see. */
@Component
class TopicSight {

    private final TopicStore store;
    private final ObjectProvider<TopicOpening> openings;
    private final Reach reach;

    TopicSight(TopicStore store, ObjectProvider<TopicOpening> openings, Reach reach) {
        this.store = store;
        this.openings = openings;
        this.reach = reach;
    }

    Optional<TopicListing> find(TopicId id) {
        return store.find(id, reach.viewer(), open());
    }

    /** Topics that other modules open to the viewer. */
    Set<TopicId> open() {
        Viewer viewer = reach.viewer();
        return openings.stream()
                .flatMap(opening -> opening.openTo(viewer).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
