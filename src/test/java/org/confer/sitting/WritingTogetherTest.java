package org.confer.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.PersonId;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.Agendas;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.meeting.SeatRole;
import org.confer.meeting.Seats;
import org.confer.meeting.Town;
import org.confer.security.Role;
import org.confer.security.Within;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** Two minute-takers at one meeting. */
@ConferTest
@Import(Town.class)
class WritingTogetherTest {

    @Autowired Town town;
    @Autowired Meetings meetings;
    @Autowired Agendas agendas;
    @Autowired Seats seats;
    @Autowired Boards boards;
    @Autowired Paragraphs paragraphs;
    @Autowired ParagraphStore store;
    @Autowired Telling telling;
    @Autowired Clock clock;
    @Autowired PlatformTransactionManager transactions;

    private final UUID hers = UUID.randomUUID();
    private final UUID his = UUID.randomUUID();
    private PersonId she;
    private PersonId he;
    private Town.Officer member;
    private MeetingId meeting;
    private AgendaItemId item;

    @BeforeEach
    void aMeetingInSession() {
        Town.Officer secretariat = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        she = secretariat.person();
        he = town.colleague(secretariat.unit(), Role.SECRETARIAT);
        ConferenceId conference = town.conference(secretariat, member);
        meeting = town.inSession(secretariat, conference);
        item = as(she, () -> agendas.of(meeting)).getFirst().id();
        as(she, () -> agendas.call(item).orThrow());
    }

    @Test
    void oneWritesAtATimeAndTheOtherSeesWho() {
        ParagraphId id = begun();
        assertThat(as(she, () -> write(id, hers, 0, "市教育局：同意。"))).isEqualTo(new Written.Stored(1));
        refused(
                as(he, () -> paragraphs.take(id, his)),
                SittingRule.ONE_WRITES_AT_A_TIME.words(name(id)));

        as(she, () -> paragraphs.putDown(id, hers).orThrow());
        assertThat(as(he, () -> paragraphs.take(id, his)).isDone()).isTrue();
        assertThat(
                        as(
                                        member.person(),
                                        () -> boards.of(meeting, new CommonReading()).paragraphs())
                                .getFirst()
                                .text())
                .isEqualTo("市教育局：同意。");
    }

    @Test
    void bothWriteAtOnceInParagraphsOfTheirOwn() {
        ParagraphId first = begun();
        ParagraphId second =
                as(he, () -> paragraphs.add(item, null, ParagraphKind.LIST_ITEM, his).orThrow())
                        .id();
        as(she, () -> write(first, hers, 0, "一"));
        as(he, () -> write(second, his, 0, "二"));
        ParagraphId between =
                as(she, () -> paragraphs.add(item, first, ParagraphKind.PLAIN, hers).orThrow())
                        .id();
        assertThat(as(she, () -> boards.of(meeting, new CommonReading()).paragraphs()))
                .extracting(Paragraph::id)
                .containsExactly(first, between, second);
    }

    @Test
    void thePenOfWhoIsIdleIsFree() {
        ParagraphId id = begun();
        as(she, () -> write(id, hers, 0, "未写完"));
        layDownAfter(Paragraphs.IDLE.toSeconds() - 5);
        refused(
                as(he, () -> paragraphs.take(id, his)),
                SittingRule.ONE_WRITES_AT_A_TIME.words(name(id)));
        layDownAfter(Paragraphs.IDLE.toSeconds() + 5);
        assertThat(paragraph(id).pen()).isNull();
        assertThat(as(he, () -> paragraphs.take(id, his)).isDone()).isTrue();
    }

    @Test
    void whoComesBackBeforeAnybodyElseWroteGoesOn() {
        ParagraphId id = begun();
        as(she, () -> write(id, hers, 0, "未写完"));
        layDownAfter(Paragraphs.IDLE.toSeconds() + 5);
        assertThat(as(she, () -> write(id, hers, 1, "写完了"))).isEqualTo(new Written.Stored(2));
    }

    @Test
    void thePensOfAClosedPageAreFree() {
        ParagraphId id = begun();
        paragraphs.leave(hers);
        assertThat(as(he, () -> paragraphs.take(id, his)).isDone()).isTrue();
    }

    @Test
    void onesOwnOtherPageGivesThePenAndItsLateTextIsKept() {
        ParagraphId id = begun();
        UUID herTablet = UUID.randomUUID();
        as(she, () -> paragraphs.take(id, herTablet).orThrow());
        as(she, () -> write(id, herTablet, 0, "平板上"));
        assertThat(as(she, () -> write(id, hers, 0, "电脑上"))).isInstanceOf(Written.KeptBeside.class);
        assertThat(paragraph(id).text()).isEqualTo("平板上");
        assertThat(one(as(she, () -> boards.of(meeting, new CommonReading()).aside())).text())
                .isEqualTo("电脑上");
    }

    @Test
    void whereTwoTextsMeetBothAreKeptUntilSomebodyChooses() {
        ParagraphId id = begun();
        as(she, () -> write(id, hers, 0, "她的"));
        layDownAfter(Paragraphs.IDLE.toSeconds() + 5);
        as(he, () -> paragraphs.take(id, his).orThrow());
        as(he, () -> write(id, his, 1, "他的"));

        assertThat(as(she, () -> write(id, hers, 1, "她的，还有")))
                .isInstanceOf(Written.KeptBeside.class);
        assertThat(as(she, () -> write(id, hers, 1, "她的，还有更多")))
                .isInstanceOf(Written.KeptBeside.class);
        assertThat(paragraph(id).text()).isEqualTo("他的");
        SetAside kept = one(as(he, () -> boards.of(meeting, new CommonReading()).aside()));
        assertThat(kept.text()).isEqualTo("她的，还有更多");
        assertThat(as(member.person(), () -> boards.of(meeting, new CommonReading()).aside()))
                .isEmpty();

        refused(
                as(she, () -> paragraphs.choose(kept.id(), Paragraphs.Choice.PUT_IN, hers)),
                SittingRule.ONE_WRITES_AT_A_TIME.words(name(id)));
        as(she, () -> paragraphs.choose(kept.id(), Paragraphs.Choice.KEEP_BOTH, hers).orThrow());
        assertThat(as(she, () -> boards.of(meeting, new CommonReading()).paragraphs()))
                .extracting(Paragraph::text)
                .containsExactly("他的", "她的，还有更多");
        assertThat(as(he, () -> boards.of(meeting, new CommonReading()).aside())).isEmpty();
    }

    @Test
    void whatABrowserKeptIsLaidBesideUnlessItStandsThere() {
        ParagraphId id = begun();
        as(she, () -> write(id, hers, 0, "已存"));
        assertThat(as(she, () -> paragraphs.offer(item, id, new ParagraphText("已存")).orThrow()))
                .isEqualTo(new Written.Stored(1));
        as(she, () -> paragraphs.offer(item, id, new ParagraphText("离线时写的")).orThrow());
        SetAside kept = one(as(she, () -> boards.of(meeting, new CommonReading()).aside()));
        as(she, () -> paragraphs.choose(kept.id(), Paragraphs.Choice.PUT_IN, hers).orThrow());
        assertThat(paragraph(id).text()).isEqualTo("离线时写的");
    }

    @Test
    void onlyWhoKeepsTheRecordWritesAndOnlyWhileItIsOpen() {
        ParagraphId id = begun();
        assertThatThrownBy(() -> as(member.person(), () -> paragraphs.take(id, his)))
                .isInstanceOf(NotPermitted.class);
        as(she, () -> meetings.end(meeting).orThrow());
        assertThat(as(she, () -> write(id, hers, 0, "会后整理"))).isEqualTo(new Written.Stored(1));
        Within.call(() -> as(she, () -> meetings.minutesInClearance(meeting).orThrow()));
        refused(
                as(she, () -> paragraphs.write(id, hers, 1, new ParagraphText("太迟"))),
                SittingRule.THE_RECORD_IS_OPEN.words());
    }

    @Test
    void whoSitsInOnAnotherItemSeesNothingOfThisOne() {
        Town.Officer guest = town.officer(Role.OBSERVER);
        as(she, () -> seats.invite(meeting, guest.unit(), SeatRole.SITS_IN, Set.of()).orThrow());
        as(she, () -> write(begun(), hers, 0, "保密"));
        CommonReading common = new CommonReading();
        assertThat(as(she, () -> boards.of(meeting, common)).paragraphs()).hasSize(1);
        Board shown = as(guest.person(), () -> boards.of(meeting, common));
        assertThat(shown.items()).isEmpty();
        assertThat(shown.paragraphs()).isEmpty();
        assertThat(shown.times()).isEmpty();
        assertThat(shown.seats()).extracting(one -> one.unit().id()).containsExactly(guest.unit());
        assertThat(shown.stays()).isEmpty();
        var seat =
                as(she, () -> seats.of(meeting)).stream()
                        .filter(one -> one.unit().id().equals(guest.unit()))
                        .findFirst()
                        .orElseThrow();
        as(she, () -> seats.letSitInOn(seat.id(), List.of(item)).orThrow());
        Board now = as(guest.person(), () -> boards.of(meeting, common));
        assertThat(now.paragraphs()).hasSize(1);
        assertThat(now.times()).containsOnlyKeys(item);
        assertThat(now.aside()).isEmpty();
    }

    @Test
    void aParagraphLeftEmptyGoes() {
        ParagraphId id = begun();
        as(she, () -> paragraphs.putDown(id, hers).orThrow());
        assertThat(as(she, () -> boards.of(meeting, new CommonReading()).paragraphs())).isEmpty();
        assertThat(store.find(id)).isEmpty();
    }

    private ParagraphId begun() {
        return as(she, () -> paragraphs.add(item, null, ParagraphKind.PLAIN, hers).orThrow()).id();
    }

    private Written write(ParagraphId id, UUID page, int base, String text) {
        return paragraphs.write(id, page, base, new ParagraphText(text)).orThrow();
    }

    private Paragraph paragraph(ParagraphId id) {
        return store.find(id).orElseThrow();
    }

    private String name(ParagraphId id) {
        return Objects.requireNonNull(paragraph(id).pen()).name();
    }

    private void layDownAfter(long seconds) {
        Clock later = Clock.offset(clock, Duration.ofSeconds(seconds));
        new PenRounds(store, telling, later, transactions).layDownIdle();
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return town.as(person, work);
    }

    private static <T> T one(List<T> all) {
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static void refused(Outcome<?> outcome, Message reason) {
        assertThat(outcome).isEqualTo(new Outcome.Refused<>(reason));
    }
}
