package org.confer.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.confer.ConferTest;
import org.confer.action.Actions;
import org.confer.action.NewAction;
import org.confer.conference.ConferenceId;
import org.confer.meeting.spi.EarlierMatter;
import org.confer.security.Role;
import org.confer.security.Within;
import org.confer.topic.TopicId;
import org.confer.topic.TopicState;
import org.confer.topic.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** What earlier meetings left enters the next agenda by itself, with where it comes from. */
@ConferTest
@Import(Town.class)
@Transactional
class CarryingOverTest {

    @Autowired Town town;
    @Autowired Meetings meetings;
    @Autowired Agendas agendas;
    @Autowired Decisions decisions;
    @Autowired Seats seats;
    @Autowired Topics topics;
    @Autowired Actions actions;
    @Autowired Clock clock;

    private Town.Officer secretariat;
    private Town.Officer member;
    private ConferenceId conference;

    @BeforeEach
    void aConference() {
        secretariat = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        conference = town.conference(secretariat, member);
    }

    @Test
    void aTopicThatWasNotReachedStandsOnTheNextAgenda() {
        MeetingId first = town.inSession(secretariat, conference);
        town.does(secretariat.person(), () -> meetings.end(first).orThrow());
        MeetingId next = town.meeting(secretariat, conference);
        AgendaItemListing item = town.as(secretariat.person(), () -> agendas.of(next)).getFirst();
        assertThat(item.title()).isEqualTo("议题");
        assertThat(item.earlier())
                .extracting(AgendaItemListing.Earlier::meeting)
                .containsExactly(first);
    }

    @Test
    void ifTheNextMeetingIsPlannedAlreadyItEntersThereAtTheEnd() {
        MeetingId first = town.inSession(secretariat, conference);
        MeetingId next = town.meeting(secretariat, conference);
        assertThat(town.as(secretariat.person(), () -> agendas.of(next))).isEmpty();
        town.does(secretariat.person(), () -> meetings.end(first).orThrow());
        assertThat(town.as(secretariat.person(), () -> agendas.of(next))).hasSize(1);
    }

    @Test
    void whatTheSecretariatPutOffEntersToo() {
        TopicId topic = town.topic(secretariat, conference, "缓议");
        town.does(secretariat.person(), () -> topics.defer(topic, "待材料").orThrow());
        MeetingId next = town.meeting(secretariat, conference);
        assertThat(town.as(secretariat.person(), () -> agendas.of(next)))
                .extracting(AgendaItemListing::topic)
                .containsExactly(topic);
        assertThat(town.as(secretariat.person(), () -> topics.find(topic)).state())
                .isEqualTo(TopicState.SCHEDULED);
    }

    @Test
    void anUnfinishedActionIsListedWithTheDecisionItComesFrom() {
        MeetingId first = town.inSession(secretariat, conference);
        town.does(secretariat.person(), () -> decideAndAssign(first));
        MeetingId next = town.meeting(secretariat, conference);
        EarlierMatter matter = town.as(member.person(), () -> agendas.earlier(next)).getFirst();
        assertThat(matter.text()).isEqualTo("统一计划");
        assertThat(matter.meeting()).isEqualTo("例会");
        MeetingListing listed = town.as(secretariat.person(), () -> meetings.find(next));
        assertThat(Within.call(() -> agendas.earlierShownTo(member.unit(), listed))).hasSize(1);
        Town.Officer guest = town.officer(Role.OBSERVER);
        town.does(
                secretariat.person(),
                () -> seats.invite(next, guest.unit(), SeatRole.SITS_IN, Set.of()).orThrow());
        assertThat(town.as(guest.person(), () -> agendas.earlier(next)))
                .as("who only sits in is not told of earlier decisions")
                .isEmpty();
    }

    private void decideAndAssign(MeetingId meeting) {
        seats.of(meeting).forEach(seat -> seats.arrive(seat.id()).orThrow());
        AgendaItemId item = agendas.of(meeting).getFirst().id();
        agendas.call(item).orThrow();
        DecisionId decision = decisions.take(item, DecisionKind.DECIDED, "统一").orThrow();
        LocalDate due = LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai"))).plusDays(30);
        actions.assign(decision, new NewAction("统一计划", "", member.unit(), Set.of(), null, due))
                .orThrow();
        meetings.end(meeting).orThrow();
    }
}
