package org.confer.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.confer.conference.ClearanceRule;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.conference.NewConference;
import org.confer.conference.QuorumRule;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.confer.kernel.Tier;
import org.confer.organisation.Departments;
import org.confer.organisation.NewDepartment;
import org.confer.organisation.NewPerson;
import org.confer.organisation.People;
import org.confer.organisation.PersonListing;
import org.confer.security.Accounts;
import org.confer.security.Acting;
import org.confer.security.Role;
import org.confer.topic.NewTopic;
import org.confer.topic.TopicId;
import org.confer.topic.TopicPurpose;
import org.confer.topic.Topics;
import org.springframework.boot.test.context.TestComponent;

/**
 * A town for tests: departments and people of names of their own, a conference of three units and
 * meetings of it. Say {@code @Import(Town.class)}.
 */
@TestComponent
public class Town {

    /** A department with one person who plays the roles. */
    public record Officer(PersonId person, DepartmentId unit) {}

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Departments departments;
    private final People people;
    private final Accounts accounts;
    private final Acting acting;
    private final Conferences conferences;
    private final Meetings meetings;
    private final Topics topics;
    private final Agendas agendas;
    private final Clock clock;

    public Town(
            Departments departments,
            People people,
            Accounts accounts,
            Acting acting,
            Conferences conferences,
            Meetings meetings,
            Topics topics,
            Agendas agendas,
            Clock clock) {
        this.departments = departments;
        this.people = people;
        this.accounts = accounts;
        this.acting = acting;
        this.conferences = conferences;
        this.meetings = meetings;
        this.topics = topics;
        this.agendas = agendas;
        this.clock = clock;
    }

    /** Somebody in a department that exists only for that person. */
    public Officer officer(Role... roles) {
        DepartmentId unit =
                acting.asInstaller(() ->
                                departments.enter(
                                        new NewDepartment(
                                                "单位" + NUMBER.incrementAndGet(),
                                                "",
                                                List.of(),
                                                Tier.CITY,
                                                null)))
                        .orThrow();
        return new Officer(colleague(unit, roles), unit);
    }

    public PersonId colleague(DepartmentId unit, Role... roles) {
        return acting.asInstaller(() -> {
            int number = NUMBER.incrementAndGet();
            PersonId person =
                    people.enter(
                                    new NewPerson(
                                            unit,
                                            "人" + number,
                                            "",
                                            "p" + number + "@town.example",
                                            ""))
                            .orThrow();
            accounts.invite(person, Set.of(roles), Locale.ENGLISH).orThrow();
            return person;
        });
    }

    /** The person works for another department from now on. */
    public void moves(PersonId person, DepartmentId to) {
        acting.asInstaller(() -> {
            PersonListing now = people.find(person).orElseThrow();
            return people.change(person, new NewPerson(to, now.name(), "", now.email(), ""))
                    .orThrow();
        });
    }

    /** What the person types to sign in. */
    public String signInName(PersonId person) {
        return as(person, () -> people.find(person).orElseThrow().email());
    }

    public <T> T as(PersonId person, Supplier<T> work) {
        return acting.as(person, work);
    }

    public void does(PersonId person, Runnable work) {
        acting.as(
                person,
                () -> {
                    work.run();
                    return true;
                });
    }

    /** Three units: the secretariat's and the two officers'. */
    public ConferenceId conference(Officer secretariat, Officer... members) {
        return as(
                secretariat.person(),
                () -> {
                    ConferenceId id =
                            conferences
                                    .found(terms("联席会议" + NUMBER.incrementAndGet(), secretariat))
                                    .orThrow();
                    for (Officer member : members) {
                        conferences.admit(id, member.unit(), member.person()).orThrow();
                    }
                    return id;
                });
    }

    /** The charter's terms are changed by the secretariat. */
    public void charter(
            Officer secretariat, ConferenceId conference, UnaryOperator<NewConference> change) {
        does(
                secretariat.person(),
                () ->
                        conferences
                                .change(
                                        conference,
                                        change.apply(conferences.charter(conference).terms()))
                                .orThrow());
    }

    public static NewConference terms(String name, Officer lead) {
        return new NewConference(
                name,
                "",
                lead.unit(),
                null,
                QuorumRule.MORE_THAN_HALF,
                "",
                "Asia/Shanghai",
                ClearanceRule.NOT_NEEDED);
    }

    public Period tomorrow() {
        Instant start = clock.instant().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        return new Period(start, start.plus(Duration.ofHours(2)));
    }

    /** A planned meeting with a time. */
    public MeetingId meeting(Officer secretariat, ConferenceId conference) {
        return as(
                secretariat.person(),
                () -> meetings.plan(conference, new NewMeeting("例会", tomorrow(), "三楼")).orThrow());
    }

    /** A topic that the secretariat itself proposed and accepted. */
    public TopicId topic(Officer secretariat, ConferenceId conference, String title) {
        return as(
                secretariat.person(),
                () -> {
                    TopicId id =
                            topics.propose(
                                            conference,
                                            new NewTopic(title, "", TopicPurpose.DECIDE, Set.of()))
                                    .orThrow();
                    topics.submit(id).orThrow();
                    topics.accept(id).orThrow();
                    return id;
                });
    }

    /** A meeting in session with one item, not yet called. */
    public MeetingId inSession(Officer secretariat, ConferenceId conference) {
        MeetingId meeting = meeting(secretariat, conference);
        TopicId topic = topic(secretariat, conference, "议题");
        does(
                secretariat.person(),
                () -> {
                    agendas.place(meeting, topic, 20).orThrow();
                    meetings.convene(meeting).orThrow();
                    meetings.begin(meeting).orThrow();
                });
        return meeting;
    }
}
