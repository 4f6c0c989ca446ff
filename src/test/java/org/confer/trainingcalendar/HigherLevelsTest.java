package org.confer.trainingcalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.confer.ConferTest;
import org.confer.duplicate.SimilarPlans;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Slice;
import org.confer.kernel.Tier;
import org.confer.meeting.Town;
import org.confer.organisation.Departments;
import org.confer.organisation.NewDepartment;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.PlannedDates;
import org.confer.planround.NewPlanRound;
import org.confer.planround.PlanRoundListing;
import org.confer.planround.PlanRounds;
import org.confer.security.Acting;
import org.confer.security.Role;
import org.confer.training.PlanFacts;
import org.confer.training.PlanFilter;
import org.confer.training.PlanId;
import org.confer.training.PlanListing;
import org.confer.training.PlanOrder;
import org.confer.training.Plans;
import org.confer.training.RoundSpan;
import org.confer.training.TypedPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/**
 * A province, a city and two counties in a tree, of which no two sit in one conference: what is
 * planned above for one's own people is seen from below, and nothing else.
 */
@ConferTest
@Import(Town.class)
@Transactional
class HigherLevelsTest {

    private static final LocalDate DAY = LocalDate.of(2041, 6, 3);

    @Autowired Town town;
    @Autowired Acting acting;
    @Autowired Departments departments;
    @Autowired Plans plans;
    @Autowired TrainingCalendar calendar;
    @Autowired SimilarPlans similar;
    @Autowired PlanRounds rounds;

    private Town.Officer province;
    private Town.Officer city;
    private Town.Officer east;
    private Town.Officer west;

    @BeforeEach
    void aTree() {
        DepartmentId provinceBody = unit("中共江表省委", Tier.PROVINCE, null);
        DepartmentId cityBody = unit("中共青浦市委", Tier.CITY, provinceBody);
        province = officer(unit("江表省人社厅", Tier.PROVINCE, provinceBody));
        city = officer(unit("青浦市人社局", Tier.CITY, cityBody));
        east = officer(unit("东溪县人社局", Tier.COUNTY, unit("中共东溪县委", Tier.COUNTY, cityBody)));
        west = officer(unit("西溪县人社局", Tier.COUNTY, unit("中共西溪县委", Tier.COUNTY, cityBody)));
    }

    @Test
    void aPlanForThePeopleBelowIsSeenThere() {
        enter(province, "全省普法培训", "各市县新录用公务员");
        enter(city, "公务员初任培训", "2041年度新录用公务员");
        enter(city, "市直机关公文写作培训", "市直机关、事业单位文秘人员");
        enter(city, "社保经办培训", "市直单位及各县区社保经办人员");
        enter(city, "东溪农技培训", "东溪县农业技术人员");
        enter(city, "西溪农技培训", "西溪县农业技术人员");
        enter(city, "局长研讨班", "厅局级领导干部");
        assertThat(seenBy(east)).containsExactlyInAnyOrder("全省普法培训", "公务员初任培训", "社保经办培训", "东溪农技培训");
        assertThat(seenBy(west)).containsExactlyInAnyOrder("全省普法培训", "公务员初任培训", "社保经办培训", "西溪农技培训");
        assertThat(inCalendar(east)).containsExactlyInAnyOrderElementsOf(seenBy(east));
        assertThat(
                        town.as(
                                east.person(),
                                () ->
                                        calendar
                                                .year(2041, CalendarFilter.ALL, 10)
                                                .burdens()
                                                .stream()
                                                .map(Burden::audience)
                                                .toList()))
                .containsExactlyInAnyOrder(
                        "各市县新录用公务员", "2041年度新录用公务员", "市直单位及各县区社保经办人员", "东溪县农业技术人员");
        assertThat(town.as(east.person(), () -> plans.years())).containsExactly(2041);
        assertThat(town.as(east.person(), () -> plans.agencies()))
                .extracting("id")
                .contains(province.unit(), city.unit(), east.unit())
                .doesNotContain(west.unit());
    }

    @Test
    void nothingIsSeenFromAboveOrFromBeside() {
        PlanId below = enter(east, "东溪公务员培训", "全县新录用公务员");
        for (Town.Officer other : List.of(province, city, west)) {
            assertThat(seenBy(other)).isEmpty();
            assertThat(inCalendar(other)).isEmpty();
            assertThat(town.as(other.person(), () -> plans.find(below))).isEmpty();
            assertThatThrownBy(() -> town.as(other.person(), () -> plans.revisions(below)))
                    .isInstanceOf(NotPermitted.class);
            CalendarFilter ofEast = new CalendarFilter(east.unit(), "", "", "");
            assertThatThrownBy(() -> town.as(other.person(), () -> calendar.year(2041, ofEast, 10)))
                    .isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void whatIsSeenFromBelowIsOnlyRead() {
        PlanId above = enter(city, "公务员初任培训", "2041年度新录用公务员");
        PlanId hidden = enter(city, "市直机关公文写作培训", "市直机关文秘人员");
        assertThat(town.as(east.person(), () -> plans.find(above)))
                .hasValueSatisfying(plan ->
                        assertThat(town.as(east.person(), () -> plans.mayChange(plan))).isFalse());
        assertThat(town.as(east.person(), () -> plans.revisions(above))).isEmpty();
        assertThatThrownBy(() ->
                        town.as(
                                east.person(),
                                () -> plans.change(above, 0, facts("another", "everybody"))))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> town.as(east.person(), () -> plans.withdraw(above, 0)))
                .isInstanceOf(NotPermitted.class);
        assertThat(town.as(east.person(), () -> plans.find(hidden))).isEmpty();
    }

    @Test
    void whoTypesThePlanOfTheLevelAboveIsWarned() {
        PlanId above = enter(city, "新录用公务员初任培训班", "2041年度新录用公务员");
        enter(city, "市直机关公文写作培训", "市直机关文秘人员");
        enter(west, "新录用公务员初任培训班", "2041年度新录用公务员");
        assertThat(warnings(east, "新录用公务员初任培训班", "2041年度新录用公务员")).containsExactly(above);
        assertThat(warnings(east, "市直机关公文写作培训", "市直机关文秘人员")).isEmpty();
        assertThat(warnings(city, "乡镇水利员培训", "乡镇水利员")).isEmpty();
    }

    @Test
    void theFileHoldsWhatThePageShows() {
        enter(city, "公务员初任培训", "2041年度新录用公务员");
        enter(city, "市直机关公文写作培训", "市直机关文秘人员");
        String file =
                new String(
                        town.as(
                                east.person(),
                                () ->
                                        calendar.csv(
                                                DAY.withDayOfYear(1),
                                                DAY.withDayOfYear(365),
                                                CalendarFilter.ALL)),
                        StandardCharsets.UTF_8);
        assertThat(file).contains("公务员初任培训", "青浦市人社局").doesNotContain("公文写作");
    }

    @Test
    void eachLevelHasItsOwnConferenceAndCallsForItsOwnPlans() {
        Town.Officer cityLead = convener("中共青浦市委组织部", Tier.CITY, city);
        Town.Officer countyLead = convener("中共东溪县委组织部", Tier.COUNTY, east);
        town.conference(cityLead, city);
        town.conference(countyLead, east);
        open(cityLead);
        open(countyLead);
        assertThat(asked(city)).containsExactly(cityLead.unit());
        assertThat(asked(east)).containsExactly(countyLead.unit());
        assertThat(asked(west)).isEmpty();
        enter(east, "东溪公务员培训", "全县新录用公务员");
        enter(countyLead, "东溪党务培训", "全县党务干部");
        assertThat(seenBy(countyLead)).containsExactlyInAnyOrder("东溪公务员培训", "东溪党务培训");
        assertThat(seenBy(city)).as("a city looks after its counties").hasSize(2);
        assertThat(seenBy(west)).isEmpty();
    }

    private Town.Officer convener(String name, Tier tier, Town.Officer colleague) {
        DepartmentId body =
                acting.asInstaller(() -> departments.find(colleague.unit()).orElseThrow().parent());
        DepartmentId unit = unit(name, tier, body);
        return new Town.Officer(
                town.colleague(unit, Role.SECRETARIAT, Role.TRAINING_OFFICER), unit);
    }

    private void open(Town.Officer convener) {
        town.does(
                convener.person(),
                () ->
                        rounds.open(
                                        new NewPlanRound(
                                                rounds.callable().getFirst().id(),
                                                new RoundSpan(2041, null),
                                                DAY.minusYears(1),
                                                ""))
                                .orThrow());
    }

    /** Who asks this unit for its plans. */
    private List<DepartmentId> asked(Town.Officer officer) {
        return town.as(
                officer.person(),
                () -> rounds.list(Slice.first(10)).stream().map(PlanRoundListing::lead).toList());
    }

    private List<String> seenBy(Town.Officer officer) {
        List<String> seen =
                town.as(
                        officer.person(),
                        () ->
                                plans
                                        .list(PlanFilter.ALL, PlanOrder.DAYS, Slice.first(100))
                                        .stream()
                                        .map(PlanListing::title)
                                        .toList());
        assertThat(town.as(officer.person(), () -> plans.count(PlanFilter.ALL)))
                .isEqualTo(seen.size());
        return seen;
    }

    private List<String> inCalendar(Town.Officer officer) {
        return town.as(
                officer.person(),
                () ->
                        calendar
                                .between(DAY.minusDays(9), DAY.plusDays(9), CalendarFilter.ALL)
                                .stream()
                                .map(PlanListing::title)
                                .toList());
    }

    private List<PlanId> warnings(Town.Officer officer, String title, String audience) {
        return town.as(
                officer.person(),
                () ->
                        similar.like(Optional.empty(), facts(title, audience)).stream()
                                .map(warning -> warning.plan().id())
                                .toList());
    }

    private PlanId enter(Town.Officer officer, String title, String audience) {
        return town.as(officer.person(), () -> plans.enter(facts(title, audience)).orThrow());
    }

    private static PlanFacts facts(String title, String audience) {
        return TypedPlan.of(
                title,
                audience,
                new PlannedDates(DAY, DAY.plusDays(1), DatePrecision.DAY, List.of()));
    }

    private Town.Officer officer(DepartmentId unit) {
        return new Town.Officer(town.colleague(unit, Role.TRAINING_OFFICER), unit);
    }

    private DepartmentId unit(String name, Tier tier, @Nullable DepartmentId parent) {
        return acting.asInstaller(() ->
                departments.enter(new NewDepartment(name, "", List.of(), tier, parent)).orThrow());
    }
}
