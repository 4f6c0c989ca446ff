package org.confer.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.PersonId;
import org.confer.kernel.Slice;
import org.confer.security.Role;
import org.confer.security.Within;
import org.confer.topic.NewTopic;
import org.confer.topic.TopicFilter;
import org.confer.topic.TopicId;
import org.confer.topic.TopicPurpose;
import org.confer.topic.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** Who sees which item, wherever items, their topics and their decisions are shown. */
@ConferTest
@Import(Town.class)
@Transactional
class ConfidentialItemsTest {

    @Autowired Town town;
    @Autowired Meetings meetings;
    @Autowired Seats seats;
    @Autowired Agendas agendas;
    @Autowired Topics topics;
    @Autowired Decisions decisions;

    private Town.Officer secretariat;
    private Town.Officer concerned;
    private Town.Officer other;
    private MeetingId meeting;
    private TopicId secret;
    private AgendaItemId secretItem;

    /** 公开议题, then 干部任免, which concerns one of the two members and is confidential. */
    @BeforeEach
    void aMeetingWithAConfidentialItem() {
        secretariat = town.officer(Role.SECRETARIAT);
        concerned = town.officer(Role.LIAISON_OFFICER);
        other = town.officer(Role.LIAISON_OFFICER);
        ConferenceId conference = town.conference(secretariat, concerned, other);
        meeting = town.meeting(secretariat, conference);
        TopicId plain = town.topic(secretariat, conference, "公开议题");
        town.does(secretariat.person(), () -> agendas.place(meeting, plain, 10).orThrow());
        secret =
                town.as(
                        secretariat.person(),
                        () -> {
                            TopicId topic = topics.propose(conference, confidential()).orThrow();
                            topics.submit(topic).orThrow();
                            return topics.accept(topic).orThrow();
                        });
        secretItem =
                town.as(secretariat.person(), () -> agendas.place(meeting, secret, 20).orThrow());
    }

    private NewTopic confidential() {
        return new NewTopic("干部任免", "名单", TopicPurpose.DECIDE, Set.of(concerned.unit()), true);
    }

    @Test
    void onlyTheUnitsConcernedSeeAConfidentialItem() {
        assertThat(titles(secretariat)).containsExactly("公开议题", "干部任免");
        assertThat(titles(concerned)).containsExactly("公开议题", "干部任免");
        assertThat(titles(other)).containsExactly("公开议题");
        assertThatThrownBy(() -> town.as(other.person(), () -> agendas.find(secretItem)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void neitherItsTopicNorItsDecisionIsFound() {
        town.does(
                secretariat.person(),
                () -> {
                    meetings.convene(meeting).orThrow();
                    meetings.begin(meeting).orThrow();
                    seats.of(meeting).forEach(seat -> seats.arrive(seat.id()).orThrow());
                    agendas.call(secretItem).orThrow();
                    decisions.take(secretItem, DecisionKind.DECIDED, "任命某某").orThrow();
                });
        assertThat(found(concerned.person())).isEqualTo(2);
        assertThat(found(other.person())).isZero();
        assertThatThrownBy(() -> town.as(other.person(), () -> topics.find(secret)))
                .isInstanceOf(NotPermitted.class);
        assertThat(town.as(other.person(), () -> decisions.of(meeting))).isEmpty();
    }

    @Test
    void aUnitThatSitsInOnItIsShownThisItemAndNothingElse() {
        Town.Officer guest = town.officer(Role.LIAISON_OFFICER);
        town.does(
                secretariat.person(),
                () ->
                        seats.invite(meeting, guest.unit(), SeatRole.SITS_IN, Set.of(secretItem))
                                .orThrow());
        assertThat(titles(guest)).containsExactly("干部任免");
        assertThat(town.as(guest.person(), () -> topics.find(secret)).confidential()).isTrue();
        assertThat(shownTo(guest)).containsExactly("干部任免");
        assertThat(shownTo(other)).containsExactly("公开议题");
        assertThat(shownTo(concerned)).containsExactly("公开议题", "干部任免");
    }

    @Test
    void whatAnotherUnitIsShownIsAskedByNobodyFromOutside() {
        assertThatThrownBy(() ->
                        town.as(other.person(), () -> agendas.shownTo(concerned.unit(), meeting)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void theSecretariatOpensAndClosesATopic() {
        town.does(secretariat.person(), () -> topics.keepConfidential(secret, false).orThrow());
        assertThat(titles(other)).containsExactly("公开议题", "干部任免");
        town.does(secretariat.person(), () -> topics.keepConfidential(secret, true).orThrow());
        assertThat(titles(other)).containsExactly("公开议题");
    }

    @Test
    void theOrderCountsItemsThatWhoArrangesDoesNotSee() {
        PersonId administrator = town.colleague(other.unit(), Role.ADMINISTRATOR);
        AgendaItemId first =
                town.as(secretariat.person(), () -> agendas.of(meeting)).getFirst().id();
        town.does(administrator, () -> agendas.move(first, 2).orThrow());
        assertThat(titles(secretariat)).containsExactly("干部任免", "公开议题");
        assertThat(town.as(administrator, () -> agendas.of(meeting))).hasSize(1);
    }

    private int found(PersonId person) {
        return town.as(
                person,
                () ->
                        topics.count(new TopicFilter("干部任免", null, null))
                                + decisions.list("任命", Slice.first(10)).size());
    }

    private List<String> titles(Town.Officer officer) {
        return town.as(officer.person(), () -> agendas.of(meeting)).stream()
                .map(AgendaItemListing::title)
                .toList();
    }

    private List<String> shownTo(Town.Officer officer) {
        return Within.call(() -> agendas.shownTo(officer.unit(), meeting)).stream()
                .map(AgendaItemListing::title)
                .toList();
    }
}
