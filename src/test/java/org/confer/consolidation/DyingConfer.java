package org.confer.consolidation;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.confer.Confer;
import org.confer.conference.Conferences;
import org.confer.duplicate.DuplicateGroup;
import org.confer.duplicate.DuplicateGroups;
import org.confer.duplicate.GroupFilter;
import org.confer.duplicate.GroupKind;
import org.confer.duplicate.GroupOrder;
import org.confer.duplicate.ProposalState;
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
import org.confer.meeting.Seats;
import org.confer.minutes.IssuedMinutesId;
import org.confer.minutes.MinutesIssued;
import org.confer.planimport.ImportChoices;
import org.confer.planimport.ImportPreview;
import org.confer.planimport.PlanFile;
import org.confer.planimport.PlanImports;
import org.confer.planimport.PlanPeople;
import org.confer.topic.Origin;
import org.confer.training.PlanChanged;
import org.confer.training.RoundSpan;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole program, which dies in the middle of its work without any last words. */
final class DyingConfer {

    /** What it is asked to do. */
    enum Task {
        /** Dies while it stores a file. */
        IMPORT,
        /** Dies while it carries out a decision on two proposals at once. */
        DECISION,
        /** Started again: sees the decision carried out. */
        AGAIN
    }

    static final int HALTED = 77;
    static final String OFFICER = "xuanchuanbu@linchuan.example";
    private static final String SECRETARY = "secretariat@linchuan.example";
    private static final int ROWS = 3_000;

    private DyingConfer() {}

    /**
     * @param arguments task, JDBC address, role, password
     */
    public static void main(String[] arguments) throws Exception {
        ConfigurableApplicationContext application =
                new SpringApplicationBuilder(Confer.class, PlanPeople.class)
                        .properties(
                                "server.port=0",
                                "vaadin.productionMode=true",
                                "confer.demo=true",
                                "confer.demo.plans=false",
                                "CONFER_MEANING=off",
                                "spring.datasource.url=" + arguments[1],
                                "spring.datasource.username=" + arguments[2],
                                "spring.datasource.password=" + arguments[3])
                        .run();
        PlanPeople people = application.getBean(PlanPeople.class);
        switch (Task.valueOf(arguments[0])) {
            case IMPORT -> people.as(OFFICER, () -> importing(application));
            case DECISION -> {
                DecisionId decision = decided(application, people);
                application.addApplicationListener(event -> {
                    if (event instanceof PayloadApplicationEvent<?> told
                            && told.getPayload() instanceof PlanChanged) {
                        Runtime.getRuntime().halt(HALTED);
                    }
                });
                people.as(SECRETARY, () -> issue(application, decision));
                new CountDownLatch(1).await();
            }
            case AGAIN ->
                    await().atMost(Duration.ofMinutes(3))
                            .until(() -> people.as(SECRETARY, () -> carriedOut(application) == 2));
        }
        // the step never came, or everything was carried out
        Runtime.getRuntime().halt(0);
    }

    private static boolean importing(ApplicationContext application) {
        PlanImports imports = application.getBean(PlanImports.class);
        try {
            Path path = Files.createTempFile("dying", ".csv");
            Files.writeString(
                    path,
                    "Title,Audience,Dates,Places\n"
                            + IntStream.range(0, ROWS)
                                    .mapToObj(i -> "Course %d,Wardens,6 May 2026,20".formatted(i))
                                    .collect(Collectors.joining("\n")));
            PlanFile file = imports.open(path, "dying.csv", null);
            ImportPreview preview =
                    imports.preview(
                                    file,
                                    file.proposal(),
                                    java.util.Map.of(),
                                    org.confer.planfile.PlanFileReader.Progress.SILENT)
                            .orElseThrow();
            imports.run(
                    preview,
                    ImportChoices.CAUTIOUS,
                    (rows, share) -> {
                        if (rows >= 2_000) {
                            Runtime.getRuntime().halt(HALTED);
                        }
                        return true;
                    });
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
        return true;
    }

    /** A bundle of two mergers, decided in a meeting. */
    private static DecisionId decided(ApplicationContext application, PlanPeople people) {
        for (String name : List.of("临川市委组织部2026年度干部教育培训班次计划.csv", "市委宣传部培训安排表(2026).csv")) {
            people.importAs(
                    name.startsWith("市委宣传部") ? OFFICER : "zuzhibu@linchuan.example",
                    PlanPeople.file(name),
                    name);
        }
        people.importAs(
                SECRETARY, PlanPeople.file("2026年市直部门及县区培训计划汇总表.xlsx"), "2026年市直部门及县区培训计划汇总表.xlsx");
        return people.as(
                SECRETARY,
                () -> {
                    DuplicateGroups groups = application.getBean(DuplicateGroups.class);
                    Consolidations consolidations = application.getBean(Consolidations.class);
                    groups.compareNow();
                    Set<ConsolidationId> proposals =
                            groups
                                    .list(
                                            new GroupFilter(GroupKind.MULTI_HEAD, null, null, null),
                                            GroupOrder.SUREST,
                                            Slice.first(2))
                                    .stream()
                                    .map(found -> groups.find(found.id()).orElseThrow())
                                    .map(group -> propose(consolidations, group))
                                    .collect(Collectors.toSet());
                    BundleId bundle =
                            application.getBean(Bundles.class).tie("两项合并", proposals).orThrow();
                    return decide(application, bundle);
                });
    }

    private static ConsolidationId propose(Consolidations consolidations, DuplicateGroup group) {
        return consolidations
                .propose(
                        group.id(),
                        new NewProposal(
                                Verdict.MERGE,
                                group.plans().getFirst().id(),
                                "",
                                group.plans().getFirst().title(),
                                LocalDate.of(2026, 12, 7),
                                LocalDate.of(2026, 12, 8),
                                60,
                                null,
                                ""))
                .orThrow();
    }

    private static DecisionId decide(ApplicationContext application, BundleId bundle) {
        Meetings meetings = application.getBean(Meetings.class);
        Agendas agendas = application.getBean(Agendas.class);
        Seats seats = application.getBean(Seats.class);
        Instant start = Instant.parse("2026-12-01T01:00:00Z");
        MeetingId meeting =
                meetings.plan(
                                application
                                        .getBean(Conferences.class)
                                        .arrangedByMe()
                                        .getFirst()
                                        .id(),
                                new NewMeeting(
                                        "统筹培训",
                                        new Period(start, start.plusSeconds(7_200)),
                                        "三楼会议室"))
                        .orThrow();
        AgendaItemId item =
                agendas.placeMatter(meeting, new Origin(Bundles.ORIGIN, bundle.value()), 20)
                        .orThrow();
        meetings.convene(meeting).orThrow();
        meetings.begin(meeting).orThrow();
        seats.of(meeting).forEach(seat -> seats.arrive(seat.id()).orThrow());
        agendas.call(item).orThrow();
        return application
                .getBean(Decisions.class)
                .take(item, DecisionKind.DECIDED, "同意。")
                .orThrow();
    }

    private static boolean issue(ApplicationContext application, DecisionId decision) {
        var taken = application.getBean(Decisions.class).find(decision);
        application
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(status ->
                        application.publishEvent(
                                new MinutesIssued(
                                        new IssuedMinutesId(1),
                                        taken.meeting(),
                                        taken.conference(),
                                        2026,
                                        1,
                                        List.of(decision))));
        return true;
    }

    private static int carriedOut(ApplicationContext application) {
        return (int)
                application
                        .getBean(Consolidations.class)
                        .carriedOut(new RoundSpan(2026, null))
                        .stream()
                        .filter(one -> one.state() == ProposalState.CARRIED_OUT)
                        .count();
    }
}
