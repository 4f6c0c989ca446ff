package org.confer.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A year of trainings on the screens of those who plan it, from the call for plans to the savings,
 * where the main job's journey does not go: calling, typing with a warning, reviewing by keyboard
 * beside a second reviewer, opinions, a bundle of proposals, the calendar's views and files, and
 * people sent to the same subject twice. Northmoor works in English, 临川 in Chinese.
 */
@WithChromium
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrainingYearIT {

    private static final String PASSWORD = "confer-demo-2026";
    private static final String COURSE = "Contract management for budget holders";
    private static final String AUDIENCE = "Budget holders of all services";
    private static final String BUNDLE = "重复培训合并方案";
    private static final String STAFF_NUMBER = "NM-4711";
    private static final LocalDate SOON = LocalDate.now(ZoneOffset.UTC).plusDays(10);

    private static final Map<String, String> OFFICERS =
            Map.of(
                    "市纪委监委", "jiwei@linchuan.example",
                    "市人社局", "renshe@linchuan.example",
                    "市农业农村局", "nongye@linchuan.example",
                    "市委宣传部", "xuanchuanbu@linchuan.example",
                    "市科技局", "keji@linchuan.example",
                    "市应急管理局", "yingji@linchuan.example",
                    "市卫生健康委", "weijian@linchuan.example",
                    "市财政局", "caizheng@linchuan.example",
                    "市教育局", "jiaoyu@linchuan.example",
                    "市委党校", "dangxiao@linchuan.example");

    private static RunningConfer confer;
    private static Chromium chromium;
    private static String call = "";
    private static String coursePlan = "";
    private static String samePlan = "";
    private static String first = "";
    private static String second = "";
    private static String meeting = "";
    private static String merged = "";

    @BeforeAll
    static void open() {
        confer = RunningConfer.demo(DemoHome.copy());
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        confer.close();
    }

    @Test
    @Order(1)
    void theSecretariatCallsForTheNextYearsPlans() {
        try (Desk desk = english("secretariat@northmoor.example")) {
            desk.open("plan-rounds/new");
            desk.fill(desk.words("planround.yearField"), Integer.toString(SOON.getYear() + 1));
            desk.fill(desk.words("planround.note"), "Only trainings that are paid for.");
            desk.checkAccessible().press(desk.words("planround.open.step"));
            desk.page().waitForURL(Pattern.compile(".*/plan-rounds/\\d+$"));
            desk.settle().sees(desk.words("planround.standing.awaited")).checkAccessible();
            call = desk.where();
        }
    }

    @Test
    @Order(2)
    void anAgencySeesWhatItOwesEntersAPlanAndHandsIn() {
        try (Desk desk = english("finance@northmoor.example")) {
            desk.sees("Hand in your plans").open(call);
            desk.sees("Only trainings that are paid for.")
                    .follow(desk.words("planround.own.enter"));
            type(desk, COURSE, AUDIENCE, SOON.plusYears(1));
            save(desk);
            desk.open(call).press(desk.words("planround.submit"));
            desk.sees(desk.words("planround.submit.again")).checkAccessible().picture("handed-in");
        }
        try (Desk desk = english("secretariat@northmoor.example")) {
            desk.open(call).sees(desk.words("planround.standing.submitted")).picture("call-units");
            desk.sees(desk.words("planround.receivedOf", 1, 10));
        }
    }

    @Test
    @Order(3)
    void whoTypesWhatAnotherHasPlannedIsWarned() {
        try (Desk desk = english("finance@northmoor.example")) {
            desk.open("plans/new");
            type(desk, COURSE, AUDIENCE, SOON);
            coursePlan = save(desk);
        }
        try (Desk desk = english("rural@northmoor.example")) {
            desk.open("plans/new");
            type(desk, COURSE, AUDIENCE, SOON);
            Locator warning = desk.page().locator(".training-similar").first();
            warning.waitFor();
            assertThat(warning.textContent()).contains(COURSE).contains("Finance & Procurement");
            desk.checkAccessible().picture("warning-while-typing");
            samePlan = save(desk);
        }
    }

    @Test
    @Order(4)
    void whoIsSentTwiceIsPointedOutButOnlyTheSecretariatLearnsWhere() {
        try (Desk desk = english("finance@northmoor.example")) {
            desk.open(coursePlan);
            send(desk, "Jane Doe");
            desk.sees("Jane Doe").seesNot(desk.words("nomination.conflict.BOOKED"));
        }
        try (Desk desk = english("rural@northmoor.example")) {
            desk.open(samePlan);
            send(desk, "Jane Doe");
            Locator question = desk.page().locator("vaadin-confirm-dialog");
            question.getByText(desk.words("nomination.conflict.TRAINED")).first().waitFor();
            assertThat(question.getByRole(AriaRole.LINK).count()).as("which, is not told").isZero();
            desk.picture("nominee-warning");
            desk.press(desk.words("nomination.anyway"));
            desk.sees(desk.words("nomination.conflict.BOOKED")).checkAccessible();
        }
        try (Desk desk = english("secretariat@northmoor.example")) {
            desk.open(samePlan);
            Locator conflicts = desk.page().locator(".nomination-conflicts").first();
            assertThat(conflicts.getByRole(AriaRole.LINK).first().textContent()).contains(COURSE);
            desk.checkAccessible().picture("nominee-secretariat");
        }
    }

    @Test
    @Order(5)
    void aVerdictIsGivenByKeyboardAndTheSecondReviewerIsTold() {
        try (Desk desk = chinese("secretariat@linchuan.example");
                Desk other = chinese("jiyao@linchuan.example")) {
            desk.open("duplicates?kind=MULTI_HEAD&review=NOT_YET&order=WORTH");
            Locator group = desk.page().locator("vaadin-grid-cell-content a").first();
            group.waitFor();
            String address = "duplicates" + group.getAttribute("href").split("duplicates")[1];
            desk.open(address);
            first = group(desk);
            other.open(address);
            judge(desk, "1", "课程、对象、时间均相同");
            desk.sees(desk.words("consolidation.review.done"));
            // on to the next of the queue, a moment after the words
            desk.page().waitForURL(url -> !url.replaceAll("\\?.*", "").endsWith(first));
            desk.settle();
            judge(other, "3", "我看不一样");
            other.sees("陈立群").sees("课程、对象、时间均相同");
            assertThat(group(other)).as("stays, to read the other's word").isEqualTo(first);
            other.checkAccessible().picture("second-reviewer");
        }
    }

    private static String group(Desk desk) {
        return desk.where().replaceAll("\\?.*", "");
    }

    private static void judge(Desk desk, String key, String reason) {
        Page page = desk.page();
        page.waitForFunction(
                "() => document.activeElement.closest('.consolidation-review') !== null");
        page.keyboard().press(key);
        desk.settle();
        page.waitForFunction("() => document.activeElement.tagName === 'TEXTAREA'");
        page.keyboard().type(reason);
        page.keyboard().press("Control+Enter");
        desk.settle();
    }

    @Test
    @Order(6)
    void proposalsSayWhatTheySaveAndTheAgenciesGiveTheirOpinions() {
        try (Desk desk = chinese("secretariat@linchuan.example")) {
            propose(desk, first);
            desk.open("duplicates?kind=MULTI_HEAD&progress=OPEN");
            Locator next =
                    desk.page()
                            .locator("vaadin-grid-cell-content a:not([href*='" + first + "'])")
                            .first();
            next.waitFor();
            second = "duplicates" + next.getAttribute("href").split("duplicates")[1];
            second = second.replaceAll("\\?.*", "");
            propose(desk, second);
        }
        try (Desk desk = chinese(officerOf(first))) {
            desk.open(first).press(desk.words("topic.opinion.give"));
            desk.sees(desk.words("topic.opinion.recorded")).checkAccessible().picture("opinion");
        }
    }

    private static void propose(Desk desk, String group) {
        desk.open(group).press(desk.words("consolidation.suggest"));
        String saves = desk.words("consolidation.savesThis", "\u0000").split("\u0000")[0];
        desk.sees(saves).checkAccessible().picture("proposal-form");
        desk.press(desk.words("consolidation.proposal.make"));
        desk.sees(desk.words("consolidation.proposal.made"));
        desk.sees(desk.words("consolidation.saves"));
    }

    /** Somebody of an agency whose opinion is awaited. */
    private static String officerOf(String group) {
        try (Desk desk = chinese("secretariat@linchuan.example")) {
            String awaited = desk.open(group).page().locator(".topic-opinions").textContent();
            return OFFICERS.entrySet().stream()
                    .filter(officer -> awaited.contains(officer.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nobody of " + awaited))
                    .getValue();
        }
    }

    @Test
    @Order(7)
    void aBundleOfProposalsComesToTheAgenda() {
        try (Desk desk = chinese("secretariat@linchuan.example")) {
            desk.open("proposal-bundles");
            for (Locator proposal : desk.page().getByRole(AriaRole.CHECKBOX).all()) {
                proposal.check();
            }
            desk.fill(desk.words("consolidation.bundle.title"), BUNDLE);
            desk.press(desk.words("consolidation.bundle.tie"));
            desk.sees(desk.words("consolidation.bundle.untie")).checkAccessible().picture("bundle");
            desk.open("meetings/new");
            desk.fill(desk.words("meeting.field.title"), "干部教育培训计划协调会");
            desk.press(desk.words("meeting.save"));
            desk.page().waitForURL(Pattern.compile(".*/meetings/\\d+.*"));
            meeting = desk.where().replaceAll("(meetings/\\d+).*", "$1");
            desk.open(meeting + "/overview").press(desk.words("meeting.slots.find"));
            String take = desk.words("meeting.slots.takeThis", "").strip();
            desk.awaitButton(Desk.starting(take)).pressStarting(take);
            desk.open(meeting + "/agenda");
            desk.page().getByLabel(desk.words("meeting.agenda.offer")).first().click();
            desk.page()
                    .getByRole(AriaRole.OPTION)
                    .filter(new Locator.FilterOptions().setHasText(BUNDLE))
                    .first()
                    .click();
            desk.press(desk.words("meeting.agenda.addThis")).sees(BUNDLE);
            desk.press(desk.words("meeting.convene")).sees(desk.words("meeting.convened"));
        }
    }

    @Test
    @Order(8)
    void oneDecisionAwaitsItsIssueAndIsCarriedOutForAllOfThem() {
        try (Desk desk = chinese("secretariat@linchuan.example")) {
            desk.open(meeting + "/live").press(desk.words("meeting.begin"));
            desk.open(meeting + "/live");
            Locator units = desk.page().locator(".meeting-roll li");
            for (int unit = 0; unit < 9; unit++) {
                units.nth(unit).locator("vaadin-button").first().click();
                desk.settle();
            }
            desk.pressStarting(desk.words("meeting.item.call"));
            desk.pressStarting(desk.words("meeting.decision.record"));
            desk.fill(desk.words("meeting.field.decision"), "同意合并方案，不再分头办班。");
            desk.press(desk.words("sitting.decide.record"));
            desk.press(desk.words("meeting.end"));
            confirm(desk);
            desk.sees(desk.words("meeting.ended"));
            desk.open(first).sees(desk.words("duplicate.proposalState.DECIDED"));
            desk.open(meeting + "/minutes").press(desk.words("minutes.tab.issue"));
            confirm(desk);
            desk.sees(desk.words("minutes.tab.issuedNow"));
            for (String group : new String[] {second, first}) {
                desk.open(group).sees(desk.words("consolidation.toMergedPlan"));
            }
            desk.follow(desk.words("consolidation.toMergedPlan"));
            desk.sees(desk.words("training.plan.mergedFrom"));
            merged = desk.page().locator("h1").textContent().strip();
        }
    }

    private static void confirm(Desk desk) {
        desk.page().locator("vaadin-confirm-dialog vaadin-button[theme~=primary]").first().click();
        desk.settle();
    }

    @Test
    @Order(9)
    void theMergedCalendarShowsItInEveryViewAndInFiles() throws IOException {
        try (Desk desk = chinese("dangxiao@linchuan.example")) {
            for (String view : new String[] {"WEEK", "MONTH", "QUARTER", "YEAR", "LIST"}) {
                desk.open("training-calendar?view=" + view + "&day=2026-05-13");
                desk.checkAccessible().picture("calendar-" + view.toLowerCase(Locale.ROOT));
            }
            desk.open("training-calendar?view=YEAR&day=2026-05-13");
            desk.sees(desk.words("trainingcalendar.heat"));
            for (String ending : new String[] {"ics", "csv"}) {
                String file =
                        Files.readString(
                                desk.download(desk.words("trainingcalendar." + ending)).path(),
                                StandardCharsets.UTF_8);
                assertThat(file.replaceAll("\\R ", "")).contains(merged.replaceAll("（.*", ""));
            }
            assertThat(Files.size(desk.download(desk.words("trainingcalendar.xlsx")).path()))
                    .isPositive();
        }
    }

    @Test
    @Order(10)
    void theReportTellsWhatTheRoundHasSaved() throws IOException {
        try (Desk desk = chinese("leader@linchuan.example")) {
            desk.open("savings?round=2026").checkAccessible().picture("savings");
            assertThat(desk.page().locator(".savings-bar").count()).isPositive();
            String table =
                    Files.readString(
                            desk.download(desk.words("savings.download.csv")).path(),
                            StandardCharsets.UTF_8);
            assertThat(table).contains(desk.words("savings.personDays"));
            desk.open("savings?round=2026Q4").sees(desk.words("savings.received"));
        }
    }

    private static void type(Desk desk, String title, String audience, LocalDate day) {
        String written = day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        desk.fill(desk.words("training.planFact.AUDIENCE"), audience);
        desk.fillDate(desk.words("training.form.start"), written);
        desk.fillDate(desk.words("training.form.end"), written);
        desk.fill(desk.words("training.planFact.HEADCOUNT"), "20");
        desk.fill(desk.words("training.planFact.TITLE"), title);
    }

    private static String save(Desk desk) {
        desk.press(desk.words("training.form.save"));
        desk.page().waitForURL(Pattern.compile(".*/plans/\\d+$"));
        return desk.settle().where();
    }

    private static void send(Desk desk, String name) {
        desk.fill(desk.words("nomination.name"), name);
        desk.fill(desk.words("nomination.number"), STAFF_NUMBER);
        desk.press(desk.words("nomination.send"));
    }

    private static Desk english(String person) {
        return Desk.wide(chromium.browser(), confer, "en-GB").signIn(person, PASSWORD);
    }

    private static Desk chinese(String person) {
        return Desk.wide(chromium.browser(), confer, "zh-CN").signIn(person, PASSWORD);
    }
}
