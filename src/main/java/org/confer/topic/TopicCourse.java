package org.confer.topic;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.confer.conference.ConferenceId;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.FromWithin;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where topics go with the meetings that treat them. Asks for no permission: only the meetings, one
 * floor above, call it, and they asked before.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TopicCourse {

    private final TopicStore store;
    private final CurrentUser user;
    private final Clock clock;

    TopicCourse(TopicStore store, CurrentUser user, Clock clock) {
        this.store = store;
        this.user = user;
        this.clock = clock;
    }

    /** Holds the topic until the transaction ends. */
    @FromWithin("the meeting that takes the topic up")
    public Optional<TopicListing> hold(TopicId topic, ConferenceId conference) {
        store.lock(topic);
        return store.find(topic, conference);
    }

    /** Topics of the conference that were put off, in the order in which they came. */
    @FromWithin("the meeting that takes them up")
    public List<TopicListing> deferred(ConferenceId conference) {
        return store.deferred(conference);
    }

    /** The topic that was made of another module's matter, unless it was withdrawn. */
    @FromWithin("the meeting that takes the topic up")
    public Optional<TopicListing> find(ConferenceId conference, Origin origin) {
        return store.find(conference, origin);
    }

    /** Makes an accepted topic of another module's matter. */
    @FromWithin("the meeting that takes the topic up")
    public TopicListing bring(ConferenceId conference, NewTopic topic, Origin origin) {
        store.insert(
                conference,
                topic,
                TopicState.ACCEPTED,
                user.department(),
                user.person(),
                origin,
                clock.instant());
        return store.find(conference, origin).orElseThrow();
    }

    @FromWithin("the meeting that takes the topic up")
    public void move(TopicId topic, TopicState state) {
        store.setState(topic, state, "", user.person(), clock.instant());
    }
}
