package org.confer.invitation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.confer.calendarfile.CalendarInvitation;
import org.confer.calendarfile.CalendarWriter;
import org.confer.calendarfile.EventSpan;
import org.confer.conference.Reach;
import org.confer.invitation.spi.Parcel;
import org.confer.invitation.spi.Parcels;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Messages;
import org.confer.kernel.Permission;
import org.confer.kernel.PersonId;
import org.confer.kernel.PublicAddress;
import org.confer.kernel.Requires;
import org.confer.kernel.Slice;
import org.confer.meeting.MeetingCalledOff;
import org.confer.meeting.MeetingChanged;
import org.confer.meeting.MeetingConvened;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.notification.CalendarPart;
import org.confer.notification.Mail;
import org.confer.notification.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells calendar programs of those who are expected at a meeting what holds (RFC 5546). Whatever
 * happens to a meeting, what was sent is compared with what should be known, and the difference is
 * sent in the same transaction: a request to whoever does not know the present time, a cancellation
 * to whoever is not expected any more.
 */
@Service
@Transactional
public class Invitations {

    private final InvitationStore store;
    private final AnswerStore answers;
    private final AnswerAddresses addresses;
    private final Outbox outbox;
    private final Meetings meetings;
    private final Reach reach;
    private final Messages messages;
    private final CurrentUser user;
    private final Clock clock;
    private final PublicAddress address;
    private final ObjectProvider<Parcels> parcels;

    Invitations(
            InvitationStore store,
            AnswerStore answers,
            AnswerAddresses addresses,
            Outbox outbox,
            Meetings meetings,
            Reach reach,
            Messages messages,
            CurrentUser user,
            Clock clock,
            PublicAddress address,
            ObjectProvider<Parcels> parcels) {
        this.store = store;
        this.answers = answers;
        this.addresses = addresses;
        this.outbox = outbox;
        this.meetings = meetings;
        this.reach = reach;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
        this.address = address;
        this.parcels = parcels;
    }

    /** Who was asked by mail, and what they answered last. */
    @Requires({Permission.CONVENE, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public List<InvitedListing> of(MeetingId meeting) {
        requireArranging(meeting);
        return store.listings(meeting);
    }

    /** Every answer to the meeting's invitations that came by mail, newest first. */
    @Requires({Permission.CONVENE, Permission.ADMINISTER})
    @Transactional(readOnly = true)
    public List<ArrivedAnswer> answers(MeetingId meeting) {
        requireArranging(meeting);
        return answers.of(meeting);
    }

    /** Answers of which nobody can tell whether they are genuine; newest first. */
    @Requires(Permission.ADMINISTER)
    @Transactional(readOnly = true)
    public List<ArrivedAnswer> quarantined(String search, Slice slice) {
        return answers.quarantined(search, slice);
    }

    @Requires(Permission.ADMINISTER)
    @Transactional(readOnly = true)
    public int countQuarantined(String search) {
        return answers.countQuarantined(search);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MeetingConvened event) {
        bringUpToDate(event.meeting());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MeetingChanged event) {
        bringUpToDate(event.meeting());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MeetingCalledOff event) {
        bringUpToDate(event.meeting());
    }

    private void requireArranging(MeetingId meeting) {
        reach.require(meetings.rights(meeting).arranges());
    }

    private void bringUpToDate(MeetingId id) {
        KnownMeeting meeting = store.meeting(id).orElseThrow();
        CalendarMeeting told = store.calendarMeeting(id).orElse(null);
        Instant start = meeting.startsAt();
        Instant end = meeting.endsAt();
        if (meeting.isOn() && start != null && end != null) {
            CalendarMeeting now =
                    told == null ? new CalendarMeeting(0, start, end, false) : told.on(start, end);
            inviteAll(meeting, now, told);
        } else if (meeting.isOff() && told != null && !told.cancelled()) {
            CalendarMeeting off = told.off();
            store.keep(id, off);
            store.invited(id).stream()
                    .filter(one -> !one.uninvited())
                    .forEach(one -> takeBack(meeting, off, one, CalendarInvitation.Kind.CANCELLED));
        }
    }

    private void inviteAll(
            KnownMeeting meeting, CalendarMeeting times, @Nullable CalendarMeeting told) {
        Map<PersonId, Invited> known = new HashMap<>();
        store.invited(meeting.id()).forEach(one -> known.put(one.person(), one));
        List<Addressee> expected = store.addressees(meeting.id());
        CalendarMeeting now = times.atLeast(highestTakenBack(expected, known));
        if (!now.equals(told)) {
            store.keep(meeting.id(), now);
        }
        Along along = new Along(parcels.orderedStream().toList(), meeting.id(), user.locale());
        for (Addressee wanted : expected) {
            Invited before = known.remove(wanted.person());
            if (before == null
                    || before.uninvited()
                    || before.sequence() != now.sequence()
                    || before.role() != wanted.role()) {
                invite(
                        meeting,
                        now,
                        wanted,
                        before == null ? addresses.newToken() : before.token(),
                        along.to(wanted.department()));
            }
        }
        // whoever declined or sent somebody else knows it already
        known.values().stream()
                .filter(one -> !one.uninvited() && !one.hasStoodBack())
                .forEach(one -> takeBack(meeting, now, one, CalendarInvitation.Kind.UNINVITED));
    }

    /** Who was uninvited and is asked again must not get a lower SEQUENCE than before. */
    private static int highestTakenBack(List<Addressee> expected, Map<PersonId, Invited> known) {
        return expected.stream()
                .map(one -> known.get(one.person()))
                .filter(Objects::nonNull)
                .filter(Invited::uninvited)
                .mapToInt(Invited::sequence)
                .max()
                .orElse(0);
    }

    private void invite(
            KnownMeeting meeting, CalendarMeeting now, Addressee to, String token, Parcel parcel) {
        send(meeting, now, CalendarInvitation.Kind.REQUEST, now.sequence(), to, token, parcel);
        store.asked(meeting.id(), to, token, now.sequence(), clock.instant());
    }

    private void takeBack(
            KnownMeeting meeting, CalendarMeeting now, Invited one, CalendarInvitation.Kind kind) {
        // a cancellation raises SEQUENCE; that of a whole meeting has risen already
        int sequence =
                kind == CalendarInvitation.Kind.UNINVITED ? now.sequence() + 1 : now.sequence();
        Addressee to =
                new Addressee(one.person(), one.department(), one.name(), one.email(), one.role());
        send(meeting, now, kind, sequence, to, one.token(), Parcel.EMPTY);
        store.uninvited(one, sequence, clock.instant());
    }

    private void send(
            KnownMeeting meeting,
            CalendarMeeting times,
            CalendarInvitation.Kind kind,
            int sequence,
            Addressee to,
            String token,
            Parcel parcel) {
        Locale language = user.locale();
        String page = address.of("meetings/" + meeting.id());
        String answersTo = addresses.of(token);
        CalendarInvitation invitation =
                new CalendarInvitation(
                        kind,
                        KnownMeeting.uid(meeting.id()),
                        sequence,
                        clock.instant(),
                        meeting.title(),
                        meeting.conference(),
                        meeting.where(),
                        page,
                        meeting.lead(),
                        answersTo,
                        to.name(),
                        to.email(),
                        to.role(),
                        new EventSpan.Hours(times.startsAt(), times.endsAt(), meeting.zone()));
        String subject =
                switch (kind) {
                    case REQUEST -> "invitation.mail.request.subject";
                    case UNINVITED -> "invitation.mail.uninvited.subject";
                    case CANCELLED -> "invitation.mail.cancelled.subject";
                };
        String body =
                switch (kind) {
                    case REQUEST -> "invitation.mail.request.body";
                    case UNINVITED -> "invitation.mail.uninvited.body";
                    case CANCELLED -> "invitation.mail.cancelled.body";
                };
        outbox.write(
                new Mail(
                        to.email(),
                        messages.text(subject, language, meeting.title()),
                        messages.text(
                                body,
                                language,
                                to.name(),
                                meeting.title(),
                                times.startsAt().atZone(meeting.zone()),
                                meeting.where(),
                                meeting.lead(),
                                meeting.reason(),
                                page,
                                parcel.words()),
                        new CalendarPart(
                                kind.method(),
                                new String(
                                        CalendarWriter.installed().write(invitation),
                                        StandardCharsets.UTF_8)),
                        answersTo,
                        parcel.files()));
    }
}
