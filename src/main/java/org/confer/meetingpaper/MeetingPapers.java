package org.confer.meetingpaper;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.confer.conference.Reach;
import org.confer.conference.Unit;
import org.confer.document.Layout;
import org.confer.invitation.spi.Parcel;
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
import org.confer.meeting.Seats;
import org.confer.notification.Mail;
import org.confer.notification.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agenda, the meeting notice and the attendance sheet as PDF. Each unit is mailed what it may
 * be shown of the agenda, with the papers of its items: by itself with every invitation, and again
 * whenever the secretariat says so.
 */
@Service
@Transactional
public class MeetingPapers {

    private final Meetings meetings;
    private final Agendas agendas;
    private final Seats seats;
    private final UnitParcels parcels;
    private final SendingStore store;
    private final Printing printing;
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
            UnitParcels parcels,
            SendingStore store,
            Printing printing,
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
        this.parcels = parcels;
        this.store = store;
        this.printing = printing;
        this.outbox = outbox;
        this.messages = messages;
        this.reach = reach;
        this.user = user;
        this.address = address;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A paper with what the person at work may see of the meeting, as on its pages.
     *
     * @throws NotPermitted if one may not even see the meeting
     */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public PrintedPaper print(MeetingId id, Sort sort, Locale language, Layout layout) {
        MeetingListing meeting = meetings.find(id);
        return printing.print(
                sort,
                new Printing.Shown(meeting, agendas.of(id), seats.of(id), agendas.earlier(id)),
                language,
                layout);
    }

    /** Whether the person at work mails the papers of this meeting. */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public boolean areMineToSend(MeetingId meeting) {
        return reach.convenes(meetings.find(meeting).lead().id());
    }

    /** When units were last sent papers, with an invitation or by themselves; newest first. */
    @Requires(Permission.SEE_MEETINGS)
    @Transactional(readOnly = true)
    public List<Instant> sendings(MeetingId meeting) {
        return store.sendings(meetings.find(meeting).id());
    }

    /**
     * Units whose papers have changed since they were sent, by name; none once the session is over.
     *
     * @throws NotPermitted if the meeting's papers are not one's own to send
     */
    @Requires(Permission.CONVENE)
    @Transactional(readOnly = true)
    public List<Unit> outdated(MeetingId id) {
        return parcels.outdated(toSend(id));
    }

    /**
     * Mails notice, agenda and the items' papers to everybody who is expected, to each what the own
     * unit may be shown. Refused if the meeting is over, no time is set or nobody has a mail
     * address.
     *
     * @return how many mails were written
     */
    @Requires(Permission.CONVENE)
    public Outcome<Integer> sendToAll(MeetingId id, Locale language, Layout layout) {
        MeetingListing meeting = toSend(id);
        if (!meeting.state().isOpen()) {
            return Outcome.refused("meetingpaper.rule.theMeetingIsNotOver");
        }
        if (meeting.planned().isEmpty()) {
            return Outcome.refused("meetingpaper.rule.aTimeIsSet");
        }
        List<SendingStore.Addressee> addressees = store.addressees(id);
        if (addressees.isEmpty()) {
            return Outcome.refused("meetingpaper.rule.somebodyIsReached");
        }
        Function<DepartmentId, Parcel> packed = parcels.of(meeting, language, layout);
        addressees.forEach(
                to -> outbox.write(mail(meeting, to, packed.apply(to.unit()), language)));
        store.sent(id, addressees.size(), user.person(), clock.instant());
        events.publishEvent(new PapersSent(id, addressees.size()));
        return Outcome.done(addressees.size());
    }

    private Mail mail(
            MeetingListing meeting, SendingStore.Addressee to, Parcel parcel, Locale language) {
        return new Mail(
                to.email(),
                messages.text("meetingpaper.mail.subject", language, meeting.title()),
                messages.text(
                        "meetingpaper.mail.body",
                        language,
                        to.name(),
                        meeting.conferenceName(),
                        meeting.title(),
                        parcel.words(),
                        address.of("meetings/" + meeting.id())),
                parcel.files());
    }

    private MeetingListing toSend(MeetingId id) {
        MeetingListing meeting = meetings.find(id);
        reach.require(reach.convenes(meeting.lead().id()));
        return meeting;
    }
}
