package org.confer.datepoll;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Messages;
import org.confer.kernel.PersonId;
import org.confer.notification.Mail;
import org.confer.notification.Notifications;
import org.confer.notification.Outbox;
import org.springframework.stereotype.Component;

/** Tells units in the application, and guests by mail; in the caller's transaction. */
@Component
class PollPost {

    /** What a mail to a guest is about. */
    private enum Letter {
        ASKED("datepoll.mail.asked.subject", "datepoll.mail.asked.body"),
        REMINDED("datepoll.mail.reminded.subject", "datepoll.mail.reminded.body"),
        CHOSEN("datepoll.mail.chosen.subject", "datepoll.mail.chosen.body"),
        CALLED_OFF("datepoll.mail.calledOff.subject", "datepoll.mail.calledOff.body");

        private final String subject;
        private final String body;

        Letter(String subject, String body) {
            this.subject = subject;
            this.body = body;
        }
    }

    private final PollStore store;
    private final GuestLinks links;
    private final Notifications notifications;
    private final Outbox outbox;
    private final Messages messages;
    private final CurrentUser user;

    PollPost(
            PollStore store,
            GuestLinks links,
            Notifications notifications,
            Outbox outbox,
            Messages messages,
            CurrentUser user) {
        this.store = store;
        this.links = links;
        this.notifications = notifications;
        this.outbox = outbox;
        this.messages = messages;
        this.user = user;
    }

    void ask(PollListing poll, List<PollListing.Voice> whom) {
        tell(poll, whom, "datepoll.notice.asked", Letter.ASKED);
    }

    void remind(PollListing poll, List<PollListing.Voice> whom) {
        tell(poll, whom, "datepoll.notice.reminded", Letter.REMINDED);
    }

    /** The deadline is over: whoever convenes is to choose. */
    void over(PollListing poll) {
        Stream.concat(
                        Stream.of(store.openedBy(poll.id())),
                        store.officers(poll.meeting(), store.lead(poll.meeting())).stream())
                .distinct()
                .forEach(person ->
                        notifications.notice(
                                person,
                                Message.of("datepoll.notice.over", poll.title()),
                                address(poll)));
    }

    void chosen(PollListing poll, PollListing.Candidate time) {
        Object when = time.period().start().atZone(poll.zone());
        for (PollListing.Voice voice : poll.voices()) {
            officers(poll, voice)
                    .forEach(officer ->
                            notifications.notice(
                                    officer,
                                    Message.of("datepoll.notice.chosen", poll.title(), when),
                                    address(poll)));
        }
        mail(poll, poll.voices(), Letter.CHOSEN, when);
    }

    void calledOff(PollListing poll) {
        mail(poll, poll.voices(), Letter.CALLED_OFF, "");
    }

    private void tell(
            PollListing poll, List<PollListing.Voice> whom, String noticeKey, Letter letter) {
        Object deadline = poll.deadline().atZone(poll.zone());
        Message words = Message.of(noticeKey, poll.title(), deadline);
        for (PollListing.Voice voice : whom) {
            officers(poll, voice)
                    .forEach(officer -> notifications.notice(officer, words, address(poll)));
        }
        mail(poll, whom, letter, deadline);
    }

    private List<PersonId> officers(PollListing poll, PollListing.Voice voice) {
        return voice.unit() == null ? List.of() : store.officers(poll.meeting(), voice.unit());
    }

    private void mail(PollListing poll, List<PollListing.Voice> whom, Letter letter, Object when) {
        Locale language = user.locale();
        var guests = store.guests(poll.id());
        whom.stream()
                .map(PollListing.Voice::guest)
                .filter(Objects::nonNull)
                .forEach(id -> {
                    NewPoll.Guest guest = Objects.requireNonNull(guests.get(id));
                    outbox.write(
                            new Mail(
                                    guest.email(),
                                    messages.text(letter.subject, language, poll.title()),
                                    messages.text(
                                            letter.body,
                                            language,
                                            guest.name(),
                                            poll.title(),
                                            poll.conference(),
                                            poll.lead(),
                                            when,
                                            links.make(id),
                                            poll.note())));
                });
    }

    private static String address(PollListing poll) {
        return "meetings/" + poll.meeting() + "/poll";
    }
}
