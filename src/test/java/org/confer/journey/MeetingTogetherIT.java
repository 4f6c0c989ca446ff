package org.confer.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A meeting as three people live through it at once: two who take the minutes, one of them in
 * English, and one who follows on a phone. Each step goes on where the one before it ended.
 */
@WithChromium
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MeetingTogetherIT {

    private static final String SAID = "市教育局：两个班的对象相同，建议合并举办。";
    private static final String ADDED = "市委党校：可以承办。";
    private static final String OFFLINE = "经费由主办单位承担。";
    private static final String DECISION = "同意合并举办，由市委党校承办。";
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    @RegisterExtension static final Stage STAGE = Stage.demo();

    private static Desk chen;
    private static Desk fang;
    private static Desk wu;
    private static String meeting = "";

    @BeforeAll
    static void theySitDown() {
        chen = STAGE.at("secretariat@linchuan.example", "zh-CN");
        fang = STAGE.at("jiyao@linchuan.example", "en");
        wu = STAGE.phone("zh-CN").signIn("xuanchuanbu@linchuan.example", Stage.PASSWORD);
    }

    @Test
    @Order(1)
    void theRollIsOnEverybodysScreen() {
        chen.open("meetings").follow("干部教育培训联席会议第二次例会");
        chen.page().waitForURL(Pattern.compile(".*/meetings/\\d+.*"));
        meeting = chen.where().replaceAll("(meetings/\\d+).*", "$1");
        chen.open(meeting + "/live");
        wu.open(meeting + "/live");
        fang.open(meeting + "/live").speak("English").open(meeting + "/live");
        chen.press(chen.words("meeting.begin"));
        // who waited sees that it has begun
        wu.page().locator(".sitting-bar").waitFor();
        for (int unit = 0; unit < 8; unit++) {
            chen.page()
                    .locator(".meeting-roll li")
                    .nth(unit)
                    .locator("vaadin-button")
                    .first()
                    .click();
            chen.settle();
        }
        assertThat(wu.page().locator(".sitting-bar .badge"))
                .containsText(wu.words("sitting.quorum.met", 8, 11, 8));
        assertThat(fang.page().locator(".sitting-bar .badge"))
                .containsText(fang.words("sitting.quorum.met", 8, 11, 8));
        chen.pressStarting(chen.words("meeting.item.call"));
        assertThat(wu.page().locator(".sitting-bar")).containsText("1. ");
        chen.checkAccessible().picture("live-roll");
    }

    @Test
    @Order(2)
    void whatIsTypedIsReadWithinASecondAndTheHolderIsSeen() {
        chen.pressStarting(chen.words("sitting.write"));
        Locator field = field(chen);
        field.pressSequentially(SAID.substring(0, SAID.length() - 1));
        long typed = System.nanoTime();
        field.pressSequentially(SAID.substring(SAID.length() - 1));
        wu.page().getByText(SAID).first().waitFor();
        assertThat(Duration.ofNanos(System.nanoTime() - typed)).isLessThan(ONE_SECOND);
        assertThat(fang.page().locator(".sitting-pen"))
                .containsText(fang.words("sitting.isWriting", "陈立群"));
        assertThat(fang.page().locator(".sitting-take")).hasCount(0);

        fang.pressStarting(fang.words("sitting.write"));
        field(fang).pressSequentially(ADDED);
        assertThat(wu.page().locator(".sitting-paragraph")).hasCount(2);
        wu.sees(ADDED).checkAccessible().picture("live-follower");
        chen.sees(ADDED).sees(chen.words("sitting.isWriting", "方圆")).picture("live-writing");
        fang.checkAccessible().picture("live-second-writer");
    }

    @Test
    @Order(3)
    void whatIsTypedWithoutConnectionIsOfferedOnReturn() {
        chen.page().context().setOffline(true);
        field(chen).pressSequentially(OFFLINE);
        chen.page()
                .waitForFunction(
                        "words => Object.keys(localStorage).some(key =>"
                                + " key.startsWith('confer.sitting.')"
                                + " && localStorage.getItem(key).includes(words))",
                        OFFLINE);
        chen.sees(chen.words("sitting.offline")).picture("live-offline");
        wu.seesNot(OFFLINE);
        // the laptop is closed and opened again somewhere else in the building
        chen.turnAway();
        chen.open(meeting + "/live");
        chen.sees(chen.words("sitting.aside")).sees(SAID + OFFLINE).picture("live-two-texts");
        chen.press(chen.words("sitting.aside.putIn"));
        wu.sees(SAID + OFFLINE);
        chen.page()
                .waitForFunction(
                        "() => !Object.keys(localStorage).some(key => key.startsWith('confer.sitting.'))");
    }

    @Test
    @Order(4)
    void aDecisionIsVotedAndSomebodyIsMadeResponsible() {
        chen.pressStarting(chen.words("meeting.decision.record"));
        chen.press(chen.words("sitting.decide.record"));
        chen.sees(chen.words("kernel.wording.needed", chen.words("meeting.field.decision")));
        chen.fill(chen.words("meeting.field.decision"), DECISION);
        chen.page().getByText(chen.words("sitting.manner.vote")).first().click();
        chen.settle().press(chen.words("sitting.decide.record"));
        chen.sees(chen.words("sitting.votes.missing"));
        Locator ballots = chen.page().locator(".sitting-ballots vaadin-radio-group");
        for (int unit = 0; unit < ballots.count(); unit++) {
            ballots.nth(unit).locator("vaadin-radio-button").nth(unit == 0 ? 2 : 0).click();
        }
        chen.picture("live-vote").press(chen.words("sitting.decide.record"));
        wu.sees(DECISION).sees(wu.words("sitting.votes", 7, 0, 1));
        fang.sees(fang.words("sitting.votes", 7, 0, 1));

        chen.pressStarting(chen.words("action.assign.label", 1).replaceAll("1.*", ""));
        chen.fill(chen.words("action.field.text"), "印发合并办班通知");
        chen.choose(chen.words("action.lead"), "市委党校");
        String date = chen.words("action.due");
        chen.fillDate(date, on(-3)).press(chen.words("action.assignThis"));
        chen.sees(chen.words("action.rule.THE_DUE_DATE_IS_NOT_PAST"));
        chen.fillDate(date, on(40)).press(chen.words("action.assignThis"));
        wu.sees("印发合并办班通知");
        chen.checkAccessible().picture("live-decided");
    }

    @Test
    @Order(5)
    void whatWasWrittenStandsInTheDraftOfTheMinutes() {
        fang.press(fang.words("sitting.done"));
        chen.press(chen.words("meeting.end"));
        chen.page().locator("vaadin-confirm-dialog vaadin-button[theme~=primary]").first().click();
        chen.settle().open(meeting + "/minutes").sees(SAID + OFFLINE).sees(ADDED).sees(DECISION);
        chen.sees("印发合并办班通知");
    }

    private static Locator field(Desk desk) {
        return desk.page().locator(".sitting-paragraph textarea").first();
    }

    private static String on(int days) {
        return LocalDate.now(ZoneOffset.UTC)
                .plusDays(days)
                .format(DateTimeFormatter.ofPattern("yyyy/M/d"));
    }
}
