package org.confer.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.confer.conference.ConferenceId;
import org.confer.conference.Reach;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.FromWithin;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.meeting.spi.AgendaContribution;
import org.confer.meeting.spi.EarlierMatter;
import org.confer.meeting.spi.EarlierMatters;
import org.confer.meeting.spi.OpenMatter;
import org.confer.topic.NewTopic;
import org.confer.topic.Origin;
import org.confer.topic.TopicCourse;
import org.confer.topic.TopicId;
import org.confer.topic.TopicListing;
import org.confer.topic.TopicRule;
import org.confer.topic.TopicState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What meetings treat, in which order, and who was there for each item. */
@Service
@Transactional
public class Agendas {

    private static final int LONGEST = 600;

    private static final int CARRIED_MINUTES = 10;

    private final AgendaStore store;
    private final DecisionStore decisions;
    private final MeetingStore meetings;
    private final ObjectProvider<EarlierMatters> earlier;
    private final MeetingAccess access;
    private final SeatStore seats;
    private final TopicCourse topics;
    private final ObjectProvider<AgendaContribution> contributions;
    private final Reach reach;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agendas(
            AgendaStore store,
            DecisionStore decisions,
            MeetingStore meetings,
            ObjectProvider<EarlierMatters> earlier,
            MeetingAccess access,
            SeatStore seats,
            TopicCourse topics,
            ObjectProvider<AgendaContribution> contributions,
            Reach reach,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.meetings = meetings;
        this.earlier = earlier;
        this.access = access;
        this.seats = seats;
        this.topics = topics;
        this.contributions = contributions;
        this.reach = reach;
        this.events = events;
        this.clock = clock;
    }

    /**
     * In order; an observer gets the items that the own seat sits in on.
     *
     * @throws NotPermitted if one may not even see the meeting
     */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public List<AgendaItemListing> of(MeetingId meeting) {
        access.see(meeting);
        return store.of(meeting, reach.viewer());
    }

    /**
     * In order, as a unit at the meeting may be shown it: a unit that sits in on one item is shown
     * that item, and a confidential one is shown only to whom it is open.
     */
    @FromWithin("papers that go to the unit itself, whoever's step sends them")
    @Transactional(readOnly = true)
    public List<AgendaItemListing> shownTo(DepartmentId unit, MeetingId meeting) {
        return store.shownTo(unit, meeting);
    }

    /** In order, whoever may see them; never to be shown. */
    @FromWithin("papers that go to units, to see whether they have changed since")
    @Transactional(readOnly = true)
    public List<AgendaItemListing> whole(MeetingId meeting) {
        return store.all(meeting);
    }

    /**
     * @throws NotPermitted if there is none or one may not even see it
     */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public AgendaItemListing find(AgendaItemId item) {
        return store.find(item, reach.viewer()).orElseThrow(() -> new NotPermitted("no such item"));
    }

    /** Whether this matter stands on an agenda, in an item that the person at work may see. */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public boolean shows(Origin origin) {
        return store.shows(origin, reach.viewer());
    }

    /** What other modules offer for this meeting's agenda and is on none yet. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    @Transactional(readOnly = true)
    public List<OpenMatter> offered(MeetingId meeting) {
        MeetingListing now = access.see(meeting);
        reach.require(reach.arranges(now.lead().id()));
        List<OpenMatter> offered = new ArrayList<>();
        for (AgendaContribution contribution : contributions.orderedStream().toList()) {
            contribution.open(now.conference()).stream()
                    .filter(matter ->
                            topics.find(now.conference(), matter.origin())
                                    .filter(topic -> !topic.state().mayBecome(TopicState.SCHEDULED))
                                    .isEmpty())
                    .forEach(offered::add);
        }
        return offered;
    }

    /**
     * What earlier meetings left to be done and is not finished, as far as one may see the decision
     * from which it comes; nothing once the meeting has ended.
     *
     * @throws NotPermitted if one may not even see the meeting
     */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public List<EarlierMatter> earlier(MeetingId meeting) {
        List<EarlierMatter> all = unfinished(access.see(meeting));
        Set<DecisionId> seen = decisions.seen(decisions(all), reach.viewer());
        return all.stream().filter(matter -> seen.contains(matter.decision())).toList();
    }

    /** The same as a unit at the meeting may be shown it. */
    @FromWithin("papers that go to the unit itself, whoever's step sends them")
    @Transactional(readOnly = true)
    public List<EarlierMatter> earlierShownTo(DepartmentId unit, MeetingListing meeting) {
        List<EarlierMatter> all = unfinished(meeting);
        Set<DecisionId> seen = decisions.shownTo(unit, decisions(all));
        return all.stream().filter(matter -> seen.contains(matter.decision())).toList();
    }

    private List<EarlierMatter> unfinished(MeetingListing meeting) {
        return meeting.state().isOpen()
                ? earlier.orderedStream()
                        .flatMap(one -> one.unfinished(meeting.conference()).stream())
                        .toList()
                : List.of();
    }

    private static List<DecisionId> decisions(List<EarlierMatter> matters) {
        return matters.stream().map(EarlierMatter::decision).toList();
    }

    /**
     * Topics that were put off enter the conference's next meeting by themselves, at the end of its
     * agenda, in the order in which they came.
     */
    void carryOver(ConferenceId conference) {
        meetings.next(conference)
                .map(access::toArrange)
                .ifPresent(next ->
                        topics.deferred(conference)
                                .forEach(topic -> place(next, topic, CARRIED_MINUTES)));
    }

    /** Puts an accepted or deferred topic at the end of the agenda. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<AgendaItemId> place(MeetingId meeting, TopicId topic, int minutes) {
        MeetingListing now = access.toArrange(meeting);
        TopicListing found =
                topics.hold(topic, now.conference())
                        .orElseThrow(() -> new NotPermitted("no such topic"));
        return place(now, found, minutes);
    }

    /** Makes a topic of another module's matter and puts it at the end of the agenda. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<AgendaItemId> placeMatter(MeetingId meeting, Origin origin, int minutes) {
        MeetingListing now = access.toArrange(meeting);
        contributions.stream()
                .filter(contribution -> contribution.kind().equals(origin.kind()))
                .forEach(contribution -> contribution.hold(origin.id()));
        Optional<OpenMatter> matter =
                offered(meeting).stream().filter(one -> one.origin().equals(origin)).findFirst();
        if (matter.isEmpty()) {
            return MeetingRule.THE_MATTER_IS_STILL_OPEN.refused();
        }
        TopicListing topic =
                topics.find(now.conference(), origin).orElseGet(() -> bring(now, matter.get()));
        return place(now, topic, minutes);
    }

    private TopicListing bring(MeetingListing meeting, OpenMatter matter) {
        return topics.bring(
                meeting.conference(),
                new NewTopic(matter.title(), matter.body(), matter.purpose(), matter.concerned()),
                matter.origin());
    }

    private Outcome<AgendaItemId> place(MeetingListing meeting, TopicListing topic, int minutes) {
        if (!meeting.state().isOpen()) {
            return MeetingRule.THE_AGENDA_IS_SET_BEFORE_THE_END.refused();
        }
        if (minutes < 1 || minutes > LONGEST) {
            return MeetingRule.THE_TIME_OF_AN_ITEM_IS_SENSIBLE.refused(LONGEST);
        }
        if (store.all(meeting.id()).stream().anyMatch(item -> item.topic().equals(topic.id()))) {
            return MeetingRule.A_TOPIC_IS_ON_THE_AGENDA_ONCE.refused();
        }
        if (!topic.state().mayBecome(TopicState.SCHEDULED)) {
            return TopicRule.A_TOPIC_IS_READY_FOR_AN_AGENDA.refused(topic.state().label());
        }
        AgendaItemId item = store.append(meeting.id(), topic.id(), minutes);
        topics.move(topic.id(), TopicState.SCHEDULED);
        events.publishEvent(
                new MatterPlaced(item, meeting.id(), topic.id(), topic.origin(), topic.title()));
        return Outcome.done(item);
    }

    /** The topic may go on another agenda. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<MeetingId> takeOff(AgendaItemId item) {
        MeetingListing meeting = access.toArrange(find(item).meeting());
        if (!meeting.state().isOpen()) {
            return MeetingRule.THE_AGENDA_IS_SET_BEFORE_THE_END.refused();
        }
        return readAnew(
                item,
                now -> {
                    if (now.state() != ItemState.WAITING) {
                        return MeetingRule.A_CALLED_ITEM_STAYS.refused();
                    }
                    store.delete(now);
                    topics.move(now.topic(), TopicState.ACCEPTED);
                    events.publishEvent(
                            new MatterTakenOff(
                                    meeting.id(), now.topic(), now.origin(), now.title()));
                    return Outcome.done(meeting.id());
                });
    }

    /**
     * @param position where it is to stand, counted from 1; beyond the ends means the end
     */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<AgendaItemId> move(AgendaItemId item, int position) {
        if (!access.toArrange(find(item).meeting()).state().isOpen()) {
            return MeetingRule.THE_AGENDA_IS_SET_BEFORE_THE_END.refused();
        }
        return readAnew(
                item,
                now -> {
                    int last = store.all(now.meeting()).size();
                    int to = Math.clamp(position, 1, last);
                    if (to != now.position()) {
                        store.move(now, to);
                        tell(now.meeting(), Message.of("meeting.agenda.moved", now.title(), to));
                    }
                    return Outcome.done(item);
                });
    }

    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<AgendaItemId> setMinutes(AgendaItemId item, int minutes) {
        if (!access.toArrange(find(item).meeting()).state().isOpen()) {
            return MeetingRule.THE_AGENDA_IS_SET_BEFORE_THE_END.refused();
        }
        if (minutes < 1 || minutes > LONGEST) {
            return MeetingRule.THE_TIME_OF_AN_ITEM_IS_SENSIBLE.refused(LONGEST);
        }
        return readAnew(
                item,
                now -> {
                    store.setMinutes(item, minutes);
                    tell(now.meeting(), Message.of("meeting.agenda.timed", now.title(), minutes));
                    return Outcome.done(item);
                });
    }

    /**
     * How long the items have been treated, those that one may see, in order.
     *
     * @throws NotPermitted if one may not even see the meeting
     */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public List<AgendaItemListing.Times> times(MeetingId meeting) {
        access.see(meeting);
        return store.times(meeting, reach.viewer());
    }

    /** How long all items have taken, whoever may see them. */
    @FromWithin("the live page, which shows each person the items that are open to them")
    @Transactional(readOnly = true)
    public List<AgendaItemListing.Times> allTimes(MeetingId meeting) {
        return store.allTimes(meeting);
    }

    /** The meeting turns to this item; the one before is closed. Who is there attends it. */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<AgendaItemId> call(AgendaItemId item) {
        if (access.toRun(find(item).meeting()).state() != MeetingState.IN_SESSION) {
            return MeetingRule.THE_MEETING_IS_IN_SESSION.refused();
        }
        return readAnew(
                item,
                now -> {
                    if (now.state() == ItemState.CURRENT) {
                        return MeetingRule.ONE_ITEM_IS_TREATED_AT_A_TIME.refused();
                    }
                    store.all(now.meeting()).stream()
                            .filter(other -> other.state() == ItemState.CURRENT)
                            .forEach(other -> store.close(other.id(), clock.instant()));
                    store.call(now, clock.instant());
                    tell(now.meeting(), Message.of("meeting.agenda.called", now.title()));
                    return Outcome.done(item);
                });
    }

    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<AgendaItemId> close(AgendaItemId item) {
        if (access.toRun(find(item).meeting()).state() != MeetingState.IN_SESSION) {
            return MeetingRule.THE_MEETING_IS_IN_SESSION.refused();
        }
        return readAnew(
                item,
                now -> {
                    if (now.state() != ItemState.CURRENT) {
                        return MeetingRule.THE_ITEM_WAS_CALLED.refused();
                    }
                    store.close(item, clock.instant());
                    tell(now.meeting(), Message.of("meeting.agenda.closed", now.title()));
                    return Outcome.done(item);
                });
    }

    /** Attendance at one item, where it differs from the roll: somebody stepped out. */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<AgendaItemId> setPresent(AgendaItemId item, SeatId seat, boolean present) {
        if (access.toRun(find(item).meeting()).state() != MeetingState.IN_SESSION) {
            return MeetingRule.THE_MEETING_IS_IN_SESSION.refused();
        }
        return readAnew(item, now -> setPresent(now, seat, present));
    }

    private Outcome<AgendaItemId> setPresent(AgendaItemListing now, SeatId seat, boolean present) {
        if (now.state() == ItemState.WAITING) {
            return MeetingRule.THE_ITEM_WAS_CALLED.refused();
        }
        SeatListing who =
                seats.find(seat)
                        .filter(one -> one.meeting().equals(now.meeting()))
                        .orElseThrow(() -> new NotPermitted("no such seat"));
        if (present && !who.cameAtAll()) {
            return MeetingRule.THE_UNIT_IS_PRESENT.refused(who.unit().name());
        }
        store.setPresent(now.id(), seat, present);
        tell(
                now.meeting(),
                Message.of(
                        present ? "meeting.agenda.attended" : "meeting.agenda.notAttended",
                        who.unit().name(),
                        now.title()));
        return Outcome.done(now.id());
    }

    /** The meeting is held now: what somebody else did a moment before is seen. */
    private <T> Outcome<T> readAnew(
            AgendaItemId item, Function<AgendaItemListing, Outcome<T>> step) {
        return store.find(item, reach.viewer())
                .map(step)
                .orElseGet(() -> MeetingRule.THE_ITEM_STANDS_ON_THE_AGENDA.refused());
    }

    private void tell(MeetingId meeting, Message account) {
        events.publishEvent(new MeetingChanged(meeting, account));
    }
}
