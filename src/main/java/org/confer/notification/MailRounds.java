package org.confer.notification;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Empties the outbox and the inbox again and again; several applications may do so at once. */
@Configuration
@EnableScheduling
class MailRounds {

    private final Outbox outbox;
    private final Inbox inbox;

    MailRounds(Outbox outbox, Inbox inbox) {
        this.outbox = outbox;
        this.inbox = inbox;
    }

    @Scheduled(fixedDelayString = "${confer.mail.send-every:PT5S}", initialDelayString = "PT5S")
    void send() {
        outbox.sendDue();
    }

    @Scheduled(fixedDelayString = "${confer.mail.read-every:PT30S}", initialDelayString = "PT10S")
    void read() {
        inbox.read();
    }
}
