package org.confer.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.confer.ConferTest;
import org.confer.action.Actions;
import org.confer.action.NewAction;
import org.confer.clearance.SheetParagraph.Change;
import org.confer.conference.ClearanceRule;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.document.Layout;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.PersonId;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.Agendas;
import org.confer.meeting.DecisionId;
import org.confer.meeting.DecisionKind;
import org.confer.meeting.Decisions;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingState;
import org.confer.meeting.Meetings;
import org.confer.meeting.Seats;
import org.confer.meeting.Terms;
import org.confer.meeting.Town;
import org.confer.meeting.Town.Officer;
import org.confer.minutes.IssuedMinutesId;
import org.confer.minutes.Minutes;
import org.confer.minutes.PassageText;
import org.confer.notification.Notifications;
import org.confer.security.Role;
import org.confer.shell.Languages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** From the draft to minutes to which every unit agrees. */
@ConferTest
@Import(Town.class)
@Transactional
class ClearingMinutesTest {

    @Autowired Town town;
    @Autowired Clearances clearances;
    @Autowired ClearanceStore store;
    @Autowired Silence silence;
    @Autowired Minutes minutes;
    @Autowired Conferences conferences;
    @Autowired Meetings meetings;
    @Autowired Agendas agendas;
    @Autowired Seats seats;
    @Autowired Decisions decisions;
    @Autowired Actions actions;
    @Autowired Notifications notifications;

    private Officer secretariat;
    private Officer member;
    private Officer other;
    private Officer stranger;
    private MeetingId meeting;

    @BeforeEach
    void aMeetingHasEnded() {
        secretariat = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        other = town.officer(Role.LIAISON_OFFICER);
        stranger = town.officer(Role.LIAISON_OFFICER);
        ConferenceId conference = town.conference(secretariat, member, other);
        demand(conference, ClearanceRule.SILENCE_CONSENTS);
        meeting = town.inSession(secretariat, conference);
        town.does(
                secretariat.person(),
                () -> {
                    seats.of(meeting).forEach(seat -> seats.arrive(seat.id()).orThrow());
                    AgendaItemId item = agendas.of(meeting).getFirst().id();
                    agendas.call(item).orThrow();
                    decisions.take(item, DecisionKind.DECIDED, "合并举办").orThrow();
                    meetings.end(meeting).orThrow();
                });
    }

    @Test
    void minutesAreNotIssuedBeforeTheUnitsWereAsked() {
        refused(issue(), ClearingRule.THE_UNITS_WERE_ASKED);
        demand(
                town.as(secretariat.person(), () -> meetings.find(meeting)).conference(),
                ClearanceRule.NOT_NEEDED);
        assertThat(issue().isDone()).isTrue();
    }

    @Test
    void theyAreIssuedOnceEveryUnitAgrees() {
        int before = town.as(member.person(), notifications::unread);
        VersionId version = send();
        assertThat(town.as(member.person(), notifications::unread)).isEqualTo(before + 1);
        assertThat(state()).isEqualTo(MeetingState.IN_CLEARANCE);
        agree(member, version);
        refused(issue(), ClearingRule.EVERY_UNIT_AGREES);
        agree(other, version);
        assertThat(issue().isDone()).isTrue();
        assertThat(state()).isEqualTo(MeetingState.ISSUED);
    }

    @Test
    void aDeputyIsToldAndAgreesForTheUnit() {
        PersonId deputy = town.colleague(member.unit(), Role.LIAISON_OFFICER);
        ConferenceId conference =
                town.as(secretariat.person(), () -> meetings.find(meeting)).conference();
        town.does(
                secretariat.person(),
                () ->
                        conferences
                                .appointDeputies(conference, member.unit(), Set.of(deputy))
                                .orThrow());
        VersionId version = send();
        assertThat(town.as(deputy, notifications::unread)).isOne();
        town.does(deputy, () -> clearances.agree(version).orThrow());
        agree(other, version);
        assertThat(issue().isDone()).isTrue();
        // of the issue as well, and once
        assertThat(town.as(deputy, notifications::unread)).isEqualTo(2);
    }

    @Test
    void anObjectionStandsInTheWayUntilItIsTakenBack() {
        VersionId version = send();
        agree(other, version);
        town.does(
                member.person(),
                () -> clearances.object(version, new ClearanceWords("学时不对")).orThrow());
        refused(issue(), ClearingRule.EVERY_UNIT_AGREES);
        agree(member, version);
        assertThat(issue().isDone()).isTrue();
    }

    @Test
    void silenceAfterTheDeadlineIsConsentAndIsRecordedAsSuch() {
        VersionListing version = listing(send());
        silence.record(version, version.deadline().minusSeconds(1));
        assertThat(consents(version.id())).containsOnlyNulls();
        silence.record(version, version.deadline());
        assertThat(consents(version.id())).containsOnly(Consent.TACIT);
        assertThat(issue().isDone()).isTrue();
    }

    @Test
    void whereEveryUnitMustAnswerSilenceIsNoConsent() {
        demand(
                town.as(secretariat.person(), () -> meetings.find(meeting)).conference(),
                ClearanceRule.EVERY_UNIT_ANSWERS);
        VersionListing version = listing(send());
        silence.record(version, version.deadline().plusSeconds(1));
        assertThat(consents(version.id())).containsOnlyNulls();
        refused(issue(), ClearingRule.EVERY_UNIT_AGREES);
    }

    @Test
    void everyRemarkIsAnsweredAndWhatIsNotTakenSaysWhy() {
        VersionId version = send();
        agree(other, version);
        agree(member, version);
        RemarkId remark =
                town.as(
                        member.person(),
                        () ->
                                clearances
                                        .remark(version, "opening", new ClearanceWords("应为三家"))
                                        .orThrow());
        refused(issue(), ClearingRule.EVERY_REMARK_IS_ANSWERED);
        assertThatThrownBy(() -> dispose(remark, Disposition.NOT_TAKEN, " "))
                .isInstanceOf(InvalidInput.class);
        assertThat(dispose(remark, Disposition.NOT_TAKEN, "记录如此").isDone()).isTrue();
        refused(dispose(remark, Disposition.TAKEN, ""), ClearingRule.A_REMARK_IS_ANSWERED_ONCE);
        Sheet sheet = sheet(member, version);
        assertThat(sheet.remarks())
                .singleElement()
                .satisfies(seen -> assertThat(seen.reason()).isEqualTo("记录如此"));
        assertThat(issue().isDone()).isTrue();
    }

    @Test
    void aTextThatChangedIsSentAgainAndOnlyTheUnitsConcernedClearAgain() {
        VersionId first = send();
        agree(member, first);
        agree(other, first);
        town.does(
                member.person(),
                () -> clearances.remark(first, "opening", new ClearanceWords("改为实到三家")).orThrow());
        word("opening", "会议由主持单位召集，实到三家。");
        refused(issue(), ClearingRule.THE_TEXT_IS_THE_ONE_THAT_WAS_CLEARED);
        VersionId second = send();
        assertThat(consent(second, member)).isNull();
        assertThat(consent(second, other)).isEqualTo(Consent.CARRIED);
        SheetParagraph opening =
                sheet(member, second).paragraphs().stream()
                        .filter(paragraph -> paragraph.passage().equals("opening"))
                        .findFirst()
                        .orElseThrow();
        assertThat(opening.isChanged()).isTrue();
        assertThat(words(opening, Change.ADDED)).contains("三家");
        refused(
                town.as(member.person(), () -> clearances.agree(first)),
                ClearingRule.THE_LAST_VERSION_IS_SPOKEN_ABOUT);
    }

    @Test
    void aCorrectionIsClearedAgainByTheUnitsConcerned() {
        IssuedMinutesId old = issuedAsAgreed();
        town.does(secretariat.person(), () -> minutes.correct(old, "漏列" + name(member)).orThrow());
        refused(issue(), ClearingRule.THE_UNITS_WERE_ASKED);
        VersionId second = send();
        assertThat(consent(second, member)).isNull();
        assertThat(consent(second, other)).isEqualTo(Consent.CARRIED);
        assertThat(state()).isEqualTo(MeetingState.ISSUED);
        refused(issue(), ClearingRule.EVERY_UNIT_AGREES);
        agree(member, second);
        assertThat(issue().isDone()).isTrue();
        refused(
                town.as(member.person(), () -> clearances.agree(second)),
                ClearingRule.THE_LAST_VERSION_IS_SPOKEN_ABOUT);
    }

    private String name(Officer officer) {
        return store.names(officer.unit()).getFirst();
    }

    @Test
    void nothingNewIsNotSentTwiceAndTheDeadlineLiesAhead() {
        refused(
                town.as(secretariat.person(), () -> clearances.send(meeting, today().minusDays(1))),
                ClearingRule.THE_DEADLINE_LIES_AHEAD);
        send();
        refused(
                town.as(secretariat.person(), () -> clearances.send(meeting, today().plusDays(3))),
                ClearingRule.THE_CONTENT_HAS_CHANGED);
    }

    @Test
    void minutesThatWereTakenBackAreWrittenOn() {
        VersionId version = send();
        town.does(secretariat.person(), () -> clearances.takeBack(meeting).orThrow());
        assertThat(state()).isEqualTo(MeetingState.ENDED);
        refused(
                town.as(member.person(), () -> clearances.agree(version)),
                ClearingRule.THE_LAST_VERSION_IS_SPOKEN_ABOUT);
        // and may go out again as they were
        agree(member, send());
    }

    @Test
    void aCorrectionThatWasGivenUpCanBeMadeAfterAll() {
        IssuedMinutesId old = issuedAsAgreed();
        for (boolean givenUp : new boolean[] {true, false}) {
            town.does(secretariat.person(), () -> minutes.correct(old, "笔误").orThrow());
            refused(issue(), ClearingRule.THE_UNITS_WERE_ASKED);
            agree(member, send());
            if (givenUp) {
                town.does(secretariat.person(), () -> minutes.dropCorrection(meeting).orThrow());
            }
        }
        assertThat(issue().isDone()).isTrue();
    }

    @Test
    void strangersAndOtherSidesDoNotGetIn() {
        VersionId version = send();
        assertThatThrownBy(() -> sheet(stranger, version)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> agree(stranger, version)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> agree(secretariat, version)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> town.as(stranger.person(), () -> clearances.versions(meeting)))
                .isInstanceOf(NotPermitted.class);
        Officer rival = town.officer(Role.SECRETARIAT);
        assertThatThrownBy(() ->
                        town.as(
                                rival.person(),
                                () -> clearances.send(meeting, today().plusDays(3))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void wordsHaveBoundsAndAParagraphThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> new ClearanceWords("  ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new ClearanceWords("长".repeat(5_001)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new ClearanceWords("a\u0000b")).isInstanceOf(InvalidInput.class);
        VersionId version = send();
        refused(
                town.as(
                        member.person(),
                        () ->
                                clearances.remark(
                                        version, "no-such", new ClearanceWords("<script>"))),
                ClearingRule.THE_PARAGRAPH_IS_IN_THE_VERSION);
    }

    @Test
    void theDraftIsReadInWordAndItsActionsAreATable() throws Exception {
        DecisionId decision =
                town.as(secretariat.person(), () -> decisions.of(meeting)).getFirst().id();
        town.does(
                secretariat.person(),
                () ->
                        actions.assign(
                                        decision,
                                        new NewAction(
                                                "印发通知 | 并报名",
                                                "",
                                                member.unit(),
                                                Set.of(),
                                                null,
                                                LocalDate.of(2999, 3, 5)))
                                .orThrow());
        VersionId version = send();
        byte[] docx =
                town.as(
                        member.person(),
                        () -> clearances.docx(version, Languages.CHINESE).content());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .anyMatch(text -> text.contains("合并举办"));
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getNumberOfRows()).isEqualTo(2);
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("印发通知 | 并报名");
        }
    }

    private void demand(ConferenceId conference, ClearanceRule rule) {
        town.charter(secretariat, conference, now -> Terms.with(rule, now));
    }

    private IssuedMinutesId issuedAsAgreed() {
        VersionId version = send();
        agree(member, version);
        agree(other, version);
        return town.as(
                secretariat.person(), () -> minutes.issue(meeting, Layout.NEUTRAL).orThrow());
    }

    private LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private VersionId send() {
        return town.as(
                secretariat.person(),
                () -> clearances.send(meeting, today().plusDays(5)).orThrow());
    }

    private void agree(Officer officer, VersionId version) {
        town.does(officer.person(), () -> clearances.agree(version).orThrow());
    }

    private Outcome<?> issue() {
        return town.as(secretariat.person(), () -> minutes.issue(meeting, Layout.NEUTRAL));
    }

    private Outcome<RemarkId> dispose(RemarkId remark, Disposition disposition, String why) {
        return town.as(secretariat.person(), () -> clearances.dispose(remark, disposition, why));
    }

    private void word(String passage, String text) {
        String before =
                town
                        .as(secretariat.person(), () -> minutes.draft(meeting, Languages.CHINESE))
                        .parts()
                        .stream()
                        .filter(org.confer.minutes.DraftPart.Worded.class::isInstance)
                        .map(org.confer.minutes.DraftPart.Worded.class::cast)
                        .filter(part -> part.key().equals(passage))
                        .findFirst()
                        .orElseThrow()
                        .text();
        town.does(
                secretariat.person(),
                () ->
                        minutes.word(
                                        meeting,
                                        Languages.CHINESE,
                                        passage,
                                        before,
                                        new PassageText(text))
                                .orThrow());
    }

    private MeetingState state() {
        return town.as(secretariat.person(), () -> meetings.find(meeting)).state();
    }

    private VersionListing listing(VersionId version) {
        return store.version(version).orElseThrow();
    }

    private Sheet sheet(Officer officer, VersionId version) {
        return town.as(officer.person(), () -> clearances.sheet(version, Languages.CHINESE));
    }

    private List<@Nullable Consent> consents(VersionId version) {
        return store.consents(version).stream()
                .<@Nullable Consent>map(UnitConsent::consent)
                .toList();
    }

    private @Nullable Consent consent(VersionId version, Officer officer) {
        return store.consents(version).stream()
                .filter(unit -> unit.unit().id().equals(officer.unit()))
                .findFirst()
                .orElseThrow()
                .consent();
    }

    private static String words(SheetParagraph paragraph, Change change) {
        return paragraph.pieces().stream()
                .filter(piece -> piece.change() == change)
                .map(SheetParagraph.Piece::text)
                .reduce("", String::concat);
    }

    private static void refused(Outcome<?> outcome, ClearingRule rule) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Message reason = ((Outcome.Refused<?>) outcome).reason();
        assertThat(reason.key()).isEqualTo(rule.words().key());
    }
}
