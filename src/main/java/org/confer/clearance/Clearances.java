package org.confer.clearance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.conference.ClearanceRule;
import org.confer.document.Block;
import org.confer.document.WordWriter;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingState;
import org.confer.meeting.Meetings;
import org.confer.minutes.Draft;
import org.confer.minutes.Minutes;
import org.confer.minutes.MinutesFile;
import org.confer.notification.Notifications;
import org.confer.shell.Languages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The units' agreement to minutes. The secretariat sends a version with a deadline; each unit
 * agrees, objects, or remarks on paragraphs; each remark is answered. To a later version only those
 * units are asked again that did not agree, or one of whose paragraphs changed: one that names the
 * unit or that it remarked on.
 */
@Service
@Transactional
public class Clearances {

    private final ClearanceStore store;
    private final Minutes minutes;
    private final Meetings meetings;
    private final Silence silence;
    private final WordWriter word;
    private final Notifications notifications;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clearances(
            ClearanceStore store,
            Minutes minutes,
            Meetings meetings,
            Silence silence,
            WordWriter word,
            Notifications notifications,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.minutes = minutes;
        this.meetings = meetings;
        this.silence = silence;
        this.word = word;
        this.notifications = notifications;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends the draft as it stands to the units and tells them.
     *
     * @param lastDay last day on which units answer, on the conference's clock
     * @throws NotPermitted unless the own department leads the conference
     */
    @Requires(Permission.KEEP_MINUTES)
    public Outcome<VersionId> send(MeetingId meeting, LocalDate lastDay) {
        own(meeting);
        // what is sent is what stands: nobody writes on it until the transaction ends
        meetings.hold(meeting);
        ClearanceStore.Subject subject = own(meeting);
        MeetingState state = MeetingState.valueOf(subject.state());
        if (state != MeetingState.ENDED && state != MeetingState.IN_CLEARANCE) {
            return ClearingRule.ONLY_MINUTES_OF_AN_ENDED_MEETING_ARE_CLEARED.refused();
        }
        Instant now = clock.instant();
        store.hold(meeting, now);
        Instant deadline = lastDay.plusDays(1).atStartOfDay(subject.zone()).toInstant();
        if (!deadline.isAfter(now)) {
            return ClearingRule.THE_DEADLINE_LIES_AHEAD.refused();
        }
        List<DepartmentId> units = store.entitled(meeting);
        if (units.isEmpty()) {
            return ClearingRule.SOMEBODY_IS_ASKED.refused();
        }
        List<Draft> drafts = drafts(meeting);
        VersionText text = VersionText.of(drafts);
        Optional<VersionListing> before = store.versions(meeting).stream().findFirst();
        // minutes that were taken back, or whose correction was given up, may go out again as they
        // are
        if (state == MeetingState.IN_CLEARANCE
                && before.isPresent()
                && store.text(before.get().id()).equals(text)) {
            return ClearingRule.THE_CONTENT_HAS_CHANGED.refused();
        }
        before.ifPresent(version -> silence.record(version, now));
        if (state == MeetingState.ENDED && !subject.corrected()) {
            meetings.minutesInClearance(meeting).orThrow();
        }
        int number = before.map(VersionListing::number).orElse(0) + 1;
        VersionId id = store.insert(meeting, number, text, deadline, user.person(), now);
        drafts.forEach(draft -> store.keep(id, draft.language(), VersionText.tables(draft)));
        store.ask(id, units);
        Set<DepartmentId> carried =
                before.map(version -> agreeStill(version, text)).orElse(Set.of());
        for (DepartmentId unit : units) {
            if (carried.contains(unit)) {
                store.answer(id, unit, Consent.CARRIED, "", null, now);
            } else {
                Message wanted = Message.of("clearance.notice.wanted", subject.title(), number);
                store.addressees(meeting, unit)
                        .forEach(person -> notifications.notice(person, wanted, address(meeting)));
            }
        }
        tell(meeting, Message.of("clearance.told.sent", number));
        return Outcome.done(id);
    }

    /** The secretariat is told when nobody need be waited for any more. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SilenceConsented event) {
        if (!user.isSignedIn() || !user.person().equals(event.sender())) {
            notifications.notice(
                    event.sender(),
                    Message.of(
                            "clearance.notice.silent",
                            event.title(),
                            event.version(),
                            event.units()),
                    address(event.meeting()));
        }
    }

    /** The minutes are written on; units are asked again with the next version. */
    @Requires(Permission.KEEP_MINUTES)
    public Outcome<MeetingId> takeBack(MeetingId meeting) {
        own(meeting);
        return meetings.minutesTakenBack(meeting);
    }

    /** Agrees for the own unit; takes back an objection. */
    @Requires(Permission.ANSWER_FOR_UNIT)
    public Outcome<VersionId> agree(VersionId version) {
        return answer(version, Consent.AGREES, "");
    }

    @Requires(Permission.ANSWER_FOR_UNIT)
    public Outcome<VersionId> object(VersionId version, ClearanceWords why) {
        return answer(version, Consent.OBJECTS, why.text());
    }

    /**
     * Says something about one paragraph for the own unit.
     *
     * @param passage key of the paragraph
     */
    @Requires(Permission.ANSWER_FOR_UNIT)
    public Outcome<RemarkId> remark(VersionId version, String passage, ClearanceWords words) {
        VersionListing now = asked(version);
        Optional<Message> against = againstSpeaking(now);
        if (against.isPresent()) {
            return new Outcome.Refused<>(against.get());
        }
        boolean there =
                Languages.ALL.stream()
                        .flatMap(language -> store.text(version).in(language).stream())
                        .anyMatch(paragraph -> paragraph.passage().equals(passage));
        if (!there) {
            return ClearingRule.THE_PARAGRAPH_IS_IN_THE_VERSION.refused();
        }
        RemarkId id =
                store.remark(
                        version,
                        passage,
                        user.department(),
                        words.text(),
                        user.person(),
                        clock.instant());
        tell(now.meeting(), Message.of("clearance.told.remarked", now.number()));
        return Outcome.done(id);
    }

    /**
     * Answers a remark.
     *
     * @param why needed unless it is taken
     * @throws InvalidInput if the reason is missing or too long
     */
    @Requires(Permission.KEEP_MINUTES)
    public Outcome<RemarkId> dispose(RemarkId remark, Disposition disposition, String why) {
        VersionListing version =
                store.versionOf(remark)
                        .flatMap(store::version)
                        .orElseThrow(() -> new NotPermitted("no such remark"));
        own(version.meeting());
        String reason =
                disposition.needsReason() || !why.isBlank() ? new ClearanceWords(why).text() : "";
        if (!store.dispose(remark, disposition, reason, user.person(), clock.instant())) {
            return ClearingRule.A_REMARK_IS_ANSWERED_ONCE.refused();
        }
        tell(version.meeting(), Message.of("clearance.told.disposed", disposition.label()));
        return Outcome.done(remark);
    }

    /** Whether the person at work writes these minutes or was asked about them. */
    @Requires({Permission.SEE_MEETINGS, Permission.KEEP_MINUTES})
    @Transactional(readOnly = true)
    public boolean concernsMe(MeetingId meeting) {
        return store.subject(meeting)
                .filter(subject -> keeps(subject) || seesOf(subject))
                .isPresent();
    }

    /**
     * What has been sent to the own unit or by it, newest first.
     *
     * @throws NotPermitted unless one writes the minutes, was asked, or audits
     */
    @Requires({Permission.SEE_MEETINGS, Permission.KEEP_MINUTES})
    @Transactional(readOnly = true)
    public List<VersionListing> versions(MeetingId meeting) {
        if (!concernsMe(meeting)) {
            throw new NotPermitted("the unit was not asked");
        }
        return store.versions(meeting).stream().filter(this::mayRead).toList();
    }

    /**
     * A version with what changed since the one before and all that was said.
     *
     * @throws NotPermitted unless one writes the minutes, was asked, or audits
     */
    @Requires({Permission.SEE_MEETINGS, Permission.KEEP_MINUTES})
    @Transactional(readOnly = true)
    public Sheet sheet(VersionId version, Locale language) {
        VersionListing now = readable(version);
        List<SentParagraph> before =
                store.versions(now.meeting()).stream()
                        .filter(other -> other.number() == now.number() - 1)
                        .findFirst()
                        .map(other -> store.text(other.id()).in(language))
                        .orElse(List.of());
        boolean first = now.number() == 1;
        ClearanceStore.Subject subject = store.subject(now.meeting()).orElseThrow();
        return new Sheet(
                now,
                new SheetWriter(language, first, store.remarks(now.meeting()))
                        .paragraphs(before, store.text(version).in(language)),
                store.consents(version),
                user.may(Permission.ANSWER_FOR_UNIT)
                        && store.isAsked(version, user.department())
                        && againstSpeaking(now).isEmpty(),
                keeps(subject));
    }

    /**
     * A version to be read in Word; remarks come back through the page.
     *
     * @throws NotPermitted unless one writes the minutes, was asked, or audits
     */
    @Requires({Permission.SEE_MEETINGS, Permission.KEEP_MINUTES})
    @Transactional(readOnly = true)
    public MinutesFile docx(VersionId version, Locale language) {
        VersionListing now = readable(version);
        Map<String, SentTable> tables = store.tables(version, language);
        List<Block> blocks = new ArrayList<>();
        for (SentParagraph paragraph : store.text(version).in(language)) {
            SentTable table = tables.get(paragraph.passage());
            if (table != null) {
                blocks.add(table.block());
            } else if (paragraph.heading()) {
                blocks.add(new Block.Heading(1, paragraph.text()));
            } else {
                blocks.add(new Block.Paragraph(paragraph.text()));
            }
        }
        return new MinutesFile(
                "draft-%s-%d-%s.docx"
                        .formatted(now.meeting(), now.number(), language.getLanguage()),
                word.write(language, now.title(), blocks));
    }

    private Outcome<VersionId> answer(VersionId version, Consent consent, String text) {
        VersionListing now = asked(version);
        Optional<Message> against = againstSpeaking(now);
        if (against.isPresent()) {
            return new Outcome.Refused<>(against.get());
        }
        store.answer(version, user.department(), consent, text, user.person(), clock.instant());
        tell(now.meeting(), Message.of("clearance.told.answered", now.number(), consent.label()));
        return Outcome.done(version);
    }

    private Optional<Message> againstSpeaking(VersionListing version) {
        boolean last =
                store.versions(version.meeting()).getFirst().id().equals(version.id())
                        && store.subject(version.meeting())
                                .orElseThrow()
                                .state()
                                .equals(MeetingState.IN_CLEARANCE.name());
        if (!last) {
            return Optional.of(ClearingRule.THE_LAST_VERSION_IS_SPOKEN_ABOUT.words());
        }
        boolean over = !clock.instant().isBefore(version.deadline());
        return over && version.rule() == ClearanceRule.SILENCE_CONSENTS
                ? Optional.of(ClearingRule.SILENCE_WAS_CONSENT.words())
                : Optional.empty();
    }

    /** Units that agreed to the version before and none of whose paragraphs changed. */
    private Set<DepartmentId> agreeStill(VersionListing before, VersionText text) {
        VersionText old = store.text(before.id());
        Set<String> changed = text.changedSince(old);
        Map<DepartmentId, Set<String>> remarked = new LinkedHashMap<>();
        store.remarks(before.meeting())
                .forEach(remark ->
                        remarked.computeIfAbsent(remark.unit().id(), none -> new LinkedHashSet<>())
                                .add(remark.passage()));
        return store.consents(before.id()).stream()
                .filter(unit -> unit.consent() != null && unit.consent().isGiven())
                .map(unit -> unit.unit().id())
                .filter(unit -> {
                    List<String> names = store.names(unit);
                    return !old.names(changed, names)
                            && !text.names(changed, names)
                            && remarked.getOrDefault(unit, Set.of()).stream()
                                    .noneMatch(changed::contains);
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Draft> drafts(MeetingId meeting) {
        return Languages.ALL.stream().map(language -> minutes.draft(meeting, language)).toList();
    }

    private ClearanceStore.Subject own(MeetingId meeting) {
        ClearanceStore.Subject subject =
                store.subject(meeting).orElseThrow(() -> new NotPermitted("no such meeting"));
        user.requireDepartment(subject.lead());
        return subject;
    }

    private VersionListing asked(VersionId version) {
        VersionListing now =
                store.version(version).orElseThrow(() -> new NotPermitted("no such version"));
        if (!store.isAsked(version, user.department())) {
            throw new NotPermitted("the unit was not asked");
        }
        store.hold(now.meeting(), clock.instant());
        return now;
    }

    private VersionListing readable(VersionId version) {
        return store.version(version)
                .filter(this::mayRead)
                .orElseThrow(() -> new NotPermitted("no such version"));
    }

    private boolean mayRead(VersionListing version) {
        boolean unit = user.may(Permission.ANSWER_FOR_UNIT) || user.may(Permission.SEE_ACTIONS);
        return user.may(Permission.AUDIT)
                || user.may(Permission.KEEP_MINUTES) && user.worksFor(version.lead().id())
                || unit && store.isAsked(version.id(), user.department());
    }

    private boolean keeps(ClearanceStore.Subject subject) {
        return user.may(Permission.KEEP_MINUTES) && user.worksFor(subject.lead());
    }

    private boolean seesOf(ClearanceStore.Subject subject) {
        return store.versions(subject.meeting()).stream().anyMatch(this::mayRead);
    }

    private static String address(MeetingId meeting) {
        return "meetings/" + meeting + "/clearance";
    }

    private void tell(MeetingId meeting, Message account) {
        events.publishEvent(new ClearanceStep(meeting, account));
    }
}
