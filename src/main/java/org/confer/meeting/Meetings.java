package org.confer.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confer.conference.ConferenceId;
import org.confer.conference.ConferenceListing;
import org.confer.conference.ConferenceRule;
import org.confer.conference.Conferences;
import org.confer.conference.Reach;
import org.confer.kernel.FromWithin;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Period;
import org.confer.kernel.Permission;
import org.confer.kernel.PersonId;
import org.confer.kernel.Requires;
import org.confer.kernel.Slice;
import org.confer.kernel.Wording;
import org.confer.notification.Notifications;
import org.confer.topic.TopicCourse;
import org.confer.topic.TopicPurpose;
import org.confer.topic.TopicState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The meetings of conferences and the steps they take, from planning to issued minutes. */
@Service
@Transactional
public class Meetings {

    private static final int REASON = 500;
    private static final int FEWEST_UNITS = 2;

    private final MeetingStore store;
    private final MeetingAccess access;
    private final SeatStore seats;
    private final AgendaStore agenda;
    private final Agendas agendas;
    private final TopicCourse topics;
    private final Conferences conferences;
    private final Reach reach;
    private final Holding holding;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(
            MeetingStore store,
            MeetingAccess access,
            SeatStore seats,
            AgendaStore agenda,
            Agendas agendas,
            TopicCourse topics,
            Conferences conferences,
            Reach reach,
            Holding holding,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.seats = seats;
        this.agenda = agenda;
        this.agendas = agendas;
        this.topics = topics;
        this.conferences = conferences;
        this.reach = reach;
        this.holding = holding;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Every unit that is a member now gets a seat, the lead department the chair.
     *
     * @throws NotPermitted unless the own department leads the conference or the person administers
     */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<MeetingId> plan(ConferenceId conference, NewMeeting meeting) {
        ConferenceListing listing = conferences.find(conference);
        reach.require(reach.arranges(listing.lead().id()));
        if (!listing.active()) {
            return ConferenceRule.THE_CONFERENCE_IS_NOT_CLOSED.refused();
        }
        if (isPast(meeting)) {
            return MeetingRule.THE_TIME_LIES_AHEAD.refused();
        }
        MeetingId id = store.insert(conference, meeting);
        seats.seatMembers(id, conference, listing.lead().id());
        Optional<Message> taken = hold(id, conference, meeting);
        if (taken.isPresent()) {
            // the meeting that was just entered is taken back
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Outcome.Refused<>(taken.get());
        }
        events.publishEvent(new MeetingChanged(id, Message.of("meeting.planned", meeting.title())));
        agendas.carryOver(conference);
        return Outcome.done(id);
    }

    /** Another time for a convened meeting asks the units again. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<MeetingId> arrange(MeetingId id, NewMeeting meeting) {
        MeetingListing now = access.toArrange(id);
        if (!now.state().isBeforehand()) {
            return MeetingRule.TIME_AND_PLACE_ARE_SET_BEFOREHAND.refused();
        }
        boolean otherTime = !now.planned().equals(Optional.ofNullable(meeting.planned()));
        if (otherTime && isPast(meeting)) {
            return MeetingRule.THE_TIME_LIES_AHEAD.refused();
        }
        if (now.state() == MeetingState.CONVENED && meeting.planned() == null) {
            return MeetingRule.A_TIME_IS_SET.refused();
        }
        Optional<Message> taken = hold(id, now.conference(), meeting);
        if (taken.isPresent()) {
            return new Outcome.Refused<>(taken.get());
        }
        store.arrange(id, meeting);
        if (now.state() == MeetingState.CONVENED && otherTime) {
            seats.askAgain(id);
            invite(id);
        }
        events.publishEvent(
                new MeetingChanged(id, Message.of("meeting.arranged", meeting.title())));
        return Outcome.done(id);
    }

    /** Sends the invitations: the liaison officers of all units at the meeting are told. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<MeetingId> convene(MeetingId id) {
        MeetingListing now = access.toArrange(id);
        if (!now.state().mayBecome(MeetingState.CONVENED)) {
            return notNext(now, MeetingState.CONVENED);
        }
        if (now.planned().isEmpty()) {
            return MeetingRule.A_TIME_IS_SET.refused();
        }
        if (!now.planned().get().start().isAfter(clock.instant())) {
            return MeetingRule.THE_TIME_LIES_AHEAD.refused();
        }
        if (seats.of(id).stream().filter(seat -> seat.role().countsForQuorum()).count()
                < FEWEST_UNITS) {
            return MeetingRule.AT_LEAST_TWO_UNITS_ARE_INVITED.refused();
        }
        if (agenda.all(id).isEmpty()) {
            return MeetingRule.THE_AGENDA_IS_NOT_EMPTY.refused();
        }
        Optional<Message> taken =
                hold(
                        id,
                        now.conference(),
                        new NewMeeting(now.title(), now.planned().get(), now.place(), now.room()));
        if (taken.isPresent()) {
            return new Outcome.Refused<>(taken.get());
        }
        store.convened(id, clock.instant());
        invite(id);
        return Outcome.done(id);
    }

    /** It will be held at another time; units answer again when it is convened again. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<MeetingId> postpone(MeetingId id, String reason) {
        return callOff(id, MeetingState.POSTPONED, reason);
    }

    /** It will not be held; its topics are free for another agenda. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<MeetingId> cancel(MeetingId id, String reason) {
        Outcome<MeetingId> outcome = callOff(id, MeetingState.CANCELLED, reason);
        if (outcome.isDone()) {
            agenda.all(id).forEach(item -> topics.move(item.topic(), TopicState.ACCEPTED));
        }
        return outcome;
    }

    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<MeetingId> begin(MeetingId id) {
        MeetingListing now = access.toRun(id);
        if (!now.state().mayBecome(MeetingState.IN_SESSION)) {
            return notNext(now, MeetingState.IN_SESSION);
        }
        store.began(id, clock.instant());
        events.publishEvent(new MeetingChanged(id, Message.of("meeting.begun")));
        return Outcome.done(id);
    }

    /**
     * Who is still there leaves with the end. Topics for decision on which nothing was decided are
     * deferred, the others are done with.
     */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<MeetingId> end(MeetingId id) {
        MeetingListing now = access.toRun(id);
        if (!now.state().mayBecome(MeetingState.ENDED)) {
            return notNext(now, MeetingState.ENDED);
        }
        Instant end = clock.instant();
        for (AgendaItemListing item : agenda.all(id)) {
            if (item.state() == ItemState.CURRENT) {
                agenda.close(item.id(), end);
            }
            if (item.decisions().isEmpty()) {
                boolean treated =
                        item.state() != ItemState.WAITING && item.purpose() != TopicPurpose.DECIDE;
                topics.move(item.topic(), treated ? TopicState.DECIDED : TopicState.DEFERRED);
            }
        }
        seats.allLeave(id, end);
        store.ended(id, end);
        events.publishEvent(new MeetingHeld(id, now.conference()));
        if (reach.arranges(now.lead().id())) {
            agendas.carryOver(now.conference());
        }
        return Outcome.done(id);
    }

    /** The units are asked which times suit them. */
    @FromWithin("the date poll, which is then open")
    public Outcome<MeetingId> pollBegins(MeetingId id) {
        return pollMove(id, MeetingState.POLLING, "meeting.pollBegun");
    }

    /** Nobody else takes a step with the meeting until the transaction ends. */
    @FromWithin("services that take a step of their own with the meeting")
    public void hold(MeetingId id) {
        access.hold(id);
    }

    /**
     * The meeting takes no step until the transaction ends; unlike {@link #hold} for any number of
     * people at once, each of whom adds to the record something that the others do not touch.
     */
    @FromWithin("services that add to the record of the meeting")
    public void keepOpen(MeetingId id) {
        store.share(id);
    }

    /** The units are asked no more; planning goes on. */
    @FromWithin("the date poll, which is then over")
    public Outcome<MeetingId> pollEnds(MeetingId id) {
        return pollMove(id, MeetingState.PLANNING, "meeting.pollEnded");
    }

    /** The minutes went to the departments for clearance. */
    @FromWithin("the minutes, which then stand so")
    public Outcome<MeetingId> minutesInClearance(MeetingId id) {
        return minutesMove(id, MeetingState.IN_CLEARANCE, "meeting.inClearance");
    }

    /** The minutes came back from the departments and are written on. */
    @FromWithin("the minutes, which then stand so")
    public Outcome<MeetingId> minutesTakenBack(MeetingId id) {
        return minutesMove(id, MeetingState.ENDED, "meeting.takenBack");
    }

    /** The minutes were issued; nothing about the meeting changes any more. */
    @FromWithin("the minutes, which then stand so")
    public Outcome<MeetingId> minutesIssued(MeetingId id) {
        return minutesMove(id, MeetingState.ISSUED, "meeting.issued");
    }

    /** Those that one may see: without a time first, then the latest. */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public List<MeetingListing> list(MeetingFilter filter, Slice slice) {
        return list(filter, MeetingOrder.LATEST_FIRST, slice);
    }

    /** Those that one may see. */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public List<MeetingListing> list(MeetingFilter filter, MeetingOrder order, Slice slice) {
        return store.list(filter, order, slice, reach.viewer());
    }

    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public int count(MeetingFilter filter) {
        return store.count(filter, reach.viewer());
    }

    /**
     * @throws NotPermitted if there is none or one may not even see it
     */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public MeetingListing find(MeetingId id) {
        return access.see(id);
    }

    /**
     * @throws NotPermitted if there is none or one may not even see it
     */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public MeetingRights rights(MeetingId id) {
        MeetingListing meeting = find(id);
        return new MeetingRights(
                reach.arranges(meeting.lead().id()),
                reach.runs(meeting.lead().id()),
                store.seesWhole(id, reach.viewer()));
    }

    private Outcome<MeetingId> callOff(MeetingId id, MeetingState state, String typed) {
        MeetingListing now = access.toArrange(id);
        if (!now.state().mayBecome(state)) {
            return notNext(now, state);
        }
        String reason = Wording.optionalText(typed, REASON, Message.of("meeting.field.reason"));
        if (reason.isEmpty()) {
            return MeetingRule.A_REASON_IS_GIVEN.refused();
        }
        boolean known = now.state() == MeetingState.CONVENED;
        store.setState(id, state, reason);
        holding.release(id);
        if (state == MeetingState.POSTPONED) {
            seats.askAgain(id);
        }
        if (known) {
            tellAll(id, Message.of("meeting.notice.calledOff", now.title(), state.label(), reason));
        }
        events.publishEvent(new MeetingCalledOff(id, now.conference(), state, reason));
        return Outcome.done(id);
    }

    private Outcome<MeetingId> pollMove(MeetingId id, MeetingState state, String account) {
        MeetingListing now = access.toArrange(id);
        if (!now.state().mayBecome(state)) {
            return notNext(now, state);
        }
        store.setState(id, state, "");
        events.publishEvent(new MeetingChanged(id, Message.of(account)));
        return Outcome.done(id);
    }

    private Outcome<MeetingId> minutesMove(MeetingId id, MeetingState state, String account) {
        store.lock(id);
        MeetingListing now = find(id);
        reach.require(reach.keepsMinutes(now.lead().id()));
        if (!now.state().mayBecome(state)) {
            return notNext(now, state);
        }
        store.setState(id, state, "");
        events.publishEvent(new MeetingChanged(id, Message.of(account)));
        return Outcome.done(id);
    }

    /** Two meetings at once cannot have one room or one person; says so if one is taken. */
    private Optional<Message> hold(MeetingId id, ConferenceId conference, NewMeeting meeting) {
        return holding.hold(id, conference, meeting.planned(), meeting.room(), seats.of(id));
    }

    private void invite(MeetingId id) {
        MeetingListing meeting = find(id);
        Period period = meeting.planned().orElseThrow();
        tellAll(
                id,
                Message.of(
                        "meeting.notice.convened",
                        meeting.title(),
                        period.start().atZone(meeting.zone()),
                        meeting.where()));
        events.publishEvent(new MeetingConvened(id, meeting.conference(), period));
    }

    private void tellAll(MeetingId id, Message words) {
        Set<PersonId> people = new LinkedHashSet<>(seats.officers(id));
        people.addAll(seats.expected(id));
        people.forEach(person -> notifications.notice(person, words, "meetings/" + id));
    }

    private boolean isPast(NewMeeting meeting) {
        Period planned = meeting.planned();
        return planned != null && !planned.start().isAfter(clock.instant());
    }

    private static Outcome<MeetingId> notNext(MeetingListing now, MeetingState wanted) {
        return MeetingRule.A_MEETING_TAKES_THE_STEP_THAT_FOLLOWS.refused(
                now.state().label(), wanted.label());
    }
}
