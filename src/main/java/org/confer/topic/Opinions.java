package org.confer.topic;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confer.conference.Unit;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.FromWithin;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.notification.Notifications;
import org.confer.topic.spi.OpinionMatter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What units think of a matter before the meeting: agree, agree if, object. One mechanism for
 * topics and for whatever else comes before a meeting; each kind of matter says who may see it and
 * who is asked ({@link OpinionMatter}). All units that may see the matter see each other's
 * opinions.
 */
@Service
@Transactional
public class Opinions {

    private final OpinionStore store;
    private final ObjectProvider<OpinionMatter> matters;
    private final Notifications notifications;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Opinions(
            OpinionStore store,
            ObjectProvider<OpinionMatter> matters,
            Notifications notifications,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.matters = matters;
        this.notifications = notifications;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The last word of each unit that has spoken, by the unit's name.
     *
     * @throws NotPermitted if one may not see the matter
     */
    @Requires({Permission.SEE_MEETINGS, Permission.SEE_DUPLICATES})
    @Transactional(readOnly = true)
    public List<OpinionListing> of(Origin matter) {
        find(matter);
        return store.of(matter);
    }

    /**
     * Units that were asked and have not spoken yet, by name.
     *
     * @throws NotPermitted if one may not see the matter
     */
    @Requires({Permission.SEE_MEETINGS, Permission.SEE_DUPLICATES})
    @Transactional(readOnly = true)
    public List<Unit> awaited(Origin matter) {
        Question question = find(matter);
        List<DepartmentId> spoken =
                store.of(matter).stream().map(opinion -> opinion.unit().id()).toList();
        return store.units(
                question.asked().stream().filter(unit -> !spoken.contains(unit)).toList());
    }

    /** Whether the person at work may give the own unit's opinion now. */
    @Requires({Permission.SEE_MEETINGS, Permission.SEE_DUPLICATES})
    @Transactional(readOnly = true)
    public boolean isAskedOfMe(Origin matter) {
        Question question = find(matter);
        return question.open()
                && user.may(Permission.ANSWER_FOR_UNIT)
                && question.asked().contains(user.department());
    }

    /**
     * Gives the own unit's opinion; a later one takes the place of an earlier one, which stays on
     * record. Refused once the matter is settled.
     *
     * @throws NotPermitted if one may not see the matter or the own unit was not asked
     */
    @Requires(Permission.ANSWER_FOR_UNIT)
    public Outcome<Origin> give(Origin matter, NewOpinion opinion) {
        Question question = find(matter);
        if (!question.asked().contains(user.department())) {
            throw new NotPermitted("the unit was not asked");
        }
        if (!question.open()) {
            return TopicRule.AN_OPINION_IS_GIVEN_BEFOREHAND.refused();
        }
        store.add(matter, user.department(), opinion, user.person(), clock.instant());
        events.publishEvent(
                new OpinionGiven(matter, question.title(), user.department(), opinion.stance()));
        return Outcome.done(matter);
    }

    /**
     * Tells the officers of the units asked that their opinion is wanted. Called by the module
     * whose matter it is once units are asked; the units must be among those asked now.
     *
     * @throws NotPermitted if one may not see the matter
     */
    @FromWithin("the module whose matter it is, once its units are asked")
    public Outcome<Origin> invite(Origin matter) {
        Question question = find(matter);
        Set<DepartmentId> silent = Set.copyOf(awaited(matter).stream().map(Unit::id).toList());
        store.officers(silent)
                .forEach(officer ->
                        notifications.notice(
                                officer,
                                Message.of("topic.opinion.wanted", question.title()),
                                question.address()));
        return Outcome.done(matter);
    }

    private Question find(Origin matter) {
        Optional<OpinionMatter> kind =
                matters.stream().filter(one -> one.kind().equals(matter.kind())).findFirst();
        return kind.orElseThrow(() -> new NotPermitted("no such kind of matter"))
                .question(matter.id());
    }
}
