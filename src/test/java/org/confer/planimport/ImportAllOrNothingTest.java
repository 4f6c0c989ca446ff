package org.confer.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.confer.ConferTest;
import org.confer.kernel.Outcome;
import org.confer.planfile.PlanFileReader.Progress;
import org.confer.training.PlanFilter;
import org.confer.training.PlanStatus;
import org.confer.training.Plans;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * An import stores all or nothing, however it ends. Its transactions are real here, so that this
 * test has a database of its own.
 */
@ConferTest
@Import(PlanPeople.class)
@TestPropertySource(
        properties = {"confer.demo=true", "confer.demo.plans=false", "test.database=import"})
class ImportAllOrNothingTest {

    private static final String OFFICER = "xuanchuanbu@linchuan.example";
    private static final int ROWS = 3_000;

    @Autowired PlanPeople people;
    @Autowired PlanImports imports;
    @Autowired Plans plans;
    @Autowired BegunImportStore begun;
    @Autowired DSLContext db;

    @Test
    void aCancelledImportStoresNothingAndTheNextOneEverythingWithProgress() {
        List<Double> shares = new ArrayList<>();
        Outcome<PlanImport> cancelled =
                run(
                        "cancelled.csv",
                        (rows, share) -> {
                            shares.add(share);
                            return shares.size() < 2;
                        });
        assertThat(cancelled)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.reason().key())
                                        .isEqualTo("planimport.cancelled"));
        assertThat(shares).hasSize(2).isSorted().allMatch(share -> share > 0 && share < 1);
        assertThat(stored("cancelled")).isZero();
        assertThat(cutOff()).isEmpty();

        shares.clear();
        assertThat(
                        run(
                                        "whole.csv",
                                        (rows, share) -> {
                                            shares.add(share);
                                            return true;
                                        })
                                .isDone())
                .isTrue();
        assertThat(shares).hasSize(ROWS / 1_000).isSorted().last().isEqualTo(1.0);
        assertThat(stored("whole")).isEqualTo(ROWS);
    }

    @Test
    void aLostConnectionInTheMiddleStoresNothing() {
        assertThatThrownBy(() ->
                        run(
                                "lost.csv",
                                (rows, share) -> {
                                    db.fetch("select pg_terminate_backend(pg_backend_pid())");
                                    return true;
                                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(stored("lost")).isZero();
        assertThat(cutOff()).isEmpty();
        assertThat(run("lost.csv", Progress.SILENT).isDone()).isTrue();
        assertThat(stored("lost")).isEqualTo(ROWS);
    }

    @Test
    void anImportAtWorkIsNotCutOffButOneThatACrashLeftIsTold() {
        List<Integer> seen = new ArrayList<>();
        run(
                "busy.csv",
                (rows, share) -> {
                    seen.add(CompletableFuture.supplyAsync(() -> cutOff().size()).join());
                    return false;
                });
        assertThat(seen).containsExactly(0);

        begun.begin(
                people.department("市委宣传部"),
                people.person(OFFICER),
                "gone.csv",
                Instant.parse("2026-03-04T05:06:07Z"));
        assertThat(cutOff()).extracting(BegunImport::fileName).containsExactly("gone.csv");
        people.as(
                OFFICER,
                () -> {
                    imports.forgetCutOff();
                    return true;
                });
        assertThat(cutOff()).isEmpty();
    }

    private List<BegunImport> cutOff() {
        return people.as(OFFICER, imports::cutOff);
    }

    private int stored(String word) {
        return people.as(
                OFFICER,
                () -> plans.count(new PlanFilter(word, null, "", null, PlanStatus.PLANNED)));
    }

    private Outcome<PlanImport> run(String name, Progress progress) {
        return people.as(
                OFFICER,
                () -> {
                    try (PlanFile file = imports.open(manyRows(name), name, null);
                            ImportPreview preview =
                                    imports.preview(
                                                    file,
                                                    file.proposal(),
                                                    Map.of(),
                                                    Progress.SILENT)
                                            .orElseThrow()) {
                        return imports.run(preview, ImportChoices.CAUTIOUS, progress);
                    }
                });
    }

    private static Path manyRows(String name) {
        StringBuilder text = new StringBuilder("Title,Audience,Dates,Places\n");
        for (int row = 1; row <= ROWS; row++) {
            text.append(name.replace(".csv", ""))
                    .append(" course ")
                    .append(row)
                    .append(",Audience ")
                    .append(row)
                    .append(",6 May 2026,20\n");
        }
        try {
            return Files.writeString(Files.createTempFile("many", ".csv"), text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
