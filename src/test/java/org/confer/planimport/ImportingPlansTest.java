package org.confer.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.confer.ConferTest;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Slice;
import org.confer.planfile.Remark;
import org.confer.training.Plan;
import org.confer.training.PlanFact;
import org.confer.training.PlanFilter;
import org.confer.training.PlanListing;
import org.confer.training.PlanOrder;
import org.confer.training.PlanRevision;
import org.confer.training.Plans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** A training officer and a secretariat import plan files as agencies send them. */
@ConferTest
@Import(PlanPeople.class)
@TestPropertySource(properties = {"confer.demo=true", "confer.demo.plans=false"})
@Transactional
class ImportingPlansTest {

    private static final String PROPAGANDA = "市委宣传部培训安排表(2026).csv";
    private static final String SCHOOL = "临川市委党校2026年班次日历.ics";
    private static final String SEVERAL = "2026年市直部门及县区培训计划汇总表.xlsx";
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Autowired PlanPeople people;
    @Autowired PlanImports imports;
    @Autowired Plans plans;

    @Test
    void anOfficerImportsAGb18030FileAndTheSameFileAgainChangesNothing() {
        PlanImport first =
                people.importAs(
                        "xuanchuanbu@linchuan.example", PlanPeople.file(PROPAGANDA), PROPAGANDA);
        assertThat(first.added()).isEqualTo(20);
        assertThat(first.refused()).isEqualTo(1);

        PlanImport again =
                people.importAs(
                        "xuanchuanbu@linchuan.example", PlanPeople.file(PROPAGANDA), PROPAGANDA);
        assertThat(again.added() + again.changed()).isZero();
        assertThat(again.unchanged()).isEqualTo(20);
    }

    @Test
    void aCorrectedFileUpdatesItsPlansAndKeepsWhatWas() {
        String officer = "xuanchuanbu@linchuan.example";
        people.importAs(officer, PlanPeople.file(PROPAGANDA), PROPAGANDA);
        Path corrected =
                PlanPeople.corrected(
                        PROPAGANDA, GB18030, "2026-04-22至2026-04-23", "2026-04-23至2026-04-24");
        PlanImport second = people.importAs(officer, corrected, PROPAGANDA);
        assertThat(second.added()).isZero();
        assertThat(second.changed()).isEqualTo(1);
        List<PlanRevision> revisions =
                people.as(
                        officer,
                        () -> {
                            PlanListing changed =
                                    plans
                                            .list(
                                                    PlanFilter.ALL,
                                                    PlanOrder.CHANGED,
                                                    Slice.first(100))
                                            .stream()
                                            .filter(plan -> !plans.revisions(plan.id()).isEmpty())
                                            .findFirst()
                                            .orElseThrow();
                            return plans.revisions(changed.id());
                        });
        assertThat(revisions)
                .singleElement()
                .satisfies(revision ->
                        assertThat(revision.changes())
                                .extracting(PlanRevision.Change::fact)
                                .containsExactly(PlanFact.DATES));
    }

    @Test
    void anOfficersFileWithOtherAgenciesRowsImportsOnlyTheOwn() {
        people.as(
                "keji@linchuan.example",
                () -> {
                    try (PlanFile file = imports.open(PlanPeople.file(SEVERAL), SEVERAL, null);
                            ImportPreview preview = people.preview(file)) {
                        assertThat(preview.count(RowEffect.ADDED)).isPositive();
                        assertThat(preview.rows(RowFilter.ADDED, Slice.first(100)))
                                .allMatch(row -> row.agency().equals("市科技局"));
                        assertThat(preview.rows(RowFilter.REFUSED, Slice.first(100)))
                                .anyMatch(row ->
                                        row.objection() != null
                                                && row.objection()
                                                        .key()
                                                        .equals("planimport.otherAgency"));
                    }
                    return true;
                });
    }

    @Test
    void aSecretariatImportsAFileThatNamesSeveralAgencies() {
        PlanImport done =
                people.importAs("secretariat@linchuan.example", PlanPeople.file(SEVERAL), SEVERAL);
        assertThat(done.added()).isEqualTo(67);
        List<PlanListing> stored =
                people.as(
                        "secretariat@linchuan.example",
                        () -> plans.list(PlanFilter.ALL, PlanOrder.DAYS, Slice.first(200)));
        assertThat(stored)
                .extracting(PlanListing::agency)
                .contains("市科技局", "市应急管理局", "市卫生健康委", "市财政局", "望岭县农业农村局");
    }

    @Test
    void aSchoolImportsItsCalendarAndATotalsRowIsNamed() {
        PlanImport done =
                people.importAs("dangxiao@linchuan.example", PlanPeople.file(SCHOOL), SCHOOL);
        assertThat(done.added()).isEqualTo(22);
        people.as(
                "zuzhibu@linchuan.example",
                () -> {
                    String name = "临川市委组织部2026年度干部教育培训班次计划.csv";
                    try (PlanFile file = imports.open(PlanPeople.file(name), name, null);
                            ImportPreview preview = people.preview(file)) {
                        assertThat(preview.count(RowEffect.ADDED)).isEqualTo(30);
                        assertThat(preview.rows(RowFilter.SKIPPED, Slice.first(10)))
                                .anyMatch(row ->
                                        row.row().says(Remark.Kind.TOTALS_ROW)
                                                || row.row().says(Remark.Kind.TOTALS_DIFFER));
                    }
                    return true;
                });
    }

    @Test
    void aCancelledImportStoresNothing() {
        people.as(
                "xuanchuanbu@linchuan.example",
                () -> {
                    Path file = manyRows(3_000);
                    try (PlanFile opened = imports.open(file, "many.csv", null);
                            ImportPreview preview = people.preview(opened)) {
                        int before = plans.count(PlanFilter.ALL);
                        assertThat(preview.count(RowEffect.ADDED)).isEqualTo(3_000);
                        assertThat(before).isEqualTo(plans.count(PlanFilter.ALL));
                        assertThat(
                                        imports.preview(
                                                opened,
                                                opened.proposal(),
                                                Map.of(),
                                                (rows, fraction) -> false))
                                .isEmpty();
                        assertThat(
                                        imports.run(
                                                preview,
                                                ImportChoices.CAUTIOUS,
                                                (rows, fraction) -> false))
                                .isInstanceOf(Outcome.Refused.class);
                    }
                    return true;
                });
    }

    @Test
    void whatIsNoPlanFileIsSaidInWordsAndNobodyImportsForAnother() throws Exception {
        Path empty = Files.createTempFile("empty", ".csv");
        people.as(
                "xuanchuanbu@linchuan.example",
                () -> {
                    assertThatThrownBy(() -> imports.open(empty, "empty.csv", null))
                            .isInstanceOf(InvalidInput.class);
                    assertThatThrownBy(() ->
                                    imports.open(empty, "empty.csv", people.department("市教育局")))
                            .isInstanceOf(NotPermitted.class);
                    return true;
                });
        people.as(
                "auditor@linchuan.example",
                () -> {
                    assertThatThrownBy(() -> imports.open(empty, "empty.csv", null))
                            .isInstanceOf(NotPermitted.class);
                    return true;
                });
    }

    @Test
    void twoChineseCharactersFindAPlan() {
        people.importAs("xuanchuanbu@linchuan.example", PlanPeople.file(PROPAGANDA), PROPAGANDA);
        PlanFilter filter = new PlanFilter("舆情", null, "", null, null);
        people.as(
                "leader@linchuan.example",
                () -> {
                    assertThat(plans.count(filter)).isPositive();
                    assertThat(plans.list(filter, PlanOrder.TITLE, Slice.first(10)))
                            .allMatch(plan -> (plan.title() + plan.audience()).contains("舆情"));
                    return true;
                });
    }

    @Test
    void anOfficerEditsOnlyTheOwnDepartmentsPlansAndNotOverAnothersChange() {
        people.importAs("xuanchuanbu@linchuan.example", PlanPeople.file(PROPAGANDA), PROPAGANDA);
        Plan plan =
                people.as(
                        "xuanchuanbu@linchuan.example",
                        () ->
                                plans.find(
                                                plans.list(
                                                                PlanFilter.ALL,
                                                                PlanOrder.DAYS,
                                                                Slice.first(1))
                                                        .getFirst()
                                                        .id())
                                        .orElseThrow());
        people.as(
                "jiaoyu@linchuan.example",
                () -> {
                    assertThatThrownBy(() -> plans.withdraw(plan.id(), plan.version()))
                            .isInstanceOf(NotPermitted.class);
                    return true;
                });
        people.as(
                "xuanchuanbu@linchuan.example",
                () -> {
                    assertThat(plans.withdraw(plan.id(), plan.version()).isDone()).isTrue();
                    assertThat(plans.change(plan.id(), plan.version(), plan.facts()).isDone())
                            .isFalse();
                    return true;
                });
    }

    private static Path manyRows(int rows) {
        try {
            StringBuilder text = new StringBuilder("培训班名称,培训对象,时间,人数\n");
            for (int row = 1; row <= rows; row++) {
                text.append("第")
                        .append(row)
                        .append("类业务培训班,窗口人员,2026年5月6日,")
                        .append(row % 90 + 10)
                        .append('\n');
            }
            return Files.writeString(Files.createTempFile("many", ".csv"), text);
        } catch (java.io.IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }
}
