package org.confer.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.confer.ConferTest;
import org.confer.SecondApplication;
import org.confer.calendar.WorkingDays;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.conference.LadderDays;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.meeting.Agendas;
import org.confer.meeting.DecisionId;
import org.confer.meeting.DecisionKind;
import org.confer.meeting.Decisions;
import org.confer.meeting.Terms;
import org.confer.meeting.Town;
import org.confer.notification.Notice;
import org.confer.notification.Notifications;
import org.confer.security.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/** Who does it, the head of the unit, the convener: each is told once. */
@ConferTest
@Import(Town.class)
class LadderTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A Thursday far from every holiday that is known. */
    private static final LocalDate DUE = LocalDate.of(2998, 3, 1);

    @Autowired Environment settings;
    @Autowired Town town;
    @Autowired Agendas agendas;
    @Autowired Decisions decisions;
    @Autowired Conferences conferences;
    @Autowired Actions actions;
    @Autowired OpenMatters matters;
    @Autowired ActionStore store;
    @Autowired LadderStore ladder;
    @Autowired WorkingDays workingDays;
    @Autowired Notifications notifications;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;

    private Town.Officer secretariat;
    private Town.Officer member;
    private PersonId doer;
    private PersonId head;
    private ConferenceId conference;
    private ActionId action;

    @BeforeEach
    void anAction() {
        secretariat = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        doer = town.colleague(member.unit(), Role.RESPONSIBLE_PERSON);
        head = town.colleague(member.unit(), Role.LEADER);
        conference = town.conference(secretariat, member);
        action = assigned(doer);
    }

    private ActionId assigned(@Nullable PersonId responsible) {
        return town.as(
                secretariat.person(),
                () -> {
                    var item = agendas.of(town.inSession(secretariat, conference)).getFirst().id();
                    agendas.call(item).orThrow();
                    DecisionId decision =
                            decisions.take(item, DecisionKind.NOTED, "听取汇报").orThrow();
                    return actions.assign(
                                    decision,
                                    new NewAction(
                                            "统一举办培训班",
                                            "",
                                            member.unit(),
                                            Set.of(),
                                            responsible,
                                            DUE))
                            .orThrow();
                });
    }

    @Test
    void eachStepIsTakenOnItsWorkingDayByThoseWhomItConcerns() {
        on(DUE.minusDays(6)).climb();
        assertThat(steps()).isEmpty();
        // Monday: three working days before Thursday
        on(DUE.minusDays(3)).climb();
        assertThat(steps()).containsExactly(LadderStep.REMINDER);
        on(DUE).climb();
        assertThat(steps()).hasSize(1);
        on(DUE.plusDays(1)).climb();
        assertThat(steps()).containsExactly(LadderStep.REMINDER, LadderStep.PERSON);
        // Monday is the second working day after Thursday
        on(DUE.plusDays(4)).climb();
        assertThat(steps()).hasSize(2);
        on(DUE.plusDays(5)).climb();
        assertThat(steps()).endsWith(LadderStep.UNIT_HEAD);
        on(DUE.plusDays(7)).climb();
        assertThat(steps()).endsWith(LadderStep.CONVENER);

        assertThat(told(doer, "REMINDER", "PERSON")).isEqualTo(2);
        assertThat(told(head, "UNIT_HEAD")).isEqualTo(1);
        // no convener is named, so the secretariat of the lead department is told
        assertThat(told(secretariat.person(), "CONVENER")).isEqualTo(1);
        assertThat(told(secretariat.person(), "UNIT_HEAD", "PERSON")).isZero();
    }

    @Test
    void theCharterSetsTheDays() {
        town.charter(secretariat, conference, now -> Terms.with(new LadderDays(2, 2, 20), now));
        // Friday is the first working day after Thursday, Monday the second
        on(DUE.plusDays(1)).climb();
        assertThat(steps()).isEmpty();
        on(DUE.plusDays(4)).climb();
        assertThat(steps()).containsExactlyInAnyOrder(LadderStep.PERSON, LadderStep.UNIT_HEAD);
        on(DUE.plusDays(8)).climb();
        assertThat(steps()).hasSize(2);
    }

    @Test
    void whereNobodyIsNamedOfficersAndDeputiesAreTold() {
        PersonId deputy = town.colleague(member.unit(), Role.LIAISON_OFFICER);
        town.does(
                secretariat.person(),
                () ->
                        conferences
                                .appointDeputies(conference, member.unit(), Set.of(deputy))
                                .orThrow());
        action = assigned(null);
        for (PersonId one : List.of(deputy, member.person())) {
            assertThat(noticed(one)).contains("action.notice.unnamed");
        }
        on(DUE.plusDays(1)).climb();
        for (PersonId one : List.of(deputy, member.person())) {
            assertThat(told(one, "PERSON")).isEqualTo(1);
        }
        town.does(deputy, () -> actions.nameResponsible(action, doer).orThrow());
        assertThat(noticed(doer)).contains("action.notice.assigned");
    }

    @Test
    void aStepIsTakenOnceWhateverRunsAtTheSameTimeOrWasRestarted() throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> applications =
                    Stream.generate(() -> on(DUE.plusDays(20)))
                            .limit(4)
                            .<Future<?>>map(rounds ->
                                    threads.submit(() -> {
                                        together.await();
                                        rounds.climb();
                                        return true;
                                    }))
                            .toList();
            together.countDown();
            for (Future<?> application : applications) {
                get(application);
            }
        }
        // one that was started later remembers nothing but what the database holds
        on(DUE.plusDays(21)).climb();
        eachWasToldOnce();
    }

    @Test
    void aStepIsTakenOnceByTwoProcessesOnOneDatabase() throws Exception {
        try (SecondApplication other = new SecondApplication(ClimbingElsewhere.class, settings)) {
            other.awaitReady();
            Instant late = noon(DUE.plusDays(20));
            other.tell("climb " + late);
            on(DUE.plusDays(20)).climb();
            other.awaitWords("climbed " + late);
        }
        eachWasToldOnce();
    }

    private void eachWasToldOnce() {
        assertThat(steps())
                .containsExactlyInAnyOrder(
                        LadderStep.PERSON, LadderStep.UNIT_HEAD, LadderStep.CONVENER);
        assertThat(told(doer, "PERSON")).isEqualTo(1);
        assertThat(told(head, "UNIT_HEAD")).isEqualTo(1);
        assertThat(told(secretariat.person(), "CONVENER")).isEqualTo(1);
    }

    @Test
    void whoHasSubmittedIsLeftInPeaceAndAnExtensionBeginsAnew() {
        on(DUE.plusDays(1)).climb();
        town.does(doer, () -> actions.askExtension(action, DUE.plusDays(28), "等待名单").orThrow());
        town.does(secretariat.person(), () -> actions.grantExtension(action).orThrow());
        on(DUE.plusDays(7)).climb();
        assertThat(steps()).containsExactly(LadderStep.PERSON);
        on(DUE.plusDays(29)).climb();
        assertThat(steps()).containsExactly(LadderStep.PERSON, LadderStep.PERSON);
        town.does(doer, () -> actions.submit(action, "办结", List.of()).orThrow());
        on(DUE.plusDays(60)).climb();
        assertThat(steps()).hasSize(2);
    }

    @Test
    void theUnitsStandBelowEachOtherWithTheirRates() {
        assertThat(tally().green()).isEqualTo(1);
        town.does(doer, () -> actions.submit(action, "办结", List.of()).orThrow());
        assertThat(tally().submitted()).isEqualTo(1);
        town.does(secretariat.person(), () -> actions.accept(action, "").orThrow());

        assertThat(tally().accepted()).isEqualTo(1);
        assertThat(tally().completion()).isEqualTo(1.0);
        assertThat(tally().punctuality()).isEqualTo(1.0);
        Town.Officer stranger = town.officer(Role.LIAISON_OFFICER);
        assertThat(town.as(stranger.person(), () -> matters.byUnit(""))).isEmpty();
    }

    private UnitTally tally() {
        return town.as(head, () -> matters.byUnit("")).stream()
                .filter(one -> one.unit().id().equals(member.unit()))
                .findFirst()
                .orElseThrow();
    }

    private List<LadderStep> steps() {
        return town.as(head, () -> actions.ladder(action)).stream().map(LadderEntry::step).toList();
    }

    private List<String> noticed(PersonId person) {
        return town.as(person, () -> notifications.mine(Slice.first(50))).stream()
                .map(Notice::words)
                .map(Message::key)
                .toList();
    }

    private long told(PersonId person, String... steps) {
        return noticed(person).stream()
                .filter(key -> Stream.of(steps).anyMatch(key::endsWith))
                .filter(key -> key.startsWith("action.notice.ladder."))
                .count();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }

    private LadderRounds on(LocalDate day) {
        return new LadderRounds(
                store,
                ladder,
                workingDays,
                events,
                Clock.fixed(noon(day), ZoneOffset.UTC),
                transactions);
    }

    private static void get(Future<?> application) {
        try {
            application.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
