package org.confer.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.confer.TestDatabase;
import org.confer.kernel.Slice;
import org.confer.notification.DyingOutbox.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The program is killed at every step of sending an invitation, those of the talk with the mail
 * server among them, and started again: nothing is lost, and whoever receives it sees one
 * invitation.
 */
class OutboxDiesTest {

    static final Mail INVITATION =
            new Mail(
                    "liaison@town.example",
                    "联席会议第三次例会",
                    "请于三月五日到会。",
                    new CalendarPart(
                            "REQUEST",
                            """
                            BEGIN:VCALENDAR\r
                            METHOD:REQUEST\r
                            BEGIN:VEVENT\r
                            UID:meeting-3@confer\r
                            SEQUENCE:2\r
                            END:VEVENT\r
                            END:VCALENDAR\r
                            """),
                    "answers+token@town.example");

    private static final Duration AFTER_THE_LEASE = Duration.ofMinutes(6);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private MailStore store;

    @BeforeEach
    void aMailServer() {
        server.start();
        store = new MailStore(database.sql());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"BEFORE_TAKING", "AFTER_TAKING", "AFTER_SENDING", "AFTER_RECORDING"})
    void aProgramThatDiesBetweenItsStepsLosesNothing(Step step) throws Exception {
        String messageId = written();
        Process program = program(step, server.getSmtp().getPort());
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as("it died where it should").isEqualTo(DyingOutbox.HALTED);

        assertThat(startedAgain()).isEqualTo(step == Step.AFTER_RECORDING ? 0 : 1);
        receiverSeesOne(messageId, step == Step.AFTER_SENDING ? 2 : 1);
    }

    /**
     * The n-th answer of the mail server never reaches the program: greeting, EHLO, MAIL, RCPT,
     * DATA, the end of the mail, QUIT. From the sixth on the server has accepted the mail.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void aProgramThatIsKilledWhileItSpeaksToTheServerLosesNothing(int answer) throws Exception {
        String messageId = written();
        try (KillingServer between = new KillingServer(server.getSmtp().getPort(), answer)) {
            Process program = program(Step.WHILE_SENDING, between.port());
            between.kill(program);
            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(startedAgain()).isEqualTo(1);
        receiverSeesOne(messageId, answer >= 6 ? 2 : 1);
    }

    @Test
    void whoDiesBeforeTheStepThatTellsIsDoneHasToldNobody() throws Exception {
        Process program = program(Step.WHILE_WRITING, server.getSmtp().getPort());
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(DyingOutbox.HALTED);
        assertThat(startedAgain()).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private String written() {
        return outbox(Clock.systemUTC()).write(INVITATION);
    }

    private int startedAgain() {
        return outbox(Clock.offset(Clock.systemUTC(), AFTER_THE_LEASE)).sendDue();
    }

    private Outbox outbox(Clock clock) {
        return new Outbox(
                store, new Postman(DyingOutbox.settings(server.getSmtp().getPort())), clock);
    }

    private void receiverSeesOne(String messageId, int copies) throws Exception {
        MimeMessage[] arrived = server.getReceivedMessages();
        assertThat(arrived).hasSize(copies);
        Set<String> identities = new HashSet<>();
        Set<String> calendars = new HashSet<>();
        for (MimeMessage mail : arrived) {
            identities.add(mail.getMessageID());
            InputStream part = ((MimeMultipart) mail.getContent()).getBodyPart(1).getInputStream();
            calendars.add(new String(part.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(identities).containsExactly("<" + messageId + ">");
        assertThat(calendars)
                .singleElement()
                .asString()
                .contains("UID:meeting-3@confer", "SEQUENCE:2");
        assertThat(store.list("", Slice.first(10)))
                .singleElement()
                .extracting(KeptMail::state)
                .isEqualTo(MailState.SENT);
    }

    private Process program(Step step, int port) throws IOException {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                System.getProperty("java.home") + "/bin/java",
                                "-Xmx128m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classPath,
                                DyingOutbox.class.getName()));
        command.addAll(
                Arrays.asList(
                        step.name(),
                        database.url(),
                        database.applicationRole(),
                        database.password(),
                        Integer.toString(port)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Stands between the program and the mail server, and kills the program at an answer. */
    private static final class KillingServer implements AutoCloseable {

        private final ServerSocket door;
        private final int serverPort;
        private final int fatalAnswer;

        KillingServer(int serverPort, int fatalAnswer) throws IOException {
            this.door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            this.door.setSoTimeout(60_000);
            this.serverPort = serverPort;
            this.fatalAnswer = fatalAnswer;
        }

        int port() {
            return door.getLocalPort();
        }

        /** Hands answers on until the fatal one came. */
        void kill(Process program) throws Exception {
            try (Socket client = door.accept();
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
                Thread up = Thread.ofVirtual().start(() -> handOn(client, server));
                BufferedReader answers =
                        new BufferedReader(
                                new InputStreamReader(
                                        server.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = client.getOutputStream();
                for (int answer = 1; ; answer++) {
                    String text = answer(answers);
                    if (answer == fatalAnswer) {
                        program.destroyForcibly().waitFor();
                        break;
                    }
                    out.write(text.getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                }
                up.join(Duration.ofSeconds(10));
            }
        }

        /** All lines of one answer: the last has a blank after its number. */
        private static String answer(BufferedReader answers) throws IOException {
            StringBuilder text = new StringBuilder();
            String line;
            do {
                line = answers.readLine();
                if (line == null) {
                    throw new IOException("the mail server went away");
                }
                text.append(line).append("\r\n");
            } while (line.length() > 3 && line.charAt(3) == '-');
            return text.toString();
        }

        private static void handOn(Socket client, Socket server) {
            try {
                client.getInputStream().transferTo(server.getOutputStream());
            } catch (IOException killed) {
                // the program is dead, which is the point
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
