package org.confer.planround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.kernel.Awaited;
import org.confer.kernel.AwaitedSource;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.meeting.Town;
import org.confer.notification.Notifications;
import org.confer.notification.Outbox;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.PlannedDates;
import org.confer.security.Role;
import org.confer.training.PlanFilter;
import org.confer.training.PlanId;
import org.confer.training.PlanListing;
import org.confer.training.PlanOrder;
import org.confer.training.Plans;
import org.confer.training.RoundSpan;
import org.confer.training.TypedPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

@ConferTest
@Import(Town.class)
class CallingForPlansTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired Town town;
    @Autowired PlanRounds rounds;
    @Autowired PlanRoundStore store;
    @Autowired AwaitedRounds awaited;
    @Autowired Plans plans;
    @Autowired Conferences conferences;
    @Autowired Notifications notifications;
    @Autowired Outbox outbox;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Clock clock;

    private Town.Officer secretariat;
    private Town.Officer education;
    private Town.Officer science;
    private ConferenceId conference;
    private LocalDate deadline;

    @BeforeEach
    void aConferenceOfThree() {
        secretariat = town.officer(Role.SECRETARIAT);
        education = town.officer(Role.TRAINING_OFFICER);
        science = town.officer(Role.TRAINING_OFFICER);
        conference = town.conference(secretariat, education, science);
        deadline = LocalDate.now(clock.withZone(ZONE)).plusDays(20);
    }

    @Test
    void aUnitLearnsWhatItOwesEntersPlansAndHandsThemInUntilTheCallIsClosed() {
        PlanRoundId id = open(2031, 2);
        assertThat(notices(education.person())).containsExactly("planround.notice.opened");
        assertThat(awaitedBy(education)).containsExactly("planround.awaited.submit");
        assertThat(town.as(education.person(), () -> rounds.submit(id, education.unit(), " ")))
                .isEqualTo(PlanRoundRule.WHO_HAS_NO_PLANS_SAYS_WHY.refused());

        PlanId spring = enter(education, "Spring course", LocalDate.of(2031, 5, 12));
        enter(education, "Autumn course", LocalDate.of(2031, 10, 13));
        town.does(education.person(), () -> rounds.submit(id, education.unit(), "").orThrow());
        UnitStanding mine = own(education, id);
        assertThat(mine.plans()).as("the autumn is another quarter").isEqualTo(1);
        assertThat(handedIn(education, new RoundSpan(2031, 2)))
                .as("the list behind that number")
                .containsExactly("Spring course");
        assertThat(handedIn(education, new RoundSpan(2031, null)))
                .containsExactly("Spring course", "Autumn course");
        assertThat(handedIn(education, new RoundSpan(2030, null))).isEmpty();
        assertThat(mine.hasSubmitted() && mine.timely()).isTrue();
        assertThat(mine.changedSince()).isZero();
        assertThat(awaitedBy(education)).isEmpty();

        town.does(
                education.person(),
                () ->
                        plans.change(
                                        spring,
                                        0,
                                        TypedPlan.of(
                                                "Spring course",
                                                "Heads of schools",
                                                onDay(LocalDate.of(2031, 5, 19))))
                                .orThrow());
        assertThat(own(education, id).changedSince()).isEqualTo(1);
        assertThat(town.as(education.person(), () -> plans.revisions(spring)))
                .singleElement()
                .satisfies(revision -> {
                    assertThat(revision.person()).isEqualTo(education.person());
                    assertThat(revision.changes()).isNotEmpty();
                });
        town.does(education.person(), () -> rounds.submit(id, education.unit(), "").orThrow());
        assertThat(own(education, id).submissions())
                .extracting(UnitStanding.Submission::version)
                .containsExactly(2, 1);

        town.does(secretariat.person(), () -> rounds.close(id).orThrow());
        assertThat(town.as(education.person(), () -> rounds.submit(id, education.unit(), "")))
                .isEqualTo(PlanRoundRule.THE_ROUND_IS_OPEN.refused());
        assertThat(notices(science.person())).contains("planround.notice.closed");
    }

    @Test
    void theSecretariatSeesAllUnitsAndAUnitOnlyItself() {
        PlanRoundId id = open(2032, null);
        assertThat(town.as(secretariat.person(), () -> rounds.units(id))).hasSize(3);
        assertThat(town.as(education.person(), () -> rounds.units(id)))
                .extracting(UnitStanding::unit)
                .containsExactly(education.unit());
        Town.Officer stranger = town.officer(Role.SECRETARIAT, Role.TRAINING_OFFICER);
        assertThatThrownBy(() -> town.as(stranger.person(), () -> rounds.find(id)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() ->
                        town.as(
                                science.person(),
                                () -> rounds.submit(id, education.unit(), "for them")))
                .isInstanceOf(NotPermitted.class);
        town.does(
                secretariat.person(),
                () -> rounds.submit(id, education.unit(), "file by courier").orThrow());
        assertThat(own(education, id).submissions()).hasSize(1);
        assertThat(town.as(stranger.person(), () -> rounds.list(Slice.first(10)))).isEmpty();
    }

    @Test
    void aConferenceCallsOnceForTheSameTimeAndNotForYesterday() {
        open(2033, null);
        open(2033, 1);
        for (@Nullable Integer quarter : new @Nullable Integer[] {null, 1}) {
            assertThat(town.as(secretariat.person(), () -> rounds.open(call(2033, quarter))))
                    .isEqualTo(PlanRoundRule.A_CONFERENCE_CALLS_ONCE_FOR_THE_SAME_TIME.refused());
        }
        deadline = deadline.minusDays(30);
        assertThat(town.as(secretariat.person(), () -> rounds.open(call(2034, null))))
                .isEqualTo(PlanRoundRule.THE_DEADLINE_LIES_AHEAD.refused());
    }

    @Test
    void whoJoinsTheConferenceIsAskedAndWhoLeavesWithoutHandingInIsNot() {
        PlanRoundId id = open(2035, null);
        Town.Officer health = town.officer(Role.TRAINING_OFFICER);
        town.does(
                secretariat.person(),
                () -> conferences.admit(conference, health.unit(), null).orThrow());
        town.does(
                secretariat.person(),
                () -> conferences.release(conference, science.unit()).orThrow());
        assertThat(town.as(secretariat.person(), () -> rounds.units(id)))
                .extracting(UnitStanding::unit)
                .containsExactlyInAnyOrder(secretariat.unit(), education.unit(), health.unit());
    }

    @Test
    void eachReminderGoesOutOnceHoweverManyApplicationsRun() throws Exception {
        PlanRoundId id = open(2036, null);
        town.does(education.person(), () -> rounds.submit(id, education.unit(), "none").orThrow());
        Instant over = found(id).over();
        RoundReminders early = at(over.minus(Duration.ofDays(8)));
        early.remind();
        assertThat(notices(science.person())).containsExactly("planround.notice.opened");

        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all =
                    IntStream.range(0, 4)
                            .<Future<?>>mapToObj(i ->
                                    threads.submit(() -> {
                                        start.await();
                                        at(over.minus(Duration.ofDays(6))).remind();
                                        return true;
                                    }))
                            .toList();
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(notices(science.person()))
                .filteredOn("planround.notice.reminded"::equals)
                .hasSize(1);
        assertThat(notices(education.person())).noneMatch("planround.notice.reminded"::equals);

        // nobody was there on the last day; afterwards it is told that they are late
        at(over.plusSeconds(1)).remind();
        at(over.plusSeconds(2)).remind();
        assertThat(notices(science.person()))
                .filteredOn("planround.notice.late"::equals)
                .hasSize(1);
        assertThat(notices(science.person()))
                .filteredOn("planround.notice.reminded"::equals)
                .hasSize(1);
        assertThat(notices(secretariat.person()))
                .filteredOn("planround.notice.missing"::equals)
                .hasSize(1);
        assertThat(store.units(found(id), science.unit(), over))
                .singleElement()
                .satisfies(unit -> assertThat(unit.words().key()).endsWith("missing"));

        town.does(secretariat.person(), () -> rounds.move(id, deadline.plusDays(5)).orThrow());
        assertThat(notices(science.person())).contains("planround.notice.moved");
        at(found(id).over().minus(Duration.ofDays(2))).remind();
        assertThat(notices(science.person()))
                .filteredOn("planround.notice.reminded"::equals)
                .hasSize(2);
    }

    private RoundReminders at(Instant time) {
        return new RoundReminders(store, events, Clock.fixed(time, ZONE), transactions);
    }

    private NewPlanRound call(int year, @Nullable Integer quarter) {
        return new NewPlanRound(conference, new RoundSpan(year, quarter), deadline, "");
    }

    private PlanRoundId open(int year, @Nullable Integer quarter) {
        return town.as(secretariat.person(), () -> rounds.open(call(year, quarter)).orThrow());
    }

    private PlanRoundListing found(PlanRoundId id) {
        return store.find(id).orElseThrow();
    }

    private UnitStanding own(Town.Officer officer, PlanRoundId id) {
        return town.as(officer.person(), () -> rounds.units(id)).getFirst();
    }

    private List<String> handedIn(Town.Officer officer, RoundSpan round) {
        PlanFilter filter = new PlanFilter("", officer.unit(), "", null, null, round);
        return town
                .as(officer.person(), () -> plans.list(filter, PlanOrder.DAYS, Slice.first(10)))
                .stream()
                .map(PlanListing::title)
                .toList();
    }

    private PlanId enter(Town.Officer officer, String title, LocalDate day) {
        return town.as(
                officer.person(),
                () -> plans.enter(TypedPlan.of(title, "Teachers", onDay(day))).orThrow());
    }

    private static PlannedDates onDay(LocalDate day) {
        return new PlannedDates(day, day.plusDays(2), DatePrecision.DAY, List.of());
    }

    private List<String> awaitedBy(Town.Officer officer) {
        return town.as(officer.person(), ((AwaitedSource) awaited)::awaited).stream()
                .map(Awaited::what)
                .map(org.confer.kernel.Message::key)
                .toList();
    }

    private List<String> notices(PersonId person) {
        return town.as(person, () -> notifications.mine(Slice.first(50))).stream()
                .map(notice -> notice.words().key())
                .toList();
    }
}
