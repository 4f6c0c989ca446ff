package org.confer.permission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.confer.conference.ClearanceRule;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.conference.NewConference;
import org.confer.conference.QuorumRule;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.Agendas;
import org.confer.meeting.DecisionKind;
import org.confer.meeting.Decisions;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.meeting.NewMeeting;
import org.confer.meeting.SeatAnswering;
import org.confer.meeting.SeatListing;
import org.confer.meeting.Seats;
import org.confer.security.Role;
import org.confer.security.Within;
import org.confer.sitting.Boards;
import org.confer.sitting.CommonReading;
import org.confer.sitting.ParagraphId;
import org.confer.sitting.ParagraphKind;
import org.confer.sitting.ParagraphText;
import org.confer.sitting.Paragraphs;
import org.confer.topic.NewTopic;
import org.confer.topic.TopicId;
import org.confer.topic.TopicPurpose;
import org.confer.topic.Topics;

/** A conference, a meeting in session, an item, a decision and a topic; and the same when over. */
class ConferenceSpecimens implements Specimens {

    /** A meeting that has ended and whose minutes can be issued. */
    record Ended(MeetingId meeting) {}

    private final Conferences conferences;
    private final Meetings meetings;
    private final Topics topics;
    private final Agendas agendas;
    private final Seats seats;
    private final Decisions decisions;
    private final Boards boards;
    private final Paragraphs paragraphs;
    private final Clock clock;
    private final UUID page = UUID.randomUUID();

    ConferenceSpecimens(
            Conferences conferences,
            Meetings meetings,
            Topics topics,
            Agendas agendas,
            Seats seats,
            Decisions decisions,
            Boards boards,
            Paragraphs paragraphs,
            Clock clock) {
        this.conferences = conferences;
        this.meetings = meetings;
        this.topics = topics;
        this.agendas = agendas;
        this.seats = seats;
        this.decisions = decisions;
        this.boards = boards;
        this.paragraphs = paragraphs;
        this.clock = clock;
    }

    @Override
    public int floor() {
        return 6;
    }

    @Override
    public void make(World world) {
        for (Side side : List.of(Side.OWN, Side.OTHER)) {
            DepartmentId lead = world.lead(side);
            PersonId secretary = world.person(lead, Role.SECRETARIAT);
            NewConference terms =
                    new NewConference(
                            "Conference of " + lead,
                            "",
                            lead,
                            null,
                            QuorumRule.HALF,
                            "",
                            "Asia/Shanghai",
                            ClearanceRule.NOT_NEEDED);
            world.put(side, terms);
            ConferenceId conference =
                    world.acting.as(secretary, () -> conferences.found(terms).orThrow());
            world.acting.as(
                    secretary,
                    () -> conferences.admit(conference, world.member(side), null).orThrow());
            world.put(side, conference);
            world.put(side, world.acting.as(secretary, () -> propose(conference)));
            world.put(
                    side,
                    new Ended(world.acting.as(secretary, () -> end(world, side, conference))));
            world.acting.as(secretary, () -> hold(world, side, conference));
            if (side == Side.OWN) {
                world.put(Side.SPENT, terms);
                world.put(Side.SPENT, conference);
                world.acting.as(secretary, () -> issue(world, conference));
                world.put(Side.SPENT, world.acting.as(secretary, () -> withdrawn(conference)));
            }
        }
        world.put(meeting());
        world.put(topic());
        world.put(new SeatAnswering.Leave("travelling"));
        world.put(new ParagraphText("More was said."));
        world.put(page);
    }

    private TopicId propose(ConferenceId conference) {
        TopicId topic = topics.propose(conference, topic()).orThrow();
        topics.submit(topic).orThrow();
        return topic;
    }

    private TopicId withdrawn(ConferenceId conference) {
        TopicId topic = propose(conference);
        topics.withdraw(topic).orThrow();
        return topic;
    }

    private MeetingId issue(World world, ConferenceId conference) {
        MeetingId meeting = end(world, Side.SPENT, conference);
        return Within.call(() -> meetings.minutesIssued(meeting).orThrow());
    }

    private MeetingId end(World world, Side side, ConferenceId conference) {
        MeetingId meeting = hold(world, side, conference);
        agendas.close(world.get(side, AgendaItemId.class)).orThrow();
        return meetings.end(meeting).orThrow();
    }

    private MeetingId hold(World world, Side side, ConferenceId conference) {
        MeetingId meeting = meetings.plan(conference, meeting()).orThrow();
        TopicId topic = propose(conference);
        topics.accept(topic).orThrow();
        AgendaItemId item = agendas.place(meeting, topic, 10).orThrow();
        meetings.convene(meeting).orThrow();
        meetings.begin(meeting).orThrow();
        List<SeatListing> all = seats.of(meeting);
        all.forEach(seat -> seats.arrive(seat.id()).orThrow());
        agendas.call(item).orThrow();
        world.put(side, decisions.take(item, DecisionKind.NOTED, "Noted.").orThrow());
        all.stream()
                .filter(seat -> seat.unit().id().equals(world.lead(side)))
                .forEach(seat -> world.put(side, seat.id()));
        world.put(side, meeting);
        world.put(side, item);
        discuss(world, side, meeting, item);
        return meeting;
    }

    /** A paragraph, and a text that was set aside beside it. */
    private void discuss(World world, Side side, MeetingId meeting, AgendaItemId item) {
        ParagraphId paragraph =
                paragraphs.add(item, null, ParagraphKind.PLAIN, page).orThrow().id();
        paragraphs.write(paragraph, page, 0, new ParagraphText("Said.")).orThrow();
        paragraphs.offer(item, paragraph, new ParagraphText("Also said.")).orThrow();
        world.put(side, paragraph);
        world.put(side, boards.of(meeting, new CommonReading()).aside().getLast().id());
    }

    private NewMeeting meeting() {
        Instant start = clock.instant().plus(Duration.ofDays(7));
        return new NewMeeting("A meeting", new Period(start, start.plusSeconds(3600)), "");
    }

    private static NewTopic topic() {
        return new NewTopic("A topic", "", TopicPurpose.INFORM, Set.of());
    }
}
