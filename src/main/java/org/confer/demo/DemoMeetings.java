package org.confer.demo;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.action.Actions;
import org.confer.action.NewAction;
import org.confer.calendar.WorkingDays;
import org.confer.conference.ConferenceId;
import org.confer.conference.ConferenceListing;
import org.confer.conference.Conferences;
import org.confer.document.Layout;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
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
import org.confer.minutes.Minutes;
import org.confer.security.Acting;
import org.confer.topic.NewTopic;
import org.confer.topic.TopicId;
import org.confer.topic.TopicPurpose;
import org.confer.topic.Topics;
import org.springframework.stereotype.Component;

/**
 * Of each conference one meeting that was held, with its decisions, actions and issued minutes, one
 * that is convened, and topics on their way: so that what awaits people can be seen at once.
 */
@Component
class DemoMeetings {

    private static final int MINUTES_PER_ITEM = 30;
    private static final String HELD = "held";

    private final Acting acting;
    private final Conferences conferences;
    private final Meetings meetings;
    private final Topics topics;
    private final Agendas agendas;
    private final Seats seats;
    private final Decisions decisions;
    private final Actions actions;
    private final Minutes minutes;
    private final WorkingDays workingDays;
    private final Clock clock;

    DemoMeetings(
            Acting acting,
            Conferences conferences,
            Meetings meetings,
            Topics topics,
            Agendas agendas,
            Seats seats,
            Decisions decisions,
            Actions actions,
            Minutes minutes,
            WorkingDays workingDays,
            Clock clock) {
        this.acting = acting;
        this.conferences = conferences;
        this.meetings = meetings;
        this.topics = topics;
        this.agendas = agendas;
        this.seats = seats;
        this.decisions = decisions;
        this.actions = actions;
        this.minutes = minutes;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    void load(DemoDirectory directory) {
        List<DemoTable.Row> planned = DemoTable.read("meetings.csv").rows();
        List<DemoTable.Row> proposed = DemoTable.read("topics.csv").rows();
        for (DemoTable.Row row : DemoTable.read("conferences.csv").rows()) {
            PersonId secretary = directory.person(row.cell("secretary"));
            ConferenceListing conference = named(row.cell("name"), secretary);
            Map<String, TopicId> known = new HashMap<>();
            of(conference, proposed)
                    .forEach(topic ->
                            known.put(
                                    topic.cell("title"),
                                    propose(topic, conference.id(), secretary, directory)));
            for (DemoTable.Row meeting : of(conference, planned)) {
                List<DemoTable.Row> agenda =
                        of(conference, proposed).stream()
                                .filter(topic -> topic.cell("meeting").equals(meeting.cell("key")))
                                .toList();
                acting.as(
                        secretary,
                        () -> {
                            MeetingId id = convene(meeting, conference, agenda, known);
                            return meeting.cell("key").equals(HELD)
                                    ? hold(id, agenda, directory, row.cell("layout"))
                                    : id;
                        });
            }
        }
    }

    private ConferenceListing named(String name, PersonId secretary) {
        return acting.as(secretary, () -> conferences.list(name, Slice.first(1)).getFirst());
    }

    private static List<DemoTable.Row> of(ConferenceListing conference, List<DemoTable.Row> rows) {
        return rows.stream()
                .filter(row -> row.cell("conference").equals(conference.name()))
                .toList();
    }

    /** By the unit's officer; then as far as its fate says. Another word is why it goes back. */
    private TopicId propose(
            DemoTable.Row row,
            ConferenceId conference,
            PersonId secretary,
            DemoDirectory directory) {
        TopicId id =
                acting.as(
                        directory.officer(row.cell("department")),
                        () -> {
                            TopicId topic =
                                    topics.propose(
                                                    conference,
                                                    new NewTopic(
                                                            row.cell("title"),
                                                            row.cell("text"),
                                                            TopicPurpose.valueOf(
                                                                    row.cell("purpose")),
                                                            Set.of()))
                                            .orThrow();
                            return topics.submit(topic).orThrow();
                        });
        return acting.as(
                secretary,
                () ->
                        switch (row.cell("fate")) {
                            case "SUBMITTED" -> id;
                            case "ACCEPTED", "SCHEDULED", "DECIDED" -> topics.accept(id).orThrow();
                            default -> topics.sendBack(id, row.cell("fate")).orThrow();
                        });
    }

    private MeetingId convene(
            DemoTable.Row row,
            ConferenceListing conference,
            List<DemoTable.Row> agenda,
            Map<String, TopicId> known) {
        Period period = row.cell("key").equals(HELD) ? now() : later(row, conference);
        MeetingId id =
                meetings.plan(
                                conference.id(),
                                new NewMeeting(row.cell("title"), period, row.cell("place")))
                        .orThrow();
        for (DemoTable.Row topic : agenda) {
            agendas.place(id, requireNonNull(known.get(topic.cell("title"))), MINUTES_PER_ITEM)
                    .orThrow();
        }
        return meetings.convene(id).orThrow();
    }

    /** What is held is held at once: nothing can be recorded of a past meeting. */
    private Period now() {
        Instant start = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
        return new Period(start, start.plus(Duration.ofHours(2)));
    }

    private Period later(DemoTable.Row row, ConferenceListing conference) {
        ZoneId zone = conference.zone();
        LocalDate day =
                workingDays.after(
                        conference.lead().id(),
                        LocalDate.now(clock.withZone(zone)),
                        Integer.parseInt(row.cell("working_day")));
        return new Period(
                day.atTime(LocalTime.parse(row.cell("from"))).atZone(zone).toInstant(),
                day.atTime(LocalTime.parse(row.cell("to"))).atZone(zone).toInstant());
    }

    private MeetingId hold(
            MeetingId id, List<DemoTable.Row> agenda, DemoDirectory directory, String layout) {
        meetings.begin(id).orThrow();
        seats.of(id).forEach(seat -> seats.arrive(seat.id()).orThrow());
        Map<String, AgendaItemId> items = new HashMap<>();
        agendas.of(id).forEach(item -> items.put(item.title(), item.id()));
        for (DemoTable.Row row : agenda) {
            AgendaItemId item =
                    agendas.call(requireNonNull(items.get(row.cell("title")))).orThrow();
            DecisionId decision =
                    decisions.take(item, DecisionKind.DECIDED, row.cell("decision")).orThrow();
            actions.assign(decision, action(row, directory)).orThrow();
        }
        meetings.end(id).orThrow();
        minutes.issue(id, Layout.valueOf(layout)).orThrow();
        return id;
    }

    private NewAction action(DemoTable.Row row, DemoDirectory directory) {
        Set<DepartmentId> together =
                row.several("together").stream()
                        .map(directory::department)
                        .collect(Collectors.toSet());
        return new NewAction(
                row.cell("action"),
                row.cell("criterion"),
                directory.department(row.cell("lead")),
                together,
                row.cell("responsible").isEmpty()
                        ? null
                        : directory.person(row.cell("responsible")),
                LocalDate.now(clock).plusDays(Integer.parseInt(row.cell("due_in_days"))));
    }
}
