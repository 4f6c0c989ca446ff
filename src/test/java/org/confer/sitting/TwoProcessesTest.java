package org.confer.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.confer.ConferTest;
import org.confer.SecondApplication;
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

    private final UUID hers = UUID.randomUUID();
    private final UUID his = UUID.randomUUID();
    private SecondApplication other;

    @BeforeEach
    void startTheOther() throws IOException {
        other = new SecondApplication(OtherProcess.class, settings);
    }

    @AfterEach
    void endTheOther() {
        other.close();
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
        other.awaitReady();
        other.tell("follow " + meeting);
        other.awaitWords("everything");

        as(she, () -> paragraphs.write(id, hers, 0, new ParagraphText("由党校承办")).orThrow());
        other.awaitWords("paragraph " + id + " 由党校承办");
        other.forgetWhatItSaid();
        as(she, () -> seats.arrive(seats.of(meeting).getFirst().id()).orThrow());
        other.awaitWords("everything");

        other.tell("take " + id + " " + he + " " + his);
        other.awaitWords("refused");
        as(she, () -> paragraphs.putDown(id, hers).orThrow());
        seenHere.clear();
        other.tell("take " + id + " " + he + " " + his);
        other.awaitWords("taken");
        await().atMost(AT_ONCE)
                .until(() ->
                        seenHere.stream()
                                .flatMap(change -> change.paragraphs().stream())
                                .anyMatch(now -> now.isHeldBy(his)));
        assertThat(as(she, () -> paragraphs.take(id, hers)).isDone()).isFalse();

        // the other process dies with the pen in its hand
        other.close();
        Clock later = Clock.offset(clock, Paragraphs.IDLE.plusSeconds(1));
        new PenRounds(store, telling, later, transactions).layDownIdle();
        assertThat(as(she, () -> paragraphs.take(id, hers)).isDone()).isTrue();
        end.run();
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return town.as(person, work);
    }
}
