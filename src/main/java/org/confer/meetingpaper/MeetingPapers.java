package org.confer.meetingpaper;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.confer.conference.Reach;
import org.confer.document.Layout;
import org.confer.document.PdfWriter;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Messages;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.PublicAddress;
import org.confer.kernel.Requires;
import org.confer.meeting.Agendas;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.Meetings;
import org.confer.meeting.SeatListing;
import org.confer.meeting.Seats;
import org.confer.notification.Enclosure;
import org.confer.notification.Mail;
import org.confer.notification.Outbox;
import org.confer.shell.Languages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agenda, the meeting notice and the attendance sheet as PDF. Each unit is printed, and mailed,
 * what it may be shown of the agenda ({@link Agendas#shownTo}).
 */
@Service
@Transactional
public class MeetingPapers {

    private static final List<Sort> MAILED = List.of(Sort.NOTICE, Sort.AGENDA);

    private final Meetings meetings;
    private final Agendas agendas;
    private final Seats seats;
    private final SendingStore store;
    private final PdfWriter pdf;
    private final Outbox outbox;
    private final Messages messages;
    private final Reach reach;
    private final CurrentUser user;
    private final PublicAddress address;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingPapers(
            Meetings meetings,
            Agendas agendas,
            Seats seats,
            SendingStore store,
            PdfWriter pdf,
            Outbox outbox,
            Messages messages,
            Reach reach,
            CurrentUser user,
            PublicAddress address,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.seats = seats;
        this.store = store;
        this.pdf = pdf;
        this.outbox = outbox;
        this.messages = messages;
        this.reach = reach;
        this.user = user;
        this.address = address;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A paper as the own unit may be shown it; the lead unit's shows all.
     *
     * @throws NotPermitted if one may not even see the meeting
     */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public PrintedPaper print(MeetingId meeting, Sort sort, Locale language, Layout layout) {
        return print(meetings.find(meeting), user.department(), sort, language, layout);
    }

    /** Whether the person at work mails the papers of this meeting. */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public boolean areMineToSend(MeetingId meeting) {
        return reach.convenes(meetings.find(meeting).lead().id());
    }

    /** When they were mailed, newest first. */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public List<Instant> sendings(MeetingId meeting) {
        return store.sendings(meetings.find(meeting).id());
    }

    /**
     * Mails notice and agenda to everybody who is expected, to each what the own unit may be shown.
     * Refused if no time is set or nobody has a mail address.
     *
     * @return how many mails were written
     */
    @Requires(Permission.CONVENE)
    public Outcome<Integer> sendToAll(MeetingId id, Locale language, Layout layout) {
        MeetingListing meeting = meetings.find(id);
        reach.require(reach.convenes(meeting.lead().id()));
        if (meeting.planned().isEmpty()) {
            return Outcome.refused("meetingpaper.rule.aTimeIsSet");
        }
        List<SendingStore.Addressee> addressees = store.addressees(id);
        if (addressees.isEmpty()) {
            return Outcome.refused("meetingpaper.rule.somebodyIsReached");
        }
        Map<DepartmentId, List<Enclosure>> printed = new HashMap<>();
        for (SendingStore.Addressee to : addressees) {
            List<Enclosure> enclosures =
                    printed.computeIfAbsent(
                            to.unit(), unit -> enclosures(meeting, unit, language, layout));
            outbox.write(
                    new Mail(
                            to.email(),
                            messages.text("meetingpaper.mail.subject", language, meeting.title()),
                            messages.text(
                                    "meetingpaper.mail.body",
                                    language,
                                    to.name(),
                                    meeting.conferenceName(),
                                    meeting.title(),
                                    address.of("meetings/" + id)),
                            enclosures));
        }
        store.sent(id, addressees.size(), user.person(), clock.instant());
        events.publishEvent(new PapersSent(id, addressees.size()));
        return Outcome.done(addressees.size());
    }

    private List<Enclosure> enclosures(
            MeetingListing meeting, DepartmentId unit, Locale language, Layout layout) {
        List<Enclosure> enclosures = new ArrayList<>();
        for (Sort sort : MAILED) {
            PrintedPaper paper = print(meeting, unit, sort, language, layout);
            enclosures.add(new Enclosure(paper.name(), "application/pdf", paper.content()));
        }
        return enclosures;
    }

    private PrintedPaper print(
            MeetingListing meeting, DepartmentId unit, Sort sort, Locale language, Layout layout) {
        Locale nearest = Languages.nearest(language);
        List<SeatListing> invited = seats.of(meeting.id());
        Composition composition =
                new Composition(
                        messages,
                        nearest,
                        meeting,
                        agendas.shownTo(unit, meeting.id()),
                        invited,
                        agendas.earlierShownTo(unit, meeting.id()),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return new PrintedPaper(
                "%s-%s-%s.pdf".formatted(sort.fileName(), meeting.id(), nearest.getLanguage()),
                pdf.write(composition.paper(sort, layout)));
    }
}
