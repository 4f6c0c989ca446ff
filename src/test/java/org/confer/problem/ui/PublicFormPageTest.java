package org.confer.problem.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.kernel.Slice;
import org.confer.meeting.AtADesk;
import org.confer.meeting.Terms;
import org.confer.meeting.Town;
import org.confer.problem.Forum;
import org.confer.problem.ProblemListing;
import org.confer.problem.ProblemState;
import org.confer.problem.Problems;
import org.confer.security.Role;
import org.confer.shell.Languages;
import org.confer.shell.Refusals;
import org.confer.topic.TopicId;
import org.confer.topic.TopicListing;
import org.confer.topic.TopicState;
import org.confer.topic.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** A stranger at the form that the operator has switched on, and what becomes of the problem. */
@ConferTest
@Import({Town.class, PublicFormPageTest.ClockThatIsSet.class})
@TestPropertySource(properties = "CONFER_PUBLIC_FORM=on")
class PublicFormPageTest extends AtADesk {

    private static final String HOSTILE = "<script>alert('x')</script>";

    @Autowired Problems problems;
    @Autowired Topics topics;
    @Autowired ClockThatIsSet.Hands hands;

    private Town.Officer secretariat;
    private ConferenceId conference;

    @BeforeEach
    void aConferenceThatListens() {
        secretariat = town.officer(Role.SECRETARIAT);
        conference = town.conference(secretariat, town.officer(Role.LIAISON_OFFICER));
        town.charter(
                secretariat, conference, now -> Terms.openToProblems(secretariat.person(), now));
        // what others did before an hour ago does not count any more
        hands.pass(Duration.ofHours(2));
    }

    @Test
    void whatAStrangerWritesGetsAReceiptAndBecomesATopic() {
        stranger();
        fill("一周三次培训 " + HOSTILE, "同一批人参加三次。");
        hands.pass(Duration.ofSeconds(5));
        press("Hand in");
        String receipt = words(".problem-receipt");
        assertThat(receipt).containsPattern("[2-9A-Z]{10}");

        ProblemListing problem = problems().getFirst();
        assertThat(receipt).contains(problem.receipt());
        sitsDown(secretariat.person());
        navigate("problems/" + problem.id(), ProblemView.class);
        assertThat(page()).contains("&lt;script&gt;").doesNotContain("<script>");
        press("Make a topic of it");
        ProblemListing taken = problems().getFirst();
        assertThat(taken.state()).isEqualTo(ProblemState.TAKEN);
        TopicId made = Objects.requireNonNull(taken.topic());
        TopicListing topic = town.as(secretariat.person(), () -> topics.find(made));
        assertThat(topic.state()).isEqualTo(TopicState.DRAFT);
        assertThat(topic.title()).isEqualTo("一周三次培训 " + HOSTILE);
    }

    @Test
    void whoIsFasterThanAPersonIsAskedToTryAgainAndKeepsWhatWasTyped() {
        stranger();
        fill("题目", "内容");
        press("Hand in");
        assertThat(refusal()).isNotEmpty();
        assertThat(labelled(TextField.class, "In one sentence").getValue()).isEqualTo("题目");
        assertThat(problems()).isEmpty();
        hands.pass(Duration.ofSeconds(5));
        press("Hand in");
        assertThat(problems()).hasSize(1);
    }

    @Test
    void aProgramThatFillsTheFieldNobodySeesHandsNothingIn() {
        stranger();
        fill("题目", "内容");
        find(TextField.class).all().stream()
                .filter(field -> field.hasClassName("problem-website"))
                .findFirst()
                .orElseThrow()
                .setValue("https://spam.example");
        hands.pass(Duration.ofSeconds(5));
        press("Hand in");
        assertThat(refusal()).isNotEmpty();
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "two\nlines", "\u001B[31mred", "LONG"})
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost(String typed) {
        String title = typed.equals("LONG") ? "长".repeat(1 << 20) : typed;
        stranger();
        fill(title, "内容");
        hands.pass(Duration.ofSeconds(5));
        press("Hand in");
        assertThat(labelled(TextField.class, "In one sentence").isInvalid()).isTrue();
        assertThat(labelled(TextField.class, "In one sentence").getErrorMessage()).isNotBlank();
        assertThat(labelled(TextField.class, "In one sentence").getValue()).isEqualTo(title);
        assertThat(labelled(TextArea.class, "What is the problem?").getValue()).isEqualTo("内容");
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "sender", "contact"})
    void aMegabyteIsRefusedInEveryField(String field) {
        stranger();
        fill("题目", "内容");
        Component wrong =
                switch (field) {
                    case "body" -> labelled(TextArea.class, "What is the problem?");
                    case "sender" -> labelled(TextField.class, "Your name or office");
                    default -> labelled(TextField.class, "How you can be reached");
                };
        if (wrong instanceof TextArea area) {
            area.setValue("长".repeat(1 << 20));
        } else {
            ((TextField) wrong).setValue("长".repeat(1 << 20));
        }
        hands.pass(Duration.ofSeconds(5));
        press("Hand in");
        assertThat(((HasValidationProperties) wrong).isInvalid()).isTrue();
        assertThat(problems()).isEmpty();
    }

    @Test
    void oneAddressIsSlowedDown() {
        for (int i = 0; i < 5; i++) {
            stranger();
            fill("题目" + i, "内容");
            hands.pass(Duration.ofSeconds(5));
            press("Hand in");
        }
        assertThat(problems()).hasSize(5);
        stranger();
        fill("又一个", "内容");
        hands.pass(Duration.ofSeconds(5));
        press("Hand in");
        assertThat(refusal()).isNotEmpty();
        assertThat(labelled(TextField.class, "In one sentence").getValue()).isEqualTo("又一个");
        assertThat(problems()).hasSize(5);
    }

    @Test
    void itSpeaksBothLanguages() {
        for (var language : Languages.ALL) {
            stranger();
            UI.getCurrent().setLocale(language);
            navigate("report-a-problem", PublicFormView.class);
            assertThat(page()).doesNotContainPattern("!(problem|shell)\\.");
        }
    }

    @Test
    void whoChangesTheLanguageKeepsWhatWasTypedAndLaterTheReceipt() {
        stranger();
        fill("题目", "内容");
        labelled(TextField.class, "Your name or office").setValue("王某");
        labelled(TextField.class, "How you can be reached").setValue("555 0101");
        hands.pass(Duration.ofSeconds(5));
        choose("中文");
        assertThat(labelled(TextField.class, "In one sentence").getValue()).isEqualTo("题目");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("内容");
        assertThat(find(TextField.class).all())
                .extracting(TextField::getValue)
                .contains("王某", "555 0101");
        press("Hand in");
        assertThat(problems()).hasSize(1);
        String receipt = problems().getFirst().receipt();
        choose("English");
        assertThat(words(".problem-receipt")).contains(receipt);
        // and the next one begins with an empty form
        navigate("sign-in", Component.class);
        navigate("report-a-problem", PublicFormView.class);
        assertThat(labelled(TextField.class, "In one sentence").getValue()).isEmpty();
    }

    /** The page then comes anew; without a browser it speaks the first language still. */
    private void choose(String language) {
        PublicFormView before = find(PublicFormView.class).single();
        test(find(NativeButton.class).withText(language).single()).click();
        assertThat(find(PublicFormView.class).single()).isNotSameAs(before);
    }

    private void stranger() {
        strangerSitsDown();
        navigate("report-a-problem", PublicFormView.class);
    }

    @SuppressWarnings("unchecked")
    private void fill(String title, String body) {
        ComboBox<Forum> forum = find(ComboBox.class).single();
        forum.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(conference))
                .findFirst()
                .ifPresent(forum::setValue);
        labelled(TextField.class, "In one sentence").setValue(title);
        labelled(TextArea.class, "What is the problem?").setValue(body);
    }

    private List<ProblemListing> problems() {
        return town.as(secretariat.person(), () -> problems.list(Slice.first(20)));
    }

    private String refusal() {
        return find(Refusals.class).single().getText();
    }

    private String words(String className) {
        return find(Paragraph.class).all().stream()
                .filter(one -> one.hasClassName(className.substring(1)))
                .map(Paragraph::getText)
                .findFirst()
                .orElseThrow();
    }

    /** Time passes when the test says so. */
    @TestConfiguration
    static class ClockThatIsSet {

        @Bean
        Hands hands() {
            return new Hands();
        }

        @Bean
        @Primary
        Clock clockOfTheTest(Hands hands) {
            return hands;
        }

        static class Hands extends Clock {

            private volatile Instant now = Instant.now();

            void pass(Duration time) {
                now = now.plus(time);
            }

            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now, zone);
            }
        }
    }
}
