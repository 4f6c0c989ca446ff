package org.confer.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.confer.ConferTest;
import org.confer.document.Layout;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;
import org.confer.kernel.PersonId;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.Agendas;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.meeting.Town;
import org.confer.minutes.DraftPart;
import org.confer.minutes.IssuedMinutesId;
import org.confer.minutes.Minutes;
import org.confer.minutes.PassageText;
import org.confer.security.Role;
import org.confer.shell.Languages;
import org.confer.sitting.Boards;
import org.confer.sitting.CommonReading;
import org.confer.sitting.ParagraphId;
import org.confer.sitting.ParagraphKind;
import org.confer.sitting.ParagraphText;
import org.confer.sitting.Paragraphs;
import org.confer.sitting.SittingRule;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One writes in the record while the other sends or issues the minutes: what was written is in what
 * goes out, or it is refused in words. Nothing is written that nobody will read.
 */
@ConferTest
@Import(Town.class)
class SameMomentTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SAID = "市教育局：同意合并，经费另议。";

    @Autowired Town town;
    @Autowired Meetings meetings;
    @Autowired Agendas agendas;
    @Autowired Boards boards;
    @Autowired Paragraphs paragraphs;
    @Autowired Minutes minutes;
    @Autowired Clearances clearances;
    @Autowired ClearanceStore sent;
    @Autowired TransactionTemplate transaction;
    @Autowired DSLContext db;
    @Autowired Clock clock;

    private final UUID page = UUID.randomUUID();
    private PersonId writer;
    private PersonId issuer;
    private MeetingId meeting;
    private ParagraphId paragraph;

    @BeforeEach
    void aMeetingEnded() {
        Town.Officer secretariat = town.officer(Role.SECRETARIAT);
        writer = secretariat.person();
        issuer = town.colleague(secretariat.unit(), Role.SECRETARIAT);
        meeting =
                town.inSession(
                        secretariat,
                        town.conference(secretariat, town.officer(Role.LIAISON_OFFICER)));
        AgendaItemId item = town.as(writer, () -> agendas.of(meeting)).getFirst().id();
        paragraph =
                town.as(
                        writer,
                        () -> {
                            agendas.call(item).orThrow();
                            ParagraphId id =
                                    paragraphs
                                            .add(item, null, ParagraphKind.PLAIN, page)
                                            .orThrow()
                                            .id();
                            meetings.end(meeting).orThrow();
                            return id;
                        });
    }

    @Test
    void whoWroteBeforeTheMinutesWereIssuedIsInThem() {
        Future<Outcome<IssuedMinutesId>> issued =
                whileOpen(writer, this::write, issuer, this::issue);
        assertThat(words(issued.resultNow().orThrow())).contains(SAID);
    }

    @Test
    void whoWritesWhileTheMinutesAreIssuedIsToldThatTheRecordIsClosed() {
        Future<? extends Outcome<?>> late = whileOpen(issuer, this::issue, writer, this::write);
        assertThat(late.resultNow())
                .isEqualTo(new Outcome.Refused<>(SittingRule.THE_RECORD_IS_OPEN.words()));
        assertThat(
                        town.as(writer, () -> boards.of(meeting, new CommonReading()).paragraphs())
                                .getFirst()
                                .text())
                .isEmpty();
    }

    @Test
    void whoWordsAParagraphWhileTheMinutesAreIssuedIsTold() {
        Supplier<Outcome<MeetingId>> word = word("会议由市委组织部主持。");
        Future<Outcome<MeetingId>> late = whileOpen(issuer, this::issue, writer, word);
        assertThat(late.resultNow())
                .isEqualTo(
                        new Outcome.Refused<>(Message.of("minutes.rule.issuedMinutesNeverChange")));
    }

    @Test
    void ofTwoWhoWordOneParagraphTheSecondIsShownWhatTheFirstWrote() {
        Future<Outcome<MeetingId>> late = whileOpen(issuer, word("甲写的。"), writer, word("乙写的。"));
        assertThat(late.resultNow())
                .isEqualTo(
                        new Outcome.Refused<>(
                                Message.of("minutes.rule.somebodyElseWroteHere", "甲写的。")));
    }

    @Test
    void whatWasWrittenBeforeTheDraftWentOutForClearanceIsInIt() {
        Future<Outcome<VersionId>> version = whileOpen(writer, this::write, issuer, this::send);
        assertThat(sent.text(version.resultNow().orThrow()).in(Languages.CHINESE))
                .extracting(SentParagraph::text)
                .contains(SAID);
    }

    @Test
    void whoWritesWhileTheDraftIsSentForClearanceIsToldThatTheRecordIsClosed() {
        Future<? extends Outcome<?>> late = whileOpen(issuer, this::send, writer, this::write);
        assertThat(late.resultNow())
                .isEqualTo(new Outcome.Refused<>(SittingRule.THE_RECORD_IS_OPEN.words()));
    }

    @RepeatedTest(5)
    void inTheSameMomentItIsOneOrTheOther() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<? extends Outcome<?>> written;
        Future<Outcome<IssuedMinutesId>> issued;
        try (var threads = Executors.newFixedThreadPool(2)) {
            written =
                    threads.submit(() -> {
                        start.await();
                        return town.as(writer, this::write);
                    });
            issued =
                    threads.submit(() -> {
                        start.await();
                        return town.as(issuer, this::issue);
                    });
        }
        assertThat(words(issued.get().orThrow()).contains(SAID)).isEqualTo(written.get().isDone());
    }

    private Outcome<?> write() {
        return paragraphs.write(paragraph, page, 0, new ParagraphText(SAID));
    }

    private Outcome<IssuedMinutesId> issue() {
        return minutes.issue(meeting, Layout.NEUTRAL);
    }

    private Outcome<VersionId> send() {
        return clearances.send(
                meeting, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(7));
    }

    private Supplier<Outcome<MeetingId>> word(String text) {
        DraftPart.Worded opening =
                town.as(writer, () -> minutes.draft(meeting, Languages.CHINESE)).parts().stream()
                        .filter(DraftPart.Worded.class::isInstance)
                        .map(DraftPart.Worded.class::cast)
                        .filter(part -> part.key().equals("opening"))
                        .findFirst()
                        .orElseThrow();
        return () ->
                minutes.word(
                        meeting,
                        Languages.CHINESE,
                        opening.key(),
                        opening.text(),
                        new PassageText(text));
    }

    private String words(IssuedMinutesId id) {
        return String.join(
                "\n", town.as(issuer, () -> minutes.text(id, Languages.CHINESE)).paragraphs());
    }

    /** The second begins when the first is done but for its commit, which comes once both meet. */
    private <T> Future<T> whileOpen(
            PersonId first,
            Supplier<? extends Outcome<?>> step,
            PersonId second,
            Supplier<T> other) {
        int waitedBefore = waiting();
        CompletableFuture<Void> done = new CompletableFuture<>();
        CompletableFuture<Void> free = new CompletableFuture<>();
        Future<T> late;
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<?> early =
                    threads.submit(() ->
                            transaction.executeWithoutResult(status -> {
                                try {
                                    assertThat(town.<Outcome<?>>as(first, step::get).isDone())
                                            .isTrue();
                                    done.complete(null);
                                } catch (Throwable failed) {
                                    done.completeExceptionally(failed);
                                    throw failed;
                                }
                                free.join();
                            }));
            done.join();
            late = threads.submit(() -> town.as(second, other));
            try {
                await().atMost(PATIENCE).until(() -> waiting() == waitedBefore + 1);
            } finally {
                free.complete(null);
            }
            assertThat(early).succeedsWithin(PATIENCE);
        }
        return late;
    }

    /** Sessions of this database that wait for a row. */
    private int waiting() {
        return db.fetchSingle(
                        "select count(*)::int from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock'")
                .into(int.class);
    }
}
