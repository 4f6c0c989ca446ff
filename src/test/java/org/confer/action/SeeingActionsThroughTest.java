package org.confer.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.confer.ConferTest;
import org.confer.conference.ConferenceId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.PersonId;
import org.confer.kernel.Sha256;
import org.confer.kernel.Slice;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.Agendas;
import org.confer.meeting.DecisionId;
import org.confer.meeting.DecisionKind;
import org.confer.meeting.Decisions;
import org.confer.meeting.MeetingId;
import org.confer.meeting.Town;
import org.confer.paper.NewPaper;
import org.confer.paper.PaperListing;
import org.confer.security.Role;
import org.confer.shell.Languages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

@ConferTest
@Import(Town.class)
@Transactional
class SeeingActionsThroughTest {

    private static final LocalDate SOME_DAY = LocalDate.of(2999, 3, 5);

    @Autowired Town town;
    @Autowired Agendas agendas;
    @Autowired Decisions decisions;
    @Autowired Actions actions;
    @Autowired OpenMatters matters;

    private Town.Officer secretariat;
    private Town.Officer member;
    private PersonId doer;
    private DecisionId decision;

    @BeforeEach
    void aDecision() {
        secretariat = town.officer(Role.SECRETARIAT);
        member = town.officer(Role.LIAISON_OFFICER);
        doer = town.colleague(member.unit(), Role.RESPONSIBLE_PERSON);
        ConferenceId conference = town.conference(secretariat, member);
        MeetingId meeting = town.inSession(secretariat, conference);
        decision =
                town.as(
                        secretariat.person(),
                        () -> {
                            AgendaItemId item = agendas.of(meeting).getFirst().id();
                            agendas.call(item).orThrow();
                            return decisions.take(item, DecisionKind.NOTED, "听取汇报").orThrow();
                        });
    }

    @Test
    void anActionGoesFromAssignedToAcceptedThroughAReturn() {
        ActionId id = assigned(SOME_DAY);
        town.does(
                doer,
                () -> {
                    refused(actions.report(id, " ", List.of()), ActionRule.SOMETHING_IS_REPORTED);
                    actions.report(id, "已开始", List.of()).orThrow();
                    actions.submit(id, "已完成", List.of()).orThrow();
                    refused(
                            actions.submit(id, "又一次", List.of()),
                            ActionRule.AN_ACTION_TAKES_THE_STEP_THAT_FOLLOWS);
                });
        town.does(
                secretariat.person(),
                () -> {
                    refused(actions.sendBack(id, ""), ActionRule.A_REASON_IS_GIVEN);
                    actions.sendBack(id, "缺材料").orThrow();
                });
        town.does(doer, () -> actions.submit(id, "已补齐", List.of()).orThrow());
        town.does(secretariat.person(), () -> actions.accept(id, "").orThrow());
        assertThat(town.as(doer, () -> actions.history(id)))
                .extracting(ActionReport::step)
                .containsExactly(
                        ReportStep.PROGRESS,
                        ReportStep.SUBMITTED,
                        ReportStep.RETURNED,
                        ReportStep.SUBMITTED,
                        ReportStep.ACCEPTED);
        assertThat(town.as(doer, () -> actions.find(id)).state()).isEqualTo(ActionState.ACCEPTED);
    }

    @Test
    void evidenceIsKeptAsItWasAndReadByThoseConcerned() {
        ActionId id = assigned(SOME_DAY);
        byte[] list = "李𬭊，结业".getBytes(StandardCharsets.UTF_8);
        town.does(
                doer,
                () -> {
                    actions.report(id, "已开班", List.of(new NewPaper("名单.txt", list))).orThrow();
                    refused(
                            actions.submit(
                                    id, "办结", Collections.nCopies(6, new NewPaper("名单.txt", list))),
                            ActionRule.EVIDENCE_IS_BOUNDED);
                });
        PaperListing kept =
                town.as(secretariat.person(), () -> actions.history(id))
                        .getFirst()
                        .evidence()
                        .getFirst();
        assertThat(kept.name()).isEqualTo("名单.txt");
        assertThat(kept.fingerprint()).isEqualTo(Sha256.hex("李𬭊，结业"));
        assertThat(town.as(secretariat.person(), () -> actions.evidence(id, kept.id())).content())
                .isEqualTo(list);
        Town.Officer stranger = town.officer(Role.SECRETARIAT);
        assertThatThrownBy(() -> town.as(stranger.person(), () -> actions.evidence(id, kept.id())))
                .isInstanceOf(NotPermitted.class);
        ActionId other = assigned(SOME_DAY);
        assertThatThrownBy(() -> town.as(doer, () -> actions.evidence(other, kept.id())))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void anExtensionHoldsOnceItIsGranted() {
        ActionId id = assigned(SOME_DAY);
        town.does(
                member.person(),
                () -> {
                    refused(
                            actions.askExtension(id, SOME_DAY, "来不及"),
                            ActionRule.AN_EXTENSION_IS_LATER_THAN_THE_DUE_DATE);
                    actions.askExtension(id, SOME_DAY.plusDays(9), "来不及").orThrow();
                    assertThat(actions.find(id).dueOn()).isEqualTo(SOME_DAY);
                });
        town.does(
                secretariat.person(),
                () -> {
                    actions.grantExtension(id).orThrow();
                    refused(actions.grantExtension(id), ActionRule.AN_EXTENSION_WAS_ASKED);
                });
        assertThat(town.as(doer, () -> actions.find(id)).dueOn()).isEqualTo(SOME_DAY.plusDays(9));
    }

    @Test
    void whatIsAssignedMustBePossible() {
        town.does(
                secretariat.person(),
                () -> {
                    refused(
                            actions.assign(decision, action(doer, LocalDate.of(2020, 1, 1))),
                            ActionRule.THE_DUE_DATE_IS_NOT_PAST);
                    refused(
                            actions.assign(decision, action(secretariat.person(), SOME_DAY)),
                            ActionRule.THE_RESPONSIBLE_PERSON_WORKS_FOR_THE_LEAD_UNIT);
                });
        assertThatThrownBy(() -> new NewAction(" ", "", member.unit(), Set.of(), null, SOME_DAY))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        new NewAction(
                                "办", "", member.unit(), Set.of(member.unit()), null, SOME_DAY))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void onlyThoseConcernedSeeItAndEachDoesTheOwnPart() {
        ActionId id = assigned(SOME_DAY);
        Town.Officer stranger = town.officer(Role.SECRETARIAT);
        assertThatThrownBy(() -> town.as(stranger.person(), () -> actions.find(id)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() ->
                        town.as(
                                stranger.person(),
                                () -> actions.assign(decision, action(null, SOME_DAY))))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() ->
                        town.as(secretariat.person(), () -> actions.report(id, "代办", List.of())))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> town.as(stranger.person(), () -> actions.accept(id, "")))
                .isInstanceOf(NotPermitted.class);
        ActionFilter mine = new ActionFilter(ActionScope.MINE, "", true);
        assertThat(town.as(doer, () -> actions.list(mine, Slice.first(10)))).hasSize(1);
        assertThat(town.as(member.person(), () -> actions.count(mine))).isZero();
        assertThat(
                        town.as(
                                member.person(),
                                () -> actions.count(new ActionFilter(ActionScope.OURS, "", true))))
                .isEqualTo(1);
        assertThat(
                        town.as(
                                stranger.person(),
                                () -> actions.count(new ActionFilter(ActionScope.ALL, "", false))))
                .isZero();
    }

    @Test
    void theExportedTableHoldsWhatThePageShowsOfTheChosenConference() {
        assigned(SOME_DAY);
        assigned(SOME_DAY);
        String here = conferenceName();
        town.does(
                secretariat.person(),
                () -> {
                    UnitTally tally = matters.byUnit(here).getFirst();
                    String table = text(matters.tableCsv(here, Languages.ENGLISH));
                    assertThat(tally.open()).isEqualTo(2);
                    assertThat(table.lines()).hasSize(1 + matters.byUnit(here).size());
                    assertThat(table).contains(tally.unit().name() + ",2,");
                    assertThat(text(matters.tableCsv("another", Languages.ENGLISH)).lines())
                            .as("nothing but the headings")
                            .hasSize(1);
                    assertThat(actions.count(new ActionFilter(ActionScope.ALL, "", here, true)))
                            .isEqualTo(2);
                    assertThat(
                                    actions.count(
                                            new ActionFilter(ActionScope.ALL, "", "another", true)))
                            .isZero();
                });
    }

    private String conferenceName() {
        return town.as(secretariat.person(), () -> matters.conferences()).getFirst();
    }

    private static String text(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8);
    }

    private ActionId assigned(LocalDate due) {
        return town.as(
                secretariat.person(), () -> actions.assign(decision, action(doer, due)).orThrow());
    }

    private NewAction action(@Nullable PersonId responsible, LocalDate due) {
        return new NewAction(
                "统一举办培训班", "有结业名单", member.unit(), Set.of(secretariat.unit()), responsible, due);
    }

    private static void refused(Outcome<?> outcome, ActionRule rule) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<?>) outcome).reason().key())
                .isEqualTo("action.rule." + rule.name());
    }
}
