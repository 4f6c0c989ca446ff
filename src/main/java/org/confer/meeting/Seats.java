package org.confer.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.confer.conference.ConferenceRule;
import org.confer.conference.Quorum;
import org.confer.conference.Reach;
import org.confer.conference.Viewer;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.FromWithin;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.PersonId;
import org.confer.kernel.Requires;
import org.confer.notification.Notifications;
import org.confer.organisation.PersonLeft;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The units' seats at meetings: invited, answered, taken. */
@Service
@Transactional
public class Seats {

    private final SeatStore store;
    private final MeetingStore meetings;
    private final MeetingAccess access;
    private final AgendaStore agenda;
    private final Holding holding;
    private final Reach reach;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Seats(
            SeatStore store,
            MeetingStore meetings,
            MeetingAccess access,
            AgendaStore agenda,
            Holding holding,
            Reach reach,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.access = access;
        this.agenda = agenda;
        this.holding = holding;
        this.reach = reach;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Chair first, then those who attend, sit in, get a copy. An observer sees only seats that sit
     * in for the own unit.
     *
     * @throws NotPermitted if one may not even see the meeting
     */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public List<SeatListing> of(MeetingId meeting) {
        access.see(meeting);
        Viewer viewer = reach.viewer();
        List<SeatListing> all = store.of(meeting);
        return meetings.seesWhole(meeting, viewer)
                ? all
                : all.stream().filter(seat -> isOf(seat, viewer)).toList();
    }

    /** Whoever may see them; chair first, then those who attend, sit in, get a copy. */
    @FromWithin("papers that go to units, which shows a unit that sits in only its own")
    @Transactional(readOnly = true)
    public List<SeatListing> all(MeetingId meeting) {
        return store.of(meeting);
    }

    /** The seat for which the person at work may answer, if there is one. */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public Optional<SeatListing> mine(MeetingId meeting) {
        access.see(meeting);
        return store.of(meeting).stream()
                .filter(seat -> reach.answersFor(seat.unit().id()))
                .findFirst();
    }

    /**
     * Invites a further unit.
     *
     * @param items what a unit that sits in may see and attend; not used for the other roles
     */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<SeatId> invite(
            MeetingId meeting, DepartmentId unit, SeatRole role, Collection<AgendaItemId> items) {
        MeetingListing now = access.toArrange(meeting);
        if (role == SeatRole.CHAIR || store.unitSeated(meeting, unit)) {
            return MeetingRule.A_UNIT_HAS_ONE_SEAT.refused();
        }
        if (!now.state().isOpen()) {
            return MeetingRule.SEATS_ARE_SET_BEFORE_THE_END.refused();
        }
        SeatId seat = store.insert(meeting, unit, role);
        if (role == SeatRole.SITS_IN) {
            store.sitsInOn(seat, items);
        }
        if (now.state() == MeetingState.CONVENED) {
            store.officers(meeting, unit)
                    .forEach(officer ->
                            notifications.notice(
                                    officer,
                                    Message.of("meeting.notice.invited", now.title(), role.label()),
                                    "meetings/" + meeting));
        }
        tell(meeting, Message.of("meeting.seat.invited", name(seat), role.label()));
        return Outcome.done(seat);
    }

    /** Says anew which items a unit that sits in may see and attend. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<SeatId> letSitInOn(SeatId seat, Collection<AgendaItemId> items) {
        MeetingListing meeting = access.toArrange(find(seat).meeting());
        SeatListing now = find(seat);
        if (!meeting.state().isOpen() || now.role() != SeatRole.SITS_IN) {
            return MeetingRule.SEATS_ARE_SET_BEFORE_THE_END.refused();
        }
        store.sitsInOn(seat, items);
        tell(now.meeting(), Message.of("meeting.seat.sitsIn", now.unit().name()));
        return Outcome.done(seat);
    }

    /** Takes an invitation back; the chair stays, and so does who has come. */
    @Requires({Permission.ADMINISTER, Permission.CONVENE})
    public Outcome<SeatId> remove(SeatId seat) {
        MeetingListing meeting = access.toArrange(find(seat).meeting());
        Optional<SeatListing> found = store.find(seat);
        if (found.isEmpty()) {
            return MeetingRule.A_SEAT_IS_TAKEN_BACK_ONCE.refused();
        }
        SeatListing now = found.get();
        if (!meeting.state().isBeforehand() || now.role() == SeatRole.CHAIR) {
            return MeetingRule.THE_SEATS_OF_MEMBERS_STAY.refused();
        }
        store.delete(seat);
        hold(access.see(now.meeting()), now);
        tell(now.meeting(), Message.of("meeting.seat.removed", now.unit().name()));
        return Outcome.done(seat);
    }

    /** Answers for one's own unit, as often as it likes until the meeting ends. */
    @Requires(Permission.ANSWER_FOR_UNIT)
    public Outcome<SeatId> answer(SeatId seat, SeatAnswering answer) {
        SeatListing before = find(seat);
        access.see(before.meeting());
        reach.require(reach.answersFor(before.unit().id()));
        meetings.lock(before.meeting());
        // from here on nobody else takes a step
        MeetingListing meeting = access.see(before.meeting());
        SeatListing now = find(seat);
        if (meeting.state() != MeetingState.CONVENED
                && meeting.state() != MeetingState.IN_SESSION) {
            return MeetingRule.THE_MEETING_IS_CONVENED.refused();
        }
        if (now.role() == SeatRole.COPY) {
            return MeetingRule.THE_UNIT_IS_EXPECTED.refused();
        }
        Optional<Message> against = against(now, answer);
        if (against.isPresent()) {
            return new Outcome.Refused<>(against.get());
        }
        Optional<Message> taken = hold(meeting, answered(now, answer));
        if (taken.isPresent()) {
            return new Outcome.Refused<>(taken.get());
        }
        switch (answer) {
            case SeatAnswering.Accept(PersonId nominee) ->
                    keep(seat, SeatAnswer.ACCEPTED, nominee, null, "");
            case SeatAnswering.Tentative(PersonId nominee) ->
                    keep(seat, SeatAnswer.TENTATIVE, nominee, null, "");
            case SeatAnswering.Substitute(PersonId nominee, PersonId substitute, String reason) ->
                    keep(seat, SeatAnswer.SUBSTITUTE, nominee, substitute, reason);
            case SeatAnswering.Leave(String reason) ->
                    keep(seat, SeatAnswer.LEAVE, now.nominee(), null, reason);
        }
        tell(
                now.meeting(),
                Message.of(
                        "meeting.seat.answered",
                        now.unit().name(),
                        store.find(seat).orElseThrow().answer().label()));
        return Outcome.done(seat);
    }

    /**
     * Takes over what units said before the time was set; who was named for them stays named, and
     * so does a substitute of a unit that comes.
     *
     * @param said by unit; units without a seat are passed over
     */
    @FromWithin("the date poll, in which the units said so themselves")
    public void takeFromPoll(MeetingId meeting, Map<DepartmentId, SeatAnswering> said) {
        access.toArrange(meeting);
        for (SeatListing seat : store.of(meeting)) {
            switch (said.get(seat.unit().id())) {
                case null -> {}
                case SeatAnswering.Tentative tentative -> settle(seat, SeatAnswer.TENTATIVE, "");
                case SeatAnswering.Leave(String reason) -> settle(seat, SeatAnswer.LEAVE, reason);
                case SeatAnswering.Accept accept -> comes(seat);
                case SeatAnswering.Substitute substitute -> comes(seat);
            }
        }
        tell(meeting, Message.of("meeting.seat.polled"));
    }

    private void comes(SeatListing seat) {
        settle(seat, seat.substitute() == null ? SeatAnswer.ACCEPTED : SeatAnswer.SUBSTITUTE, "");
    }

    private void settle(SeatListing seat, SeatAnswer answer, String reason) {
        keep(seat.id(), answer, seat.nominee(), seat.substitute(), reason);
    }

    /** Roll call: the unit is there from now on. */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<SeatId> arrive(SeatId seat) {
        MeetingListing meeting = access.toRun(find(seat).meeting());
        SeatListing now = find(seat);
        if (meeting.state() != MeetingState.IN_SESSION) {
            return MeetingRule.THE_MEETING_IS_IN_SESSION.refused();
        }
        if (now.role() == SeatRole.COPY) {
            return MeetingRule.THE_UNIT_IS_EXPECTED.refused();
        }
        if (now.isPresent()) {
            return MeetingRule.THE_UNIT_HAS_NOT_ARRIVED.refused(now.unit().name());
        }
        store.arrive(seat, clock.instant());
        atCurrentItem(now, true);
        tell(now.meeting(), Message.of("meeting.seat.arrived", now.unit().name()));
        return Outcome.done(seat);
    }

    /** The unit leaves early. */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<SeatId> depart(SeatId seat) {
        MeetingListing meeting = access.toRun(find(seat).meeting());
        SeatListing now = find(seat);
        if (meeting.state() != MeetingState.IN_SESSION) {
            return MeetingRule.THE_MEETING_IS_IN_SESSION.refused();
        }
        if (!now.isPresent()) {
            return MeetingRule.THE_UNIT_IS_PRESENT.refused(now.unit().name());
        }
        store.depart(seat, clock.instant());
        atCurrentItem(now, false);
        tell(now.meeting(), Message.of("meeting.seat.departed", now.unit().name()));
        return Outcome.done(seat);
    }

    /**
     * Corrects the roll: the unit came and went so. Attendance at the items follows, but what was
     * frozen in decisions stays, and so does attendance that was noted otherwise than the roll.
     *
     * @param stays in order of time; in session the last may still be there
     */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<SeatId> correct(SeatId seat, List<SeatListing.Stay> stays) {
        MeetingListing meeting = access.toRun(find(seat).meeting());
        SeatListing now = find(seat);
        boolean sits = meeting.state() == MeetingState.IN_SESSION;
        if (!sits && meeting.state() != MeetingState.ENDED) {
            return MeetingRule.THE_MEETING_IS_IN_SESSION.refused();
        }
        if (now.role() == SeatRole.COPY) {
            return MeetingRule.THE_UNIT_IS_EXPECTED.refused();
        }
        Instant latest = sits ? clock.instant() : Objects.requireNonNull(meeting.endedAt());
        Instant free = Instant.MIN;
        for (SeatListing.Stay stay : stays) {
            Instant left = stay.left();
            if (stay.arrived().isAfter(latest)
                    || (left != null && left.isAfter(latest))
                    || (left == null && !sits)) {
                return MeetingRule.THE_ROLL_TELLS_WHAT_HAPPENED.refused();
            }
            if (stay.arrived().isBefore(free)) {
                return MeetingRule.A_UNIT_COMES_AFTER_IT_LEFT.refused();
            }
            free = left == null ? Instant.MAX : left;
        }
        List<SeatListing.Stay> before = store.stays(now.meeting()).getOrDefault(seat, List.of());
        store.setStays(seat, stays);
        attendAnew(now, before, stays, latest);
        tell(now.meeting(), Message.of("meeting.seat.corrected", now.unit().name()));
        return Outcome.done(seat);
    }

    /** Roll call: this person speaks for the unit, whoever was announced. */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<SeatId> represent(SeatId seat, PersonId person) {
        MeetingListing meeting = access.toRun(find(seat).meeting());
        SeatListing now = find(seat);
        if (meeting.state() != MeetingState.IN_SESSION) {
            return MeetingRule.THE_MEETING_IS_IN_SESSION.refused();
        }
        PersonId nominee = now.nominee();
        SeatAnswering answer =
                nominee == null || nominee.equals(person)
                        ? new SeatAnswering.Accept(person)
                        : new SeatAnswering.Substitute(nominee, person, now.reason());
        Optional<Message> against = against(now, answer);
        if (against.isPresent()) {
            return new Outcome.Refused<>(against.get());
        }
        if (answer instanceof SeatAnswering.Substitute) {
            keep(seat, SeatAnswer.SUBSTITUTE, nominee, person, now.reason());
        } else {
            keep(seat, SeatAnswer.ACCEPTED, person, null, "");
        }
        tell(now.meeting(), Message.of("meeting.seat.represented", now.unit().name()));
        return Outcome.done(seat);
    }

    /**
     * When the units came and went, by seat, in order of time; of the seats in {@link #of}.
     *
     * @throws NotPermitted if one may not even see the meeting
     */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public Map<SeatId, List<SeatListing.Stay>> stays(MeetingId meeting) {
        Map<SeatId, List<SeatListing.Stay>> stays = new LinkedHashMap<>(store.stays(meeting));
        stays.keySet().retainAll(of(meeting).stream().map(SeatListing::id).toList());
        return stays;
    }

    /** When the units came and went, whoever may see it. */
    @FromWithin("the live page, which shows it to those who see the whole meeting")
    @Transactional(readOnly = true)
    public Map<SeatId, List<SeatListing.Stay>> allStays(MeetingId meeting) {
        return store.stays(meeting);
    }

    /** The quorum by the roll as it stands. */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public Quorum quorum(MeetingId meeting) {
        MeetingListing listing = access.see(meeting);
        List<SeatListing> counting =
                store.of(meeting).stream().filter(seat -> seat.role().countsForQuorum()).toList();
        return meetings.quorumRule(listing.conference())
                .of(
                        counting.size(),
                        (int) counting.stream().filter(SeatListing::isPresent).count());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonLeft event) {
        store.handOver(event.person(), event.successor().orElse(null));
    }

    private static SeatListing answered(SeatListing seat, SeatAnswering answer) {
        return switch (answer) {
            case SeatAnswering.Accept(PersonId nominee) ->
                    seat.answered(SeatAnswer.ACCEPTED, nominee, null);
            case SeatAnswering.Tentative(PersonId nominee) ->
                    seat.answered(SeatAnswer.TENTATIVE, nominee, null);
            case SeatAnswering.Substitute(PersonId nominee, PersonId substitute, String reason) ->
                    seat.answered(SeatAnswer.SUBSTITUTE, nominee, substitute);
            case SeatAnswering.Leave(String reason) ->
                    seat.answered(SeatAnswer.LEAVE, seat.nominee(), null);
        };
    }

    /** Says so if somebody who must come is required elsewhere at that time. */
    private Optional<Message> hold(MeetingListing meeting, SeatListing changed) {
        List<SeatListing> all =
                store.of(meeting.id()).stream()
                        .map(seat -> seat.id().equals(changed.id()) ? changed : seat)
                        .toList();
        return holding.hold(
                meeting.id(),
                meeting.conference(),
                meeting.planned().orElse(null),
                meeting.room(),
                all);
    }

    private Optional<Message> against(SeatListing seat, SeatAnswering answer) {
        Stream<@Nullable PersonId> named =
                switch (answer) {
                    case SeatAnswering.Accept(PersonId nominee) -> Stream.of(nominee);
                    case SeatAnswering.Tentative(PersonId nominee) -> Stream.of(nominee);
                    case SeatAnswering.Substitute(
                                    PersonId nominee,
                                    PersonId substitute,
                                    String reason) ->
                            Stream.of(nominee, substitute);
                    case SeatAnswering.Leave(String reason) -> Stream.empty();
                };
        if (answer instanceof SeatAnswering.Leave(String reason) && reason.isEmpty()) {
            return Optional.of(MeetingRule.A_REASON_IS_GIVEN.words());
        }
        if (answer
                        instanceof
                        SeatAnswering.Substitute(PersonId nominee, PersonId other, String reason)
                && other.equals(nominee)) {
            return Optional.of(MeetingRule.A_SUBSTITUTE_IS_ANOTHER_PERSON.words());
        }
        for (PersonId person : named.filter(Objects::nonNull).toList()) {
            if (store.departmentOf(person).filter(seat.unit().id()::equals).isEmpty()) {
                return Optional.of(ConferenceRule.A_PERSON_SPEAKS_FOR_THE_OWN_UNIT.words());
            }
            if (store.personTaken(seat.meeting(), person, seat.id())) {
                return Optional.of(MeetingRule.A_PERSON_HAS_ONE_SEAT.words());
            }
        }
        return Optional.empty();
    }

    private void keep(
            SeatId seat,
            SeatAnswer answer,
            @Nullable PersonId nominee,
            @Nullable PersonId substitute,
            String reason) {
        store.answer(seat, answer, nominee, substitute, reason, clock.instant());
    }

    private void atCurrentItem(SeatListing seat, boolean present) {
        agenda.all(seat.meeting()).stream()
                .filter(item -> item.state() == ItemState.CURRENT)
                .forEach(item -> agenda.setPresent(item.id(), seat.id(), present));
    }

    /** Who is there when an item is closed attends it. */
    private void attendAnew(
            SeatListing seat,
            List<SeatListing.Stay> before,
            List<SeatListing.Stay> after,
            Instant latest) {
        for (AgendaStore.Noted noted : agenda.notedUndecided(seat)) {
            Instant moment = Objects.requireNonNullElse(noted.closedAt(), latest);
            boolean byTheRoll = before.stream().anyMatch(stay -> stay.covers(moment));
            if (noted.present() == byTheRoll) {
                agenda.setPresent(
                        noted.item(),
                        seat.id(),
                        after.stream().anyMatch(stay -> stay.covers(moment)));
            }
        }
    }

    private SeatListing find(SeatId seat) {
        return store.find(seat).orElseThrow(() -> new NotPermitted("no such seat"));
    }

    private static boolean isOf(SeatListing seat, Viewer viewer) {
        return seat.unit().id().equals(viewer.department())
                || viewer.person().equals(seat.nominee())
                || viewer.person().equals(seat.substitute());
    }

    private String name(SeatId seat) {
        return find(seat).unit().name();
    }

    private void tell(MeetingId meeting, Message account) {
        events.publishEvent(new MeetingChanged(meeting, account));
    }
}
