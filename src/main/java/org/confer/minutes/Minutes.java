package org.confer.minutes;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.confer.conference.ConferenceId;
import org.confer.document.Layout;
import org.confer.document.PdfWriter;
import org.confer.document.Uncovered;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Messages;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.Slice;
import org.confer.kernel.Wording;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.minutes.spi.IssueCondition;
import org.confer.notification.Notifications;
import org.confer.shell.Languages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Minutes of meetings. A draft is made anew from the record of the meeting whenever it is looked
 * at; only what the secretariat worded otherwise is kept. Issued minutes are numbered without gaps
 * in each conference and year and never change.
 */
@Service
@Transactional
public class Minutes {

    private static final int MOST_UNCOVERED = 20;
    private static final int REASON = 1_000;

    private final MeetingRecordStore records;
    private final RewordingStore rewordings;
    private final IssuedStore issued;
    private final CorrectionStore corrections;
    private final Meetings meetings;
    private final ObjectProvider<IssueCondition> conditions;
    private final MinutesPrinter printer;
    private final PdfWriter pdf;
    private final JsonMapper json;
    private final Messages messages;
    private final CurrentUser user;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Minutes(
            MeetingRecordStore records,
            RewordingStore rewordings,
            IssuedStore issued,
            CorrectionStore corrections,
            Meetings meetings,
            ObjectProvider<IssueCondition> conditions,
            MinutesPrinter printer,
            PdfWriter pdf,
            JsonMapper json,
            Messages messages,
            CurrentUser user,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.rewordings = rewordings;
        this.issued = issued;
        this.corrections = corrections;
        this.meetings = meetings;
        this.conditions = conditions;
        this.printer = printer;
        this.pdf = pdf;
        this.json = json;
        this.messages = messages;
        this.user = user;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the person at work writes the minutes of this meeting. */
    @Requires({Permission.SEE_MEETINGS, Permission.KEEP_MINUTES})
    @Transactional(readOnly = true)
    public boolean keeps(MeetingId meeting) {
        return user.may(Permission.KEEP_MINUTES)
                && records.find(meeting).map(record -> user.worksFor(record.lead())).orElse(false);
    }

    /**
     * The minutes as they would be printed now.
     *
     * @throws NotPermitted unless the own department leads the conference
     */
    @Requires(Permission.KEEP_MINUTES)
    @Transactional(readOnly = true)
    public Draft draft(MeetingId meeting, Locale language) {
        MeetingRecord record = own(meeting);
        Composer composer = composer(record, language);
        return new Draft(
                meeting,
                language,
                composer.title(),
                mayBeIssued(record),
                corrections.find(meeting).orElse(null),
                pdf.substitutedHands(),
                composer.parts());
    }

    /**
     * Words a paragraph otherwise, in one language. An empty text leaves the paragraph out; the
     * generated one takes back what was worded.
     *
     * @param passage key of the paragraph
     * @param before what the writer saw there; refused if somebody worded it otherwise meanwhile
     */
    @Requires(Permission.KEEP_MINUTES)
    public Outcome<MeetingId> word(
            MeetingId meeting, Locale language, String passage, String before, PassageText text) {
        own(meeting);
        meetings.hold(meeting);
        // from here on nobody else words a paragraph, sends or issues these minutes
        MeetingRecord record = own(meeting);
        if (isIssued(meeting)) {
            return Outcome.refused("minutes.rule.issuedMinutesNeverChange");
        }
        DraftPart.Worded now =
                composer(record, language).parts().stream()
                        .filter(DraftPart.Worded.class::isInstance)
                        .map(DraftPart.Worded.class::cast)
                        .filter(part -> part.key().equals(passage))
                        .findAny()
                        .orElseThrow(() -> new NotPermitted("no such paragraph"));
        if (!now.text().equals(before)) {
            return Outcome.refused("minutes.rule.somebodyElseWroteHere", now.text());
        }
        if (text.text().equals(now.generated())) {
            rewordings.drop(meeting, language, passage);
        } else {
            rewordings.keep(
                    meeting,
                    language,
                    new Rewording(passage, text.text(), now.generated()),
                    user.person(),
                    clock.instant());
        }
        return Outcome.done(meeting);
    }

    /** Characters that no installed font can print, each with its place, in both languages. */
    @Requires(Permission.KEEP_MINUTES)
    @Transactional(readOnly = true)
    public List<Message> unprintable(MeetingId meeting) {
        return uncovered(own(meeting));
    }

    /** The draft on paper, with a blank in place of the number. */
    @Requires(Permission.KEEP_MINUTES)
    @Transactional(readOnly = true)
    public MinutesFile preview(MeetingId meeting, Locale language, Layout layout) {
        MeetingRecord record = own(meeting);
        String blank = messages.text(Message.of("minutes.print.draft"), language);
        return new MinutesFile(
                "draft-" + meeting + "-" + language.getLanguage() + ".pdf",
                pdf.write(composer(record, language).paper(layout, blank, clock.instant())));
    }

    /**
     * Issues the minutes: gives them the next number, prints them in both languages and both
     * layouts, keeps all of it for good and lets the decisions take effect.
     *
     * @param layout in which they go out
     */
    @Requires(Permission.KEEP_MINUTES)
    public Outcome<IssuedMinutesId> issue(MeetingId meeting, Layout layout) {
        ConferenceId conference = own(meeting).conference();
        // from here on nobody else numbers minutes of this conference or writes on these
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        issued.lockSeries(conference, now);
        meetings.hold(meeting);
        MeetingRecord record = own(meeting);
        if (isIssued(meeting)) {
            return Outcome.refused("minutes.rule.issuedMinutesNeverChange");
        }
        if (!mayBeIssued(record)) {
            return Outcome.refused("minutes.rule.onlyAMeetingThatEndedHasMinutes");
        }
        Optional<Message> against =
                conditions
                        .orderedStream()
                        .flatMap(condition -> condition.against(meeting).stream())
                        .findFirst();
        if (against.isPresent()) {
            return new Outcome.Refused<>(against.get());
        }
        List<Message> uncovered = uncovered(record);
        if (!uncovered.isEmpty()) {
            return new Outcome.Refused<>(uncovered.getFirst());
        }
        Optional<Correction> correction = corrections.find(meeting);
        Outcome<MeetingId> moved =
                correction.isPresent() ? Outcome.done(meeting) : meetings.minutesIssued(meeting);
        if (moved instanceof Outcome.Refused<MeetingId>(Message reason)) {
            return new Outcome.Refused<>(reason);
        }
        int year = now.atZone(record.zone()).getYear();
        int number = issued.nextNumber(record.conference(), year);
        IssuedMinutesId id =
                issued.append(
                        printer.print(
                                record.published(),
                                language -> composer(record, language),
                                layout,
                                new MinutesPrinter.Issue(
                                        year,
                                        number,
                                        now,
                                        user.person(),
                                        issued.lastHash(record.conference()),
                                        correction.orElse(null))));
        tell(record, id, correction.isPresent());
        correction.ifPresentOrElse(
                made -> {
                    corrections.end(meeting, true, now);
                    events.publishEvent(
                            new MinutesCorrected(id, made.corrects(), meeting, year, number));
                },
                () ->
                        events.publishEvent(
                                new MinutesIssued(
                                        id,
                                        meeting,
                                        record.conference(),
                                        year,
                                        number,
                                        record.decisions())));
        return Outcome.done(id);
    }

    private void tell(MeetingRecord record, IssuedMinutesId id, boolean corrected) {
        Message told =
                corrected
                        ? Message.of(
                                "minutes.notice.corrected", record.title(), record.conferenceName())
                        : Message.of(
                                "minutes.notice.issued", record.title(), record.conferenceName());
        records.addressees(record.meeting())
                .forEach(person -> notifications.notice(person, told, "minutes/" + id));
    }

    /**
     * Opens a correction. The issued minutes stay as they are; the draft of their meeting can be
     * written on and is cleared and issued anew, under a number of its own, and names what it
     * corrects.
     *
     * @param reason what was wrong, 1 to 1,000 characters; it is printed
     */
    @Requires(Permission.KEEP_MINUTES)
    public Outcome<MeetingId> correct(IssuedMinutesId id, String reason) {
        IssuedListing listing = find(id);
        MeetingRecord record = own(listing.meeting());
        String checked = Wording.text(reason, REASON, Message.of("minutes.field.reason"));
        Instant now = clock.instant();
        issued.lockSeries(record.conference(), now);
        meetings.hold(record.meeting());
        if (find(id).correctedBy() != null) {
            return Outcome.refused("minutes.rule.whatIsLastIsCorrected");
        }
        if (corrections.find(record.meeting()).isPresent()) {
            return Outcome.refused("minutes.rule.oneCorrectionAtATime");
        }
        corrections.open(listing, checked, user.person(), now);
        return Outcome.done(record.meeting());
    }

    /** Whether the person at work may open a correction of these minutes now. */
    @Requires({Permission.SEE_MEETINGS, Permission.AUDIT})
    @Transactional(readOnly = true)
    public boolean mayCorrect(IssuedMinutesId id) {
        IssuedListing listing = find(id);
        return keeps(listing.meeting())
                && listing.correctedBy() == null
                && corrections.find(listing.meeting()).isEmpty();
    }

    /** Gives a correction up: the draft reads as it did before. */
    @Requires(Permission.KEEP_MINUTES)
    public Outcome<MeetingId> dropCorrection(MeetingId meeting) {
        MeetingRecord record = own(meeting);
        Instant now = clock.instant();
        issued.lockSeries(record.conference(), now);
        meetings.hold(meeting);
        if (corrections.find(meeting).isEmpty()) {
            return Outcome.refused("minutes.rule.nothingIsCorrected");
        }
        corrections.restoreWording(meeting);
        corrections.end(meeting, false, now);
        return Outcome.done(meeting);
    }

    /** Units that issued minutes concern, by name: of each there is an extract. */
    @Requires({Permission.SEE_MEETINGS, Permission.AUDIT})
    @Transactional(readOnly = true)
    public List<String> unitsConcerned(IssuedMinutesId id) {
        return Extract.read(json, issued.content(find(id).id())).units();
    }

    /**
     * The decisions and actions of one unit, printed from what was issued; says of which number it
     * is an extract.
     *
     * @param unit one of {@link #unitsConcerned}
     * @throws NotPermitted if there are no such minutes or one may not read them
     * @throws InvalidInput if they do not concern the unit
     */
    @Requires({Permission.SEE_MEETINGS, Permission.AUDIT})
    @Transactional(readOnly = true)
    public MinutesFile extract(IssuedMinutesId id, String unit, Locale language, Layout layout) {
        IssuedListing listing = find(id);
        Extract extract = Extract.read(json, issued.content(id));
        if (!extract.units().contains(unit)) {
            throw new InvalidInput(Message.of("minutes.extract.nothing", unit));
        }
        return new MinutesFile(
                "extract-%d-%02d-%s.pdf"
                        .formatted(listing.year(), listing.number(), language.getLanguage()),
                pdf.write(
                        extract.composer(messages, language, unit).extract(layout, listing, unit)));
    }

    /** Issued minutes that the person at work may read. */
    @Requires({Permission.SEE_MEETINGS, Permission.AUDIT})
    @Transactional(readOnly = true)
    public List<IssuedListing> list(IssuedFilter filter, Slice slice) {
        return issued.list(filter, slice, user);
    }

    @Requires({Permission.SEE_MEETINGS, Permission.AUDIT})
    @Transactional(readOnly = true)
    public int count(IssuedFilter filter) {
        return issued.count(filter, user);
    }

    /** The conferences of which one may read minutes; to choose from. */
    @Requires({Permission.SEE_MEETINGS, Permission.AUDIT})
    @Transactional(readOnly = true)
    public List<IssuedConference> conferences() {
        return issued.conferences(user);
    }

    /**
     * @throws NotPermitted if there are none or one may not read them
     */
    @Requires({Permission.SEE_MEETINGS, Permission.AUDIT})
    @Transactional(readOnly = true)
    public IssuedListing find(IssuedMinutesId id) {
        return issued.find(id, user).orElseThrow(() -> new NotPermitted("no such minutes"));
    }

    /**
     * The words as they were issued, without the table of actions.
     *
     * @throws NotPermitted if there are none or one may not read them
     */
    @Requires({Permission.SEE_MEETINGS, Permission.AUDIT})
    @Transactional(readOnly = true)
    public IssuedText text(IssuedMinutesId id, Locale language) {
        return IssuedText.read(issued.content(find(id).id()), language);
    }

    /** What was issued about this meeting, if it was and one may read it. */
    @Requires({Permission.SEE_MEETINGS, Permission.AUDIT})
    @Transactional(readOnly = true)
    public Optional<IssuedListing> ofMeeting(MeetingId meeting) {
        return issued.ofMeeting(meeting, user);
    }

    /**
     * The file as it was stored when the minutes were issued.
     *
     * @throws NotPermitted if there is none or one may not read it
     */
    @Requires({Permission.SEE_MEETINGS, Permission.AUDIT})
    @Transactional(readOnly = true)
    public MinutesFile file(IssuedMinutesId id, Locale language, Layout layout) {
        IssuedListing listing = find(id);
        byte[] content =
                issued.file(id, language, layout)
                        .orElseThrow(() -> new NotPermitted("no such file"));
        return new MinutesFile(
                "minutes-%d-%02d-%s-%s.pdf"
                        .formatted(
                                listing.year(),
                                listing.number(),
                                language.getLanguage(),
                                layout.name().toLowerCase(Locale.ROOT)),
                content);
    }

    /**
     * Recomputes every hash of every conference's chain.
     *
     * @return what does not agree with what was issued; empty if nothing was tampered with
     */
    @Requires(Permission.AUDIT)
    @Transactional(readOnly = true)
    public List<Message> verify() {
        return issued.conferences().stream()
                .flatMap(conference ->
                        Chain.faults(() ->
                                issued.chain(conference).stream().map(issued::kept).iterator())
                                .stream())
                .toList();
    }

    private List<Message> uncovered(MeetingRecord record) {
        List<Message> uncovered = new ArrayList<>();
        for (Locale language : Languages.ALL) {
            pdf
                    .uncovered(
                            composer(record, language).paper(Layout.NATIONAL, "", clock.instant()))
                    .stream()
                    .limit(MOST_UNCOVERED)
                    .map(Uncovered::message)
                    .filter(message -> !uncovered.contains(message))
                    .forEach(uncovered::add);
        }
        return uncovered;
    }

    private Composer composer(MeetingRecord record, Locale language) {
        return new Composer(
                messages,
                language,
                record,
                rewordings.of(record.meeting(), language),
                corrections.find(record.meeting()).orElse(null));
    }

    private boolean isIssued(MeetingId meeting) {
        return issued.isIssued(meeting) && corrections.find(meeting).isEmpty();
    }

    private boolean mayBeIssued(MeetingRecord record) {
        return record.mayBeIssued() && !issued.isIssued(record.meeting())
                || corrections.find(record.meeting()).isPresent();
    }

    private MeetingRecord own(MeetingId meeting) {
        MeetingRecord record =
                records.find(meeting).orElseThrow(() -> new NotPermitted("no such meeting"));
        user.requireDepartment(record.lead());
        return record;
    }
}
