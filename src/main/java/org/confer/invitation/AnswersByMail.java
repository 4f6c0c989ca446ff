package org.confer.invitation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.confer.calendarfile.CalendarAnswer;
import org.confer.calendarfile.CalendarReader;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.PersonId;
import org.confer.meeting.SeatAnswering;
import org.confer.meeting.SeatId;
import org.confer.meeting.SeatListing;
import org.confer.meeting.Seats;
import org.confer.notification.ArrivedMail;
import org.confer.notification.Notifications;
import org.confer.security.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what calendar programs answer. An answer counts only if it holds the secret of the
 * invitation and comes from the person who was invited; From proves nothing. It then answers the
 * seat in that person's name, by the same service as a click does. Everything that came is kept
 * with its verdict.
 */
@Component
class AnswersByMail {

    private final InvitationStore store;
    private final AnswerStore answers;
    private final AnswerAddresses addresses;
    private final Seats seats;
    private final Acting acting;
    private final Notifications notifications;
    private final Clock clock;
    private final TransactionTemplate answering;

    AnswersByMail(
            InvitationStore store,
            AnswerStore answers,
            AnswerAddresses addresses,
            Seats seats,
            Acting acting,
            Notifications notifications,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.answers = answers;
        this.addresses = addresses;
        this.seats = seats;
        this.acting = acting;
        this.notifications = notifications;
        this.clock = clock;
        this.answering = new TransactionTemplate(transactions);
        this.answering.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ArrivedMail mail) {
        if (mail.calendars().isEmpty() || answers.knows(mail.messageId())) {
            return;
        }
        try {
            Optional<Invited> invited = tokenOf(mail).flatMap(store::invited);
            ZoneId zone =
                    invited.flatMap(one -> store.meeting(one.meeting()))
                            .map(KnownMeeting::zone)
                            .orElse(ZoneOffset.UTC);
            CalendarAnswer answer =
                    CalendarReader.installed().readAnswer(mail.calendars().getFirst(), zone);
            if (answer.kind() != CalendarAnswer.Kind.OTHER) {
                judge(mail, answer, invited.or(() -> byOrganizer(answer)));
            }
        } catch (InvalidInput unreadable) {
            answers.keep(
                    mail.messageId(),
                    clock.instant(),
                    mail.from(),
                    null,
                    CalendarAnswer.Status.NEEDS_ACTION,
                    mail.subject(),
                    null,
                    Verdict.UNREADABLE,
                    unreadable.reason());
        }
    }

    private Optional<String> tokenOf(ArrivedMail mail) {
        return addresses.tokenIn(mail.recipients());
    }

    private Optional<Invited> byOrganizer(CalendarAnswer answer) {
        return addresses.tokenIn(List.of(answer.organizer())).flatMap(store::invited);
    }

    private void judge(ArrivedMail mail, CalendarAnswer answer, Optional<Invited> found) {
        if (found.isEmpty()) {
            boolean ours = answer.uid().matches("meeting-[1-9][0-9]{0,17}@confer");
            keep(mail, answer, null, null, ours ? Verdict.UNVERIFIED : Verdict.UNKNOWN, null);
            return;
        }
        Invited invited = found.get();
        Optional<CalendarAnswer.Attendee> who =
                answer.attendees().stream()
                        .filter(one ->
                                one.address().equals(invited.email().toLowerCase(Locale.ROOT)))
                        .findFirst();
        if (who.isEmpty() || !answer.uid().equals(KnownMeeting.uid(invited.meeting()))) {
            keep(mail, answer, null, invited, Verdict.UNVERIFIED, null);
            return;
        }
        Instant stamp = answer.stampedAt() == null ? Instant.EPOCH : answer.stampedAt();
        if (answer.sequence() < invited.sequence()
                || invited.uninvited()
                || !invited.isNews(answer.sequence(), stamp)) {
            keep(mail, answer, who.get(), invited, Verdict.OUTDATED, null);
            return;
        }
        if (answer.kind() == CalendarAnswer.Kind.COUNTER) {
            keep(mail, answer, who.get(), invited, Verdict.COUNTERED, null);
            tell(
                    store.officers(
                            invited.meeting(),
                            store.meeting(invited.meeting()).orElseThrow().leadId()),
                    invited,
                    Message.of("invitation.notice.countered", invited.name()));
            return;
        }
        apply(mail, answer, who.get(), invited, stamp);
        answered(invited, answer, who.get(), stamp);
    }

    private void apply(
            ArrivedMail mail,
            CalendarAnswer answer,
            CalendarAnswer.Attendee who,
            Invited invited,
            Instant stamp) {
        Optional<SeatAnswering> step = step(answer, who, invited);
        if (step.isEmpty()) {
            noted(mail, answer, who, invited);
            return;
        }
        try {
            // by itself: what the person may not do must not take back that the answer came
            Outcome<SeatId> outcome =
                    acting.as(
                            invited.person(),
                            () ->
                                    answering.execute(status -> {
                                        // first, so that who declines is not told so again
                                        answered(invited, answer, who, stamp);
                                        return seats.answer(seat(invited).id(), step.get());
                                    }));
            if (outcome instanceof Outcome.Refused<SeatId>(Message reason)) {
                keep(mail, answer, who, invited, Verdict.REFUSED, reason);
                tell(
                        List.of(invited.person()),
                        invited,
                        Message.of("invitation.notice.refused", reason));
            } else {
                keep(mail, answer, who, invited, Verdict.APPLIED, null);
            }
        } catch (NotPermitted onlyAnOfficerMay) {
            noted(mail, answer, who, invited);
        }
    }

    /** The unit's officers are told; they answer for the unit. */
    private void noted(
            ArrivedMail mail, CalendarAnswer answer, CalendarAnswer.Attendee who, Invited invited) {
        keep(mail, answer, who, invited, Verdict.NOTED, null);
        tell(
                store.officers(invited.meeting(), invited.department()),
                invited,
                Message.of(
                        "invitation.notice.noted",
                        invited.name(),
                        InvitationWords.status(who.status()),
                        answer.comment()));
    }

    private void answered(
            Invited invited, CalendarAnswer answer, CalendarAnswer.Attendee who, Instant stamp) {
        store.answered(invited, who.status(), answer.comment(), answer.sequence(), stamp);
    }

    private SeatListing seat(Invited invited) {
        return seats.mine(invited.meeting())
                .orElseThrow(() -> new NotPermitted("answers for no seat"));
    }

    private Optional<SeatAnswering> step(
            CalendarAnswer answer, CalendarAnswer.Attendee who, Invited invited) {
        return switch (who.status()) {
            case ACCEPTED -> Optional.of(new SeatAnswering.Accept(invited.person()));
            case DECLINED -> leave(answer, invited);
            case DELEGATED ->
                    store.personOf(invited.department(), who.delegatedTo())
                            .map(other ->
                                    new SeatAnswering.Substitute(
                                            invited.person(), other, answer.comment()));
            case TENTATIVE -> Optional.of(new SeatAnswering.Tentative(invited.person()));
            case NEEDS_ACTION -> Optional.empty();
        };
    }

    /** A deputy's no is not the unit's as long as a colleague who was asked too may come. */
    private Optional<SeatAnswering> leave(CalendarAnswer answer, Invited invited) {
        return store.colleaguesMayCome(invited)
                ? Optional.empty()
                : Optional.of(
                        new SeatAnswering.Leave(
                                answer.comment().isBlank()
                                        ? "—"
                                        : answer.comment().replaceAll("\\s+", " ")));
    }

    private void keep(
            ArrivedMail mail,
            CalendarAnswer answer,
            CalendarAnswer.@Nullable Attendee who,
            @Nullable Invited invited,
            Verdict verdict,
            @Nullable Message reason) {
        CalendarAnswer.Attendee told =
                who == null ? answer.attendees().stream().findFirst().orElse(null) : who;
        answers.keep(
                mail.messageId(),
                clock.instant(),
                mail.from(),
                invited,
                told == null ? CalendarAnswer.Status.NEEDS_ACTION : told.status(),
                answer.comment(),
                answer.proposed(),
                verdict,
                reason);
    }

    private void tell(List<PersonId> people, Invited invited, Message words) {
        people.stream()
                .distinct()
                .forEach(person ->
                        notifications.notice(
                                person, words, "meetings/" + invited.meeting() + "/invitations"));
    }
}
