package org.confer.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.conference.Unit;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.meeting.Town;
import org.confer.meeting.Town.Officer;
import org.confer.notification.Notifications;
import org.confer.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** Units say in writing what they think of a topic before the meeting. */
@ConferTest
@Transactional
@Import(Town.class)
class GivingOpinionsTest {

    @Autowired Town town;
    @Autowired Topics topics;
    @Autowired Opinions opinions;
    @Autowired Notifications notifications;

    private Officer secretariat;
    private Officer member;
    private Officer bystander;
    private Officer stranger;
    private Origin matter;
    private TopicId topic;

    @BeforeEach
    void anAcceptedTopicConcernsAMember() {
        secretariat = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        bystander = town.officer(Role.LIAISON_OFFICER);
        stranger = town.officer(Role.LIAISON_OFFICER);
        ConferenceId conference = town.conference(secretariat, member, bystander);
        topic =
                town.as(
                        secretariat.person(),
                        () -> {
                            TopicId id =
                                    topics.propose(
                                                    conference,
                                                    new NewTopic(
                                                            "合并培训班",
                                                            "",
                                                            TopicPurpose.DECIDE,
                                                            Set.of(member.unit())))
                                            .orThrow();
                            topics.submit(id).orThrow();
                            return id;
                        });
        matter = new Origin(Origin.TOPIC, topic.value());
    }

    @Test
    void theUnitConcernedIsAskedWhenTheTopicIsAccepted() {
        int before = town.as(member.person(), notifications::unread);
        town.does(secretariat.person(), () -> topics.accept(topic).orThrow());
        assertThat(town.as(member.person(), notifications::unread)).isEqualTo(before + 1);
        assertThat(town.as(member.person(), () -> opinions.isAskedOfMe(matter))).isTrue();
        assertThat(town.as(bystander.person(), () -> opinions.isAskedOfMe(matter))).isFalse();
    }

    @Test
    void theLastWordCountsAndAllUnitsSeeIt() {
        town.does(secretariat.person(), () -> topics.accept(topic).orThrow());
        give(member, Stance.OBJECT, "学时太少");
        give(member, Stance.AGREE_IF, "增加两个学时");
        List<OpinionListing> seen = town.as(bystander.person(), () -> opinions.of(matter));
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().stance()).isEqualTo(Stance.AGREE_IF);
        assertThat(seen.getFirst().text()).isEqualTo("增加两个学时");
        assertThat(seen.getFirst().times()).isEqualTo(2);
        assertThat(town.as(bystander.person(), () -> opinions.awaited(matter))).isEmpty();
    }

    @Test
    void whoHasNotSpokenIsNamed() {
        town.does(secretariat.person(), () -> topics.accept(topic).orThrow());
        assertThat(town.as(secretariat.person(), () -> opinions.awaited(matter)))
                .extracting(Unit::id)
                .containsExactly(member.unit());
    }

    @Test
    void onlyAUnitThatWasAskedSpeaksAndStrangersSeeNothing() {
        town.does(secretariat.person(), () -> topics.accept(topic).orThrow());
        assertThatThrownBy(() -> give(bystander, Stance.AGREE, ""))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> town.as(stranger.person(), () -> opinions.of(matter)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() ->
                        town.as(
                                secretariat.person(),
                                () -> opinions.of(new Origin("no-such-kind", 1))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void anObjectionHasWordsAndWordsHaveBounds() {
        assertThatThrownBy(() -> new NewOpinion(Stance.OBJECT, "  "))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new NewOpinion(Stance.AGREE, "x".repeat(5_001)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new NewOpinion(Stance.AGREE_IF, "a\u0000b"))
                .isInstanceOf(InvalidInput.class);
        assertThat(new NewOpinion(Stance.AGREE, "").text()).isEmpty();
    }

    @Test
    void aWithdrawnTopicTakesNoOpinionsAnyMore() {
        town.does(secretariat.person(), () -> topics.accept(topic).orThrow());
        town.does(secretariat.person(), () -> topics.withdraw(topic).orThrow());
        Outcome<Origin> outcome =
                town.as(
                        member.person(),
                        () -> opinions.give(matter, new NewOpinion(Stance.AGREE, "")));
        assertThat(outcome).isEqualTo(TopicRule.AN_OPINION_IS_GIVEN_BEFOREHAND.<Origin>refused());
    }

    private void give(Officer officer, Stance stance, String text) {
        town.does(
                officer.person(),
                () -> opinions.give(matter, new NewOpinion(stance, text)).orThrow());
    }
}
