package org.confer.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.consolidation.ConsolidationId;
import org.confer.consolidation.Consolidations;
import org.confer.consolidation.NewProposal;
import org.confer.document.Layout;
import org.confer.duplicate.GroupId;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Outcome;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.Agendas;
import org.confer.meeting.DecisionKind;
import org.confer.meeting.Decisions;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.meeting.NewMeeting;
import org.confer.minutes.Minutes;
import org.confer.security.Role;
import org.confer.topic.Origin;
import org.confer.topic.TopicId;
import org.confer.topic.Topics;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two people of one secretariat do the same thing at the same moment: it is done once, and the
 * other is told so in words. Both are let go together, after both were seen waiting in the
 * database.
 */
@ConferTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoAtOnceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired ApplicationContext context;
    @Autowired TransactionTemplate transaction;
    @Autowired Consolidations consolidations;
    @Autowired Meetings meetings;
    @Autowired Agendas agendas;
    @Autowired Decisions decisions;
    @Autowired Topics topics;
    @Autowired Minutes minutes;
    @Autowired DSLContext db;
    @Autowired Clock clock;

    private World world;
    private List<PersonId> secretaries = List.of();

    @BeforeAll
    void furnish() {
        world = World.furnished(context);
        secretaries = secretaries(world.lead);
    }

    private List<PersonId> secretaries(DepartmentId lead) {
        return List.of(world.person(lead, Role.SECRETARIAT), world.another(lead, Role.SECRETARIAT));
    }

    @Test
    void oneGroupIsProposedAboutOnce() {
        GroupId group = world.get(Side.OWN, GroupId.class);
        NewProposal proposal = world.get(Side.OWN, NewProposal.class);
        exactlyOneWins(
                secretaries,
                "duplicate.duplicate_group",
                group.value(),
                () -> consolidations.propose(group, proposal));
    }

    @Test
    void oneProposalGoesOnOneAgendaAndIsTakenOffOnce() {
        Origin origin =
                new Origin(
                        Consolidations.ORIGIN, world.get(Side.OWN, ConsolidationId.class).value());
        List<MeetingId> two = List.of(planned(), planned());
        List<AgendaItemId> placed = new ArrayList<>();
        List<Supplier<Outcome<?>>> both = new ArrayList<>();
        two.forEach(meeting ->
                both.add(() ->
                        agendas.placeMatter(meeting, origin, 10).map(item -> keep(placed, item))));
        exactlyOneWins(secretaries, "consolidation.proposal", origin.id(), both);

        AgendaItemId item = placed.getFirst();
        MeetingId where =
                world.acting.as(secretaries.getFirst(), () -> agendas.find(item).meeting());
        exactlyOneWins(
                secretaries, "meeting.joint_meeting", where.value(), () -> agendas.takeOff(item));
    }

    @Test
    void oneTopicIsAcceptedOnce() {
        TopicId topic = world.get(Side.OWN, TopicId.class);
        exactlyOneWins(
                secretaries, "topic.proposed_topic", topic.value(), () -> topics.accept(topic));
    }

    @Test
    void oneDecisionIsRecordedOnce() {
        AgendaItemId item = world.get(Side.OWN, AgendaItemId.class);
        exactlyOneWins(
                secretaries,
                "meeting.joint_meeting",
                world.get(Side.OWN, MeetingId.class).value(),
                () -> decisions.take(item, DecisionKind.NOTED, "Heard the report."));
    }

    @Test
    void minutesAreIssuedOnce() {
        MeetingId meeting = world.get(Side.OTHER, MeetingId.class);
        List<PersonId> others = secretaries(world.otherLead);
        world.acting.as(others.getFirst(), () -> meetings.end(meeting).orThrow());
        exactlyOneWins(
                others,
                "meeting.joint_meeting",
                meeting.value(),
                () -> minutes.issue(meeting, Layout.NEUTRAL));
    }

    private static AgendaItemId keep(List<AgendaItemId> placed, AgendaItemId item) {
        placed.add(item);
        return item;
    }

    private MeetingId planned() {
        Instant start = clock.instant().plus(Duration.ofDays(7));
        return world.acting.as(
                secretaries.getFirst(),
                () ->
                        meetings.plan(
                                        world.get(Side.OWN, ConferenceId.class),
                                        new NewMeeting(
                                                "One more",
                                                new Period(start, start.plusSeconds(3600)),
                                                ""))
                                .orThrow());
    }

    private void exactlyOneWins(
            List<PersonId> people, String table, long id, Supplier<Outcome<?>> step) {
        exactlyOneWins(people, table, id, List.of(step, step));
    }

    /**
     * @param table whose row both need
     */
    private void exactlyOneWins(
            List<PersonId> people, String table, long id, List<Supplier<Outcome<?>>> steps) {
        int waitedBefore = waiting();
        List<Future<Outcome<?>>> running = new ArrayList<>();
        CompletableFuture<Void> free = new CompletableFuture<>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            CompletableFuture<Void> held = new CompletableFuture<>();
            threads.submit(() ->
                    transaction.executeWithoutResult(status -> {
                        db.fetch("select id from " + table + " where id = ? for update", id);
                        held.complete(null);
                        free.join();
                    }));
            held.join();
            for (int each = 0; each < people.size(); each++) {
                PersonId person = people.get(each);
                Supplier<Outcome<?>> step = steps.get(each);
                running.add(threads.submit(() -> world.acting.<Outcome<?>>as(person, step)));
            }
            try {
                await().atMost(PATIENCE).until(() -> waiting() == waitedBefore + people.size());
            } finally {
                free.complete(null);
            }
        }
        List<Outcome<?>> outcomes = running.stream().<Outcome<?>>map(Future::resultNow).toList();
        assertThat(outcomes).as(outcomes.toString()).filteredOn(Outcome::isDone).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Refused.class::isInstance).hasSize(1);
    }

    /** Sessions of this database that wait for a row. */
    private int waiting() {
        return db.fetchSingle(
                        "select count(*)::int from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock'")
                .into(int.class);
    }
}
