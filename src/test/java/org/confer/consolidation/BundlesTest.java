package org.confer.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confer.ConferTest;
import org.confer.audit.TrailEntry;
import org.confer.audit.TrailFilter;
import org.confer.audit.Trails;
import org.confer.duplicate.DuplicateGroups;
import org.confer.duplicate.MeasuredComparison;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Slice;
import org.confer.meeting.Town;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.PlannedDates;
import org.confer.security.Role;
import org.confer.training.PlanId;
import org.confer.training.Plans;
import org.confer.training.TypedPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** A secretariat ties proposals together for one item of an agenda, and unties them. */
@ConferTest
@Import({Town.class, MeasuredComparison.class})
@Transactional
class BundlesTest {

    private static final NewProposal KEEP =
            new NewProposal(Verdict.KEEP, null, "对象不同", "", null, null, null, null, "");

    @Autowired Town town;
    @Autowired Plans plans;
    @Autowired MeasuredComparison comparison;
    @Autowired DuplicateGroups groups;
    @Autowired Consolidations consolidations;
    @Autowired Bundles bundles;
    @Autowired Trails trails;

    private Town.Officer secretariat;
    private ConsolidationId fire;
    private ConsolidationId statistics;
    private ConsolidationId archives;

    @BeforeEach
    void threeProposals() {
        secretariat = town.officer(Role.SECRETARIAT, Role.TRAINING_OFFICER);
        Town.Officer member = town.officer(Role.LIAISON_OFFICER, Role.TRAINING_OFFICER);
        town.conference(secretariat, member);
        PlanId first = repeated(member, "社区消防安全培训班", "社区工作者", 3);
        PlanId second = repeated(member, "乡镇统计业务骨干培训班", "乡镇统计员", 6);
        PlanId third = repeated(member, "档案管理岗位技能培训班", "档案管理员", 4);
        comparison.compare();
        fire = propose(first);
        statistics = propose(second);
        archives = propose(third);
    }

    @Test
    void theTrailOfEachProposalTellsOfItsBundle() {
        BundleId both = tie(fire, statistics).orThrow();
        assertThat(told(fire)).startsWith("consolidation.account.tied");
        assertThat(told(statistics)).startsWith("consolidation.account.tied");
        assertThat(told(archives)).doesNotContain("consolidation.account.tied");
        town.as(secretariat.person(), () -> bundles.untie(both).orThrow());
        assertThat(told(fire))
                .startsWith("consolidation.account.untied", "consolidation.account.tied");
    }

    @Test
    void aProposalIsInOneBundleAndFreeForAnotherWhenItIsUntied() {
        BundleId both = tie(fire, statistics).orThrow();
        assertThat(tie(fire, archives)).isInstanceOf(Outcome.Refused.class);
        assertThat(tieable()).containsExactly(archives);
        town.as(secretariat.person(), () -> bundles.untie(both).orThrow());
        assertThat(tieable()).containsExactlyInAnyOrder(fire, statistics, archives);
        tie(fire, archives).orThrow();
    }

    @Test
    void oneAloneIsNoBundle() {
        assertThat(tie(fire, fire)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void anotherDepartmentNeitherTiesNorUnties() {
        BundleId both = tie(fire, statistics).orThrow();
        Town.Officer other = town.officer(Role.SECRETARIAT);
        assertThatThrownBy(() ->
                        town.as(other.person(), () -> bundles.tie("别人的", Set.of(fire, archives))))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> town.as(other.person(), () -> bundles.untie(both)))
                .isInstanceOf(NotPermitted.class);
    }

    private Outcome<BundleId> tie(ConsolidationId one, ConsolidationId other) {
        return town.as(
                secretariat.person(),
                () -> bundles.tie("一并审议", one.equals(other) ? Set.of(one) : Set.of(one, other)));
    }

    private List<ConsolidationId> tieable() {
        return town.as(
                secretariat.person(),
                () -> bundles.tieable().stream().map(Consolidation::id).toList());
    }

    /** What the trail says of a proposal, latest first. */
    private List<String> told(ConsolidationId proposal) {
        TrailFilter ofIt =
                new TrailFilter(
                        "consolidation",
                        Optional.of(proposal.value()),
                        "",
                        Optional.empty(),
                        Optional.empty());
        return town.as(
                town.officer(Role.AUDITOR).person(),
                () ->
                        trails.list(ofIt, Slice.first(10)).stream()
                                .map(TrailEntry::account)
                                .map(account -> account.key())
                                .toList());
    }

    private ConsolidationId propose(PlanId plan) {
        return town.as(
                secretariat.person(),
                () -> consolidations.propose(groups.of(plan).orElseThrow(), KEEP).orThrow());
    }

    /** The same course by the lead department and the member, three days apart. */
    private PlanId repeated(Town.Officer member, String title, String audience, int month) {
        enter(member, title, audience, LocalDate.of(2046, month, 13));
        return enter(secretariat, title, audience, LocalDate.of(2046, month, 10));
    }

    private PlanId enter(Town.Officer officer, String title, String audience, LocalDate first) {
        PlannedDates dates = PlannedDates.of(first, first.plusDays(2), DatePrecision.DAY);
        return town.as(
                officer.person(),
                () -> plans.enter(TypedPlan.of(title, audience, dates)).orThrow());
    }
}
