package org.confer.problem;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.confer.conference.Reach;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.Slice;
import org.confer.kernel.Wording;
import org.confer.topic.NewTopic;
import org.confer.topic.TopicId;
import org.confer.topic.TopicPurpose;
import org.confer.topic.Topics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came by the public form, as the secretariat of the lead department goes through it. */
@Service
@Transactional
public class Problems {

    private static final int REASON = 500;

    private final ProblemStore store;
    private final Topics topics;
    private final Reach reach;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Problems(
            ProblemStore store,
            Topics topics,
            Reach reach,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.topics = topics;
        this.reach = reach;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** Those of the conferences that the own department leads: waiting ones first, newest first. */
    @Requires(Permission.CONVENE)
    @Transactional(readOnly = true)
    public List<ProblemListing> list(Slice slice) {
        return store.of(user.department(), slice);
    }

    @Requires(Permission.CONVENE)
    @Transactional(readOnly = true)
    public int count() {
        return store.count(user.department());
    }

    /**
     * @throws NotPermitted if there is none or the own department does not lead its conference
     */
    @Requires(Permission.CONVENE)
    @Transactional(readOnly = true)
    public ProblemListing find(ProblemId id) {
        ProblemListing problem =
                store.find(id).orElseThrow(() -> new NotPermitted("no such problem"));
        reach.require(reach.convenes(problem.lead()));
        return problem;
    }

    /** Makes a draft of it in the name of the own department; who sent it is not copied. */
    @Requires(Permission.CONVENE)
    public Outcome<TopicId> take(ProblemId id) {
        store.lock(id);
        ProblemListing problem = find(id);
        if (problem.state() != ProblemState.WAITING) {
            return Outcome.refused("problem.rule.itWaits");
        }
        Outcome<TopicId> drafted =
                topics.propose(
                        problem.conference(),
                        new NewTopic(
                                problem.title(), problem.body(), TopicPurpose.CONSULT, Set.of()));
        if (drafted instanceof Outcome.Done<TopicId>(TopicId topic)) {
            store.settle(id, ProblemState.TAKEN, topic, "", user.person(), clock.instant());
            tell(id, Message.of("problem.taken", problem.receipt()));
        }
        return drafted;
    }

    /** Puts it aside with a reason. */
    @Requires(Permission.CONVENE)
    public Outcome<ProblemId> decline(ProblemId id, String typed) {
        String reason = Wording.text(typed, REASON, Message.of("problem.field.reason"));
        store.lock(id);
        ProblemListing problem = find(id);
        if (problem.state() != ProblemState.WAITING) {
            return Outcome.refused("problem.rule.itWaits");
        }
        store.settle(id, ProblemState.DECLINED, null, reason, user.person(), clock.instant());
        tell(id, Message.of("problem.declined", problem.receipt()));
        return Outcome.done(id);
    }

    private void tell(ProblemId id, Message account) {
        events.publishEvent(new ProblemChanged(id, account));
    }
}
