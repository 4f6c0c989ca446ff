package org.confer.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.conference.Quorum;
import org.confer.conference.QuorumRule;
import org.confer.conference.Reach;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.FromWithin;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.Slice;
import org.confer.kernel.Wording;
import org.confer.topic.TopicCourse;
import org.confer.topic.TopicState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What meetings decide; carried out when the minutes are issued. */
@Service
@Transactional
public class Decisions {

    private static final int TEXT = 10_000;

    private final DecisionStore store;
    private final AgendaStore agenda;
    private final SeatStore seats;
    private final MeetingAccess access;
    private final TopicCourse topics;
    private final MeetingStore meetings;
    private final Reach reach;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            DecisionStore store,
            AgendaStore agenda,
            SeatStore seats,
            MeetingAccess access,
            TopicCourse topics,
            MeetingStore meetings,
            Reach reach,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.agenda = agenda;
        this.seats = seats;
        this.access = access;
        this.topics = topics;
        this.meetings = meetings;
        this.reach = reach;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** By consensus. */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<DecisionId> take(AgendaItemId item, DecisionKind kind, String typed) {
        return take(item, kind, typed, Map.of());
    }

    /**
     * Records what was decided on an item that was called, and freezes who was there for it and
     * whether they were enough. Refused without a quorum of units, unless the meeting only takes
     * note or defers.
     *
     * @param votes by unit, of those whose presence counts; empty for a consensus
     * @throws NotPermitted unless the own department leads the conference
     * @throws org.confer.kernel.InvalidInput if the text is empty or longer than 10,000 characters
     */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<DecisionId> take(
            AgendaItemId item,
            DecisionKind kind,
            String typed,
            Map<DepartmentId, DecisionListing.Choice> votes) {
        MeetingListing meeting = access.toRun(findItem(item).meeting());
        if (meeting.state() != MeetingState.IN_SESSION) {
            return MeetingRule.THE_MEETING_IS_IN_SESSION.refused();
        }
        // the meeting is held now: what somebody else did a moment before is seen
        Optional<AgendaItemListing> found = agenda.find(item, reach.viewer());
        if (found.isEmpty()) {
            return MeetingRule.THE_ITEM_STANDS_ON_THE_AGENDA.refused();
        }
        AgendaItemListing now = found.get();
        if (now.state() == ItemState.WAITING) {
            return MeetingRule.THE_ITEM_WAS_CALLED.refused();
        }
        String text = checked(typed);
        if (isRecorded(now, kind, text)) {
            return MeetingRule.A_DECISION_IS_RECORDED_ONCE.refused();
        }
        List<SeatListing> present = present(now);
        Quorum quorum = quorum(meeting, present);
        if (kind.needsQuorum() && !quorum.met()) {
            return MeetingRule.QUORUM_OF_UNITS_PRESENT.refused(quorum.needed(), quorum.present());
        }
        if (!entitled(present).containsAll(votes.keySet())) {
            return MeetingRule.WHO_VOTES_IS_PRESENT.refused();
        }
        DecisionId id =
                store.insert(
                        now,
                        meeting.conference(),
                        kind,
                        text,
                        quorum,
                        present,
                        user.person(),
                        clock.instant());
        votes.forEach((unit, choice) -> store.vote(id, unit, choice));
        topics.move(
                now.topic(),
                kind == DecisionKind.DEFERRED ? TopicState.DEFERRED : TopicState.DECIDED);
        events.publishEvent(
                new DecisionTaken(
                        id,
                        meeting.id(),
                        item,
                        now.topic(),
                        now.origin(),
                        kind,
                        find(id).number()));
        return Outcome.done(id);
    }

    /** The quorum of units at an item that was called, as its attendance stands. */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public Quorum quorum(AgendaItemId item) {
        AgendaItemListing now = findItem(item);
        return quorum(access.see(now.meeting()), present(now));
    }

    /** Corrects the wording while the meeting sits; what was frozen stays. */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<DecisionId> reword(DecisionId id, String typed) {
        DecisionListing now = find(id);
        if (access.toRun(now.meeting()).state() != MeetingState.IN_SESSION) {
            return MeetingRule.THE_MEETING_IS_IN_SESSION.refused();
        }
        store.reword(id, checked(typed));
        events.publishEvent(
                new MeetingChanged(
                        now.meeting(), Message.of("meeting.decision.reworded", now.number())));
        return Outcome.done(id);
    }

    /** Puts on record that a unit which was there has a reservation. */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<DecisionId> reserve(DecisionId id, DepartmentId unit, String typed) {
        DecisionListing now = find(id);
        if (access.toRun(now.meeting()).state() != MeetingState.IN_SESSION) {
            return MeetingRule.THE_MEETING_IS_IN_SESSION.refused();
        }
        boolean there = now.present().stream().anyMatch(one -> one.unit().id().equals(unit));
        boolean already = now.reservations().stream().anyMatch(one -> one.unit().id().equals(unit));
        if (!there || already) {
            return MeetingRule.A_UNIT_ON_RECORD_WAS_THERE.refused();
        }
        store.reserve(id, unit, checked(typed));
        events.publishEvent(
                new MeetingChanged(
                        now.meeting(), Message.of("meeting.decision.reserved", now.number())));
        return Outcome.done(id);
    }

    /** Of one meeting, by number; an observer gets those of the items one sits in on. */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public List<DecisionListing> of(MeetingId meeting) {
        access.see(meeting);
        return store.of(meeting, reach.viewer());
    }

    /** Those that one may see, newest first. */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public List<DecisionListing> list(String search, Slice slice) {
        return store.list(search, slice, reach.viewer());
    }

    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public int count(String search) {
        return store.count(search, reach.viewer());
    }

    /**
     * @throws NotPermitted if there is none or one may not even see it
     */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public DecisionListing find(DecisionId id) {
        return store.find(id, reach.viewer())
                .orElseThrow(() -> new NotPermitted("no such decision"));
    }

    /** Whether the person at work keeps the record of the decision's meeting, and it is open. */
    @Requires({Permission.SEE_MEETINGS, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public boolean isRecordedByMe(DecisionId id) {
        MeetingListing meeting = access.see(find(id).meeting());
        return reach.runs(meeting.lead().id())
                && (meeting.state() == MeetingState.IN_SESSION
                        || meeting.state() == MeetingState.ENDED);
    }

    /** On a topic several things may be decided; on another module's matter, one. */
    private static boolean isRecorded(AgendaItemListing item, DecisionKind kind, String text) {
        return item.decisions().stream()
                .anyMatch(taken ->
                        item.origin() != null
                                || (taken.kind() == kind && taken.text().equals(text)));
    }

    /**
     * Holds the record of the decision's meeting until the transaction ends, so that it is not
     * closed while something is added to it.
     *
     * @throws NotPermitted if one may not even see the decision
     */
    @FromWithin("what is added to the record, such as an action")
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdRecord(DecisionId id) {
        access.hold(find(id).meeting());
    }

    private List<SeatListing> present(AgendaItemListing item) {
        return seats.of(item.meeting()).stream()
                .filter(seat -> item.present().contains(seat.unit().id()))
                .toList();
    }

    private Quorum quorum(MeetingListing meeting, List<SeatListing> present) {
        QuorumRule rule = meetings.quorumRule(meeting.conference());
        return rule.of(counting(seats.of(meeting.id())), counting(present));
    }

    private static Set<DepartmentId> entitled(List<SeatListing> present) {
        return present.stream()
                .filter(seat -> seat.role().countsForQuorum())
                .map(seat -> seat.unit().id())
                .collect(Collectors.toSet());
    }

    private static int counting(List<SeatListing> some) {
        return (int) some.stream().filter(seat -> seat.role().countsForQuorum()).count();
    }

    private AgendaItemListing findItem(AgendaItemId item) {
        return agenda.find(item, reach.viewer())
                .orElseThrow(() -> new NotPermitted("no such item"));
    }

    private static String checked(String typed) {
        return Wording.text(typed, TEXT, Message.of("meeting.field.decision"));
    }
}
