package org.confer.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.duplicate.DuplicateGroup;
import org.confer.duplicate.DuplicateGroups;
import org.confer.duplicate.GroupFilter;
import org.confer.duplicate.GroupKind;
import org.confer.duplicate.GroupListing;
import org.confer.duplicate.GroupOrder;
import org.confer.duplicate.ProposalState;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Period;
import org.confer.kernel.Slice;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.Agendas;
import org.confer.meeting.DecisionId;
import org.confer.meeting.DecisionKind;
import org.confer.meeting.Decisions;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.meeting.NewMeeting;
import org.confer.meeting.SeatListing;
import org.confer.meeting.Seats;
import org.confer.minutes.IssuedMinutesId;
import org.confer.minutes.MinutesIssued;
import org.confer.planimport.PlanPeople;
import org.confer.savings.SavingsReport;
import org.confer.savings.SavingsReports;
import org.confer.topic.Origin;
import org.confer.training.Plan;
import org.confer.training.PlanId;
import org.confer.training.PlanOutline;
import org.confer.training.PlanStatus;
import org.confer.training.Plans;
import org.confer.training.RoundSpan;
import org.confer.trainingcalendar.Burden;
import org.confer.trainingcalendar.CalendarFilter;
import org.confer.trainingcalendar.TrainingCalendar;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans come in, duplicates are found, proposed, decided, and carried out on issue, once. */
@ConferTest
@Import(PlanPeople.class)
@TestPropertySource(
        properties = {"confer.demo=true", "confer.demo.plans=false", "test.database=reviewed"})
@DirtiesContext // what it leaves behind is not for other tests of the demo
class LoopTest {

    private static final String SECRETARY = "secretariat@linchuan.example";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired PlanPeople people;
    @Autowired DuplicateGroups groups;
    @Autowired Consolidations consolidations;
    @Autowired Plans plans;
    @Autowired TrainingCalendar calendar;
    @Autowired SavingsReports reports;
    @Autowired Conferences conferences;
    @Autowired Meetings meetings;
    @Autowired Agendas agendas;
    @Autowired Seats seats;
    @Autowired Decisions decisions;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;

    @Test
    void aDecisionIsCarriedOutOnceWhenItsMinutesAreIssued() {
        people.importAs(
                "zuzhibu@linchuan.example",
                PlanPeople.file("临川市委组织部2026年度干部教育培训班次计划.csv"),
                "临川市委组织部2026年度干部教育培训班次计划.csv");
        people.importAs(
                "xuanchuanbu@linchuan.example",
                PlanPeople.file("市委宣传部培训安排表(2026).csv"),
                "市委宣传部培训安排表(2026).csv");
        people.importAs(
                SECRETARY, PlanPeople.file("2026年市直部门及县区培训计划汇总表.xlsx"), "2026年市直部门及县区培训计划汇总表.xlsx");
        people.as(
                SECRETARY,
                () -> {
                    groups.compareNow();
                    return true;
                });

        DuplicateGroup group =
                people.as(
                        SECRETARY,
                        () -> {
                            GroupFilter filter =
                                    new GroupFilter(GroupKind.MULTI_HEAD, null, null, null);
                            List<GroupListing> found =
                                    groups.list(filter, GroupOrder.SUREST, Slice.first(50));
                            assertThat(found).isNotEmpty();
                            assertThat(groups.count(filter)).isEqualTo(found.size());
                            return groups.find(found.getFirst().id()).orElseThrow();
                        });
        assertThat(group.plans()).hasSizeGreaterThan(1);
        assertThat(group.reasons()).isNotEmpty();
        assertThat(group.reasons().getFirst().evidence()).isNotEmpty();

        ConsolidationId proposal = people.as(SECRETARY, () -> propose(group));
        people.as(
                "xuanchuanbu@linchuan.example",
                () -> {
                    assertThatThrownBy(() -> consolidations.drop(proposal))
                            .isInstanceOf(NotPermitted.class);
                    return true;
                });
        DecisionId decision = people.as(SECRETARY, () -> decide(proposal, "2026-12-01T01:00:00Z"));
        assertThat(state(proposal)).isEqualTo(ProposalState.DECIDED);
        assertThat(statuses(group)).containsOnly(PlanStatus.PLANNED);

        issue(decision);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(state(proposal)).isEqualTo(ProposalState.CARRIED_OUT));
        assertThat(statuses(group)).containsOnly(PlanStatus.SUPERSEDED);
        PlanId merged =
                Objects.requireNonNull(
                        people.as(SECRETARY, () -> consolidations.find(proposal))
                                .orElseThrow()
                                .mergedPlan());
        people.as(
                SECRETARY,
                () -> {
                    Plan plan = plans.find(merged).orElseThrow();
                    assertThat(plan.status()).isEqualTo(PlanStatus.MERGED);
                    assertThat(plan.coHosts()).isNotEmpty();
                    assertThat(plans.supersededBy(merged)).hasSize(group.plans().size());
                    LocalDate day = Objects.requireNonNull(plan.facts().dates().start());
                    assertThat(calendar.between(day, day, CalendarFilter.ALL))
                            .anyMatch(entry -> entry.id().equals(merged))
                            .noneMatch(entry -> entry.status() == PlanStatus.SUPERSEDED);
                    assertThat(
                                    new String(
                                            calendar.file(day, day, CalendarFilter.ALL),
                                            StandardCharsets.UTF_8))
                            .contains("BEGIN:VEVENT", "plan-" + merged + "-1@confer");
                    return true;
                });

        theReportAndTheCalendarTellIt(group);

        // the same event again, as after a crash between the work and its completion
        int before = people.as(SECRETARY, () -> plans.count(org.confer.training.PlanFilter.ALL));
        issue(decision);
        people.as(
                SECRETARY,
                () -> {
                    groups.compareNow();
                    assertThat(plans.count(org.confer.training.PlanFilter.ALL)).isEqualTo(before);
                    assertThat(groups.find(group.id()).orElseThrow().present()).isFalse();
                    return true;
                });

        aLaterDecisionTakesItBack(proposal, group, merged);
    }

    private void theQuarterTellsItsPart(SavingsReport year, DuplicateGroup group) {
        List<SavingsReport> quarters =
                reports.rounds().stream()
                        .filter(round -> round.year() == 2026 && round.quarter() != null)
                        .map(reports::of)
                        .toList();
        assertThat(quarters).hasSize(4);
        assertThat(quarters.stream().mapToInt(SavingsReport::received).sum())
                .isPositive()
                .isLessThanOrEqualTo(year.received());
        for (SavingsReport quarter : quarters) {
            boolean itsOwn =
                    group.plans().stream()
                            .map(plan -> plan.dates().start())
                            .anyMatch(day ->
                                    day != null
                                            && !day.isBefore(quarter.round().first())
                                            && !day.isAfter(quarter.round().last()));
            assertThat(quarter.consolidated()).isEqualTo(itsOwn ? 1 : 0);
            assertThat(quarter.saved().plans()).isEqualTo(itsOwn ? year.saved().plans() : 0);
        }
    }

    private void theReportAndTheCalendarTellIt(DuplicateGroup group) {
        people.as(
                SECRETARY,
                () -> {
                    SavingsReport report = reports.of(new RoundSpan(2026, null));
                    assertThat(report.consolidated()).isEqualTo(1);
                    assertThat(report.found()).isGreaterThan(report.confirmed());
                    assertThat(report.saved().plans()).isEqualTo(group.plans().size() - 1);
                    assertThat(report.saved().personDays()).isPositive();
                    assertThat(report.byAgency())
                            .as("received by agency adds up")
                            .satisfies(lines ->
                                    assertThat(
                                                    lines.stream()
                                                            .mapToInt(SavingsReport.Line::received)
                                                            .sum())
                                            .isEqualTo(report.received()));
                    theQuarterTellsItsPart(report, group);
                    assertThat(new String(reports.csv(report.round()), StandardCharsets.UTF_8))
                            .contains(report.saved().personDays().toPlainString().split("\\.")[0]);
                    assertThat(reports.xlsx(report.round())).startsWith('P', 'K');
                    List<Burden> burdens = calendar.year(2026, CalendarFilter.ALL, 20).burdens();
                    assertThat(burdens).isNotEmpty().hasSizeLessThanOrEqualTo(20);
                    assertThat(burdens)
                            .extracting(Burden::trainings)
                            .isSortedAccordingTo(java.util.Comparator.reverseOrder());
                    CalendarFilter narrowed =
                            new CalendarFilter(null, burdens.getFirst().audience(), "", "");
                    assertThat(
                                    calendar.year(2026, narrowed, 1).perMonth().stream()
                                            .mapToInt(Integer::intValue)
                                            .sum())
                            .isGreaterThanOrEqualTo(burdens.getFirst().trainings())
                            .isLessThan(
                                    calendar.year(2026, CalendarFilter.ALL, 1).perMonth().stream()
                                            .mapToInt(Integer::intValue)
                                            .sum());
                    return true;
                });
    }

    private void aLaterDecisionTakesItBack(
            ConsolidationId proposal, DuplicateGroup group, PlanId merged) {
        ConsolidationId reversal =
                people.as(
                        SECRETARY,
                        () -> consolidations.proposeReversal(proposal, "场地取消").orThrow());
        people.as(
                SECRETARY,
                () -> {
                    assertThat(consolidations.proposeReversal(proposal, "再提一次"))
                            .as("one at a time")
                            .isInstanceOf(Outcome.Refused.class);
                    return true;
                });
        DecisionId later = people.as(SECRETARY, () -> decide(reversal, "2026-12-08T01:00:00Z"));
        assertThat(statuses(group)).as("until the issue").containsOnly(PlanStatus.SUPERSEDED);
        issue(later);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(state(reversal)).isEqualTo(ProposalState.CARRIED_OUT));
        assertThat(statuses(group)).containsOnly(PlanStatus.PLANNED);
        people.as(
                SECRETARY,
                () -> {
                    assertThat(plans.find(merged).orElseThrow().status())
                            .isEqualTo(PlanStatus.WITHDRAWN);
                    Consolidation earlier = consolidations.find(proposal).orElseThrow();
                    assertThat(earlier.state()).isEqualTo(ProposalState.REVERSED);
                    assertThat(earlier.reversedBy()).isEqualTo(reversal);
                    assertThat(consolidations.find(reversal).orElseThrow().reverses())
                            .isEqualTo(proposal);
                    assertThat(consolidations.proposeReversal(proposal, "又一次"))
                            .isInstanceOf(Outcome.Refused.class);
                    return true;
                });
        aSeriesIsMadeOfThemInstead(group);
    }

    private void aSeriesIsMadeOfThemInstead(DuplicateGroup before) {
        DuplicateGroup group =
                people.as(
                        SECRETARY,
                        () -> {
                            groups.compareNow();
                            return groups.find(before.id()).orElseThrow();
                        });
        assertThat(group.present()).isTrue();
        Suggestion suggestion = people.as(SECRETARY, () -> consolidations.suggest(group.id()));
        LocalDate first = Objects.requireNonNull(suggestion.firstDay());
        Costs costs =
                people.as(
                        SECRETARY,
                        () ->
                                consolidations.costs(
                                        group.id(),
                                        new NewProposal(
                                                Verdict.MERGE,
                                                suggestion.host(),
                                                "",
                                                "合办",
                                                first,
                                                suggestion.lastDay(),
                                                1,
                                                null,
                                                suggestion.venue())));
        assertThat(costs.clashes()).as("the days suggested are free").isEmpty();
        assertThat(costs.restDays()).isZero();
        assertThat(costs.seatsShort()).as("for all but one there is no seat").isPositive();
        ConsolidationId series =
                people.as(
                        SECRETARY,
                        () ->
                                consolidations
                                        .propose(
                                                group.id(),
                                                new NewProposal(
                                                        Verdict.SERIES,
                                                        suggestion.host(),
                                                        "",
                                                        group.title(),
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        ""))
                                        .orThrow());
        issue(people.as(SECRETARY, () -> decide(series, "2026-12-15T01:00:00Z")));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(state(series)).isEqualTo(ProposalState.CARRIED_OUT));
        people.as(
                SECRETARY,
                () -> {
                    assertThat(group.plans())
                            .extracting(
                                    plan -> plans.find(plan.id()).orElseThrow().facts().cohort())
                            .doesNotContainNull()
                            .doesNotHaveDuplicates()
                            .contains(1, 2);
                    groups.compareNow();
                    assertThat(groups.find(group.id()).orElseThrow().present())
                            .as("cohorts of one series are no duplicates")
                            .isFalse();
                    return true;
                });
    }

    private ConsolidationId propose(DuplicateGroup group) {
        PlanOutline host = group.plans().getFirst();
        NewProposal proposal =
                new NewProposal(
                        Verdict.MERGE,
                        host.id(),
                        "",
                        host.title(),
                        LocalDate.of(2026, 12, 7),
                        LocalDate.of(2026, 12, 8),
                        60,
                        null,
                        "");
        ConsolidationId id = consolidations.propose(group.id(), proposal).orThrow();
        assertThat(consolidations.propose(group.id(), proposal))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(consolidations.find(id).orElseThrow().saves().trainingDays()).isNotNull();
        return id;
    }

    private DecisionId decide(ConsolidationId proposal, String when) {
        ConferenceId conference =
                conferences.arrangedByMe().stream().findFirst().orElseThrow().id();
        Instant start = Instant.parse(when);
        MeetingId meeting =
                meetings.plan(
                                conference,
                                new NewMeeting(
                                        "统筹培训",
                                        new Period(start, start.plusSeconds(7_200)),
                                        "三楼会议室"))
                        .orThrow();
        AgendaItemId item =
                agendas.placeMatter(
                                meeting, new Origin(Consolidations.ORIGIN, proposal.value()), 20)
                        .orThrow();
        assertThat(consolidations.find(proposal).orElseThrow().state())
                .isEqualTo(ProposalState.PLACED);
        assertThat(consolidations.drop(proposal)).isInstanceOf(Outcome.Refused.class);
        meetings.convene(meeting).orThrow();
        meetings.begin(meeting).orThrow();
        for (SeatListing seat : seats.of(meeting)) {
            seats.arrive(seat.id()).orThrow();
        }
        agendas.call(item).orThrow();
        return decisions.take(item, DecisionKind.DECIDED, "同意合并举办。").orThrow();
    }

    private void issue(DecisionId decision) {
        people.as(
                SECRETARY,
                () -> {
                    var taken = decisions.find(decision);
                    transaction.executeWithoutResult(status ->
                            events.publishEvent(
                                    new MinutesIssued(
                                            new IssuedMinutesId(1),
                                            taken.meeting(),
                                            taken.conference(),
                                            2026,
                                            1,
                                            List.of(decision))));
                    return true;
                });
    }

    private ProposalState state(ConsolidationId proposal) {
        return people.as(SECRETARY, () -> consolidations.find(proposal).orElseThrow().state());
    }

    private List<PlanStatus> statuses(DuplicateGroup group) {
        return people.as(
                SECRETARY,
                () ->
                        group.plans().stream()
                                .map(plan -> plans.find(plan.id()).orElseThrow().status())
                                .toList());
    }
}
