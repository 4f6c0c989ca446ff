package org.confer.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.confer.ConferTest;
import org.confer.document.Layout;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Slice;
import org.confer.meeting.MeetingId;
import org.confer.security.Acting;
import org.confer.shell.Languages;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** From the record of a meeting to minutes that stand for good. */
@ConferTest
@RecordApplicationEvents
class MinutesTest {

    @Autowired Minutes minutes;
    @Autowired Acting acting;
    @Autowired DSLContext sql;
    @Autowired ApplicationEvents events;

    private MeetingOnRecord record;

    @BeforeEach
    void aMeetingEnded() {
        record = new MeetingOnRecord(sql);
    }

    @Test
    void theDraftSaysWhatTheRecordHolds() {
        Draft draft = draft();

        assertThat(draft.title()).isEqualTo("2026年第1次会议纪要");
        assertThat(draft.mayBeIssued()).isTrue();
        String text = text(draft);
        assertThat(text)
                .contains("会议决定：由市委组织部牵头")
                .contains("应到单位3家，法定2家，作出决定时到会2家：市委组织部、市人社局")
                .contains("市人社局保留意见：经费分摊方式另行商定。")
                .contains("印发合并后的培训班通知", "市人社局、市大数据局", "2026年3月20日")
                .contains("市农业农村局（参加省里会议）")
                .contains("本议题未作出决定");
    }

    @Test
    void theSecretariatWordsAParagraphOtherwiseAndTakesItBack() {
        DraftPart.Worded opening = passage(draft(), "opening");
        word("opening", opening.text(), "会议由欧阳建国主持。\r\n应到3家，实到2家。");

        assertThat(passage(draft(), "opening").text()).isEqualTo("会议由欧阳建国主持。\n应到3家，实到2家。");
        assertThat(passage(draft(), "opening").isReworded()).isTrue();
        assertThat(word("opening", opening.text(), "另一个人同时写的")).isInstanceOf(Outcome.Refused.class);

        word("opening", passage(draft(), "opening").text(), opening.generated());
        assertThat(passage(draft(), "opening").isReworded()).isFalse();
    }

    @Test
    void aParagraphWhoseRecordChangedSaysSo() {
        word("opening", passage(draft(), "opening").text(), "自己的话");
        sql.execute(
                "update meeting.joint_meeting set title = '新标题' where id = ?",
                record.meeting.value());

        assertThat(passage(draft(), "opening").recordChanged()).isTrue();
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThatThrownBy(() -> new PassageText("a\u0000b")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PassageText("长".repeat(20_001)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void issuedMinutesArePrintedInBothLanguagesAndBothLayouts() throws Exception {
        IssuedMinutesId id = issue(record.meeting);

        IssuedListing listing = acting.as(record.liaison, () -> minutes.find(id));
        assertThat(listing.number()).isEqualTo(1);
        for (Layout layout : Layout.values()) {
            String chinese = read(id, Languages.CHINESE, layout);
            assertThat(chinese)
                    .contains("年第1期")
                    .contains("会议决定：由市委组织部牵头")
                    .contains("李𬭊")
                    .contains("印发合并后的培训班通知");
            assertThat(read(id, Languages.ENGLISH, layout))
                    .contains("Theconferencedecided:")
                    .contains("买买提·艾力");
        }
        assertThat(events.stream(MinutesIssued.class))
                .singleElement()
                .satisfies(event -> assertThat(event.decisions()).hasSize(1));
    }

    @Test
    void minutesAreNumberedWithoutGapsEvenWhenTwoAreIssuedAtOnce() {
        List<MeetingId> meetings =
                List.of(
                        record.meeting,
                        record.anotherMeeting(2),
                        record.anotherMeeting(3),
                        record.anotherMeeting(4));
        List<CompletableFuture<Integer>> numbers =
                meetings.stream()
                        .map(meeting ->
                                CompletableFuture.supplyAsync(() ->
                                        acting.as(
                                                record.secretary,
                                                () -> minutes.find(issue(meeting)).number())))
                        .toList();

        assertThat(numbers.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(acting.as(record.auditor, minutes::verify)).isEmpty();
    }

    @Test
    void issuedMinutesNeverChange() {
        DraftPart.Worded opening = passage(draft(), "opening");
        issue(record.meeting);

        assertThat(word("opening", opening.text(), "anders")).isInstanceOf(Outcome.Refused.class);
        assertThat(acting.as(record.secretary, () -> minutes.issue(record.meeting, Layout.NEUTRAL)))
                .isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> sql.execute("update minutes.issued_minutes set title = 'x'"))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
        for (String table : List.of("minutes.issued_minutes", "minutes.issued_file")) {
            for (String statement :
                    List.of(
                            "delete from " + table,
                            "truncate " + table,
                            "truncate " + table + " cascade")) {
                refusedByTheDatabase(statement, "permission denied");
            }
            refusedByTheDatabase("alter table " + table + " disable trigger all", "must be owner");
            refusedByTheDatabase("drop table " + table, "must be owner");
        }
    }

    private void refusedByTheDatabase(String statement, String why) {
        assertThatThrownBy(() -> sql.execute(statement))
                .as(statement)
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining(why);
    }

    @Test
    void aCorrectionIsANewIssueThatNamesTheOldOne() throws Exception {
        IssuedMinutesId old = issue(record.meeting);
        byte[] before = file(old);
        acting.as(record.secretary, () -> minutes.correct(old, "第1号决定中的日期应为4月14日至16日。").orThrow());

        assertThat(acting.as(record.secretary, () -> minutes.correct(old, "又一次")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(draft().correction()).isNotNull();
        assertThat(draft().mayBeIssued()).isTrue();
        DraftPart.Worded decision =
                draft().parts().stream()
                        .filter(DraftPart.Worded.class::isInstance)
                        .map(DraftPart.Worded.class::cast)
                        .filter(part -> part.key().startsWith("decision-"))
                        .findFirst()
                        .orElseThrow();
        word(decision.key(), decision.text(), decision.text().replace("13日至15日", "14日至16日"));
        IssuedMinutesId young = issue(record.meeting);

        IssuedListing corrected = acting.as(record.liaison, () -> minutes.find(old));
        IssuedListing correcting = acting.as(record.liaison, () -> minutes.find(young));
        assertThat(correcting.number()).isEqualTo(2);
        assertThat(correcting.corrects()).isEqualTo(new IssuedListing.Other(old, year(), 1));
        assertThat(corrected.correctedBy()).isEqualTo(new IssuedListing.Other(young, year(), 2));
        assertThat(acting.as(record.liaison, () -> minutes.ofMeeting(record.meeting)))
                .hasValueSatisfying(now -> assertThat(now.id()).isEqualTo(young));
        assertThat(read(young, Languages.CHINESE, Layout.NATIONAL))
                .contains("本期更正并替代", "年第1期", "第1号决定中的日期应为", "14日至16日");
        assertThat(read(young, Languages.ENGLISH, Layout.NEUTRAL))
                .contains("ThisissuecorrectsminutesNo.1of");
        assertThat(acting.as(record.liaison, () -> minutes.text(young, Languages.ENGLISH)))
                .satisfies(text ->
                        assertThat(String.join(" ", text.paragraphs()))
                                .contains("This issue corrects minutes No. 1 of"));
        assertThat(file(old)).isEqualTo(before);
        assertThat(acting.as(record.auditor, minutes::verify)).isEmpty();
        assertThat(events.stream(MinutesIssued.class)).hasSize(1);
        assertThat(events.stream(MinutesCorrected.class)).hasSize(1);
        assertThat(acting.as(record.secretary, () -> minutes.correct(old, "改旧的")))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aCorrectionThatIsGivenUpLeavesEverythingAsItWas() {
        IssuedMinutesId old = issue(record.meeting);
        acting.as(record.secretary, () -> minutes.correct(old, "笔误").orThrow());
        acting.as(record.secretary, () -> minutes.dropCorrection(record.meeting).orThrow());

        assertThat(draft().mayBeIssued()).isFalse();
        assertThat(acting.as(record.secretary, () -> minutes.issue(record.meeting, Layout.NEUTRAL)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(acting.as(record.liaison, () -> minutes.find(old)).correctedBy()).isNull();
        assertThatThrownBy(() -> acting.as(record.liaison, () -> minutes.correct(old, "外人")))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void aCorrectionThatIsGivenUpTakesItsWordingAlong() {
        word("opening", passage(draft(), "opening").text(), "印发时的开头。");
        IssuedMinutesId old = issue(record.meeting);
        acting.as(record.secretary, () -> minutes.correct(old, "笔误").orThrow());
        word("opening", "印发时的开头。", "更正中的开头。");
        word("closing", passage(draft(), "closing").text(), "更正中的结尾。");
        acting.as(record.secretary, () -> minutes.dropCorrection(record.meeting).orThrow());

        acting.as(record.secretary, () -> minutes.correct(old, "另一处笔误").orThrow());
        assertThat(passage(draft(), "opening").text()).isEqualTo("印发时的开头。");
        assertThat(passage(draft(), "closing").isReworded()).isFalse();

        word("closing", passage(draft(), "closing").text(), "更正后的结尾。");
        IssuedMinutesId young = issue(record.meeting);
        acting.as(record.secretary, () -> minutes.correct(young, "第三处").orThrow());
        assertThat(passage(draft(), "closing").text()).isEqualTo("更正后的结尾。");
    }

    @Test
    void theExtractOfAUnitHoldsWhatConcernsItAndSaysOfWhatItIsAnExtract() throws Exception {
        IssuedMinutesId id = issue(record.meeting);
        IssuedListing listing = acting.as(record.liaison, () -> minutes.find(id));

        assertThat(acting.as(record.liaison, () -> minutes.unitsConcerned(id)))
                .containsExactlyInAnyOrder("市委组织部", "市人社局", "市大数据局");
        String text = extract(id, "市大数据局", Languages.CHINESE);
        assertThat(text)
                .contains("摘录", "年第1期", listing.hash(), "会议决定：由市委组织部牵头", "印发合并后的培训班通知")
                .doesNotContain("撤销原计划并告知学员", "通报一季度培训完成情况", "出席：");
        assertThat(extract(id, "市人社局", Languages.ENGLISH))
                .contains("Extractof", "No.1of", "撤销原计划并告知学员");
        assertThatThrownBy(() -> extract(id, "市农业农村局", Languages.CHINESE))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        acting.as(
                                record.stranger,
                                () ->
                                        minutes.extract(
                                                id, "市人社局", Languages.CHINESE, Layout.NEUTRAL)))
                .isInstanceOf(NotPermitted.class);
    }

    private String extract(IssuedMinutesId id, String unit, java.util.Locale language)
            throws Exception {
        MinutesFile file =
                acting.as(
                        record.liaison, () -> minutes.extract(id, unit, language, Layout.NATIONAL));
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers", file.name()), file.content());
        try (PDDocument document = Loader.loadPDF(file.content())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private byte[] file(IssuedMinutesId id) {
        return acting.as(record.liaison, () -> minutes.file(id, Languages.CHINESE, Layout.NATIONAL))
                .content();
    }

    private int year() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear();
    }

    @Test
    void aCharacterThatCannotBePrintedIsNamedBeforeAnythingIsIssued() {
        word("closing", "", "由𰻝同志负责");

        assertThat(acting.as(record.secretary, () -> minutes.unprintable(record.meeting)))
                .singleElement()
                .satisfies(message -> assertThat(message.arguments().toString()).contains("𰻝"));
        assertThat(
                        acting.as(
                                record.secretary,
                                () -> minutes.issue(record.meeting, Layout.NATIONAL)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(acting.as(record.secretary, () -> minutes.ofMeeting(record.meeting))).isEmpty();
    }

    @Test
    void onlyTheLeadDepartmentWritesAndOnlyReadersRead() {
        assertThatThrownBy(() ->
                        acting.as(
                                record.stranger,
                                () -> minutes.draft(record.meeting, Languages.CHINESE)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() ->
                        acting.as(
                                record.liaison,
                                () -> minutes.draft(record.meeting, Languages.CHINESE)))
                .isInstanceOf(NotPermitted.class);
        IssuedMinutesId id = issue(record.meeting);

        assertThatThrownBy(() -> acting.as(record.stranger, () -> minutes.find(id)))
                .isInstanceOf(NotPermitted.class);
        assertThat(acting.as(record.auditor, () -> minutes.find(id))).isNotNull();
    }

    @Test
    void theListIsSearchedByWordsOfTheText() {
        IssuedMinutesId id = issue(record.meeting);

        assertThat(found("撤销")).contains(id);
        assertThat(found("deferred cheese")).doesNotContain(id);
        assertThat(found("%")).doesNotContain(id);
    }

    private List<IssuedMinutesId> found(String words) {
        IssuedFilter filter = new IssuedFilter(words, null, null, IssuedFilter.Order.NEWEST);
        return acting.as(record.liaison, () -> minutes.list(filter, Slice.first(50))).stream()
                .map(IssuedListing::id)
                .toList();
    }

    private IssuedMinutesId issue(MeetingId meeting) {
        return acting.as(record.secretary, () -> minutes.issue(meeting, Layout.NATIONAL)).orThrow();
    }

    private Draft draft() {
        return acting.as(record.secretary, () -> minutes.draft(record.meeting, Languages.CHINESE));
    }

    private Outcome<MeetingId> word(String passage, String before, String text) {
        return acting.as(
                record.secretary,
                () ->
                        minutes.word(
                                record.meeting,
                                Languages.CHINESE,
                                passage,
                                before,
                                new PassageText(text)));
    }

    private String read(IssuedMinutesId id, java.util.Locale language, Layout layout)
            throws Exception {
        MinutesFile file = acting.as(record.liaison, () -> minutes.file(id, language, layout));
        Path out = Path.of("target/papers");
        Files.createDirectories(out);
        Files.write(out.resolve(file.name()), file.content());
        try (PDDocument document = Loader.loadPDF(file.content())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static DraftPart.Worded passage(Draft draft, String key) {
        return draft.parts().stream()
                .filter(DraftPart.Worded.class::isInstance)
                .map(DraftPart.Worded.class::cast)
                .filter(part -> part.key().equals(key))
                .findAny()
                .orElseThrow();
    }

    private static String text(Draft draft) {
        return String.join(
                "\n",
                draft.parts().stream().flatMap(part -> part.block().texts().stream()).toList());
    }
}
