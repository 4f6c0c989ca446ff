package org.confer.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * What is done before a meeting, through the screens only: topics are called for, handed in with a
 * paper, accepted, put in order, kept from whom they do not concern, and printed.
 */
@WithChromium
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BeforeMeetingIT {

    private static final String SECRETARIAT = "secretariat@linchuan.example";
    private static final String OPEN = "教师培训学分互认";
    private static final String SECRET = "后备干部名单";
    private static final String MEETING = "meetings/2";

    @RegisterExtension static final Stage STAGE = Stage.demo();

    @Test
    @Order(1)
    void theSecretariatCallsForTopics() {
        try (Desk desk = at(SECRETARIAT, "zh-CN")) {
            desk.open("topic-calls/new");
            Locator deadline = desk.page().locator("vaadin-date-time-picker input");
            deadline.nth(0)
                    .fill(
                            LocalDate.now(ZoneOffset.UTC)
                                    .plusDays(7)
                                    .format(DateTimeFormatter.ofPattern("yyyy/M/d")));
            deadline.nth(0).press("Enter");
            deadline.nth(1).fill("17:00");
            deadline.nth(1).press("Enter");
            desk.checkAccessible().press(desk.words("topiccall.open"));
            desk.sees(desk.words("topiccall.standing.MISSING")).checkAccessible().picture("call");
        }
    }

    @Test
    @Order(2)
    void aUnitHandsATopicInWithAPaper() throws IOException {
        Path paper = Files.createTempDirectory("paper").resolve("学分互认说明.pdf");
        Files.write(paper, "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        try (Desk desk = at("jiaoyu@linchuan.example", "zh-CN")) {
            desk.open("topics/new");
            desk.fill(desk.words("topic.field.title"), OPEN);
            desk.press(desk.words("topic.save"));
            desk.page().waitForURL(Pattern.compile(".*/topics/\\d+$"));
            desk.settle().upload(paper).sees("学分互认说明.pdf");
            desk.press(desk.words("topic.papers.attach")).checkAccessible();
            desk.press(desk.words("topic.submit"));
            desk.sees(desk.words("topic.topicState.SUBMITTED")).picture("topic-with-paper");
        }
    }

    @Test
    @Order(3)
    void theSecretariatAcceptsAndBringsAConfidentialOne() {
        try (Desk desk = at(SECRETARIAT, "zh-CN")) {
            desk.open("topics").follow(OPEN);
            desk.press(desk.words("topic.accept")).checkAccessible();
            desk.open("topics/new");
            desk.fill(desk.words("topic.field.title"), SECRET);
            desk.page()
                    .getByRole(AriaRole.CHECKBOX)
                    .filter(new Locator.FilterOptions().setVisible(true))
                    .last()
                    .check();
            desk.press(desk.words("topic.save"));
            desk.page().waitForURL(Pattern.compile(".*/topics/\\d+$"));
            desk.settle().press(desk.words("topic.submit")).press(desk.words("topic.accept"));
            desk.sees(desk.words("topic.confidential.badge"));
        }
    }

    @Test
    @Order(4)
    void theAgendaIsPutInOrderByKeysAndByHand() {
        try (Desk desk = at(SECRETARIAT, "zh-CN")) {
            desk.open(MEETING + "/agenda");
            place(desk, OPEN);
            place(desk, SECRET);
            Locator cards = desk.page().locator(".meeting-agenda-item");
            cards.nth(2).focus();
            desk.page().keyboard().press("Alt+ArrowUp");
            desk.settle().sees("2. " + SECRET).sees("3. " + OPEN);
            cards.nth(2).locator("h3").dragTo(cards.nth(0).locator("h3"));
            desk.settle().sees("1. " + OPEN).sees("3. " + SECRET);
            desk.checkAccessible().picture("agenda-in-order");
        }
    }

    private static void place(Desk desk, String title) {
        desk.page().getByLabel(desk.words("meeting.agenda.offer")).first().click();
        desk.page()
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .click();
        desk.press(desk.words("meeting.agenda.addThis"));
        desk.sees(". " + title);
    }

    @Test
    @Order(5)
    void aUnitThatItDoesNotConcernNeverSeesTheConfidentialItem() throws IOException {
        for (String language : new String[] {"zh-CN", "en"}) {
            try (Desk desk = at("xuanchuanbu@linchuan.example", language)) {
                desk.speak("en".equals(language) ? "English" : "中文");
                desk.open(MEETING + "/agenda").sees(OPEN).seesNot(SECRET).checkAccessible();
                desk.open("topics").sees(OPEN).seesNot(SECRET);
                desk.open(MEETING + "/papers").checkAccessible().picture("papers-" + language);
                assertThat(notice(desk)).contains(OPEN).doesNotContain(SECRET);
            }
        }
    }

    @Test
    @Order(6)
    void theNoticeOfTheLeadUnitNamesAllItems() throws IOException {
        try (Desk desk = at(SECRETARIAT, "zh-CN")) {
            desk.open(MEETING + "/papers");
            assertThat(notice(desk)).contains(OPEN, SECRET);
        }
    }

    private static String notice(Desk desk) throws IOException {
        Download download = desk.download(desk.words("meetingpaper.sort.NOTICE"));
        assertThat(download.suggestedFilename()).startsWith("notice-2-");
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    private static Desk at(String person, String language) {
        return STAGE.at(person, language);
    }
}
