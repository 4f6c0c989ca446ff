package org.confer.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.confer.ConferTest;
import org.confer.kernel.Slice;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.PlannedDates;
import org.confer.planfile.PlanFileReader.Progress;
import org.confer.training.PlanFilter;
import org.confer.training.PlanListing;
import org.confer.training.PlanOrder;
import org.confer.training.Plans;
import org.confer.training.TypedPlan;
import org.confer.trainingcalendar.CalendarFilter;
import org.confer.trainingcalendar.TrainingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** A calendar's export, imported again, changes nothing; an edited row changes what it says. */
@ConferTest
@Import(PlanPeople.class)
@TestPropertySource(properties = {"confer.demo=true", "confer.demo.plans=false"})
@Transactional
class ExportComesBackTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final String OFFICER = "xuanchuanbu@linchuan.example";

    @Autowired PlanPeople people;
    @Autowired PlanImports imports;
    @Autowired TrainingCalendar calendar;
    @Autowired Plans plans;

    @ParameterizedTest
    @CsvSource({
        "secretariat@linchuan.example, csv",
        "secretariat@linchuan.example, xlsx",
        "secretariat@northmoor.example, csv",
        "secretariat@northmoor.example, xlsx"
    })
    void ofAllPlanFiles(String secretariat, String kind) throws IOException {
        importAll(secretariat);
        List<PlanListing> before = listed(secretariat);
        assertThat(before).hasSizeGreaterThan(50);
        people.as(
                secretariat,
                () -> {
                    try (PlanFile file = open(export(kind), kind);
                            ImportPreview preview = people.preview(file)) {
                        assertThat(preview.size()).isGreaterThan(50);
                        assertThat(preview.count(RowEffect.UNCHANGED)).isEqualTo(preview.size());
                        assertThat(preview.missing()).isEmpty();
                        return imports.run(preview, ImportChoices.CAUTIOUS, Progress.SILENT)
                                .orThrow();
                    }
                });
        assertThat(listed(secretariat)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"csv", "xlsx"})
    void ofHostileWords(String kind) {
        List<String> hostile =
                List.of(
                        "=HYPERLINK(\"http://x\",\"y\")",
                        "+1 dance",
                        "-2 and a half",
                        "@SUM(A1)",
                        "＝全角",
                        "'quoted",
                        "'=guarded already",
                        "\"quotes\" and, commas; and\ttabs",
                        "two\r\nlines",
                        "a\rcarriage return",
                        "one\n\nempty line",
                        "合计",
                        "备注：以上均为计划",
                        "培训班名称",
                        "2026年3月5日",
                        "12345678901234567890",
                        "语".repeat(500),
                        "confer-plan:1:00000000000000000000000000000000");
        for (String title : hostile) {
            people.as(
                    OFFICER,
                    () ->
                            plans.enter(
                                            TypedPlan.of(
                                                    title,
                                                    title,
                                                    new PlannedDates(
                                                            FIRST.plusDays(40),
                                                            FIRST.plusDays(41),
                                                            DatePrecision.DAY,
                                                            List.of())))
                                    .orThrow());
        }
        people.as(
                OFFICER,
                () -> {
                    byte[] table = export(kind);
                    if (kind.equals("csv")) {
                        String text = new String(table, StandardCharsets.UTF_8);
                        assertThat(text.lines().skip(1))
                                .noneMatch(line -> line.matches("^\"?[=+@-].*"));
                        assertThat(text).contains("'=HYPERLINK");
                    }
                    try (PlanFile file = open(table, kind);
                            ImportPreview preview = people.preview(file)) {
                        assertThat(preview.count(RowEffect.UNCHANGED)).isEqualTo(hostile.size());
                        assertThat(preview.changes(ImportChoices.CAUTIOUS)).isZero();
                    }
                    return true;
                });
    }

    /** Whatever words agencies use: a file of three hundred plans with any signs in them. */
    @ParameterizedTest
    @CsvSource({"csv, 1", "csv, 2", "csv, 3", "xlsx, 4"})
    void ofAnyWords(String kind, long seed) {
        Random random = new Random(seed);
        people.as(
                OFFICER,
                () -> {
                    for (int plan = 0; plan < 300; plan++) {
                        plans.enter(
                                TypedPlan.of(
                                        words(random),
                                        words(random),
                                        new PlannedDates(
                                                FIRST.plusDays(plan),
                                                FIRST.plusDays(plan),
                                                DatePrecision.DAY,
                                                List.of())));
                    }
                    List<PlanListing> before = listed();
                    // some are the same plan, blanks and signs apart
                    assertThat(before).hasSizeGreaterThan(200);
                    try (PlanFile file = open(export(kind), kind);
                            ImportPreview preview = people.preview(file)) {
                        assertThat(preview.count(RowEffect.UNCHANGED)).isEqualTo(before.size());
                        assertThat(preview.missing()).isEmpty();
                        imports.run(preview, ImportChoices.CAUTIOUS, Progress.SILENT).orThrow();
                    }
                    assertThat(listed()).isEqualTo(before);
                    return true;
                });
    }

    private static final String SIGNS =
            "=+-@＝＋－＠'\"‘“,，;；|\t\r\n \u3000_x000D_ aB9０年月日班次期£é\u200b\ud83d\udcc5";

    private static String words(Random random) {
        int[] signs = SIGNS.codePoints().toArray();
        String words =
                random.ints(1 + random.nextInt(random.nextInt(20) == 0 ? 240 : 12), 0, signs.length)
                        .map(place -> signs[place])
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return words.isBlank() ? "班" : words;
    }

    private List<PlanListing> listed() {
        return plans.list(PlanFilter.ALL, PlanOrder.DAYS, Slice.first(Slice.LARGEST));
    }

    @Test
    void anEditedRowIsReadAsWhatItSays() {
        people.as(
                OFFICER,
                () ->
                        plans.enter(
                                        TypedPlan.of(
                                                "Fire drill",
                                                "Wardens",
                                                new PlannedDates(
                                                        FIRST.plusDays(40),
                                                        FIRST.plusDays(41),
                                                        DatePrecision.DAY,
                                                        List.of())))
                                .orThrow());
        people.as(
                OFFICER,
                () -> {
                    String edited =
                            new String(export("csv"), StandardCharsets.UTF_8)
                                    .replace("Fire drill", "Flood drill");
                    try (PlanFile file = open(edited.getBytes(StandardCharsets.UTF_8), "csv");
                            ImportPreview preview = people.preview(file)) {
                        assertThat(preview.count(RowEffect.UNCHANGED)).isZero();
                        assertThat(preview.count(RowEffect.ADDED)).isEqualTo(1);
                        assertThat(
                                        Optional.ofNullable(
                                                        preview.rows(RowFilter.ALL, Slice.first(1))
                                                                .getFirst()
                                                                .row()
                                                                .entry())
                                                .orElseThrow()
                                                .reference())
                                .isEmpty();
                    }
                    return true;
                });
    }

    private byte[] export(String kind) {
        return kind.equals("csv")
                ? calendar.csv(FIRST, LAST, CalendarFilter.ALL)
                : calendar.xlsx(FIRST, LAST, CalendarFilter.ALL);
    }

    private PlanFile open(byte[] table, String kind) {
        try {
            Path path = Files.createTempFile("export", "." + kind);
            Files.write(path, table);
            return imports.open(path, "training-2026-01-01." + kind, null);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void importAll(String secretariat) throws IOException {
        boolean chinese = secretariat.contains("linchuan");
        try (var files = Files.list(Path.of("db/demo/plans"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                boolean han =
                        name.codePoints()
                                        .anyMatch(sign ->
                                                Character.UnicodeScript.of(sign)
                                                        == Character.UnicodeScript.HAN)
                                || name.startsWith("nyncj");
                if (han == chinese) {
                    String officer = officer(name, secretariat);
                    people.importAs(officer, PlanPeople.file(name), name);
                }
            }
        }
    }

    /** Who hands a file over in the demo; the secretariat where nobody does. */
    private static String officer(String file, String secretariat) throws IOException {
        return Files.readAllLines(Path.of("db/demo/plan-files.csv")).stream()
                .filter(line -> line.contains(file))
                .map(line -> line.substring(line.lastIndexOf(',') + 1).replace("\"", ""))
                .findFirst()
                .orElse(secretariat);
    }

    private List<PlanListing> listed(String secretariat) {
        return people.as(secretariat, this::listed);
    }
}
