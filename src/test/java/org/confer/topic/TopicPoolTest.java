package org.confer.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.conference.ProposalRule;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Slice;
import org.confer.meeting.Terms;
import org.confer.meeting.Town;
import org.confer.notification.Notice;
import org.confer.notification.Notifications;
import org.confer.paper.NewPaper;
import org.confer.paper.PaperId;
import org.confer.paper.PaperListing;
import org.confer.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** Topics on their way from a unit's draft to the secretariat's ruling. */
@ConferTest
@Import(Town.class)
@Transactional
class TopicPoolTest {

    @Autowired Town town;
    @Autowired Topics topics;
    @Autowired Opinions opinions;
    @Autowired TopicPapers papers;
    @Autowired Conferences conferences;
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
    void acceptingAndDeferringAreExplainedAndTold() {
        TopicId topic = submitted(member, "培训重复", Set.of());
        town.does(secretariat.person(), () -> topics.accept(topic, "列入下次会议").orThrow());
        town.does(secretariat.person(), () -> topics.defer(topic, "等待数据").orThrow());
        List<TopicStep> steps = town.as(member.person(), () -> topics.steps(topic));
        assertThat(steps)
                .extracting(TopicStep::state)
                .containsExactly(
                        TopicState.DRAFT,
                        TopicState.SUBMITTED,
                        TopicState.ACCEPTED,
                        TopicState.DEFERRED);
        assertThat(steps).extracting(TopicStep::reason).contains("列入下次会议", "等待数据");
        assertThat(town.as(member.person(), () -> notifications.mine(Slice.first(10))))
                .extracting(notice -> notice.words().key())
                .contains("topic.notice.ruled");
        assertThat(town.as(secretariat.person(), () -> topics.ready(conference)))
                .extracting(TopicListing::id)
                .contains(topic);
    }

    @Test
    void deferringNeedsAReason() {
        TopicId topic = submitted(member, "培训重复", Set.of());
        town.does(secretariat.person(), () -> topics.accept(topic).orThrow());
        assertThat(town.as(secretariat.person(), () -> topics.defer(topic, " ")))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aMergedTopicKeepsItsOpinionsAndNamesWhereItWent() {
        TopicId first = submitted(member, "培训重复", Set.of(other.unit()));
        TopicId second = submitted(other, "重复培训", Set.of());
        Origin matter = new Origin(Origin.TOPIC, first.value());
        town.does(secretariat.person(), () -> topics.accept(first).orThrow());
        town.does(
                other.person(),
                () -> opinions.give(matter, new NewOpinion(Stance.AGREE_IF, "先统计")).orThrow());
        town.does(secretariat.person(), () -> topics.merge(first, second, "同一问题").orThrow());
        TopicListing gone = town.as(member.person(), () -> topics.find(first));
        assertThat(gone.state()).isEqualTo(TopicState.MERGED);
        assertThat(gone.mergedInto()).isEqualTo(second);
        TopicListing kept = town.as(secretariat.person(), () -> topics.find(second));
        assertThat(kept.concerned())
                .extracting(unit -> unit.id())
                .contains(member.unit(), other.unit());
        assertThat(town.as(secretariat.person(), () -> topics.mergedInto(second)))
                .extracting(TopicListing::id)
                .containsExactly(first);
        assertThat(town.as(secretariat.person(), () -> opinions.of(matter)))
                .extracting(OpinionListing::text)
                .containsExactly("先统计");
    }

    @Test
    void aTopicIsNotMergedIntoItselfNorIntoOneThatIsSettled() {
        TopicId first = submitted(member, "一", Set.of());
        TopicId gone = submitted(member, "二", Set.of());
        town.does(member.person(), () -> topics.withdraw(gone).orThrow());
        assertThat(town.as(secretariat.person(), () -> topics.merge(first, first, "")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(town.as(secretariat.person(), () -> topics.merge(first, gone, "")))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void papersAreReadByWhoSeesTheTopicAndByNobodyElse() {
        TopicId topic =
                town.as(member.person(), () -> topics.propose(conference, topic("草稿", Set.of())))
                        .orThrow();
        town.does(member.person(), () -> papers.add(topic, List.of(pdf("说明.pdf"))).orThrow());
        PaperListing listed = town.as(member.person(), () -> papers.of(topic)).getFirst();
        PaperId paper = listed.id();
        assertThat(listed.fingerprint()).hasSize(64);
        assertThat(town.as(member.person(), () -> papers.read(topic, paper)).content()).hasSize(15);
        assertThatThrownBy(() -> town.as(other.person(), () -> papers.read(topic, paper)))
                .isInstanceOf(NotPermitted.class);
        town.does(member.person(), () -> topics.submit(topic).orThrow());
        town.does(secretariat.person(), () -> topics.accept(topic).orThrow());
        assertThat(town.as(other.person(), () -> papers.of(topic)))
                .extracting(PaperListing::name)
                .containsExactly("说明.pdf");
        // once it was accepted only the secretariat changes what belongs to it
        assertThat(town.as(member.person(), () -> papers.areMineToAdd(topic))).isFalse();
        assertThatThrownBy(() -> town.as(other.person(), () -> papers.takeAway(topic, paper)))
                .isInstanceOf(NotPermitted.class);
        town.does(secretariat.person(), () -> papers.takeAway(topic, paper).orThrow());
        assertThat(town.as(member.person(), () -> papers.of(topic))).isEmpty();
    }

    @Test
    void aPaperOfOneTopicIsNotReadThroughAnother() {
        TopicId first = submitted(member, "一", Set.of());
        TopicId second = submitted(member, "二", Set.of());
        town.does(member.person(), () -> papers.add(first, List.of(pdf("一.pdf"))).orThrow());
        PaperId paper = town.as(member.person(), () -> papers.of(first)).getFirst().id();
        assertThatThrownBy(() -> town.as(member.person(), () -> papers.read(second, paper)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void aTopicHasAtMostThirtyPapers() {
        TopicId topic = submitted(member, "一", Set.of());
        List<NewPaper> tooMany = Collections.nCopies(TopicPapers.MOST + 1, pdf("a.pdf"));
        assertThat(town.as(member.person(), () -> papers.add(topic, tooMany)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whereTheCharterSaysSoOnlyTheLeadUnitProposes() {
        town.charter(secretariat, conference, now -> Terms.with(ProposalRule.LEAD_ONLY, now));
        assertThat(town.as(member.person(), () -> topics.propose(conference, topic("x", Set.of()))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(
                        town.as(
                                        secretariat.person(),
                                        () -> topics.propose(conference, topic("x", Set.of())))
                                .isDone())
                .isTrue();
    }

    @Test
    void aDeputyIsToldAndActsLikeTheOfficer() {
        var deputy = town.colleague(member.unit(), Role.LIAISON_OFFICER);
        town.does(
                secretariat.person(),
                () ->
                        conferences
                                .appointDeputies(conference, member.unit(), Set.of(deputy))
                                .orThrow());
        TopicId topic = submitted(other, "征求意见", Set.of(member.unit()));
        town.does(secretariat.person(), () -> topics.accept(topic).orThrow());
        assertThat(town.as(deputy, () -> notifications.mine(Slice.first(5))))
                .extracting(Notice::address)
                .contains("topics/" + topic);
        Origin matter = new Origin(Origin.TOPIC, topic.value());
        town.does(deputy, () -> opinions.give(matter, new NewOpinion(Stance.AGREE, "")).orThrow());
        assertThatThrownBy(() ->
                        town.as(
                                town.colleague(member.unit(), Role.LEADER),
                                () -> opinions.give(matter, new NewOpinion(Stance.AGREE, ""))))
                .isInstanceOf(NotPermitted.class);
    }

    private TopicId submitted(Town.Officer by, String title, Set<DepartmentId> concerned) {
        return town.as(
                by.person(),
                () -> {
                    TopicId id = topics.propose(conference, topic(title, concerned)).orThrow();
                    return topics.submit(id).orThrow();
                });
    }

    private static NewTopic topic(String title, Set<DepartmentId> concerned) {
        return new NewTopic(title, "", TopicPurpose.DECIDE, concerned);
    }

    private static NewPaper pdf(String name) {
        return new NewPaper(name, "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }
}
