package org.confer.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Slice;
import org.confer.meeting.Terms;
import org.confer.meeting.Town;
import org.confer.notification.Notifications;
import org.confer.security.Role;
import org.confer.security.Within;
import org.confer.topic.TopicId;
import org.confer.topic.TopicState;
import org.confer.topic.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** Strangers hand problems in; they are not to be able to do anything else. */
@ConferTest
@Import(Town.class)
@Transactional
class PublicFormTest {

    private static final NewProblem PROBLEM = new NewProblem("培训太多", "一周三次。", "", "");

    @Autowired Town town;
    @Autowired ProblemStore store;
    @Autowired Problems problems;
    @Autowired Topics topics;
    @Autowired Notifications notifications;
    @Autowired ApplicationEventPublisher events;
    @Autowired Clock clock;
    @Autowired PublicForm asInstalled;

    private Town.Officer secretariat;
    private ConferenceId listening;
    private ConferenceId other;

    @BeforeEach
    void twoConferencesOfWhichOneListens() {
        secretariat = town.officer(Role.SECRETARIAT);
        Town.Officer member = town.officer(Role.LIAISON_OFFICER);
        listening = town.conference(secretariat, member);
        other = town.conference(secretariat, member);
        town.charter(
                secretariat, listening, now -> Terms.openToProblems(secretariat.person(), now));
    }

    @Test
    void aProblemGetsAReceiptAndWaitsForTheSecretariat() {
        String receipt = handIn(form("on"), listening, PROBLEM, "192.0.2.1").orThrow();
        assertThat(receipt).matches("[2-9A-Z]{10}");
        ProblemListing waiting =
                town.as(secretariat.person(), () -> problems.list(Slice.first(5))).getFirst();
        assertThat(waiting.receipt()).isEqualTo(receipt);
        assertThat(town.as(secretariat.person(), () -> notifications.mine(Slice.first(5))))
                .extracting(notice -> notice.words().key())
                .contains("problem.notice.arrived");
        TopicId topic = town.as(secretariat.person(), () -> problems.take(waiting.id())).orThrow();
        assertThat(town.as(secretariat.person(), () -> topics.find(topic)).state())
                .isEqualTo(TopicState.DRAFT);
        assertThat(town.as(secretariat.person(), () -> problems.take(waiting.id())))
                .as("only once")
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void offMeansThatNothingIsThere() {
        assertThat(asInstalled.isOpen()).as("off unless the operator says so").isFalse();
        assertThat(form("off").forums()).isEmpty();
        assertThat(handIn(form("off"), listening, PROBLEM, "192.0.2.1"))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aConferenceThatDoesNotListenIsNotReached() {
        assertThat(form("on").forums()).extracting(Forum::id).contains(listening);
        assertThat(form("on").forums()).extracting(Forum::id).doesNotContain(other);
        assertThat(handIn(form("on"), other, PROBLEM, "192.0.2.1"))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void oneAddressIsSlowedDownAndSoAreAllTogether() {
        PublicForm form = form("on");
        for (int i = 0; i < PublicForm.FREE; i++) {
            assertThat(handIn(form, listening, PROBLEM, "192.0.2.1").isDone()).isTrue();
        }
        assertThat(handIn(form, listening, PROBLEM, "192.0.2.1"))
                .isInstanceOf(Outcome.Refused.class);
        int taken = PublicForm.FREE;
        while (handIn(form, listening, PROBLEM, "198.51.100." + taken).isDone()) {
            taken++;
        }
        assertThat(taken).isEqualTo(PublicForm.MOST_AN_HOUR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "two\nlines", "\u001B[31mred"})
    void titlesAreOneLineOfLetters(String title) {
        assertThatThrownBy(() -> new NewProblem(title, "x", "", ""))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatIsTooLongIsRefusedAndMarkUpIsOnlyText() {
        assertThatThrownBy(() -> new NewProblem("x", "y".repeat(5001), "", ""))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new NewProblem("x", "y", "z".repeat(101), ""))
                .isInstanceOf(InvalidInput.class);
        String hostile = "<script>alert(1)</script>'; drop table problem; --";
        handIn(form("on"), listening, new NewProblem(hostile, hostile, "", ""), "::1").orThrow();
        assertThat(town.as(secretariat.person(), () -> problems.list(Slice.first(5))))
                .extracting(ProblemListing::title)
                .contains(hostile);
    }

    @Test
    void anotherSecretariatDoesNotReadIt() {
        handIn(form("on"), listening, PROBLEM, "192.0.2.1").orThrow();
        ProblemId id =
                town.as(secretariat.person(), () -> problems.list(Slice.first(5))).getFirst().id();
        Town.Officer stranger = town.officer(Role.SECRETARIAT);
        assertThat(town.as(stranger.person(), problems::count)).isZero();
        assertThatThrownBy(() -> town.as(stranger.person(), () -> problems.find(id)))
                .isInstanceOf(NotPermitted.class);
    }

    private static Outcome<String> handIn(
            PublicForm form, ConferenceId conference, NewProblem problem, String address) {
        return Within.call(() -> form.handIn(conference, problem, address));
    }

    private PublicForm form(String setting) {
        return new PublicForm(store, notifications, events, clock, setting);
    }
}
