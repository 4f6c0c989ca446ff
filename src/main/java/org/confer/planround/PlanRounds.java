package org.confer.planround;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.confer.conference.ConferenceChanged;
import org.confer.conference.Reach;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.Slice;
import org.confer.kernel.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls for plans. The secretariat of a conference calls its members for the plans of a year or a
 * quarter; each member hands in, late too, and again after changes, until the call is closed. The
 * plans themselves are entered and imported where plans are; a call only says which of them are
 * meant.
 */
@Service
@Transactional
public class PlanRounds {

    private static final int NOTE = 500;

    private final PlanRoundStore store;
    private final RoundPost post;
    private final Reach reach;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanRounds(
            PlanRoundStore store,
            RoundPost post,
            Reach reach,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.post = post;
        this.reach = reach;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** Those of conferences that one leads or that asked the own unit; open ones first. */
    @Requires(Permission.SEE_PLANS)
    @Transactional(readOnly = true)
    public List<PlanRoundListing> list(Slice slice) {
        return store.list(whose(), slice);
    }

    @Requires(Permission.SEE_PLANS)
    @Transactional(readOnly = true)
    public int count() {
        return store.count(whose());
    }

    /**
     * @throws NotPermitted if there is none or it does not concern the own unit
     */
    @Requires(Permission.SEE_PLANS)
    @Transactional(readOnly = true)
    public PlanRoundListing find(PlanRoundId id) {
        DepartmentId unit = whose();
        return store.find(id)
                .filter(round -> unit == null || store.concerns(id, unit))
                .orElseThrow(() -> new NotPermitted("no such round"));
    }

    /**
     * How the units stand to it: for the secretariat and an auditor all, for others their own.
     *
     * @throws NotPermitted if there is none or it does not concern the own unit
     */
    @Requires(Permission.SEE_PLANS)
    @Transactional(readOnly = true)
    public List<UnitStanding> units(PlanRoundId id) {
        PlanRoundListing round = find(id);
        boolean all = user.may(Permission.AUDIT) || runs(round);
        return store.units(round, all ? null : user.department(), clock.instant());
    }

    /** Whether the person at work may move and close it and hand in for its units. */
    @Requires(Permission.SEE_PLANS)
    @Transactional(readOnly = true)
    public boolean runs(PlanRoundListing round) {
        return reach.convenes(round.lead());
    }

    /** Conferences for which the person at work may call. */
    @Requires(Permission.CONVENE)
    @Transactional(readOnly = true)
    public List<CallingConference> callable() {
        return store.ledBy(user.department());
    }

    /**
     * Calls for plans and tells the units.
     *
     * @throws NotPermitted unless the own department leads the conference
     */
    @Requires(Permission.CONVENE)
    public Outcome<PlanRoundId> open(NewPlanRound round) {
        CallingConference conference =
                store.ledBy(user.department()).stream()
                        .filter(led -> led.id().equals(round.conference()))
                        .findFirst()
                        .orElseThrow(() -> new NotPermitted("another department's conference"));
        if (isOver(round.deadline(), conference)) {
            return PlanRoundRule.THE_DEADLINE_LIES_AHEAD.refused();
        }
        Optional<PlanRoundId> id = store.insert(round, user.person(), clock.instant());
        if (id.isEmpty()) {
            return PlanRoundRule.A_CONFERENCE_CALLS_ONCE_FOR_THE_SAME_TIME.refused();
        }
        store.askMembers(round.conference(), clock.instant());
        PlanRoundListing opened = store.find(id.get()).orElseThrow();
        post.opened(opened, store.asked(opened.id()));
        tell(opened, Message.of("planround.opened", opened.span().words(), opened.deadline()));
        return Outcome.done(opened.id());
    }

    /** Plans are in time until another day; units are told and reminded anew. */
    @Requires(Permission.CONVENE)
    public Outcome<PlanRoundId> move(PlanRoundId id, LocalDate deadline) {
        PlanRoundListing round = mine(id);
        if (!round.isOpen()) {
            return PlanRoundRule.THE_ROUND_IS_OPEN.refused();
        }
        if (deadline.isBefore(LocalDate.now(clock.withZone(round.zone())))) {
            return PlanRoundRule.THE_DEADLINE_LIES_AHEAD.refused();
        }
        store.move(id, deadline);
        post.moved(round, deadline, store.owing(id));
        tell(round, Message.of("planround.moved", round.span().words(), deadline));
        return Outcome.done(id);
    }

    /**
     * Nothing is handed in any more; what agencies change from now on stays visible as a change.
     */
    @Requires(Permission.CONVENE)
    public Outcome<PlanRoundId> close(PlanRoundId id) {
        PlanRoundListing round = mine(id);
        if (!round.isOpen()) {
            return PlanRoundRule.THE_ROUND_IS_OPEN.refused();
        }
        store.close(id, user.person(), clock.instant());
        post.closed(round, store.asked(id));
        tell(
                round,
                Message.of(
                        "planround.closed",
                        round.span().words(),
                        round.submitted(),
                        round.asked()));
        return Outcome.done(id);
    }

    /**
     * Hands in the plans that a unit has in the round now; again after changes. For another unit
     * than one's own only the secretariat may, as for a file that it imported.
     *
     * @param note up to 500 characters; needed where there are no plans
     * @throws NotPermitted if the unit was not asked or is not one's own
     */
    @Requires({Permission.KEEP_PLANS, Permission.CONVENE})
    public Outcome<PlanRoundId> submit(PlanRoundId id, DepartmentId unit, String note) {
        PlanRoundListing round =
                store.lock(id).orElseThrow(() -> new NotPermitted("no such round"));
        boolean own = user.may(Permission.KEEP_PLANS) && user.worksFor(unit);
        reach.require(store.isAsked(id, unit) && (own || runs(round)));
        String words = Wording.optionalText(note, NOTE, Message.of("planround.note"));
        if (!round.isOpen()) {
            return PlanRoundRule.THE_ROUND_IS_OPEN.refused();
        }
        if (words.isEmpty() && store.plans(round, unit) == 0) {
            return PlanRoundRule.WHO_HAS_NO_PLANS_SAYS_WHY.refused();
        }
        store.submit(round, unit, user.person(), words, clock.instant());
        UnitStanding now = store.units(round, unit, clock.instant()).getFirst();
        tell(
                round,
                Message.of(
                        "planround.submitted",
                        now.name(),
                        round.span().words(),
                        now.submissions().getFirst().plans(),
                        now.submissions().getFirst().version()));
        return Outcome.done(id);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ConferenceChanged event) {
        store.askMembers(event.conference(), clock.instant());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RoundStepDue due) {
        PlanRoundListing round = store.find(due.round()).orElseThrow();
        post.remind(round, due.step(), store.owing(round.id()));
        if (due.step() == RoundStep.OVER && round.missing() > 0) {
            List<String> missing =
                    store.units(round, null, clock.instant()).stream()
                            .filter(unit -> !unit.hasSubmitted())
                            .map(UnitStanding::name)
                            .toList();
            post.over(round, missing, store.secretariat(round.lead()));
        }
    }

    private boolean isOver(LocalDate deadline, CallingConference conference) {
        return deadline.isBefore(LocalDate.now(clock.withZone(conference.zone())));
    }

    private PlanRoundListing mine(PlanRoundId id) {
        PlanRoundListing round =
                store.lock(id).orElseThrow(() -> new NotPermitted("no such round"));
        reach.require(runs(round));
        return round;
    }

    /** Whose rounds one sees; null for all. */
    private @Nullable DepartmentId whose() {
        return user.may(Permission.AUDIT) ? null : user.department();
    }

    private void tell(PlanRoundListing round, Message account) {
        events.publishEvent(new PlanRoundChanged(round.id(), account));
    }
}
