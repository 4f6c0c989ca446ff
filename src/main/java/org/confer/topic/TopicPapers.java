package org.confer.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confer.conference.Reach;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.FromWithin;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.paper.NewPaper;
import org.confer.paper.PaperFile;
import org.confer.paper.PaperId;
import org.confer.paper.PaperListing;
import org.confer.paper.Papers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Papers of topics: read by whoever may see the topic, added by the unit that brings it until it
 * was accepted, and by the secretariat until it was decided.
 */
@Service
@Transactional
public class TopicPapers {

    /** Files at one topic. */
    public static final int MOST = 30;

    private static final Set<TopicState> IN_THE_MAKING =
            Set.of(TopicState.DRAFT, TopicState.RETURNED, TopicState.SUBMITTED);

    private static final Set<TopicState> SETTLED =
            Set.of(TopicState.DECIDED, TopicState.WITHDRAWN, TopicState.MERGED);

    private final TopicStore store;
    private final TopicSight sight;
    private final Papers papers;
    private final Reach reach;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    TopicPapers(
            TopicStore store,
            TopicSight sight,
            Papers papers,
            Reach reach,
            CurrentUser user,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sight = sight;
        this.papers = papers;
        this.reach = reach;
        this.user = user;
        this.events = events;
    }

    /**
     * In the order in which they were handed in.
     *
     * @throws NotPermitted if one may not see the topic
     */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public List<PaperListing> of(TopicId topic) {
        return papers.list(store.papers(find(topic).id()));
    }

    /** Whether the person at work may add papers to this topic and take them away now. */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public boolean areMineToAdd(TopicId topic) {
        return isMine(find(topic));
    }

    /**
     * Refused if the topic would have more than 30.
     *
     * @throws NotPermitted if they are not one's own to add
     */
    @Requires({Permission.PROPOSE_TOPICS, Permission.CONVENE})
    public Outcome<TopicId> add(TopicId topic, List<NewPaper> added) {
        store.lock(topic);
        TopicListing now = mine(topic);
        List<PaperId> present = new ArrayList<>(store.papers(topic));
        if (present.size() + added.size() > MOST) {
            return TopicRule.A_TOPIC_HAS_A_FEW_PAPERS.refused(MOST);
        }
        for (NewPaper paper : added) {
            store.addPaper(topic, papers.keep(paper));
            tell(topic, Message.of("topic.paper.added", paper.name(), now.title()));
        }
        return Outcome.done(topic);
    }

    /**
     * @throws NotPermitted if there is none or it is not one's own to take away
     */
    @Requires({Permission.PROPOSE_TOPICS, Permission.CONVENE})
    public Outcome<TopicId> takeAway(TopicId topic, PaperId paper) {
        TopicListing now = mine(topic);
        requirePaper(topic, paper);
        store.removePaper(topic, paper);
        tell(topic, Message.of("topic.paper.takenAway", now.title()));
        return Outcome.done(topic);
    }

    /**
     * @throws NotPermitted if there is none or one may not see its topic
     */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public PaperFile read(TopicId topic, PaperId paper) {
        requirePaper(find(topic).id(), paper);
        return papers.read(paper);
    }

    /**
     * Those of several topics and of what was merged into them, in the order in which they were
     * handed in; topics without any are left out.
     */
    @FromWithin("papers that go to units, which sends each those of the items it is shown")
    @Transactional(readOnly = true)
    public Map<TopicId, List<PaperListing>> ofAll(Collection<TopicId> topics) {
        Map<TopicId, List<PaperId>> ids = store.papers(topics);
        Map<PaperId, PaperListing> found =
                papers.list(ids.values().stream().flatMap(List::stream).toList()).stream()
                        .collect(Collectors.toMap(PaperListing::id, Function.identity()));
        Map<TopicId, List<PaperListing>> all = new HashMap<>();
        ids.forEach((topic, own) ->
                all.put(topic, own.stream().map(found::get).filter(Objects::nonNull).toList()));
        return all;
    }

    /**
     * @throws NotPermitted if there is none
     */
    @FromWithin("papers that go to units, for one that ofAll told")
    @Transactional(readOnly = true)
    public PaperFile file(PaperId paper) {
        return papers.read(paper);
    }

    private void requirePaper(TopicId topic, PaperId paper) {
        if (!store.papers(topic).contains(paper)) {
            throw new NotPermitted("no such paper at this topic");
        }
    }

    private TopicListing find(TopicId topic) {
        return sight.find(topic).orElseThrow(() -> new NotPermitted("no such topic"));
    }

    private TopicListing mine(TopicId topic) {
        TopicListing now = find(topic);
        reach.require(isMine(now));
        return now;
    }

    private boolean isMine(TopicListing topic) {
        boolean brings =
                user.may(Permission.PROPOSE_TOPICS)
                        && user.worksFor(topic.proposedBy().id())
                        && IN_THE_MAKING.contains(topic.state());
        return brings
                || (!SETTLED.contains(topic.state())
                        && reach.convenes(store.leadOf(topic.conference())));
    }

    private void tell(TopicId topic, Message account) {
        events.publishEvent(new TopicChanged(topic, account));
    }
}
