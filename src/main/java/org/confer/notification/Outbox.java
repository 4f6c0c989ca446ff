package org.confer.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.confer.kernel.FromWithin;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.Slice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails are written in the caller's transaction and sent afterwards, until a server has taken them.
 * What is rolled back is not sent, and a crash loses nothing: a mail is taken for some minutes, and
 * if nobody reports that it was sent by then it is due again, with the same Message-ID. Without a
 * mail server they are kept and shown to the administrator.
 */
@Service
public class Outbox {

    /** Longer than a server that answers slowly needs for one mail. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration LONGEST_WAIT = Duration.ofHours(4);
    private static final int MOST_ATTEMPTS = 20;
    private static final int MOST_AT_ONCE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final MailStore store;
    private final Postman postman;
    private final Clock clock;

    Outbox(MailStore store, Postman postman, Clock clock) {
        this.store = store;
        this.postman = postman;
        this.clock = clock;
    }

    /**
     * @return the Message-ID under which it is sent
     */
    @FromWithin("services that tell somebody of what they did")
    @Transactional(propagation = Propagation.MANDATORY)
    public String write(Mail mail) {
        String messageId = UUID.randomUUID() + "@confer";
        store.write(
                messageId,
                mail,
                postman.hasServer() ? MailState.WAITING : MailState.KEPT,
                clock.instant());
        return messageId;
    }

    /** Whether a mail server is set. */
    @Requires(Permission.ADMINISTER)
    public boolean sends() {
        return postman.hasServer();
    }

    /** Sends a kept or failed mail, or one that waits, at the next opportunity. */
    @Requires(Permission.ADMINISTER)
    @Transactional
    public Outcome<Long> sendAgain(long id) {
        if (!postman.hasServer()) {
            return Outcome.refused("notification.mail.noServer");
        }
        return store.queue(id, clock.instant())
                ? Outcome.done(id)
                : Outcome.refused("notification.mail.alreadySent");
    }

    /** Newest first. */
    @Requires(Permission.ADMINISTER)
    @Transactional(readOnly = true)
    public List<KeptMail> list(String search, Slice slice) {
        return store.list(search, slice);
    }

    @Requires(Permission.ADMINISTER)
    @Transactional(readOnly = true)
    public int count(String search) {
        return store.count(search);
    }

    @Requires(Permission.ADMINISTER)
    @Transactional(readOnly = true)
    public Optional<KeptMail> find(long id) {
        return store.find(id);
    }

    /**
     * Sends what is due; no transaction is open while the server is spoken to.
     *
     * @return how many a server took
     */
    int sendDue() {
        int sent = 0;
        for (int i = 0; postman.hasServer() && i < MOST_AT_ONCE; i++) {
            Optional<KeptMail> due = store.take(clock.instant(), LEASE);
            if (due.isEmpty()) {
                break;
            }
            sent += send(due.get()) ? 1 : 0;
        }
        return sent;
    }

    private boolean send(KeptMail mail) {
        try {
            postman.bring(mail, store.enclosures(mail.id()));
            store.sent(mail.id(), clock.instant());
            return true;
        } catch (Postman.Undeliverable problem) {
            String words = Objects.requireNonNullElse(problem.getMessage(), "");
            if (problem.isPermanent() || mail.attempts() >= MOST_ATTEMPTS) {
                LOG.warn(
                        "Mail {} is given up; see the outbox for what the server said.", mail.id());
                store.giveUp(mail.id(), words);
            } else {
                store.tryAgain(mail.id(), words, next(mail.attempts()));
            }
            return false;
        }
    }

    /** After 1, 2, 4… minutes, at most after four hours. */
    private Instant next(int attempts) {
        Duration wait = Duration.ofMinutes(1L << Math.min(attempts - 1, 8));
        return clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }
}
