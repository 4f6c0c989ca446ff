package org.confer.journey;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The main job from agencies' files to the convened meeting, through the screens only, by the
 * people whose work it is. Each step goes on where the one before it ended.
 */
@WithChromium
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {

    private static final Path FILES = Path.of("db/demo/plans").toAbsolutePath();
    private static final String PASSWORD = "confer-demo-2026";

    private static RunningConfer confer;
    private static Chromium chromium;
    private static String meeting = "";

    @BeforeAll
    static void open() {
        confer = RunningConfer.demo(RunningConfer.newHome());
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        confer.close();
    }

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
            desk.awaitButton(Desk.exactly(desk.words("training.import.preview")));
            desk.checkAccessible().picture(picture + "-proposal");
            desk.press(desk.words("training.import.preview"));
            Pattern run =
                    Pattern.compile(
                            "^"
                                    + desk.words("training.import.run", 7).replaceAll("7.*", "")
                                    + "\\d+");
            desk.awaitButton(run).checkAccessible().picture(picture + "-preview");
            desk.page().getByText(desk.words("training.preview.nothingStored")).first().waitFor();
            desk.page()
                    .getByRole(
                            com.microsoft.playwright.options.AriaRole.BUTTON,
                            new com.microsoft.playwright.Page.GetByRoleOptions().setName(run))
                    .first()
                    .click();
            desk.awaitButton(Desk.exactly(desk.words("training.import.another")));
            desk.sees(desk.words("training.result.title", file)).picture(picture + "-result");
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
            desk.press(desk.words("consolidation.proposal.make"));
            desk.sees(desk.words("consolidation.proposal.made"));
        }
    }

    @Test
    @Order(3)
    void theSecretariatConvenesAMeetingAtATimeThatSuitsTheUnits() {
        try (Desk desk = at("secretariat@linchuan.example")) {
            desk.open("meetings/new");
            desk.fill(desk.words("conference.field.title"), "2026年第四季度联席会议");
            desk.checkAccessible().press(desk.words("conference.save"));
            desk.page().waitForURL(Pattern.compile(".*/meetings/\\d+.*"));
            meeting = desk.where().replaceAll("(meetings/\\d+).*", "$1");
            desk.open(meeting + "/overview").press(desk.words("conference.slots.find"));
            desk.awaitButton(Desk.starting(desk.words("conference.slots.takeThis", "").strip()));
            desk.checkAccessible().picture("slots");
            desk.pressStarting(desk.words("conference.slots.takeThis", "").strip());
            desk.open(meeting + "/agenda");
            Locator offer = desk.page().getByLabel(desk.words("conference.agenda.offer")).first();
            offer.click();
            desk.page().getByRole(com.microsoft.playwright.options.AriaRole.OPTION).first().click();
            desk.press(desk.words("conference.agenda.addThis")).checkAccessible().picture("agenda");
            desk.press(desk.words("conference.convene"));
            desk.sees(desk.words("conference.convened"));
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

    private static Desk at(String person) {
        return Desk.wide(chromium.browser(), confer, "zh-CN").signIn(person, PASSWORD);
    }
}
