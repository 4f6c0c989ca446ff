package org.confer.topic;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.confer.conference.ConferenceId;
import org.confer.conference.ConferenceListing;
import org.confer.conference.ConferenceRule;
import org.confer.conference.Conferences;
import org.confer.conference.Reach;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.PersonId;
import org.confer.kernel.Requires;
import org.confer.kernel.Slice;
import org.confer.kernel.Wording;
import org.confer.notification.Notifications;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units bring before a conference. */
@Service
@Transactional
public class Topics {

    private static final int REASON = 500;

    private final TopicStore store;
    private final Conferences conferences;
    private final TopicSight sight;
    private final Opinions opinions;
    private final Notifications notifications;
    private final Reach reach;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Topics(
            TopicStore store,
            Conferences conferences,
            TopicSight sight,
            Opinions opinions,
            Notifications notifications,
            Reach reach,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.conferences = conferences;
        this.sight = sight;
        this.opinions = opinions;
        this.notifications = notifications;
        this.reach = reach;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes a draft for the own department.
     *
     * @throws NotPermitted if the own department is no member of the conference
     */
    @Requires(Permission.PROPOSE_TOPICS)
    public Outcome<TopicId> propose(ConferenceId conference, NewTopic topic) {
        ConferenceListing listing = conferences.find(conference);
        reach.require(store.hasMember(conference, user.department()));
        if (!listing.active()) {
            return ConferenceRule.THE_CONFERENCE_IS_NOT_CLOSED.refused();
        }
        if (store.onlyTheLeadProposes(conference) && !user.worksFor(listing.lead().id())) {
            return TopicRule.ONLY_THE_LEAD_UNIT_PROPOSES.refused(listing.lead().name());
        }
        if (!mayConcern(topic, conference)) {
            return TopicRule.CONCERNED_UNITS_TAKE_PART.refused();
        }
        TopicId id =
                store.insert(
                        conference,
                        topic,
                        TopicState.DRAFT,
                        user.department(),
                        user.person(),
                        null,
                        clock.instant());
        tell(id, Message.of("topic.drafted", topic.title()));
        return Outcome.done(id);
    }

    /** As long as it was not accepted. */
    @Requires(Permission.PROPOSE_TOPICS)
    public Outcome<TopicId> change(TopicId id, NewTopic topic) {
        TopicListing now = own(id);
        if (now.state() != TopicState.DRAFT && now.state() != TopicState.RETURNED) {
            return TopicRule.A_TOPIC_IS_CHANGED_BEFORE_IT_IS_ACCEPTED.refused();
        }
        if (!mayConcern(topic, now.conference())) {
            return TopicRule.CONCERNED_UNITS_TAKE_PART.refused();
        }
        store.update(id, topic);
        tell(id, Message.of("topic.changed", topic.title()));
        return Outcome.done(id);
    }

    /** Hands a draft, or a topic that came back, to the secretariat. */
    @Requires(Permission.PROPOSE_TOPICS)
    public Outcome<TopicId> submit(TopicId id) {
        return move(own(id), TopicState.SUBMITTED, "");
    }

    @Requires(Permission.PROPOSE_TOPICS)
    public Outcome<TopicId> withdraw(TopicId id) {
        return move(own(id), TopicState.WITHDRAWN, "");
    }

    /**
     * The secretariat takes the topic; it may go on an agenda, and the units concerned are asked.
     */
    @Requires(Permission.CONVENE)
    public Outcome<TopicId> accept(TopicId id) {
        return accept(id, "");
    }

    /**
     * The secretariat takes the topic and says why; the unit that brought it is told.
     *
     * @param typed up to 500 characters; may be empty
     */
    @Requires(Permission.CONVENE)
    public Outcome<TopicId> accept(TopicId id, String typed) {
        String reason = Wording.optionalText(typed, REASON, Message.of("topic.field.reason"));
        Outcome<TopicId> outcome = ruled(handedIn(id), TopicState.ACCEPTED, reason);
        if (outcome.isDone()) {
            opinions.invite(find(id).matter());
        }
        return outcome;
    }

    /** The secretariat puts an accepted topic off, with a reason; it may go on a later agenda. */
    @Requires(Permission.CONVENE)
    public Outcome<TopicId> defer(TopicId id, String typed) {
        String reason = Wording.optionalText(typed, REASON, Message.of("topic.field.reason"));
        TopicListing now = handedIn(id);
        if (reason.isEmpty()) {
            return TopicRule.A_REASON_IS_GIVEN.refused();
        }
        return ruled(now, TopicState.DEFERRED, reason);
    }

    /**
     * The secretariat makes one of two topics about the same question. The first goes into the
     * other, which then concerns its units too; its opinions and papers are shown there.
     *
     * @param into an open topic of the same conference
     * @param typed why, up to 500 characters; may be empty
     */
    @Requires(Permission.CONVENE)
    public Outcome<TopicId> merge(TopicId id, TopicId into, String typed) {
        String reason = Wording.optionalText(typed, REASON, Message.of("topic.field.reason"));
        // always in the same order, so that two who merge at once do not wait for each other
        store.lock(id.compareTo(into) < 0 ? id : into);
        TopicListing one = handedIn(id);
        TopicListing other = handedIn(into);
        if (id.equals(into)
                || !one.conference().equals(other.conference())
                || one.origin() != null
                || !one.state().mayBecome(TopicState.MERGED)
                || !other.state().mayBecome(TopicState.MERGED)) {
            return TopicRule.TWO_OPEN_TOPICS_OF_A_CONFERENCE_ARE_MERGED.refused();
        }
        store.merge(one, into, reason, user.person(), clock.instant());
        tellProposer(one, TopicState.MERGED);
        tell(id, Message.of("topic.merged", one.title(), other.title()));
        opinions.invite(find(into).matter());
        return Outcome.done(into);
    }

    /** With what it may be merged: open topics of the same conference, newest first. */
    @Requires(Permission.CONVENE)
    @Transactional(readOnly = true)
    public List<TopicListing> mergeable(TopicId id) {
        TopicListing one = find(id);
        reach.require(isMineToAccept(one));
        return store
                .list(
                        new TopicFilter("", null, one.conference()),
                        TopicOrder.NEWEST_FIRST,
                        Slice.first(Slice.LARGEST),
                        reach.viewer(),
                        Set.of())
                .stream()
                .filter(other ->
                        !other.id().equals(id) && other.state().mayBecome(TopicState.MERGED))
                .toList();
    }

    /**
     * What went into this topic, as far as one may see it, oldest first.
     *
     * @throws NotPermitted if one may not see the topic
     */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public List<TopicListing> mergedInto(TopicId id) {
        return store.mergedInto(find(id).id(), reach.viewer(), sight.open());
    }

    /**
     * Every step that the topic took, in order.
     *
     * @throws NotPermitted if one may not see the topic
     */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public List<TopicStep> steps(TopicId id) {
        return store.steps(find(id).id());
    }

    /** The secretariat sends the topic back with a reason. */
    @Requires(Permission.CONVENE)
    public Outcome<TopicId> sendBack(TopicId id, String typed) {
        String reason = Wording.optionalText(typed, REASON, Message.of("topic.field.reason"));
        TopicListing now = handedIn(id);
        if (reason.isEmpty()) {
            return TopicRule.A_REASON_IS_GIVEN.refused();
        }
        return ruled(now, TopicState.RETURNED, reason);
    }

    /**
     * The secretariat keeps a topic, and the agenda item that is made of it, from the units that it
     * does not concern, or opens it to them again.
     */
    @Requires(Permission.CONVENE)
    public Outcome<TopicId> keepConfidential(TopicId id, boolean confidential) {
        TopicListing now = handedIn(id);
        if (now.confidential() != confidential) {
            store.setConfidential(id, confidential);
            tell(
                    id,
                    Message.of(
                            confidential ? "topic.keptConfidential" : "topic.opened", now.title()));
        }
        return Outcome.done(id);
    }

    /** Those that one may see, newest first. */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public List<TopicListing> list(TopicFilter filter, Slice slice) {
        return list(filter, TopicOrder.NEWEST_FIRST, slice);
    }

    /** Those that one may see. */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public List<TopicListing> list(TopicFilter filter, TopicOrder order, Slice slice) {
        return store.list(filter, order, slice, reach.viewer(), sight.open());
    }

    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public int count(TopicFilter filter) {
        return store.count(filter, reach.viewer(), sight.open());
    }

    /** Accepted and deferred topics of the conference: what may go on an agenda, newest first. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    @Transactional(readOnly = true)
    public List<TopicListing> ready(ConferenceId conference) {
        ConferenceListing listing = conferences.find(conference);
        reach.require(reach.arranges(listing.lead().id()));
        return store.ready(conference);
    }

    /**
     * @throws NotPermitted if there is none or one may not even see it
     */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public TopicListing find(TopicId id) {
        return sight.find(id).orElseThrow(() -> new NotPermitted("no such topic"));
    }

    /** Whether the topic is the own department's to change and hand in. */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public boolean isMine(TopicListing topic) {
        return user.may(Permission.PROPOSE_TOPICS) && user.worksFor(topic.proposedBy().id());
    }

    /** Whether the person at work accepts topics of this conference or sends them back. */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public boolean isMineToAccept(TopicListing topic) {
        return reach.convenes(store.leadOf(topic.conference()));
    }

    private Outcome<TopicId> move(TopicListing now, TopicState state, String reason) {
        if (!now.state().mayBecome(state) || now.state() == TopicState.SCHEDULED) {
            return TopicRule.A_TOPIC_TAKES_THE_STEP_THAT_FOLLOWS.refused(
                    now.state().label(), state.label());
        }
        store.setState(now.id(), state, reason, user.person(), clock.instant());
        tell(now.id(), Message.of("topic.moved", now.title(), state.label()));
        return Outcome.done(now.id());
    }

    /** Whom a topic concerns may read it and is asked: those for whom the conference speaks. */
    private boolean mayConcern(NewTopic topic, ConferenceId conference) {
        return topic.concerned().stream().allMatch(conferences.circle(conference)::includes);
    }

    private TopicListing own(TopicId id) {
        store.lock(id);
        TopicListing topic = find(id);
        reach.require(isMine(topic));
        return topic;
    }

    private TopicListing handedIn(TopicId id) {
        store.lock(id);
        TopicListing topic = find(id);
        reach.require(isMineToAccept(topic));
        return topic;
    }

    /** What the secretariat ruled is told to whoever brought the topic. */
    private Outcome<TopicId> ruled(TopicListing now, TopicState state, String reason) {
        Outcome<TopicId> outcome = move(now, state, reason);
        if (outcome.isDone()) {
            tellProposer(now, state);
        }
        return outcome;
    }

    private void tellProposer(TopicListing topic, TopicState state) {
        PersonId proposer = store.proposer(topic.id());
        if (!proposer.equals(user.person())) {
            notifications.notice(
                    proposer,
                    Message.of("topic.notice.ruled", topic.title(), state.label()),
                    "topics/" + topic.id());
        }
    }

    private void tell(TopicId id, Message account) {
        events.publishEvent(new TopicChanged(id, account));
    }
}
