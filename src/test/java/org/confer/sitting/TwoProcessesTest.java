package org.confer.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.confer.ConferTest;
import org.confer.kernel.PersonId;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.Agendas;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Seats;
import org.confer.meeting.Town;
import org.confer.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/** This process and another one, each the whole application, on one database. */
@ConferTest
@Import(Town.class)
class TwoProcessesTest {

    private static final Duration TO_START = Duration.ofMinutes(2);
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    @Autowired Environment settings;
    @Autowired Town town;
    @Autowired Agendas agendas;
    @Autowired Seats seats;
    @Autowired Paragraphs paragraphs;
    @Autowired ParagraphStore store;
    @Autowired Following following;
    @Autowired Telling telling;
    @Autowired Clock clock;
    @Autowired PlatformTransactionManager transactions;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final UUID hers = UUID.randomUUID();
    private final UUID his = UUID.randomUUID();
    private Process other;
    private PrintStream tell;

    @BeforeEach
    void startTheOther() throws IOException {
        other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherProcess.class.getName(),
                                setting("spring.datasource.url"),
                                setting("spring.datasource.username"),
                                setting("spring.datasource.password"),
                                "--spring.datasource.hikari.maximum-pool-size=3",
                                "--server.port=0",
                                "--management.server.port=-1",
                                "--CONFER_MEANING=off")
                        .redirectErrorStream(true)
                        .start();
        tell = new PrintStream(other.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread.ofVirtual().start(this::hear);
    }

    @AfterEach
    void endTheOther() {
        other.destroyForcibly();
    }

    @Test
    void pushesAndPensPassFromOneToTheOther() {
        Town.Officer secretariat = town.officer(Role.SECRETARIAT);
        PersonId she = secretariat.person();
        PersonId he = town.colleague(secretariat.unit(), Role.SECRETARIAT);
        MeetingId meeting =
                town.inSession(
                        secretariat,
                        town.conference(secretariat, town.officer(Role.LIAISON_OFFICER)));
        AgendaItemId item = as(she, () -> agendas.of(meeting)).getFirst().id();
        as(she, () -> agendas.call(item).orThrow());
        ParagraphId id =
                as(she, () -> paragraphs.add(item, null, ParagraphKind.PLAIN, hers).orThrow()).id();
        List<Change> seenHere = new CopyOnWriteArrayList<>();
        Runnable end = following.follow(meeting, seenHere::add);
        awaitWord("ready", TO_START);
        tell("follow " + meeting);
        awaitWord("everything", AT_ONCE);

        as(she, () -> paragraphs.write(id, hers, 0, new ParagraphText("由党校承办")).orThrow());
        awaitWord("paragraph " + id + " 由党校承办", AT_ONCE);
        said.clear();
        as(she, () -> seats.arrive(seats.of(meeting).getFirst().id()).orThrow());
        awaitWord("everything", AT_ONCE);

        tell("take " + id + " " + he + " " + his);
        awaitWord("refused", AT_ONCE);
        as(she, () -> paragraphs.putDown(id, hers).orThrow());
        seenHere.clear();
        tell("take " + id + " " + he + " " + his);
        awaitWord("taken", AT_ONCE);
        await().atMost(AT_ONCE)
                .until(() ->
                        seenHere.stream()
                                .flatMap(change -> change.paragraphs().stream())
                                .anyMatch(now -> now.isHeldBy(his)));
        assertThat(as(she, () -> paragraphs.take(id, hers)).isDone()).isFalse();

        // the other process dies with the pen in its hand
        other.destroyForcibly();
        Clock later = Clock.offset(clock, Paragraphs.IDLE.plusSeconds(1));
        new PenRounds(store, telling, later, transactions).layDownIdle();
        assertThat(as(she, () -> paragraphs.take(id, hers)).isDone()).isTrue();
        end.run();
    }

    private void hear() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(said::add);
        } catch (IOException | UncheckedIOException ended) {
            said.add("(" + ended.getMessage() + ")");
        }
    }

    private void awaitWord(String word, Duration patience) {
        await().atMost(patience)
                .failFast(() ->
                        assertThat(other.isAlive()).as(() -> String.join("\n", said)).isTrue())
                .until(() -> said.contains(OtherProcess.SAYS + word));
    }

    private void tell(String line) {
        tell.println(line);
    }

    private String setting(String name) {
        return "--" + name + "=" + Objects.requireNonNull(settings.getProperty(name));
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return town.as(person, work);
    }
}
