package org.confer.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.confer.action.ActionStore.Onlooker;
import org.confer.kernel.Circles;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Messages;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.PersonId;
import org.confer.kernel.PublicAddress;
import org.confer.kernel.Requires;
import org.confer.kernel.Slice;
import org.confer.kernel.Wording;
import org.confer.meeting.DecisionId;
import org.confer.meeting.DecisionListing;
import org.confer.meeting.Decisions;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.meeting.Seats;
import org.confer.notification.Mail;
import org.confer.notification.Notifications;
import org.confer.notification.Outbox;
import org.confer.organisation.PersonLeft;
import org.confer.paper.NewPaper;
import org.confer.paper.PaperFile;
import org.confer.paper.PaperId;
import org.confer.paper.Papers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What decisions make units do, and how far they have come. */
@Service
@Transactional
public class Actions {

    /** Files that one report may carry. */
    public static final int MOST_EVIDENCE = 5;

    private static final int TEXT = 5_000;

    private final ActionStore store;
    private final Decisions decisions;
    private final Meetings meetings;
    private final Seats seats;
    private final Circles circles;
    private final Papers papers;
    private final LadderStore ladder;
    private final Outbox outbox;
    private final Messages messages;
    private final PublicAddress publicAddress;
    private final Notifications notifications;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Actions(
            ActionStore store,
            Decisions decisions,
            Meetings meetings,
            Seats seats,
            Circles circles,
            Papers papers,
            LadderStore ladder,
            Outbox outbox,
            Messages messages,
            PublicAddress publicAddress,
            Notifications notifications,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.meetings = meetings;
        this.seats = seats;
        this.circles = circles;
        this.papers = papers;
        this.ladder = ladder;
        this.outbox = outbox;
        this.messages = messages;
        this.publicAddress = publicAddress;
        this.notifications = notifications;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Assigns what a decision asks for, until the record of its meeting is closed.
     *
     * @throws NotPermitted unless one keeps that record
     */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<ActionId> assign(DecisionId decision, NewAction action) {
        requireRecord(decision);
        DecisionListing taken = decisions.find(decision);
        ZoneId zone = meetings.find(taken.meeting()).zone();
        Outcome<ActionId> against = against(action, taken.meeting(), zone);
        if (against != null) {
            return against;
        }
        ActionId id = store.insert(taken, action, user.person(), clock.instant());
        ActionListing now = find(id);
        events.publishEvent(new ActionAssigned(id, decision, taken.meeting(), now.number()));
        tellResponsible(
                now,
                now.responsible() == null
                        ? Message.of("action.notice.unnamed", now.text(), now.dueOn())
                        : Message.of("action.notice.assigned", now.text(), now.dueOn()));
        return Outcome.done(id);
    }

    /** Amends an action that was not begun, until the record of its meeting is closed. */
    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<ActionId> amend(ActionId id, NewAction action) {
        ActionListing now = locked(id);
        requireRecord(now.decision());
        if (now.state() != ActionState.ASSIGNED) {
            return notNext(now, ActionState.ASSIGNED);
        }
        Outcome<ActionId> against = against(action, now.meeting(), now.zone());
        if (against != null) {
            return against;
        }
        store.update(id, action);
        tell(find(id), Message.of("action.amended", now.number()));
        return Outcome.done(id);
    }

    /** Names who does it; for the lead unit. */
    @Requires({Permission.ANSWER_FOR_UNIT, Permission.REPORT_ON_ACTIONS})
    public Outcome<ActionId> nameResponsible(ActionId id, PersonId person) {
        ActionListing now = locked(id);
        user.requireDepartment(now.lead().id());
        if (!now.state().isOpen()) {
            return ActionRule.THE_ACTION_IS_OPEN.refused();
        }
        if (!worksFor(person, now.lead().id())) {
            return ActionRule.THE_RESPONSIBLE_PERSON_WORKS_FOR_THE_LEAD_UNIT.refused();
        }
        store.setResponsible(id, person);
        ActionListing named = find(id);
        tell(named, Message.of("action.responsibleNamed", now.number()));
        tellResponsible(named, Message.of("action.notice.assigned", now.text(), now.dueOn()));
        return Outcome.done(id);
    }

    /**
     * Says how far it is.
     *
     * @param evidence files that show it, at most {@value #MOST_EVIDENCE}
     */
    @Requires(Permission.REPORT_ON_ACTIONS)
    public Outcome<ActionId> report(ActionId id, String typed, List<NewPaper> evidence) {
        ActionListing now = toReport(id);
        if (!now.state().mayBecome(ActionState.IN_PROGRESS)) {
            return notNext(now, ActionState.IN_PROGRESS);
        }
        String text = checked(typed);
        if (text.isEmpty()) {
            return ActionRule.SOMETHING_IS_REPORTED.refused();
        }
        if (evidence.size() > MOST_EVIDENCE) {
            return ActionRule.EVIDENCE_IS_BOUNDED.refused(MOST_EVIDENCE);
        }
        return step(now, ReportStep.PROGRESS, ActionState.IN_PROGRESS, text, evidence);
    }

    /**
     * Says that it is done; the secretariat accepts it or sends it back.
     *
     * @param evidence files that show it, at most {@value #MOST_EVIDENCE}
     */
    @Requires(Permission.REPORT_ON_ACTIONS)
    public Outcome<ActionId> submit(ActionId id, String typed, List<NewPaper> evidence) {
        ActionListing now = toReport(id);
        if (!now.state().mayBecome(ActionState.SUBMITTED)) {
            return notNext(now, ActionState.SUBMITTED);
        }
        String text = checked(typed);
        if (text.isEmpty()) {
            return ActionRule.SOMETHING_IS_REPORTED.refused();
        }
        if (evidence.size() > MOST_EVIDENCE) {
            return ActionRule.EVIDENCE_IS_BOUNDED.refused(MOST_EVIDENCE);
        }
        tellAssigner(now, Message.of("action.notice.submitted", now.text()));
        return step(now, ReportStep.SUBMITTED, ActionState.SUBMITTED, text, evidence);
    }

    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<ActionId> accept(ActionId id, String remark) {
        ActionListing now = toJudge(id);
        if (!now.state().mayBecome(ActionState.ACCEPTED)) {
            return notNext(now, ActionState.ACCEPTED);
        }
        tellResponsible(now, Message.of("action.notice.accepted", now.text()));
        return step(now, ReportStep.ACCEPTED, ActionState.ACCEPTED, checked(remark), List.of());
    }

    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<ActionId> sendBack(ActionId id, String typed) {
        ActionListing now = toJudge(id);
        if (!now.state().mayBecome(ActionState.RETURNED)) {
            return notNext(now, ActionState.RETURNED);
        }
        String reason = checked(typed);
        if (reason.isEmpty()) {
            return ActionRule.A_REASON_IS_GIVEN.refused();
        }
        tellResponsible(now, Message.of("action.notice.returned", now.text(), reason));
        return step(now, ReportStep.RETURNED, ActionState.RETURNED, reason, List.of());
    }

    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<ActionId> cancel(ActionId id, String typed) {
        ActionListing now = toJudge(id);
        if (!now.state().mayBecome(ActionState.CANCELLED)) {
            return notNext(now, ActionState.CANCELLED);
        }
        String reason = checked(typed);
        if (reason.isEmpty()) {
            return ActionRule.A_REASON_IS_GIVEN.refused();
        }
        tellResponsible(now, Message.of("action.notice.cancelled", now.text(), reason));
        return step(now, ReportStep.CANCELLED, ActionState.CANCELLED, reason, List.of());
    }

    /** Asks for a later due date; holds once it is granted. */
    @Requires(Permission.REPORT_ON_ACTIONS)
    public Outcome<ActionId> askExtension(ActionId id, LocalDate to, String typed) {
        ActionListing now = toReport(id);
        String reason = checked(typed);
        if (!now.state().isOpen() || now.state() == ActionState.SUBMITTED) {
            return ActionRule.THE_ACTION_IS_OPEN.refused();
        }
        if (!to.isAfter(now.dueOn()) || to.isBefore(today(now.zone()))) {
            return ActionRule.AN_EXTENSION_IS_LATER_THAN_THE_DUE_DATE.refused();
        }
        if (reason.isEmpty()) {
            return ActionRule.A_REASON_IS_GIVEN.refused();
        }
        store.askExtension(id, to);
        write(now, ReportStep.EXTENSION_ASKED, reason, to);
        tellAssigner(now, Message.of("action.notice.extensionAsked", now.text(), to));
        return Outcome.done(id);
    }

    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<ActionId> grantExtension(ActionId id) {
        ActionListing now = toJudge(id);
        LocalDate to = now.extensionAskedTo();
        if (to == null) {
            return ActionRule.AN_EXTENSION_WAS_ASKED.refused();
        }
        store.extend(id, to);
        write(now, ReportStep.EXTENDED, "", to);
        tellResponsible(now, Message.of("action.notice.extended", now.text(), to));
        return Outcome.done(id);
    }

    @Requires({Permission.CONVENE, Permission.KEEP_MINUTES})
    public Outcome<ActionId> refuseExtension(ActionId id, String typed) {
        ActionListing now = toJudge(id);
        if (now.extensionAskedTo() == null) {
            return ActionRule.AN_EXTENSION_WAS_ASKED.refused();
        }
        String reason = checked(typed);
        if (reason.isEmpty()) {
            return ActionRule.A_REASON_IS_GIVEN.refused();
        }
        store.askExtension(id, null);
        write(now, ReportStep.EXTENSION_REFUSED, reason, null);
        tellResponsible(now, Message.of("action.notice.extensionRefused", now.text(), reason));
        return Outcome.done(id);
    }

    /** Those that one may see, the one due first at the top. */
    @Requires(Permission.SEE_ACTIONS)
    @Transactional(readOnly = true)
    public List<ActionListing> list(ActionFilter filter, Slice slice) {
        return list(filter, ActionOrder.DUE_FIRST, slice);
    }

    /** Those that one may see. */
    @Requires(Permission.SEE_ACTIONS)
    @Transactional(readOnly = true)
    public List<ActionListing> list(ActionFilter filter, ActionOrder order, Slice slice) {
        return store.list(filter, order, slice, onlooker());
    }

    @Requires(Permission.SEE_ACTIONS)
    @Transactional(readOnly = true)
    public int count(ActionFilter filter) {
        return store.count(filter, onlooker());
    }

    /**
     * @throws NotPermitted if there is none or one may not even see it
     */
    @Requires(Permission.SEE_ACTIONS)
    @Transactional(readOnly = true)
    public ActionListing find(ActionId id) {
        return store.find(id, onlooker()).orElseThrow(() -> new NotPermitted("no such action"));
    }

    /** Everything reported and ruled about an action, oldest first. */
    @Requires(Permission.SEE_ACTIONS)
    @Transactional(readOnly = true)
    public List<ActionReport> history(ActionId id) {
        find(id);
        return store.history(id);
    }

    /**
     * A file that was handed in with a report on this action.
     *
     * @throws NotPermitted if there is none or one may not see the action
     */
    @Requires(Permission.SEE_ACTIONS)
    @Transactional(readOnly = true)
    public PaperFile evidence(ActionId id, PaperId paper) {
        find(id);
        if (!store.isEvidence(id, paper)) {
            throw new NotPermitted("no such evidence");
        }
        return papers.read(paper);
    }

    @Requires(Permission.SEE_ACTIONS)
    @Transactional(readOnly = true)
    public ActionRights rights(ActionId id) {
        ActionListing action = find(id);
        return new ActionRights(reports(action), judges(action));
    }

    /** Those of one decision, by number, for everybody who may see the decision. */
    @Requires({Permission.SEE_MEETINGS, Permission.SEE_ACTIONS})
    @Transactional(readOnly = true)
    public List<ActionListing> of(DecisionId decision) {
        decisions.find(decision);
        return store.of(List.of(decision));
    }

    /** Those of one meeting, by number, as far as one may see its decisions. */
    @Requires({Permission.SEE_MEETINGS, Permission.SEE_ACTIONS})
    @Transactional(readOnly = true)
    public List<ActionListing> of(MeetingId meeting) {
        return store.of(decisions.of(meeting).stream().map(DecisionListing::id).toList());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonLeft event) {
        store.handOver(event.person(), event.successor().orElse(null));
    }

    /** In the application and by mail, in the language of whoever is told. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(LadderStepDue due) {
        ActionListing action = due.action();
        Message words =
                Message.of(
                        "action.notice.ladder." + due.step(),
                        action.text(),
                        action.dueOn(),
                        action.lead().name());
        String address = "actions/" + action.id();
        for (LadderStepDue.Addressee one : due.whom()) {
            notifications.notice(one.person(), words, address);
            outbox.write(
                    new Mail(
                            one.email(),
                            messages.text(
                                    "action.mail.ladder.subject", one.language(), action.number()),
                            messages.text(
                                    "action.mail.ladder.body",
                                    one.language(),
                                    one.name(),
                                    words,
                                    action.conferenceName(),
                                    publicAddress.of(address))));
        }
    }

    /** Who was reminded of an action, oldest first. */
    @Requires(Permission.SEE_ACTIONS)
    @Transactional(readOnly = true)
    public List<LadderEntry> ladder(ActionId id) {
        find(id);
        return ladder.of(id);
    }

    private @Nullable Outcome<ActionId> against(NewAction action, MeetingId meeting, ZoneId zone) {
        if (!takePart(action, meeting)) {
            return ActionRule.A_UNIT_TAKES_PART.refused();
        }
        if (action.dueOn().isBefore(today(zone))) {
            return ActionRule.THE_DUE_DATE_IS_NOT_PAST.refused();
        }
        PersonId responsible = action.responsible();
        if (responsible != null && !worksFor(responsible, action.lead())) {
            return ActionRule.THE_RESPONSIBLE_PERSON_WORKS_FOR_THE_LEAD_UNIT.refused();
        }
        return null;
    }

    /** Those for whom the conference speaks, and who else has a seat at the meeting. */
    private boolean takePart(NewAction action, MeetingId meeting) {
        Set<DepartmentId> units = new HashSet<>(action.coOperating());
        units.add(action.lead());
        units.removeIf(circles.led()::includes);
        seats.of(meeting).forEach(seat -> units.remove(seat.unit().id()));
        return units.isEmpty();
    }

    private void requireRecord(DecisionId decision) {
        decisions.holdRecord(decision);
        if (!decisions.isRecordedByMe(decision)) {
            throw new NotPermitted("does not keep the record of this meeting");
        }
    }

    private ActionListing locked(ActionId id) {
        store.lock(id);
        return find(id);
    }

    private ActionListing toReport(ActionId id) {
        ActionListing action = locked(id);
        if (!reports(action)) {
            throw new NotPermitted("is not responsible for this action");
        }
        return action;
    }

    private ActionListing toJudge(ActionId id) {
        ActionListing action = locked(id);
        if (!judges(action)) {
            throw new NotPermitted("belongs to another department's conference");
        }
        return action;
    }

    private boolean reports(ActionListing action) {
        return user.may(Permission.REPORT_ON_ACTIONS)
                && (user.worksFor(action.lead().id())
                        || user.person().equals(action.responsible()));
    }

    private boolean judges(ActionListing action) {
        return (user.may(Permission.CONVENE) || user.may(Permission.KEEP_MINUTES))
                && user.worksFor(action.conferenceLead());
    }

    private boolean worksFor(PersonId person, DepartmentId unit) {
        return store.departmentOf(person).filter(unit::equals).isPresent();
    }

    private Outcome<ActionId> step(
            ActionListing action,
            ReportStep step,
            ActionState state,
            String text,
            List<NewPaper> evidence) {
        store.setState(action.id(), state);
        long report = write(action, step, text, null);
        evidence.forEach(paper -> store.addEvidence(report, papers.keep(paper)));
        return Outcome.done(action.id());
    }

    private long write(
            ActionListing action, ReportStep step, String text, @Nullable LocalDate dueOn) {
        long report = store.report(action.id(), step, text, dueOn, user.person(), clock.instant());
        tell(find(action.id()), Message.of("action.stepped", action.number(), step.label()));
        return report;
    }

    private void tell(ActionListing action, Message account) {
        events.publishEvent(new ActionChanged(action.id(), action.state(), account));
    }

    /** Where nobody is named yet, those are told who can name somebody. */
    private void tellResponsible(ActionListing action, Message words) {
        ladder.whom(action, LadderStep.PERSON).stream()
                .map(LadderStepDue.Addressee::person)
                .filter(person -> !person.equals(user.person()))
                .forEach(person -> notifications.notice(person, words, "actions/" + action.id()));
    }

    private void tellAssigner(ActionListing action, Message words) {
        store.assignedBy(action.id())
                .filter(assigner -> !assigner.equals(user.person()))
                .ifPresent(assigner ->
                        notifications.notice(assigner, words, "actions/" + action.id()));
    }

    private Onlooker onlooker() {
        return new Onlooker(user.person(), user.department(), user.may(Permission.AUDIT));
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }

    private static String checked(String typed) {
        return Wording.optionalText(typed, TEXT, Message.of("action.field.report"));
    }

    private static Outcome<ActionId> notNext(ActionListing now, ActionState wanted) {
        return ActionRule.AN_ACTION_TAKES_THE_STEP_THAT_FOLLOWS.refused(
                now.state().label(), wanted.label());
    }
}
