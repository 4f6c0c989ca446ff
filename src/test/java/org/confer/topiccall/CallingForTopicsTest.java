package org.confer.topiccall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.meeting.Town;
import org.confer.notification.Notifications;
import org.confer.security.Role;
import org.confer.topic.NewTopic;
import org.confer.topic.TopicPurpose;
import org.confer.topic.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat calls for topics; who is late or missing is seen and reminded. */
@ConferTest
@Import(Town.class)
@Transactional
class CallingForTopicsTest {

    @Autowired Town town;
    @Autowired TopicCalls calls;
    @Autowired CallStore store;
    @Autowired Topics topics;
    @Autowired Notifications notifications;
    @Autowired ApplicationEventPublisher events;
    @Autowired Clock clock;
    @Autowired PlatformTransactionManager transactions;

    private Town.Officer secretariat;
    private Town.Officer prompt;
    private Town.Officer silent;
    private ConferenceId conference;

    @BeforeEach
    void aConferenceOfThreeUnits() {
        secretariat = town.officer(Role.SECRETARIAT);
        prompt = town.officer(Role.LIAISON_OFFICER);
        silent = town.officer(Role.LIAISON_OFFICER);
        conference = town.conference(secretariat, prompt, silent);
    }

    @Test
    void membersAreToldAndWhatTheyHandInAnswersTheCall() {
        CallId call = open(Duration.ofDays(3));
        assertThat(told(silent.person())).containsExactly("topiccall.notice.opened");
        handIn(prompt);
        town.does(secretariat.person(), () -> calls.nothingToPropose(call).orThrow());
        assertThat(standings(call))
                .containsExactlyInAnyOrder(Standing.IN_TIME, Standing.NOTHING, Standing.MISSING);
        town.does(secretariat.person(), () -> calls.remind(call).orThrow());
        assertThat(told(silent.person()))
                .containsExactlyInAnyOrder("topiccall.notice.opened", "topiccall.notice.reminder");
        assertThat(told(prompt.person())).containsExactly("topiccall.notice.opened");
    }

    @Test
    void whatIsHandedInAfterTheDeadlineIsLate() {
        CallId call = open(Duration.ofDays(3));
        handIn(prompt);
        CallListing listing = town.as(silent.person(), () -> calls.find(call));
        CallAnswer answer =
                listing.answers().stream()
                        .filter(one -> one.unit().id().equals(prompt.unit()))
                        .findFirst()
                        .orElseThrow();
        assertThat(answer.standing(listing.deadline())).isEqualTo(Standing.IN_TIME);
        assertThat(answer.standing(listing.openedAt().minusSeconds(1))).isEqualTo(Standing.LATE);
    }

    @Test
    void whatWasHandedInBeforeTheCallDoesNotAnswerIt() {
        handIn(prompt);
        CallId call = open(Duration.ofDays(3));
        assertThat(town.as(secretariat.person(), () -> calls.find(call)).missing()).hasSize(3);
    }

    @Test
    void theLastDayAndTheEndAreToldOnce() {
        CallId call = open(Duration.ofDays(3));
        handIn(prompt);
        Instant deadline = town.as(secretariat.person(), () -> calls.find(call)).deadline();
        CallRounds lastDay = rounds(deadline.minus(Duration.ofHours(12)));
        lastDay.remind();
        lastDay.remind();
        assertThat(told(silent.person()))
                .containsExactlyInAnyOrder("topiccall.notice.opened", "topiccall.notice.reminder");
        CallRounds over = rounds(deadline.plusSeconds(60));
        over.remind();
        over.remind();
        assertThat(told(secretariat.person()).stream().filter("topiccall.notice.over"::equals))
                .hasSize(1);
        assertThat(told(prompt.person())).doesNotContain("topiccall.notice.reminder");
    }

    @Test
    void aDeadlineInThePastIsRefused() {
        assertThat(
                        town.as(
                                secretariat.person(),
                                () ->
                                        calls.open(
                                                conference,
                                                new NewCall(clock.instant().minusSeconds(60), ""))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void onlyTheSecretariatOfTheLeadUnitCallsAndStrangersSeeNothing() {
        CallId call = open(Duration.ofDays(3));
        Town.Officer stranger = town.officer(Role.SECRETARIAT);
        assertThatThrownBy(() -> town.as(stranger.person(), () -> calls.find(call)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> town.as(prompt.person(), () -> calls.remind(call)))
                .isInstanceOf(NotPermitted.class);
    }

    private CallId open(Duration time) {
        return town.as(
                secretariat.person(),
                () ->
                        calls.open(conference, new NewCall(clock.instant().plus(time), "年度计划"))
                                .orThrow());
    }

    private void handIn(Town.Officer officer) {
        town.does(
                officer.person(),
                () ->
                        topics.submit(
                                        topics.propose(
                                                        conference,
                                                        new NewTopic(
                                                                "议题",
                                                                "",
                                                                TopicPurpose.CONSULT,
                                                                Set.of()))
                                                .orThrow())
                                .orThrow());
    }

    private CallRounds rounds(Instant now) {
        return new CallRounds(store, events, Clock.fixed(now, ZoneOffset.UTC), transactions);
    }

    private List<Standing> standings(CallId call) {
        CallListing listing = town.as(prompt.person(), () -> calls.find(call));
        return listing.answers().stream()
                .map(answer -> answer.standing(listing.deadline()))
                .toList();
    }

    private List<String> told(PersonId person) {
        return town.as(person, () -> notifications.mine(Slice.first(20))).stream()
                .map(notice -> notice.words().key())
                .toList();
    }
}
