package org.confer.datepoll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Period;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.meeting.Agendas;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Meetings;
import org.confer.meeting.SeatAnswer;
import org.confer.meeting.SeatAnswering;
import org.confer.meeting.SeatId;
import org.confer.meeting.Seats;
import org.confer.meeting.Town;
import org.confer.notification.Notifications;
import org.confer.notification.Outbox;
import org.confer.security.Acting;
import org.confer.security.Role;
import org.confer.topic.TopicId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** Whatever a unit's officer is told before a meeting its deputy is told too, and may do. */
@ConferTest
@Import(Town.class)
@Transactional
class DeputiesStandInTest {

    @Autowired Town town;
    @Autowired Conferences conferences;
    @Autowired Meetings meetings;
    @Autowired Agendas agendas;
    @Autowired Seats seats;
    @Autowired DatePolls polls;
    @Autowired Notifications notifications;
    @Autowired Outbox outbox;
    @Autowired Acting acting;
    @Autowired Clock clock;

    private Town.Officer secretariat;
    private Town.Officer officer;
    private PersonId deputy;
    private PersonId colleague;
    private MeetingId meeting;

    @BeforeEach
    void aMemberWithADeputyForThisConference() {
        secretariat = town.officer(Role.SECRETARIAT);
        officer = town.officer(Role.LIAISON_OFFICER);
        deputy = town.colleague(officer.unit(), Role.LIAISON_OFFICER);
        colleague = town.colleague(officer.unit(), Role.LEADER);
        ConferenceId conference = town.conference(secretariat, officer);
        meeting = town.meeting(secretariat, conference);
        TopicId topic = town.topic(secretariat, conference, "议题");
        town.does(
                secretariat.person(),
                () -> {
                    conferences
                            .appointDeputies(conference, officer.unit(), Set.of(deputy))
                            .orThrow();
                    agendas.place(meeting, topic, 20).orThrow();
                });
    }

    @Test
    void theDeputyIsToldAndMailedTheInvitationAndAnswersIt() {
        convene();
        assertThat(told(officer.person())).contains("meeting.notice.convened");
        assertThat(told(deputy)).contains("meeting.notice.convened");
        assertThat(told(colleague)).isEmpty();
        assertThat(invitationsTo(deputy)).isEqualTo(1);
        town.does(
                deputy,
                () -> seats.answer(seat(deputy), new SeatAnswering.Accept(colleague)).orThrow());
        assertThat(town.as(officer.person(), () -> seats.mine(meeting)).orElseThrow().answer())
                .isEqualTo(SeatAnswer.ACCEPTED);
        assertThat(invitationsTo(colleague)).isEqualTo(1);
    }

    @Test
    void whoNeitherIsOfficerNorDeputyByRoleDoesNotAnswer() {
        convene();
        assertThatThrownBy(() ->
                        town.as(
                                colleague,
                                () ->
                                        seats.answer(
                                                seat(officer.person()),
                                                new SeatAnswering.Leave("出差"))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void theDeputyIsAskedAndRemindedInADatePollAndVotes() {
        town.does(secretariat.person(), () -> polls.open(meeting, threeTimes()).orThrow());
        assertThat(told(deputy)).containsExactly("datepoll.notice.asked");
        PollListing poll = town.as(deputy, () -> polls.of(meeting)).orElseThrow();
        town.does(deputy, () -> polls.voteForAll(poll.id(), Choice.YES).orThrow());
        PollListing answered = town.as(secretariat.person(), () -> polls.of(meeting)).orElseThrow();
        assertThat(answered.of(officer.unit()).orElseThrow().votes()).hasSize(3);
    }

    private void convene() {
        town.does(secretariat.person(), () -> meetings.convene(meeting).orThrow());
    }

    private SeatId seat(PersonId person) {
        return town.as(person, () -> seats.mine(meeting)).orElseThrow().id();
    }

    private NewPoll threeTimes() {
        Instant first = clock.instant().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        return new NewPoll(
                Stream.of(0, 1, 2)
                        .map(day -> first.plus(day, ChronoUnit.DAYS))
                        .map(start -> new Period(start, start.plus(Duration.ofHours(2))))
                        .map(period -> new NewPoll.Time(period, null))
                        .toList(),
                first.minus(Duration.ofDays(7)),
                "",
                OthersShown.NAMES,
                List.of());
    }

    private long invitationsTo(PersonId person) {
        String address = town.signInName(person);
        return acting.asInstaller(() -> outbox.list(address, Slice.first(20))).stream()
                .filter(kept -> kept.mail().calendar() != null)
                .count();
    }

    private List<String> told(PersonId person) {
        return town.as(person, () -> notifications.mine(Slice.first(20))).stream()
                .map(notice -> notice.words().key())
                .toList();
    }
}
