package org.confer.permission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.confer.clearance.ClearanceWords;
import org.confer.clearance.Clearances;
import org.confer.clearance.Disposition;
import org.confer.clearance.RemarkId;
import org.confer.clearance.VersionId;
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
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.meeting.NewMeeting;
import org.confer.security.Role;
import org.confer.topic.NewTopic;
import org.confer.topic.TopicId;
import org.confer.topic.TopicPurpose;
import org.confer.topic.Topics;

/** Minutes that the own department sent to others, and minutes that it was asked to clear. */
class ClearanceSpecimens implements Specimens {

    private record Sent(MeetingId meeting, VersionId version) {}

    private static final ClearanceWords WORDS = new ClearanceWords("Other words");

    private record Membership(ConferenceId conference, DepartmentId lead, DepartmentId member) {}

    private final Conferences conferences;
    private final Meetings meetings;
    private final Topics topics;
    private final Agendas agendas;
    private final Clearances clearances;
    private final Clock clock;
    private final List<Membership> memberships = new ArrayList<>();

    ClearanceSpecimens(
            Conferences conferences,
            Meetings meetings,
            Topics topics,
            Agendas agendas,
            Clearances clearances,
            Clock clock) {
        this.conferences = conferences;
        this.meetings = meetings;
        this.topics = topics;
        this.agendas = agendas;
        this.clearances = clearances;
        this.clock = clock;
    }

    @Override
    public int floor() {
        return 9;
    }

    @Override
    public void make(World world) {
        for (Side side : List.of(Side.OWN, Side.OTHER)) {
            DepartmentId lead = world.lead(side);
            DepartmentId member = world.member(side);
            Sent written = send(world, lead, member);
            world.put(side, written.version());
            world.put(side, remark(world, written, member));
            world.putFor("Clearances.versions", side, written.meeting());
            world.putFor("Clearances.concernsMe", side, written.meeting());
            asked(world, side, send(world, member, lead).version());
            world.putFor("Clearances.send", side, lastDay());
        }
        Sent spent = send(world, world.lead, world.member);
        RemarkId answered = remark(world, spent, world.member);
        PersonId secretary = world.person(world.lead, Role.SECRETARIAT);
        world.acting.as(
                secretary, () -> clearances.dispose(answered, Disposition.TAKEN, "").orThrow());
        world.put(Side.SPENT, answered);
        world.put(Side.SPENT, spent.version());
        Sent takenBack = send(world, world.member, world.lead);
        world.acting.as(
                world.person(world.member, Role.SECRETARIAT),
                () -> clearances.takeBack(takenBack.meeting()).orThrow());
        asked(world, Side.SPENT, takenBack.version());
        world.putFor("Clearances.send", Side.SPENT, lastDay());
        world.put(WORDS);
        memberships.forEach(each -> end(world, each));
    }

    /** Or else the two would share more than the one conference that other tests know of. */
    private void end(World world, Membership each) {
        world.acting.as(
                world.person(each.lead(), Role.SECRETARIAT),
                () -> conferences.release(each.conference(), each.member()).orThrow());
    }

    private static void asked(World world, Side side, VersionId version) {
        for (String method : List.of("agree", "object", "remark")) {
            world.putFor("Clearances." + method, side, version);
        }
    }

    private RemarkId remark(World world, Sent sent, DepartmentId unit) {
        return world.acting.as(
                world.person(unit, Role.LIAISON_OFFICER),
                () -> clearances.remark(sent.version(), "opening", WORDS).orThrow());
    }

    private Sent send(World world, DepartmentId lead, DepartmentId member) {
        return world.acting.as(
                world.person(lead, Role.SECRETARIAT),
                () -> {
                    MeetingId meeting = end(conference(lead, member));
                    return new Sent(meeting, clearances.send(meeting, lastDay()).orThrow());
                });
    }

    private ConferenceId conference(DepartmentId lead, DepartmentId member) {
        ConferenceId conference =
                conferences
                        .found(
                                new NewConference(
                                        "Clearing conference " + memberships.size() + " of " + lead,
                                        "",
                                        lead,
                                        null,
                                        QuorumRule.HALF,
                                        "",
                                        "Asia/Shanghai",
                                        ClearanceRule.SILENCE_CONSENTS))
                        .orThrow();
        conferences.admit(conference, member, null).orThrow();
        memberships.add(new Membership(conference, lead, member));
        return conference;
    }

    private MeetingId end(ConferenceId conference) {
        Instant start = clock.instant().plus(Duration.ofDays(7));
        MeetingId meeting =
                meetings.plan(
                                conference,
                                new NewMeeting(
                                        "A meeting",
                                        new Period(start, start.plusSeconds(3600)),
                                        ""))
                        .orThrow();
        TopicId topic =
                topics.propose(
                                conference,
                                new NewTopic("A topic", "", TopicPurpose.INFORM, Set.of()))
                        .orThrow();
        topics.submit(topic).orThrow();
        topics.accept(topic).orThrow();
        AgendaItemId item = agendas.place(meeting, topic, 10).orThrow();
        meetings.convene(meeting).orThrow();
        meetings.begin(meeting).orThrow();
        agendas.call(item).orThrow();
        return meetings.end(meeting).orThrow();
    }

    private LocalDate lastDay() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(5);
    }
}
