package org.confer.planfile;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.confer.plancell.Amount;
import org.confer.plancell.PlannedDates;
import org.confer.sheet.Cell;
import org.confer.sheet.SheetReader;
import org.confer.sheet.SheetRow;
import org.confer.sheet.SheetRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of the fictional city and region, compared with what a careful clerk would enter. */
class PlansDevTest {

    private static final Path FOLDER = Path.of("src/test/resources/plans-dev");

    /** Titles in which the clerk corrected more than a reader can know, with the reason. */
    private static final Map<String, String> CORRECTED_BY_HAND =
            Map.ofEntries(
                    Map.entry("网络与情应对能力培训班", "a wrong character of the right shape (與 for 輿)"),
                    Map.entry("村支书乡村震兴专题培训班", "a wrong character of the same sound (震 for 振)"),
                    Map.entry(
                            "专兼职心理健康教师危机识别与干予培训", "a wrong character of the same sound (予 for 预)"),
                    Map.entry("全市农村工作培训班", "全市 was left out here, but not in other titles"),
                    Map.entry("Attendence management for supervisors", "a spelling mistake"),
                    Map.entry(
                            "Safegaurding children: training for designated school leads",
                            "a spelling mistake"),
                    Map.entry("Procurment essentials for budget holders", "a spelling mistake"),
                    Map.entry("干部夜校·大模型办公应用", "the name of the series was left out"),
                    Map.entry("干部夜校·应急救护(心肺复苏)", "the name of the series was left out"),
                    Map.entry("干部夜校·国学经典诵读", "the name of the series was left out"),
                    Map.entry(
                            "IPC for registered managers of care homes",
                            "an abbreviation was written out"));

    /** 书计 for 书记: a wrong character of the same sound. */
    private static final List<String> AUDIENCE_CORRECTED_BY_HAND =
            List.of("dx2026-010@lcdx.example.org");

    static Stream<Path> files() throws Exception {
        return Files.list(FOLDER)
                .filter(file -> !file.endsWith("truth.csv") && !file.endsWith("bad_rows.csv"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyAcceptedRowEqualsTheTruth(Path file) {
        Map<String, ReadRow> rows = read(file);
        List<Map<String, String>> truth = records("truth.csv", file);
        SoftAssertions softly = new SoftAssertions();
        for (Map<String, String> plan : truth) {
            ReadRow row = rows.get(plan.get("row"));
            if (row == null || row.entry() == null) {
                softly.fail(plan.get("key") + " is no plan: " + row);
                continue;
            }
            PlanEntry entry = row.entry();
            Map<String, String> wanted = wanted(plan);
            if (AUDIENCE_CORRECTED_BY_HAND.contains(plan.get("row"))) {
                wanted.put("audience", entry.audience());
            }
            softly.assertThat(said(entry)).as(plan.get("key")).isEqualTo(wanted);
            if (!CORRECTED_BY_HAND.containsKey(entry.title())) {
                softly.assertThat(entry.title()).as(plan.get("key")).isEqualTo(plan.get("title"));
            }
            if (!plan.getOrDefault("cohort", "").isEmpty()
                    && !entry.titleAsWritten().contains("intake")) {
                softly.assertThat(String.valueOf(entry.cohort()))
                        .as(plan.get("key"))
                        .isEqualTo(plan.get("cohort"));
            }
        }
        long accepted = rows.values().stream().filter(ReadRow::isAccepted).count();
        softly.assertThat(accepted).as("plans").isEqualTo(truth.size());
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyBadRowIsReportedAndNothingElse(Path file) {
        Map<String, ReadRow> rows = read(file);
        Map<String, Remark.Kind> bad = new LinkedHashMap<>();
        for (Map<String, String> one : records("bad_rows.csv", file)) {
            bad.put(one.get("row"), kind(one.getOrDefault("what is wrong", "")));
        }
        SoftAssertions softly = new SoftAssertions();
        bad.forEach((row, kind) -> {
            ReadRow read = rows.get(row);
            softly.assertThat(read != null && read.says(kind))
                    .as("%s %s says %s: %s", file.getFileName(), row, kind, read)
                    .isTrue();
        });
        rows.forEach((key, row) -> {
            boolean expected = bad.containsKey(key);
            boolean harmless =
                    row.verdict() == ReadRow.Verdict.ACCEPTED
                            || row.says(Remark.Kind.SECTION_HEADING);
            softly.assertThat(expected || harmless)
                    .as("%s %s is not bad: %s", file.getFileName(), key, row)
                    .isTrue();
        });
        softly.assertAll();
    }

    private static Remark.Kind kind(String wrong) {
        if (wrong.contains("does not add up") || wrong.contains("counts the repeated row")) {
            return Remark.Kind.TOTALS_DIFFER;
        }
        if (wrong.startsWith("totals row")) {
            return Remark.Kind.TOTALS_ROW;
        }
        if (wrong.startsWith("the same row twice")) {
            return Remark.Kind.REPEATED_ROW;
        }
        if (wrong.startsWith("missing title") || wrong.startsWith("no SUMMARY")) {
            return Remark.Kind.MISSING_TITLE;
        }
        if (wrong.startsWith("impossible date")) {
            return Remark.Kind.IMPOSSIBLE_DATE;
        }
        if (wrong.startsWith("no date yet")) {
            return Remark.Kind.NO_DATE_YET;
        }
        if (wrong.startsWith("headcount")) {
            return Remark.Kind.HEADCOUNT_NOT_A_NUMBER;
        }
        if (wrong.contains("CANCELLED")) {
            return Remark.Kind.CANCELLED;
        }
        if (wrong.startsWith("older version")) {
            return Remark.Kind.OLDER_VERSION;
        }
        return Remark.Kind.END_BEFORE_START;
    }

    private static Map<String, ReadRow> read(Path file) {
        PlanFileProposal proposal =
                PlanFileReader.propose(
                        file, file.getFileName().toString(), PlanFileReader.Hints.NONE);
        Map<String, ReadRow> rows = new TreeMap<>();
        PlanFileReader.read(
                file, proposal, row -> rows.put(row.key(), row), PlanFileReader.Progress.SILENT);
        return rows;
    }

    private static Map<String, String> said(PlanEntry entry) {
        Map<String, String> said = new TreeMap<>();
        PlannedDates dates = entry.dates();
        said.put("start", day(dates.start()));
        said.put("end", day(dates.end()));
        said.put("date_precision", dates.precision().name().toLowerCase().replace('_', '-'));
        said.put("occurrences", days(dates));
        said.put("audience", entry.audience());
        said.put("headcount", entry.people().map(String::valueOf).orElse(""));
        said.put(
                "budget",
                Optional.ofNullable(entry.budget())
                        .map(Amount::value)
                        .map(BigDecimal::toPlainString)
                        .orElse(""));
        return said;
    }

    private static Map<String, String> wanted(Map<String, String> plan) {
        Map<String, String> wanted = new TreeMap<>(plan);
        wanted.keySet()
                .retainAll(
                        List.of(
                                "start",
                                "end",
                                "date_precision",
                                "occurrences",
                                "audience",
                                "headcount",
                                "budget"));
        return wanted;
    }

    private static String day(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static List<Map<String, String>> records(String name, Path plans) {
        Path file = FOLDER.resolve(name);
        List<Map<String, String>> records = new ArrayList<>();
        try (SheetRows rows = SheetReader.open(file, SheetReader.recognise(file), "")) {
            List<Cell> headings = rows.next().orElseThrow().cells();
            Optional<SheetRow> row;
            while ((row = rows.next()).isPresent()) {
                Map<String, String> record = new HashMap<>();
                for (int i = 0; i < headings.size(); i++) {
                    record.put(headings.get(i).text(), row.get().cell(i).text());
                }
                if (plans.getFileName().toString().equals(record.get("file"))) {
                    records.add(record);
                }
            }
        }
        return records;
    }

    private static String days(PlannedDates dates) {
        return dates.occurrences().stream()
                .map(LocalDate::toString)
                .collect(Collectors.joining(";"));
    }
}
