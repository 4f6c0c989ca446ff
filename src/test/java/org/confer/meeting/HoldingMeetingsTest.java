package org.confer.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.conference.ConferenceRule;
import org.confer.conference.Conferences;
import org.confer.conference.Quorum;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.notification.Notifications;
import org.confer.security.Role;
import org.confer.security.Within;
import org.confer.topic.NewTopic;
import org.confer.topic.TopicFilter;
import org.confer.topic.TopicId;
import org.confer.topic.TopicPurpose;
import org.confer.topic.TopicRule;
import org.confer.topic.TopicState;
import org.confer.topic.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

@ConferTest
@Import(Town.class)
@Transactional
class HoldingMeetingsTest {

    @Autowired Town town;
    @Autowired Conferences conferences;
    @Autowired Meetings meetings;
    @Autowired Seats seats;
    @Autowired Agendas agendas;
    @Autowired Topics topics;
    @Autowired Decisions decisions;
    @Autowired Notifications notifications;

    private Town.Officer secretariat;
    private Town.Officer member;
    private Town.Officer other;
    private ConferenceId conference;

    @BeforeEach
    void aConferenceOfThreeUnits() {
        secretariat = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        other = town.officer(Role.LIAISON_OFFICER);
        conference = town.conference(secretariat, member, other);
    }

    @Test
    void theLeadUnitIsMemberAndChair() {
        MeetingId meeting = town.meeting(secretariat, conference);
        List<SeatListing> all = town.as(secretariat.person(), () -> seats.of(meeting));
        assertThat(all).hasSize(3);
        assertThat(all.getFirst().role()).isEqualTo(SeatRole.CHAIR);
        assertThat(all.getFirst().unit().id()).isEqualTo(secretariat.unit());
        assertThat(town.as(member.person(), () -> conferences.charter(conference)).members())
                .hasSize(3);
    }

    @Test
    void aConferenceNeedsANameOfItsOwnAndALeadOfOnesOwn() {
        String name = town.as(secretariat.person(), () -> conferences.find(conference)).name();
        refused(
                town.as(
                        secretariat.person(),
                        () -> conferences.found(Town.terms(name, secretariat))),
                ConferenceRule.A_CONFERENCE_HAS_A_NAME_OF_ITS_OWN.words(name));
        assertThatThrownBy(() ->
                        town.as(
                                secretariat.person(),
                                () -> conferences.found(Town.terms("别家的会", other))))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() ->
                        town.as(
                                member.person(),
                                () -> conferences.found(Town.terms("别家的会", member))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void membersComeAndGoButTheLeadUnitStays() {
        town.does(
                secretariat.person(),
                () -> {
                    refused(
                            conferences.admit(conference, member.unit(), null),
                            ConferenceRule.A_UNIT_IS_A_MEMBER_ONCE.words());
                    refused(
                            conferences.appointLiaison(conference, member.unit(), other.person()),
                            ConferenceRule.A_PERSON_SPEAKS_FOR_THE_OWN_UNIT.words());
                    refused(
                            conferences.release(conference, secretariat.unit()),
                            ConferenceRule.THE_LEAD_UNIT_STAYS_A_MEMBER.words());
                    assertThat(conferences.release(conference, member.unit()).isDone()).isTrue();
                    refused(
                            conferences.release(conference, member.unit()),
                            ConferenceRule.THE_UNIT_IS_A_MEMBER.words());
                });
        assertThatThrownBy(() -> town.as(member.person(), () -> conferences.find(conference)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void conveningNeedsATimeAndAnAgendaAndTellsTheOfficers() {
        MeetingId meeting =
                town.as(
                        secretariat.person(),
                        () -> meetings.plan(conference, new NewMeeting("例会", null, "")).orThrow());
        town.does(
                secretariat.person(),
                () -> {
                    refused(meetings.convene(meeting), MeetingRule.A_TIME_IS_SET.words());
                    meetings.arrange(meeting, new NewMeeting("例会", town.tomorrow(), "三楼"))
                            .orThrow();
                    refused(meetings.convene(meeting), MeetingRule.THE_AGENDA_IS_NOT_EMPTY.words());
                });
        TopicId topic = town.topic(secretariat, conference, "议题");
        int before = town.as(member.person(), notifications::unread);
        town.does(
                secretariat.person(),
                () -> {
                    agendas.place(meeting, topic, 20).orThrow();
                    meetings.convene(meeting).orThrow();
                    refused(
                            meetings.convene(meeting),
                            MeetingRule.A_MEETING_TAKES_THE_STEP_THAT_FOLLOWS.words());
                });
        assertThat(town.as(member.person(), notifications::unread)).isEqualTo(before + 1);
        assertThatThrownBy(() -> town.as(member.person(), () -> meetings.convene(meeting)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void aUnitAnswersForItsOwnSeatOnly() {
        MeetingId meeting = convened();
        SeatListing own = seat(meeting, member);
        PersonId colleague = town.colleague(member.unit());
        town.does(
                member.person(),
                () -> {
                    refused(
                            seats.answer(own.id(), new SeatAnswering.Leave(" ")),
                            MeetingRule.A_REASON_IS_GIVEN.words());
                    refused(
                            seats.answer(own.id(), new SeatAnswering.Accept(other.person())),
                            ConferenceRule.A_PERSON_SPEAKS_FOR_THE_OWN_UNIT.words());
                    refused(
                            seats.answer(
                                    own.id(),
                                    new SeatAnswering.Substitute(colleague, colleague, "")),
                            MeetingRule.A_SUBSTITUTE_IS_ANOTHER_PERSON.words());
                    seats.answer(
                                    own.id(),
                                    new SeatAnswering.Substitute(member.person(), colleague, "出差"))
                            .orThrow();
                });
        SeatListing answered = seat(meeting, member);
        assertThat(answered.answer()).isEqualTo(SeatAnswer.SUBSTITUTE);
        assertThat(answered.substitute()).isEqualTo(colleague);
        assertThatThrownBy(() ->
                        town.as(
                                other.person(),
                                () -> seats.answer(own.id(), new SeatAnswering.Accept(null))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void withoutAQuorumTheMeetingOnlyTakesNoteOrDefers() {
        MeetingId meeting = town.inSession(secretariat, conference);
        AgendaItemId item = item(meeting);
        town.does(
                secretariat.person(),
                () -> {
                    refused(
                            decisions.take(item, DecisionKind.DECIDED, "合并举办"),
                            MeetingRule.THE_ITEM_WAS_CALLED.words());
                    seats.arrive(seat(meeting, secretariat).id()).orThrow();
                    agendas.call(item).orThrow();
                    refused(
                            decisions.take(item, DecisionKind.DECIDED, "合并举办"),
                            MeetingRule.QUORUM_OF_UNITS_PRESENT.words());
                    decisions.take(item, DecisionKind.NOTED, "听取汇报").orThrow();
                    seats.arrive(seat(meeting, member).id()).orThrow();
                    DecisionId taken = decisions.take(item, DecisionKind.DECIDED, "合并举办").orThrow();
                    DecisionListing decision = decisions.find(taken);
                    assertThat(decision.quorum()).isEqualTo(new Quorum(3, 2, 2));
                    assertThat(decision.number()).isEqualTo(2);
                    seats.depart(seat(meeting, member).id()).orThrow();
                    assertThat(decisions.find(taken).present()).hasSize(2);
                    assertThat(decisions.quorum(item).met()).isFalse();
                    refused(
                            decisions.reserve(taken, other.unit(), "保留"),
                            MeetingRule.A_UNIT_ON_RECORD_WAS_THERE.words());
                    decisions.reserve(taken, member.unit(), "保留").orThrow();
                });
    }

    @Test
    void theEndClosesTheRecordAndDefersWhatWasNotReached() {
        MeetingId meeting = town.inSession(secretariat, conference);
        TopicId topic = town.as(secretariat.person(), () -> agendas.of(meeting)).getFirst().topic();
        town.does(
                secretariat.person(),
                () -> {
                    SeatId chair = seat(meeting, secretariat).id();
                    seats.arrive(chair).orThrow();
                    meetings.end(meeting).orThrow();
                    refused(seats.depart(chair), MeetingRule.THE_MEETING_IS_IN_SESSION.words());
                    refused(
                            agendas.call(item(meeting)),
                            MeetingRule.THE_MEETING_IS_IN_SESSION.words());
                    assertThat(topics.find(topic).state()).isEqualTo(TopicState.DEFERRED);
                    assertThat(seat(meeting, secretariat).leftAt()).isNotNull();
                    assertThat(Within.call(() -> meetings.minutesIssued(meeting)).isDone())
                            .isTrue();
                });
    }

    @Test
    void theAgendaKeepsItsOrderWithoutGaps() {
        MeetingId meeting = town.meeting(secretariat, conference);
        List<TopicId> three =
                List.of(
                        town.topic(secretariat, conference, "甲"),
                        town.topic(secretariat, conference, "乙"),
                        town.topic(secretariat, conference, "丙"));
        town.does(
                secretariat.person(),
                () -> {
                    List<AgendaItemId> items =
                            three.stream()
                                    .map(topic -> agendas.place(meeting, topic, 10).orThrow())
                                    .toList();
                    agendas.move(items.get(2), 1).orThrow();
                    assertThat(titles(meeting)).containsExactly("丙", "甲", "乙");
                    agendas.move(items.get(2), 99).orThrow();
                    assertThat(titles(meeting)).containsExactly("甲", "乙", "丙");
                    agendas.takeOff(items.get(0)).orThrow();
                    assertThat(agendas.of(meeting))
                            .extracting(AgendaItemListing::position)
                            .containsExactly(1, 2);
                    refused(
                            agendas.place(meeting, three.get(1), 10),
                            MeetingRule.A_TOPIC_IS_ON_THE_AGENDA_ONCE.words());
                    refused(
                            agendas.place(meeting, three.get(0), 0),
                            MeetingRule.THE_TIME_OF_AN_ITEM_IS_SENSIBLE.words());
                });
    }

    @Test
    void anObserverSeesOnlyTheItemsSatInOn() {
        Town.Officer observer = town.officer(Role.OBSERVER);
        MeetingId meeting = town.inSession(secretariat, conference);
        TopicId second = town.topic(secretariat, conference, "与其有关");
        assertThatThrownBy(() -> town.as(observer.person(), () -> meetings.find(meeting)))
                .isInstanceOf(NotPermitted.class);
        town.does(
                secretariat.person(),
                () -> {
                    AgendaItemId item = agendas.place(meeting, second, 10).orThrow();
                    seats.invite(meeting, observer.unit(), SeatRole.SITS_IN, Set.of(item))
                            .orThrow();
                });
        assertThat(town.as(observer.person(), () -> agendas.of(meeting)))
                .extracting(AgendaItemListing::title)
                .containsExactly("与其有关");
        assertThat(town.as(observer.person(), () -> seats.of(meeting))).hasSize(1);
        assertThat(town.as(observer.person(), () -> topics.count(TopicFilter.ALL))).isEqualTo(1);
        assertThat(town.as(observer.person(), () -> conferences.count(""))).isZero();
    }

    @Test
    void whatIsNotOnesOwnIsNotThere() {
        MeetingId meeting = town.inSession(secretariat, conference);
        AgendaItemId item = item(meeting);
        Town.Officer stranger = town.officer(Role.SECRETARIAT);
        for (Runnable attempt :
                List.<Runnable>of(
                        () -> conferences.find(conference),
                        () -> meetings.find(meeting),
                        () -> meetings.end(meeting),
                        () -> meetings.cancel(meeting, "x"),
                        () -> seats.of(meeting),
                        () -> agendas.of(meeting),
                        () -> agendas.call(item),
                        () -> agendas.takeOff(item),
                        () -> decisions.take(item, DecisionKind.NOTED, "x"),
                        () -> topics.propose(conference, topic()))) {
            assertThatThrownBy(() -> town.does(stranger.person(), attempt))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThat(
                        town.as(
                                stranger.person(),
                                () -> meetings.list(MeetingFilter.ALL, Slice.first(10))))
                .isEmpty();
    }

    @Test
    void anAdministratorSetsUpTheFirstMeetingButSitsInOnNone() {
        PersonId administrator = town.officer(Role.ADMINISTRATOR).person();
        ConferenceId first =
                town.as(
                        administrator,
                        () -> conferences.found(Town.terms("新建会议", secretariat)).orThrow());
        MeetingId meeting =
                town.as(
                        administrator,
                        () ->
                                meetings.plan(first, new NewMeeting("首次会议", town.tomorrow(), ""))
                                        .orThrow());
        assertThat(town.as(administrator, () -> meetings.find(meeting)).title()).isEqualTo("首次会议");
        MeetingId sitting = town.inSession(secretariat, conference);
        assertThatThrownBy(() -> town.as(administrator, () -> meetings.find(sitting)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void aTopicGoesItsWay() {
        TopicId id = town.as(member.person(), () -> topics.propose(conference, topic()).orThrow());
        assertThatThrownBy(() -> town.as(secretariat.person(), () -> topics.find(id)))
                .isInstanceOf(NotPermitted.class);
        town.does(member.person(), () -> topics.submit(id).orThrow());
        town.does(
                secretariat.person(),
                () -> {
                    refused(topics.sendBack(id, ""), TopicRule.A_REASON_IS_GIVEN.words());
                    topics.sendBack(id, "请补充材料").orThrow();
                    refused(
                            topics.accept(id),
                            TopicRule.A_TOPIC_TAKES_THE_STEP_THAT_FOLLOWS.words());
                });
        town.does(
                member.person(),
                () -> {
                    topics.change(id, topic()).orThrow();
                    topics.submit(id).orThrow();
                    refused(
                            topics.change(id, topic()),
                            TopicRule.A_TOPIC_IS_CHANGED_BEFORE_IT_IS_ACCEPTED.words());
                });
        assertThatThrownBy(() -> town.as(other.person(), () -> topics.find(id)))
                .isInstanceOf(NotPermitted.class);
        town.does(secretariat.person(), () -> topics.accept(id).orThrow());
        assertThat(town.as(other.person(), () -> topics.find(id)).state())
                .isEqualTo(TopicState.ACCEPTED);
    }

    private MeetingId convened() {
        MeetingId meeting = town.meeting(secretariat, conference);
        TopicId topic = town.topic(secretariat, conference, "议题");
        town.does(
                secretariat.person(),
                () -> {
                    agendas.place(meeting, topic, 20).orThrow();
                    meetings.convene(meeting).orThrow();
                });
        return meeting;
    }

    private SeatListing seat(MeetingId meeting, Town.Officer officer) {
        return town.as(secretariat.person(), () -> seats.of(meeting)).stream()
                .filter(seat -> seat.unit().id().equals(officer.unit()))
                .findFirst()
                .orElseThrow();
    }

    private AgendaItemId item(MeetingId meeting) {
        return town.as(secretariat.person(), () -> agendas.of(meeting)).getFirst().id();
    }

    private List<String> titles(MeetingId meeting) {
        return agendas.of(meeting).stream().map(AgendaItemListing::title).toList();
    }

    private static NewTopic topic() {
        return new NewTopic("议题", "", TopicPurpose.CONSULT, Set.of());
    }

    private static void refused(Outcome<?> outcome, Message rule) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Message reason = ((Outcome.Refused<?>) outcome).reason();
        assertThat(reason.key()).isEqualTo(rule.key());
    }
}
