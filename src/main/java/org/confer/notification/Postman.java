package org.confer.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Brings one mail to the server; says no more than whether that server took it. */
@Component
class Postman {

    private static final int PERMANENT = 500;

    private final Optional<MailServer> server;
    private final String from;

    Postman(Environment settings) {
        // the people of a demo are made up; nothing is sent to their addresses
        this.server =
                settings.getProperty("confer.demo", Boolean.class, false)
                        ? Optional.empty()
                        : MailServer.of("smtp", settings);
        this.from = settings.getProperty("CONFER_MAIL_FROM", "confer@localhost");
    }

    boolean hasServer() {
        return server.isPresent();
    }

    /**
     * @throws Undeliverable if the server did not take it
     */
    void bring(KeptMail kept, List<Enclosure> enclosures) throws Undeliverable {
        MailServer to = server.orElseThrow();
        Session session = Session.getInstance(to.properties());
        try (Transport transport = session.getTransport(to.scheme())) {
            MimeMessage message = message(session, kept, enclosures);
            transport.connect(
                    to.user().isEmpty() ? null : to.user(),
                    to.user().isEmpty() ? null : to.password());
            transport.sendMessage(message, message.getRecipients(Message.RecipientType.TO));
        } catch (MessagingException problem) {
            throw new Undeliverable(told(problem), isPermanent(problem));
        }
    }

    private MimeMessage message(Session session, KeptMail kept, List<Enclosure> enclosures)
            throws MessagingException {
        Mail mail = kept.mail();
        MimeMessage message = new Identified(session, kept.messageId());
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(kept.createdAt()));
        // keeps automatic answers away (RFC 3834 section 5)
        message.setHeader("Auto-Submitted", "auto-generated");
        String replyTo = mail.replyTo();
        if (replyTo != null) {
            message.setReplyTo(new Address[] {new InternetAddress(replyTo, true)});
        }
        CalendarPart calendar = mail.calendar();
        if (!enclosures.isEmpty()) {
            message.setContent(mixed(mail, enclosures));
        } else if (calendar == null) {
            message.setText(mail.body(), StandardCharsets.UTF_8.name());
        } else {
            message.setContent(alternative(mail, calendar));
        }
        message.saveChanges();
        return message;
    }

    private static MimeMultipart mixed(Mail mail, List<Enclosure> enclosures)
            throws MessagingException {
        CalendarPart calendar = mail.calendar();
        MimeBodyPart words = plain(mail);
        if (calendar != null) {
            words = new MimeBodyPart();
            words.setContent(alternative(mail, calendar));
        }
        MimeMultipart mixed = new MimeMultipart("mixed", words);
        for (Enclosure one : enclosures) {
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(one.content(), one.mediaType())));
            file.setFileName(one.name());
            file.setDisposition(Part.ATTACHMENT);
            mixed.addBodyPart(file);
        }
        return mixed;
    }

    private static MimeMultipart alternative(Mail mail, CalendarPart calendar)
            throws MessagingException {
        return new MimeMultipart("alternative", plain(mail), part(calendar));
    }

    private static MimeBodyPart plain(Mail mail) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(mail.body(), StandardCharsets.UTF_8.name());
        return plain;
    }

    /** The method stands in the type as in the text (RFC 6047 section 2.4). */
    private static MimeBodyPart part(CalendarPart calendar) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        String type = "text/calendar; method=" + calendar.method() + "; charset=UTF-8";
        part.setDataHandler(
                new DataHandler(
                        new ByteArrayDataSource(
                                calendar.text().getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static boolean isPermanent(MessagingException problem) {
        for (Exception cause = problem; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode() >= PERMANENT;
            }
            if (cause instanceof SMTPSendFailedException refused) {
                return refused.getReturnCode() >= PERMANENT;
            }
        }
        return problem instanceof jakarta.mail.internet.AddressException
                || (problem instanceof SendFailedException failed
                        && failed.getNextException() == null);
    }

    private static @org.jspecify.annotations.Nullable Exception next(Exception problem) {
        return problem instanceof MessagingException nested ? nested.getNextException() : null;
    }

    private static String told(MessagingException problem) {
        String words = problem.toString().replaceAll("\\s+", " ");
        return words.length() > 500 ? words.substring(0, 500) : words;
    }

    /** Keeps its Message-ID, however often it is sent. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }

    /** The server did not take a mail. */
    static final class Undeliverable extends Exception {

        private final boolean permanent;

        Undeliverable(String words, boolean permanent) {
            super(words);
            this.permanent = permanent;
        }

        /** Whether trying again is of no use. */
        boolean isPermanent() {
            return permanent;
        }
    }
}
