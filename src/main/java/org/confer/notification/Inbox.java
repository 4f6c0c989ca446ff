package org.confer.notification;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the mailbox to which answers come. A mail counts as read once everybody who listens has
 * dealt with it; if the program is stopped in between it is told again, so listeners must know what
 * they have already seen.
 */
@Component
class Inbox {

    private static final int MOST_AT_ONCE = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final Optional<MailServer> server;
    private final String folder;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Inbox(
            Environment settings,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.server = MailServer.of("imap", settings);
        this.folder = settings.getProperty("CONFER_IMAP_FOLDER", "INBOX");
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @return how many new mails were dealt with
     */
    int read() {
        return server.map(this::readFrom).orElse(0);
    }

    private int readFrom(MailServer from) {
        Session session = Session.getInstance(from.properties());
        int read = 0;
        try (Store store = session.getStore(from.scheme())) {
            store.connect(from.user(), from.password());
            try (Folder inbox = store.getFolder(folder)) {
                inbox.open(Folder.READ_WRITE);
                Message[] unread = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int i = 0; i < unread.length && i < MOST_AT_ONCE; i++) {
                    read += read(unread[i]) ? 1 : 0;
                }
            }
        } catch (MessagingException problem) {
            LOG.warn("The inbox {} cannot be read: {}", from, problem.toString());
        }
        return read;
    }

    private boolean read(Message message) throws MessagingException {
        try {
            ArrivedMail mail = new MailParts().read(message);
            transaction.executeWithoutResult(status -> events.publishEvent(mail));
            message.setFlag(Flags.Flag.SEEN, true);
            return true;
        } catch (IOException | RuntimeException problem) {
            // fetching its content has marked it as read; it is not
            message.setFlag(Flags.Flag.SEEN, false);
            LOG.warn("A mail could not be dealt with and stays unread: {}", problem.toString());
            return false;
        }
    }
}
