package org.confer.datepoll;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.booking.Bookings;
import org.confer.booking.RoomId;
import org.confer.booking.TentativeHold;
import org.confer.calendar.BusyTimes;
import org.confer.calendarfile.Busyness;
import org.confer.conference.Reach;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Messages;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Period;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.Wording;
import org.confer.meeting.MeetingCalledOff;
import org.confer.meeting.MeetingConvened;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.MeetingRights;
import org.confer.meeting.Meetings;
import org.confer.meeting.NewMeeting;
import org.confer.meeting.SeatAnswering;
import org.confer.meeting.Seats;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Date polls: the units with a seat at a meeting, and guests, are asked which times suit them. As
 * long as they are asked the times are held tentatively; the one that is chosen becomes the
 * meeting's, and what was said to it becomes the replies of the seats.
 */
@Service
@Transactional
public class DatePolls {

    /** What the times are held for: the same as the meeting itself, so not in its own way. */
    private static final String MEETING = "meeting";

    private static final int REMARK = 500;

    private final PollStore store;
    private final PollPost post;
    private final GuestLinks links;
    private final Meetings meetings;
    private final Seats seats;
    private final Bookings bookings;
    private final Reach reach;
    private final CurrentUser user;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DatePolls(
            PollStore store,
            PollPost post,
            GuestLinks links,
            Meetings meetings,
            Seats seats,
            Bookings bookings,
            Reach reach,
            CurrentUser user,
            Messages messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.post = post;
        this.links = links;
        this.meetings = meetings;
        this.seats = seats;
        this.bookings = bookings;
        this.reach = reach;
        this.user = user;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The latest poll about a meeting, if there was one. Whoever arranges the meeting sees all of
     * it, as does an auditor; others what the convener allows, and an observer never names.
     */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public Optional<PollListing> of(MeetingId meeting) {
        MeetingRights rights = meetings.rights(meeting);
        return store.latest(meeting)
                .map(this::withRooms)
                .map(poll ->
                        rights.arranges() || user.may(Permission.AUDIT)
                                ? poll
                                : poll.seenBy(
                                        atMost(poll.othersShown(), rights.seesWhole()),
                                        voice ->
                                                voice.unit() != null
                                                        && user.worksFor(voice.unit())));
    }

    /** Asks the units, in the application, and the guests, by mail. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<PollId> open(MeetingId meeting, NewPoll poll) {
        requireArranging(meeting);
        Instant now = clock.instant();
        if (!poll.deadline().isAfter(now)) {
            return PollRule.THE_DEADLINE_LIES_AHEAD.refused();
        }
        if (meetings.pollBegins(meeting) instanceof Outcome.Refused<MeetingId>(Message reason)) {
            return new Outcome.Refused<>(reason);
        }
        PollId id = store.insert(meeting, poll, user.person(), now);
        PollListing opened = store.find(id).orElseThrow();
        hold(opened);
        post.ask(opened, opened.voices());
        tell(opened, Message.of("datepoll.opened", poll.times().size()));
        return Outcome.done(id);
    }

    /** Answers may come in until another moment; reminders go out for it anew. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<PollId> extend(PollId id, Instant deadline) {
        PollListing poll = toArrange(id);
        if (poll.state() != PollState.OPEN) {
            return PollRule.THE_POLL_IS_OPEN.refused();
        }
        if (!deadline.isAfter(clock.instant())) {
            return PollRule.THE_DEADLINE_LIES_AHEAD.refused();
        }
        if (!deadline.isBefore(poll.candidates().getFirst().period().start())) {
            return PollRule.THE_DEADLINE_LIES_BEFORE_THE_TIMES.refused();
        }
        store.extend(id, deadline);
        tell(poll, Message.of("datepoll.extended", deadline.atZone(poll.zone())));
        return Outcome.done(id);
    }

    /** Nothing is chosen; the times are free again and the meeting is planned on. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<PollId> callOff(PollId id) {
        PollListing poll = toArrange(id);
        if (poll.state() != PollState.OPEN) {
            return PollRule.THE_POLL_IS_OPEN.refused();
        }
        if (meetings.pollEnds(poll.meeting())
                instanceof Outcome.Refused<MeetingId>(Message reason)) {
            return new Outcome.Refused<>(reason);
        }
        end(poll);
        return Outcome.done(id);
    }

    /**
     * One of the times becomes the meeting's, with its room, unless room or people were taken
     * meanwhile; then everything stays as it was. What each unit said becomes its reply: yes an
     * acceptance, if need be a tentative one, no a leave with the unit's remark as its reason.
     */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<MeetingId> choose(CandidateId candidate) {
        PollListing poll = toArrange(store.find(candidate).map(PollListing::id));
        PollListing.Candidate time = poll.find(candidate).orElseThrow();
        if (poll.state() != PollState.OPEN) {
            return PollRule.THE_POLL_IS_OPEN.refused();
        }
        if (time.tally().chairSaysNo()) {
            return PollRule.THE_CHAIR_CAN_COME.refused();
        }
        Outcome<MeetingId> outcome = meetings.pollEnds(poll.meeting());
        if (outcome.isDone()) {
            bookings.letGo(MEETING, poll.meeting().value());
            seats.takeFromPoll(poll.meeting(), replies(poll, candidate));
            outcome = meetings.arrange(poll.meeting(), at(poll.meeting(), time));
        }
        if (!outcome.isDone()) {
            // the poll goes on as if nothing had been tried
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return outcome;
        }
        store.choose(candidate);
        store.end(poll.id(), PollState.CHOSEN, clock.instant());
        post.chosen(poll, time);
        tell(poll, Message.of("datepoll.chosen", time.period().start().atZone(poll.zone())));
        return outcome;
    }

    /** A link that opens the poll for a guest, to be handed over where mail does not arrive. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<String> guestLink(GuestId guest) {
        PollListing poll = toArrange(store.find(guest).map(PollListing::id));
        return poll.state() == PollState.OPEN
                ? Outcome.done(links.make(guest))
                : PollRule.THE_POLL_IS_OPEN.refused();
    }

    /** Answers for the own unit, as often as it likes until the deadline. */
    @Requires(Permission.ANSWER_FOR_UNIT)
    public Outcome<PollId> vote(CandidateId candidate, Choice choice) {
        PollListing poll = toAnswer(store.find(candidate).map(PollListing::id));
        if (!poll.takesAnswers(clock.instant())) {
            return over(poll);
        }
        store.vote(candidate, user.department(), choice, user.person(), clock.instant());
        tellAnswered(poll);
        return Outcome.done(poll.id());
    }

    /** Says the same to all times. */
    @Requires(Permission.ANSWER_FOR_UNIT)
    public Outcome<PollId> voteForAll(PollId id, Choice choice) {
        PollListing poll = toAnswer(Optional.of(id));
        if (!poll.takesAnswers(clock.instant())) {
            return over(poll);
        }
        for (PollListing.Candidate candidate : poll.candidates()) {
            store.vote(candidate.id(), user.department(), choice, user.person(), clock.instant());
        }
        tellAnswered(poll);
        return Outcome.done(id);
    }

    /**
     * @param remark of the own unit, up to 500 characters; empty takes it back
     */
    @Requires(Permission.ANSWER_FOR_UNIT)
    public Outcome<PollId> remark(PollId id, String remark) {
        PollListing poll = toAnswer(Optional.of(id));
        if (!poll.takesAnswers(clock.instant())) {
            return over(poll);
        }
        store.remark(id, user.department(), checkedRemark(remark));
        tellAnswered(poll);
        return Outcome.done(id);
    }

    static String checkedRemark(String remark) {
        return Wording.optionalLine(remark, REMARK, Message.of("datepoll.field.remark"));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MeetingCalledOff event) {
        endWith(event.meeting());
    }

    /** Somebody set the time by hand and convened: nobody need be asked any more. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MeetingConvened event) {
        endWith(event.meeting());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PollStepDue due) {
        PollListing poll = due.poll();
        if (due.step() == PollStepDue.Step.OVER) {
            post.over(poll);
        } else {
            post.remind(poll, poll.voices().stream().filter(voice -> owes(poll, voice)).toList());
        }
    }

    static boolean owes(PollListing poll, PollListing.Voice voice) {
        return voice.votes().size() < poll.candidates().size();
    }

    private void endWith(MeetingId meeting) {
        store.latest(meeting)
                .filter(poll -> poll.state() == PollState.OPEN)
                .ifPresent(poll -> {
                    store.lock(poll.id());
                    end(poll);
                });
    }

    private void end(PollListing poll) {
        store.end(poll.id(), PollState.CALLED_OFF, clock.instant());
        bookings.letGo(MEETING, poll.meeting().value());
        post.calledOff(poll);
        tell(poll, Message.of("datepoll.calledOff"));
    }

    private void hold(PollListing poll) {
        Set<DepartmentId> units =
                poll.voices().stream()
                        .map(PollListing.Voice::unit)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        bookings.holdTentatively(
                MEETING,
                poll.meeting().value(),
                poll.candidates().stream()
                        .map(one -> new TentativeHold(one.period(), one.room(), units))
                        .toList());
    }

    private NewMeeting at(MeetingId id, PollListing.Candidate time) {
        MeetingListing meeting = meetings.find(id);
        return new NewMeeting(
                meeting.title(),
                time.period(),
                meeting.place(),
                time.room() == null ? meeting.room() : time.room());
    }

    private Map<DepartmentId, SeatAnswering> replies(PollListing poll, CandidateId candidate) {
        Map<DepartmentId, SeatAnswering> replies = new HashMap<>();
        for (PollListing.Voice voice : poll.voices()) {
            Choice choice = voice.votes().get(candidate);
            if (voice.unit() != null && choice != null) {
                replies.put(voice.unit(), reply(choice, voice.remark()));
            }
        }
        return replies;
    }

    private SeatAnswering reply(Choice choice, String remark) {
        return switch (choice) {
            case YES -> new SeatAnswering.Accept(null);
            case IF_NEED_BE -> new SeatAnswering.Tentative(null);
            case NO ->
                    new SeatAnswering.Leave(
                            remark.isEmpty()
                                    ? messages.text("datepoll.saidNo", user.locale())
                                    : remark);
        };
    }

    /** Rooms of an open poll that somebody took for certain. */
    private PollListing withRooms(PollListing poll) {
        Set<RoomId> rooms =
                poll.candidates().stream()
                        .map(PollListing.Candidate::room)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        if (poll.state() != PollState.OPEN || rooms.isEmpty()) {
            return poll;
        }
        Period all =
                new Period(
                        poll.candidates().getFirst().period().start(),
                        poll.candidates().stream()
                                .map(one -> one.period().end())
                                .max(Instant::compareTo)
                                .orElseThrow());
        Map<RoomId, BusyTimes> taken =
                bookings.ofRooms(rooms, all, MEETING, poll.meeting().value());
        return poll.withCandidates(
                poll.candidates().stream()
                        .map(one ->
                                taken.getOrDefault(one.room(), BusyTimes.NONE).during(one.period())
                                                == Busyness.BUSY
                                        ? one.withRoomTaken()
                                        : one)
                        .toList());
    }

    private static OthersShown atMost(OthersShown allowed, boolean seesWhole) {
        return seesWhole || allowed == OthersShown.NOTHING ? allowed : OthersShown.COUNTS;
    }

    private PollListing toArrange(PollId id) {
        return toArrange(Optional.of(id));
    }

    /** Whoever arranges the meeting; the meeting's row first, as everybody takes it. */
    private PollListing toArrange(Optional<PollId> found) {
        PollId id = found.orElseThrow(() -> new NotPermitted("no such poll"));
        MeetingId meeting =
                store.find(id).orElseThrow(() -> new NotPermitted("no such poll")).meeting();
        requireArranging(meeting);
        meetings.hold(meeting);
        store.lock(id);
        return store.find(id).orElseThrow();
    }

    /** Whoever answers for a unit that has a seat. */
    private PollListing toAnswer(Optional<PollId> found) {
        PollId id = found.orElseThrow(() -> new NotPermitted("no such poll"));
        PollListing poll = store.find(id).orElseThrow(() -> new NotPermitted("no such poll"));
        meetings.find(poll.meeting());
        if (poll.of(user.department()).isEmpty()) {
            throw new NotPermitted("the own unit has no seat");
        }
        store.lock(id);
        return store.find(id).orElseThrow();
    }

    private static Outcome<PollId> over(PollListing poll) {
        return poll.state() == PollState.OPEN
                ? PollRule.THE_DEADLINE_IS_NOT_OVER.refused()
                : PollRule.THE_POLL_IS_OPEN.refused();
    }

    private void requireArranging(MeetingId meeting) {
        reach.require(meetings.rights(meeting).arranges());
    }

    private void tellAnswered(PollListing poll) {
        String unit = poll.of(user.department()).map(PollListing.Voice::name).orElseThrow();
        tell(poll, Message.of("datepoll.answered", unit));
    }

    private void tell(PollListing poll, Message account) {
        events.publishEvent(new PollChanged(poll.meeting(), poll.id(), account));
    }
}
