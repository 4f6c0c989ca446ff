package org.confer.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confer.ConferTest;
import org.confer.kernel.Slice;
import org.confer.plancell.PlannedDates;
import org.confer.planfile.PlanFileReader.Progress;
import org.confer.security.Within;
import org.confer.training.Plan;
import org.confer.training.PlanFacts;
import org.confer.training.PlanFilter;
import org.confer.training.PlanId;
import org.confer.training.PlanListing;
import org.confer.training.PlanOrder;
import org.confer.training.PlanStatus;
import org.confer.training.Plans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** Who has the last word on a plan: the file, the person, the decision. */
@ConferTest
@Import(PlanPeople.class)
@TestPropertySource(properties = {"confer.demo=true", "confer.demo.plans=false"})
@Transactional
class ImportRulesTest {

    private static final String OFFICER = "xuanchuanbu@linchuan.example";
    private static final String HEAD = "Title,Audience,Dates,Places\n";
    private static final String FIRE = "Fire drill,Wardens,6 May 2026,20\n";
    private static final String FLOOD = "Flood watch,Rangers,8 June 2026,30\n";
    private static final String PRESS = "Press work,Spokespeople,9 July 2026,12\n";

    @Autowired PlanPeople people;
    @Autowired PlanImports imports;
    @Autowired Plans plans;

    @Test
    void aPlanThatTheCorrectedFileNoLongerHasIsPointedOutAndStaysUnlessOneSaysOtherwise() {
        bring("plan.csv", HEAD + FIRE + FLOOD + PRESS, ImportChoices.CAUTIOUS);
        String without = HEAD + FIRE + PRESS;
        assertThat(missing("plan.csv", without)).containsExactly("Flood watch");
        assertThat(missing("plan v2.csv", without)).containsExactly("Flood watch");
        assertThat(missing("other.csv", HEAD + FIRE)).isEmpty();

        bring("plan.csv", without, ImportChoices.CAUTIOUS);
        assertThat(plan("Flood watch").status()).isEqualTo(PlanStatus.PLANNED);

        Set<PlanId> withdraw = Set.of(plan("Flood watch").id());
        PlanImport done = bring("plan.csv", without, new ImportChoices(false, withdraw));
        assertThat(done.withdrawn()).isEqualTo(1);
        assertThat(plan("Flood watch").status()).isEqualTo(PlanStatus.WITHDRAWN);
        assertThat(missing("plan.csv", without)).isEmpty();

        PlanImport again = bring("plan.csv", HEAD + FIRE + FLOOD, ImportChoices.CAUTIOUS);
        assertThat(again.changed()).isEqualTo(1);
        assertThat(plan("Flood watch").status()).isEqualTo(PlanStatus.PLANNED);
    }

    @Test
    void whatWasEditedByHandStaysUnlessOneSaysOtherwise() {
        bring("plan.csv", HEAD + FIRE, ImportChoices.CAUTIOUS);
        edit("Fire drill", "Hall 7");
        assertThat(effects("plan.csv", HEAD + FIRE)).containsExactly(RowEffect.UNCHANGED);

        String corrected = HEAD + FIRE.replace("20", "25");
        assertThat(effects("plan.csv", corrected)).containsExactly(RowEffect.KEPT);
        PlanImport cautious = bring("plan.csv", corrected, ImportChoices.CAUTIOUS);
        assertThat(cautious.kept()).isEqualTo(1);
        assertThat(facts("Fire drill").venue()).isEqualTo("Hall 7");

        bring("plan.csv", corrected, new ImportChoices(true, Set.of()));
        assertThat(facts("Fire drill").venue()).isEmpty();
        assertThat(facts("Fire drill").headcount())
                .isNotNull()
                .satisfies(headcount -> assertThat(headcount.total()).isEqualTo(25));
        assertThat(effects("plan.csv", HEAD + FIRE)).containsExactly(RowEffect.CHANGED);
    }

    @Test
    void aPlanWithdrawnByHandStaysWithdrawn() {
        bring("plan.csv", HEAD + FIRE, ImportChoices.CAUTIOUS);
        people.as(
                OFFICER,
                () -> {
                    PlanId id = plan("Fire drill").id();
                    int version = plans.find(id).orElseThrow().version();
                    return plans.withdraw(id, version).orThrow();
                });
        assertThat(effects("plan.csv", HEAD + FIRE.replace("20", "25")))
                .containsExactly(RowEffect.FROZEN);
    }

    @Test
    void noFileChangesTheDaysThatADecisionFixed() {
        bring("plan.csv", HEAD + FIRE, ImportChoices.CAUTIOUS);
        PlannedDates june =
                PlannedDates.of(
                        java.time.LocalDate.of(2026, 6, 1),
                        java.time.LocalDate.of(2026, 6, 2),
                        org.confer.plancell.DatePrecision.DAY);
        people.as(
                OFFICER,
                () ->
                        Within.call(() -> {
                            plans.rescheduleByDecision(plan("Fire drill").id(), june);
                            return true;
                        }));
        String corrected = HEAD + FIRE.replace("20", "25");
        assertThat(effects("plan.csv", corrected)).containsExactly(RowEffect.FROZEN);
        bring("plan.csv", corrected, new ImportChoices(true, Set.of()));
        assertThat(facts("Fire drill").dates()).isEqualTo(june);
        assertThat(missing("plan.csv", HEAD + FLOOD)).isEmpty();
    }

    private void edit(String title, String venue) {
        people.as(
                OFFICER,
                () -> {
                    Plan plan = plans.find(plan(title).id()).orElseThrow();
                    PlanFacts old = plan.facts();
                    PlanFacts edited =
                            new PlanFacts(
                                    old.title(),
                                    old.cohort(),
                                    old.agencyAsWritten(),
                                    old.audience(),
                                    old.region(),
                                    old.dates(),
                                    old.headcount(),
                                    old.budget(),
                                    old.length(),
                                    venue,
                                    old.host(),
                                    old.mode(),
                                    old.contact(),
                                    old.category(),
                                    old.notes(),
                                    old.reference(),
                                    old.asWritten());
                    return plans.change(plan.id(), plan.version(), edited).orThrow();
                });
    }

    private PlanListing plan(String title) {
        return people.as(
                OFFICER,
                () ->
                        plans.list(
                                        new PlanFilter(title, null, "", null, null),
                                        PlanOrder.TITLE,
                                        Slice.first(10))
                                .getFirst());
    }

    private PlanFacts facts(String title) {
        return people.as(OFFICER, () -> plans.find(plan(title).id()).orElseThrow().facts());
    }

    private List<String> missing(String name, String text) {
        return people.as(
                OFFICER,
                () -> {
                    try (PlanFile file = imports.open(file(text), name, null);
                            ImportPreview preview = people.preview(file)) {
                        return preview.missing().stream().map(MissingPlan::title).toList();
                    }
                });
    }

    private List<RowEffect> effects(String name, String text) {
        return people.as(
                OFFICER,
                () -> {
                    try (PlanFile file = imports.open(file(text), name, null);
                            ImportPreview preview = people.preview(file)) {
                        return preview.rows(RowFilter.ALL, Slice.first(10)).stream()
                                .map(PreviewRow::effect)
                                .toList();
                    }
                });
    }

    private PlanImport bring(String name, String text, ImportChoices choices) {
        return people.as(
                OFFICER,
                () -> {
                    try (PlanFile file = imports.open(file(text), name, null);
                            ImportPreview preview =
                                    imports.preview(
                                                    file,
                                                    file.proposal(),
                                                    Map.of(),
                                                    Progress.SILENT)
                                            .orElseThrow()) {
                        return imports.run(preview, choices, Progress.SILENT).orThrow();
                    }
                });
    }

    private static Path file(String text) {
        try {
            return Files.writeString(Files.createTempFile("plan", ".csv"), text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
