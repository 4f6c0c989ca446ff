package org.confer.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The main job from agencies' files to the carried-out decision, through the screens only, by the
 * people whose work it is. Each step goes on where the one before it ended.
 */
@WithChromium
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {

    private static final Path FILES = Path.of("db/demo/plans").toAbsolutePath();
    private static final String DECISION = "同意合并举办，由市委党校承办，其他单位不再单独办班。";
    private static final String ACTION = "印发合并后的培训通知，并组织报名";

    @RegisterExtension static final Stage STAGE = Stage.demo();

    private static String group = "";
    private static String meeting = "";

    @Test
    @Order(1)
    void officersImportTheFilesTheyReallyHave() {
        importFile("xuanchuanbu@linchuan.example", "市委宣传部培训安排表(2026).csv", "import-csv");
        importFile("jiaoyu@linchuan.example", "临川市教育局2026年教师干部研修计划.xlsx", "import-xlsx");
        importFile("dangxiao@linchuan.example", "临川市委党校2026年班次日历.ics", "import-ics");
    }

    private static void importFile(String officer, String file, String picture) {
        try (Desk desk = at(officer)) {
            desk.open("plans/import").upload(FILES.resolve(file));
            desk.awaitButton(Desk.exactly(desk.words("planimport.preview")));
            desk.checkAccessible().picture(picture + "-proposal");
            desk.press(desk.words("planimport.preview"));
            Pattern run =
                    Pattern.compile(
                            "^" + desk.words("planimport.run", 7).replaceAll("7.*", "") + "\\d+");
            desk.awaitButton(run).checkAccessible().picture(picture + "-preview");
            desk.page().getByText(desk.words("planimport.preview.nothingStored")).first().waitFor();
            desk.page()
                    .getByRole(
                            com.microsoft.playwright.options.AriaRole.BUTTON,
                            new com.microsoft.playwright.Page.GetByRoleOptions().setName(run))
                    .first()
                    .click();
            desk.awaitButton(Desk.exactly(desk.words("planimport.another")));
            desk.sees(desk.words("planimport.result.title", file)).picture(picture + "-result");
        }
    }

    @Test
    @Order(2)
    void duplicatesAppearWithTheirReasons() {
        try (Desk desk = at("secretariat@linchuan.example")) {
            desk.open("duplicates");
            desk.choose(desk.words("consolidation.agency"), "市委党校");
            Locator found =
                    desk.page()
                            .locator("vaadin-grid-cell-content")
                            .filter(new Locator.FilterOptions().setHasText("市委组织部"))
                            .locator("a")
                            .first();
            found.waitFor();
            found.click();
            desk.settle().sees(desk.words("consolidation.why"));
            desk.sees("市委组织部").sees("市委党校").checkAccessible().picture("duplicates");
            group = desk.where();
            desk.press(desk.words("consolidation.proposal.make"));
            desk.sees(desk.words("consolidation.proposal.made"));
        }
    }

    @Test
    @Order(3)
    void theSecretariatConvenesAMeetingAtATimeThatSuitsTheUnits() {
        try (Desk desk = at("secretariat@linchuan.example")) {
            desk.open("meetings/new");
            desk.fill(desk.words("meeting.field.title"), "2026年第四季度联席会议");
            desk.checkAccessible().press(desk.words("meeting.save"));
            desk.page().waitForURL(Pattern.compile(".*/meetings/\\d+.*"));
            meeting = desk.where().replaceAll("(meetings/\\d+).*", "$1");
            desk.open(meeting + "/overview").press(desk.words("meeting.slots.find"));
            desk.awaitButton(Desk.starting(desk.words("meeting.slots.takeThis", "").strip()));
            desk.checkAccessible().picture("slots");
            desk.pressStarting(desk.words("meeting.slots.takeThis", "").strip());
            desk.open(meeting + "/agenda");
            Locator offer = desk.page().getByLabel(desk.words("meeting.agenda.offer")).first();
            offer.click();
            desk.page()
                    .getByRole(com.microsoft.playwright.options.AriaRole.OPTION)
                    .filter(
                            new Locator.FilterOptions()
                                    .setHasText(desk.words("consolidation.verdict.MERGE")))
                    .first()
                    .click();
            desk.press(desk.words("meeting.agenda.addThis")).checkAccessible().picture("agenda");
            desk.press(desk.words("meeting.convene"));
            desk.sees(desk.words("meeting.convened"));
        }
    }

    @Test
    @Order(4)
    void aUnitAnswersForItsSeat() {
        try (Desk desk = at("dangxiao@linchuan.example")) {
            desk.open(meeting + "/seats").checkAccessible().picture("seats");
            desk.sees("市委党校");
        }
    }

    @Test
    @Order(5)
    void theMeetingDecidesWithAQuorumAndAssignsActions() {
        try (Desk desk = at("secretariat@linchuan.example")) {
            desk.open(meeting + "/live").press(desk.words("meeting.begin"));
            desk.open(meeting + "/live");
            for (int unit = 0; unit < 9; unit++) {
                desk.page()
                        .locator(".meeting-roll li")
                        .nth(unit)
                        .locator("vaadin-button")
                        .first()
                        .click();
                desk.settle();
            }
            desk.pressStarting(desk.words("meeting.item.call"));
            desk.pressStarting(desk.words("meeting.decision.record"));
            desk.fill(desk.words("meeting.field.decision"), DECISION);
            desk.press(desk.words("sitting.decide.record")).sees(DECISION);
            desk.pressStarting(desk.words("action.assign.label", 1).replaceAll("1.*", ""));
            desk.fill(desk.words("action.field.text"), ACTION);
            desk.choose(desk.words("action.lead"), "市委党校");
            desk.choose(desk.words("action.responsible"), "梁德");
            desk.fillDate(
                    desk.words("action.due"),
                    LocalDate.now(ZoneOffset.UTC)
                            .plusDays(40)
                            .format(DateTimeFormatter.ofPattern("yyyy/M/d")));
            desk.press(desk.words("action.assignThis"));
            desk.sees(ACTION).checkAccessible().picture("session");
            desk.press(desk.words("meeting.end"));
            desk.page()
                    .locator("vaadin-confirm-dialog vaadin-button[theme~=primary]")
                    .first()
                    .click();
            desk.settle().sees(desk.words("meeting.ended"));
        }
    }

    @Test
    @Order(6)
    void minutesAreIssuedAsPdfInBothLanguages() throws IOException {
        try (Desk desk = at("secretariat@linchuan.example")) {
            desk.open(meeting + "/minutes").checkAccessible().picture("minutes-draft");
            desk.press(desk.words("minutes.tab.issue"));
            desk.page()
                    .locator("vaadin-confirm-dialog vaadin-button[theme~=primary]")
                    .first()
                    .click();
            desk.settle().sees(desk.words("minutes.tab.issuedNow")).picture("minutes-issued");
            String chinese = text(download(desk, "minutes.page.chinese"));
            assertThat(chinese).contains(DECISION).contains(ACTION).contains("梁德");
            String english = text(download(desk, "minutes.page.english"));
            assertThat(english).contains("Action").contains("市委党校");
        }
    }

    private static Path download(Desk desk, String language) {
        Download download = desk.download(desk.words(language));
        Path file = Path.of("target/screenshots", download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    /** All words of the paper, without the breaks of lines. */
    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        }
    }

    @Test
    @Order(7)
    void theDecisionTakesEffectInTheMergedCalendar() {
        try (Desk desk = at("dangxiao@linchuan.example")) {
            desk.open(group).sees(desk.words("consolidation.toMergedPlan")).picture("carried-out");
            desk.follow(desk.words("consolidation.toMergedPlan"));
            desk.sees(desk.words("training.plan.mergedFrom"))
                    .checkAccessible()
                    .picture("merged-plan");
            desk.open("").sees(ACTION).picture("start-responsible");
        }
    }

    private static Desk at(String person) {
        return STAGE.at(person, "zh-CN");
    }
}
