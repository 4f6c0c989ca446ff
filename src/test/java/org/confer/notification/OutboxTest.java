package org.confer.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.confer.TestDatabase;
import org.confer.kernel.Slice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Mails go out once, and if the program dies at a bad moment once more with the same identity. */
class OutboxTest {

    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";
    private static final Mail INVITATION =
            new Mail(
                    "liaison@town.example",
                    "联席会议第三次例会",
                    "请于三月五日到会。",
                    new CalendarPart("REQUEST", CALENDAR),
                    "answers+token@town.example");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    /** Kept, since a server that is down tells none. */
    private int smtpPort;

    private int imapPort;

    private final GreenMail server =
            new GreenMail(
                    new ServerSetup[] {
                        ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()
                    });
    private final SettableClock clock = new SettableClock();
    private MailStore store;

    @BeforeEach
    void aMailServer() {
        server.withConfiguration(
                com.icegreen.greenmail.configuration.GreenMailConfiguration.aConfig()
                        .withDisabledAuthentication());
        server.start();
        smtpPort = server.getSmtp().getPort();
        imapPort = server.getImap().getPort();
        store = new MailStore(database.sql());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailArrivesWithItsCalendarPart() throws Exception {
        write(INVITATION);
        assertThat(outbox().sendDue()).isEqualTo(1);
        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("联席会议第三次例会");
        assertThat(arrived.getReplyTo()[0]).hasToString("answers+token@town.example");
        MimeMultipart parts = (MimeMultipart) arrived.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("请于三月五日到会。");
        assertThat(parts.getBodyPart(1).getContentType())
                .isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                .isEqualTo(CALENDAR.getBytes(StandardCharsets.UTF_8));
        assertThat(mail().state()).isEqualTo(MailState.SENT);
        assertThat(outbox().sendDue()).isZero();
    }

    @Test
    void whoDiesBeforeSendingLosesNothing() {
        write(INVITATION);
        assertThat(store.take(clock.instant(), Duration.ofMinutes(5))).isPresent();
        assertThat(outbox().sendDue()).as("somebody else is at it").isZero();
        clock.pass(Duration.ofMinutes(6));
        assertThat(outbox().sendDue()).isEqualTo(1);
    }

    @Test
    void whoDiesAfterSendingRepeatsTheSameMail() throws Exception {
        write(INVITATION);
        postman()
                .bring(store.take(clock.instant(), Duration.ofMinutes(5)).orElseThrow(), List.of());
        clock.pass(Duration.ofMinutes(6));
        assertThat(outbox().sendDue()).isEqualTo(1);
        MimeMessage[] arrived = server.getReceivedMessages();
        assertThat(arrived).hasSize(2);
        assertThat(arrived[1].getMessageID())
                .isEqualTo(arrived[0].getMessageID())
                .contains(mail().messageId());
        assertThat(calendarOf(arrived[1])).isEqualTo(calendarOf(arrived[0]));
    }

    @Test
    void aServerThatIsDownIsTriedAgainAfterAWhile() {
        write(INVITATION);
        server.stop();
        assertThat(outbox().sendDue()).isZero();
        assertThat(mail().state()).isEqualTo(MailState.WAITING);
        assertThat(mail().lastError()).isNotBlank();
        server.start();
        smtpPort = server.getSmtp().getPort();
        assertThat(outbox().sendDue()).as("not at once").isZero();
        clock.pass(Duration.ofMinutes(2));
        assertThat(outbox().sendDue()).isEqualTo(1);
    }

    @Test
    void anAddressThatIsNoneIsGivenUp() {
        write(new Mail("no address at all", "x", "y"));
        assertThat(outbox().sendDue()).isZero();
        assertThat(mail().state()).isEqualTo(MailState.FAILED);
    }

    @Test
    void withoutAServerMailsAreKept() {
        MockEnvironment nothing = new MockEnvironment();
        new Outbox(store, new Postman(nothing), clock).write(INVITATION);
        assertThat(mail().state()).isEqualTo(MailState.KEPT);
    }

    @Test
    void aDemoSendsNothing() {
        assertThat(new Postman(settings().withProperty("confer.demo", "true")).hasServer())
                .isFalse();
    }

    @Test
    void whatArrivesIsToldOnceAndAgainIfAListenerFailed() {
        write(INVITATION);
        outbox().sendDue();
        List<ArrivedMail> told = new ArrayList<>();
        ApplicationEventPublisher failing =
                event -> {
                    throw new IllegalStateException("the database is away");
                };
        assertThat(inbox(failing).read()).isZero();
        ApplicationEventPublisher listening = event -> told.add((ArrivedMail) event);
        assertThat(inbox(listening).read()).isEqualTo(1);
        assertThat(inbox(listening).read()).isZero();
        ArrivedMail mail = told.getFirst();
        assertThat(mail.messageId()).isEqualTo(mail().messageId());
        assertThat(mail.subject()).isEqualTo("联席会议第三次例会");
        assertThat(mail.text()).isEqualTo("请于三月五日到会。");
        assertThat(new String(mail.calendars().getFirst(), StandardCharsets.UTF_8))
                .isEqualTo(CALENDAR);
        assertThat(mail.recipients()).containsExactly("liaison@town.example");
    }

    private void write(Mail mail) {
        outbox().write(mail);
    }

    private KeptMail mail() {
        return store.list("", Slice.first(1)).getFirst();
    }

    private Outbox outbox() {
        return new Outbox(store, postman(), clock);
    }

    private Postman postman() {
        return new Postman(settings());
    }

    private Inbox inbox(ApplicationEventPublisher events) {
        return new Inbox(settings(), events, new NoTransactions());
    }

    private static Object calendarOf(MimeMessage message) throws Exception {
        return new String(
                ((MimeMultipart) message.getContent())
                        .getBodyPart(1)
                        .getInputStream()
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }

    private MockEnvironment settings() {
        return new MockEnvironment()
                .withProperty("CONFER_SMTP_HOST", "127.0.0.1")
                .withProperty("CONFER_SMTP_PORT", "" + smtpPort)
                .withProperty("CONFER_SMTP_SECURITY", "none")
                .withProperty("CONFER_MAIL_FROM", "confer@town.example")
                .withProperty("CONFER_IMAP_HOST", "127.0.0.1")
                .withProperty("CONFER_IMAP_PORT", "" + imapPort)
                .withProperty("CONFER_IMAP_SECURITY", "none")
                .withProperty("CONFER_IMAP_USER", "liaison@town.example")
                .withProperty("CONFER_IMAP_PASSWORD", "anything");
    }

    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T01:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class NoTransactions extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(
                Object transaction,
                org.springframework.transaction.TransactionDefinition definition) {
            // nothing is written
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            // nothing is written
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            // nothing is written
        }
    }
}
