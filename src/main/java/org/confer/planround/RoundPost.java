package org.confer.planround;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.confer.kernel.Message;
import org.confer.kernel.Messages;
import org.confer.kernel.PersonId;
import org.confer.kernel.PublicAddress;
import org.confer.notification.Mail;
import org.confer.notification.Notifications;
import org.confer.notification.Outbox;
import org.springframework.stereotype.Component;

/** Tells officers of a call for plans, in the application and by mail, in one transaction. */
@Component
class RoundPost {

    /** Who is told, where and in which language. */
    record Officer(PersonId person, String email, Locale language) {}

    private final Notifications notifications;
    private final Outbox outbox;
    private final Messages messages;
    private final PublicAddress address;

    RoundPost(
            Notifications notifications, Outbox outbox, Messages messages, PublicAddress address) {
        this.notifications = notifications;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    void opened(PlanRoundListing round, List<Officer> officers) {
        tell(round, officers, words("planround.notice.opened", round));
    }

    void remind(PlanRoundListing round, RoundStep step, List<Officer> officers) {
        tell(
                round,
                officers,
                step == RoundStep.OVER
                        ? words("planround.notice.late", round)
                        : words("planround.notice.reminded", round));
    }

    /** The secretariat learns who is missing. */
    void over(PlanRoundListing round, List<String> missing, List<Officer> secretariat) {
        tell(
                round,
                secretariat,
                Message.of(
                        "planround.notice.missing", round.span().words(), missing.size(), missing));
    }

    void closed(PlanRoundListing round, List<Officer> officers) {
        tell(round, officers, words("planround.notice.closed", round));
    }

    void moved(PlanRoundListing round, LocalDate deadline, List<Officer> officers) {
        tell(
                round,
                officers,
                Message.of(
                        "planround.notice.moved",
                        round.conferenceName(),
                        round.span().words(),
                        deadline));
    }

    private static Message words(String key, PlanRoundListing round) {
        return Message.of(key, round.conferenceName(), round.span().words(), round.deadline());
    }

    private void tell(PlanRoundListing round, List<Officer> officers, Message words) {
        String page = "plan-rounds/" + round.id();
        for (Officer officer : officers) {
            notifications.notice(officer.person(), words, page);
            outbox.write(
                    new Mail(
                            officer.email(),
                            messages.text(
                                    "planround.mail.subject",
                                    officer.language(),
                                    round.conferenceName(),
                                    round.span().words()),
                            messages.text(
                                    "planround.mail.body",
                                    officer.language(),
                                    words,
                                    address.of(page),
                                    round.note())));
        }
    }
}
