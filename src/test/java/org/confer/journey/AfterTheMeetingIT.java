package org.confer.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What comes after a meeting, through the screens only: an action is seen through with evidence,
 * issued minutes are corrected with the units' consent, and the auditor finds all in order. The
 * secretariat and the auditor read Chinese, the units English.
 */
@WithChromium
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AfterTheMeetingIT {

    private static final String ACTION = "actions/1";
    private static final String MINUTES = "minutes/1";
    private static final String REASON = "第1号决定中的单位名称有误。";

    @RegisterExtension static final Stage STAGE = Stage.demo();

    private static String meeting = "";

    @Test
    @Order(1)
    void whoDoesItReportsWithEvidenceAndAsksForTime() {
        try (Desk desk = at("xuanchuanbu2@linchuan.example", "en")) {
            desk.open(ACTION).fill(desk.words("action.field.report"), "The draft goes round.");
            evidence(desk, "draft.pdf", "MZ no pdf");
            desk.sees(desk.words("paper.notWhatItClaims", "draft.pdf"));
            evidence(desk, "名单.txt", "李𬭊、王㛃");
            desk.checkAccessible().picture("action-report");
            desk.press(desk.words("action.report")).sees("名单.txt");
            desk.fill(desk.words("action.field.report"), "Two units are on leave.");
            desk.fillDate(
                    desk.words("action.newDate"),
                    LocalDate.now(ZoneOffset.UTC)
                            .plusDays(90)
                            .format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
            desk.press(desk.words("action.askExtension"));
            desk.sees(desk.words("action.extensionAsked"));
        }
        try (Desk desk = at("secretariat@linchuan.example", "zh-CN")) {
            desk.open(ACTION).press(desk.words("action.grantExtension"));
            desk.sees(desk.words("action.step.EXTENDED"));
        }
    }

    @Test
    @Order(2)
    void itIsSubmittedAndAccepted() throws IOException {
        try (Desk desk = at("xuanchuanbu2@linchuan.example", "en")) {
            desk.open(ACTION).fill(desk.words("action.field.report"), "All units agreed.");
            desk.press(desk.words("action.submit")).sees(desk.words("action.state.SUBMITTED"));
        }
        try (Desk desk = at("secretariat@linchuan.example", "zh-CN")) {
            Download file = desk.open(ACTION).download("名单.txt");
            assertThat(desk.page().request().head(file.url()).headers())
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("content-security-policy", "sandbox; default-src 'none'")
                    .hasEntrySatisfying(
                            "content-disposition",
                            disposition -> assertThat(disposition).startsWith("attachment"));
            assertThat(text(file)).isEqualTo("李𬭊、王㛃");
            desk.press(desk.words("action.accept"));
            desk.sees(desk.words("action.state.ACCEPTED")).checkAccessible();
            desk.picture("action-accepted");
            desk.open("open-matters").sees(desk.words("action.completion"));
            desk.checkAccessible().picture("open-matters");
            assertThat(text(desk.download(desk.words("action.table.csv"))))
                    .contains(desk.words("action.openMatters"));
            desk.open("actions");
            assertThat(text(desk.download(desk.words("action.download.csv"))))
                    .contains(desk.words("action.column.number"));
        }
    }

    private static String text(Download file) throws IOException {
        return Files.readString(file.path(), StandardCharsets.UTF_8);
    }

    @Test
    @Order(3)
    void aCorrectionIsClearedWithARemarkThatIsAnswered() {
        try (Desk desk = at("secretariat@linchuan.example", "zh-CN")) {
            desk.open(MINUTES).press(desk.words("minutes.page.correct"));
            desk.fill(desk.words("shell.reason"), REASON).press(desk.words("shell.goOn"));
            desk.page().waitForURL("**/meetings/*/minutes");
            meeting = desk.where().replaceAll("(meetings/\\d+).*", "$1");
            desk.sees(REASON).checkAccessible().picture("correction-draft");
            desk.open(meeting + "/clearance").press(desk.words("clearance.send"));
            desk.sees(desk.words("clearance.versionNumber", 1));
        }
        try (Desk desk = at("xuanchuanbu@linchuan.example", "en")) {
            desk.open(meeting + "/clearance").press(desk.words("clearance.remark"));
            desk.fill(desk.words("clearance.field.words"), "Please name the unit in full.");
            desk.press(desk.words("clearance.remark.send"));
            desk.press(desk.words("clearance.agree")).sees(desk.words("clearance.consent.AGREES"));
            desk.checkAccessible().picture("clearance-unit");
        }
        try (Desk desk = at("secretariat@linchuan.example", "zh-CN")) {
            desk.open(meeting + "/clearance").sees("Please name the unit in full.");
            desk.press(desk.words("clearance.disposition.NOT_TAKEN"));
            desk.fill(desk.words("shell.reason"), "沿用简称。").press(desk.words("shell.goOn"));
            desk.sees(desk.words("clearance.reasonIs", "沿用简称。"));
            desk.picture("clearance-answered");
        }
    }

    @Test
    @Order(4)
    void itIsIssuedUnderTheNextNumberAndBothNameEachOther() throws IOException {
        try (Desk desk = at("secretariat@linchuan.example", "zh-CN")) {
            desk.open(meeting + "/minutes").press(desk.words("minutes.tab.issue"));
            desk.page()
                    .locator("vaadin-confirm-dialog vaadin-button[theme~=primary]")
                    .first()
                    .click();
            desk.settle().sees(desk.words("minutes.page.corrects")).checkAccessible();
            desk.picture("correction-issued");
            Download pdf = desk.download(desk.words("minutes.page.chinese"));
            assertThat(text(pdf.path())).contains("本期更正并替代").contains(REASON);
            Download extract =
                    desk.download(
                            desk.words(
                                    "minutes.extract.download",
                                    desk.words("minutes.page.chinese")));
            assertThat(text(extract.path())).contains("本件摘自");
            desk.open(MINUTES).sees(desk.words("minutes.page.correctedBy")).checkAccessible();
            desk.picture("corrected-minutes");
        }
        try (Desk desk = at("auditor@linchuan.example", "zh-CN")) {
            desk.open("minutes").press(desk.words("minutes.list.verify"));
            desk.sees(desk.words("minutes.list.verified"));
        }
        try (Desk desk = STAGE.phone("en")) {
            desk.signIn("leader@linchuan.example", Stage.PASSWORD).speak("English");
            desk.open("open-matters").checkAccessible().picture("open-matters-phone");
        }
    }

    private static void evidence(Desk desk, String name, String content) {
        Locator field = desk.page().locator("vaadin-upload input[type=file]").first();
        field.setInputFiles(
                new FilePayload(
                        name,
                        "application/octet-stream",
                        content.getBytes(StandardCharsets.UTF_8)));
        desk.settle().sees(name);
    }

    /** All words of the paper, without the breaks of lines. */
    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        }
    }

    private static Desk at(String person, String language) {
        Desk desk = STAGE.at(person, language);
        return language.equals("en") ? desk.speak("English") : desk;
    }
}
