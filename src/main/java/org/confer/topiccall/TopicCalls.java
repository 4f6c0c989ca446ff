package org.confer.topiccall;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.confer.conference.ConferenceId;
import org.confer.conference.ConferenceListing;
import org.confer.conference.ConferenceRule;
import org.confer.conference.Conferences;
import org.confer.conference.Reach;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.notification.Notifications;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls for topics. Whatever a unit hands in between a call and the next one answers it; late and
 * missing units are seen by all members, as in a meeting.
 */
@Service
@Transactional
public class TopicCalls {

    private final CallStore store;
    private final Conferences conferences;
    private final Reach reach;
    private final Notifications notifications;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TopicCalls(
            CallStore store,
            Conferences conferences,
            Reach reach,
            Notifications notifications,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.conferences = conferences;
        this.reach = reach;
        this.notifications = notifications;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks all members; the officers of each and their deputies are told.
     *
     * @throws NotPermitted unless the own department leads the conference
     */
    @Requires(Permission.CONVENE)
    public Outcome<CallId> open(ConferenceId conference, NewCall call) {
        ConferenceListing listing = conferences.find(conference);
        reach.require(reach.convenes(listing.lead().id()));
        if (!listing.active()) {
            return ConferenceRule.THE_CONFERENCE_IS_NOT_CLOSED.refused();
        }
        Instant now = clock.instant();
        if (!call.deadline().isAfter(now)) {
            return Outcome.refused("topiccall.rule.theDeadlineLiesAhead");
        }
        CallId id = store.insert(conference, call, user.person(), now);
        CallListing opened = store.find(id).orElseThrow();
        tellOfficers(opened, opened.answers(), "topiccall.notice.opened");
        tell(id, Message.of("topiccall.opened", listing.name()));
        return Outcome.done(id);
    }

    /** Tells the officers of the units of which nothing has come; refused if nobody is missing. */
    @Requires(Permission.CONVENE)
    public Outcome<CallId> remind(CallId id) {
        CallListing call = find(id);
        reach.require(reach.convenes(call.lead()));
        if (call.missing().isEmpty()) {
            return Outcome.refused("topiccall.rule.nobodyIsMissing");
        }
        tellOfficers(call, call.missing(), "topiccall.notice.reminder");
        tell(id, Message.of("topiccall.reminded", call.missing().size()));
        return Outcome.done(id);
    }

    /** The own unit has nothing to propose. */
    @Requires(Permission.PROPOSE_TOPICS)
    public Outcome<CallId> nothingToPropose(CallId id) {
        CallListing call = find(id);
        CallAnswer own =
                call.answers().stream()
                        .filter(answer -> user.worksFor(answer.unit().id()))
                        .findFirst()
                        .orElseThrow(() -> new NotPermitted("the unit was not asked"));
        if (own.topics() > 0) {
            return Outcome.refused("topiccall.rule.theUnitHasHandedIn");
        }
        store.nothing(id, user.department(), user.person(), clock.instant());
        tell(id, Message.of("topiccall.nothing", own.unit().name()));
        return Outcome.done(id);
    }

    /**
     * Newest first.
     *
     * @throws NotPermitted if one may not see the conference
     */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public List<CallListing> of(ConferenceId conference) {
        conferences.find(conference);
        return store.of(conference);
    }

    /**
     * @throws NotPermitted if there is none or one may not see its conference
     */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public CallListing find(CallId id) {
        CallListing call = store.find(id).orElseThrow(() -> new NotPermitted("no such call"));
        conferences.find(call.conference());
        return call;
    }

    /** Whether the person at work asks the units and reminds them. */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public boolean isMine(CallListing call) {
        return reach.convenes(call.lead());
    }

    /** Whether the person at work answers the call for a unit of which nothing has come. */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public boolean isAwaitedOfMe(CallListing call) {
        return user.may(Permission.PROPOSE_TOPICS)
                && call.missing().stream().anyMatch(one -> user.worksFor(one.unit().id()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CallStepDue due) {
        CallListing call = due.call();
        if (due.over()) {
            Message over =
                    Message.of(
                            "topiccall.notice.over",
                            call.conferenceName(),
                            call.answers().size() - call.missing().size(),
                            call.missing().size());
            // whoever called may be away
            Stream.concat(
                            Stream.of(store.openedBy(call.id())),
                            store.officers(call.conference(), List.of(call.lead())).stream())
                    .distinct()
                    .forEach(person ->
                            notifications.notice(person, over, "topic-calls/" + call.id()));
        } else {
            tellOfficers(call, call.missing(), "topiccall.notice.reminder");
        }
    }

    private void tellOfficers(CallListing call, List<CallAnswer> units, String words) {
        List<DepartmentId> asked = units.stream().map(answer -> answer.unit().id()).toList();
        Message told =
                Message.of(words, call.conferenceName(), call.deadline().atZone(call.zone()));
        store.officers(call.conference(), asked)
                .forEach(
                        officer -> notifications.notice(officer, told, "topic-calls/" + call.id()));
    }

    private void tell(CallId id, Message account) {
        events.publishEvent(new CallChanged(id, account));
    }
}
