package org.confer.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confer.plancell.Amount;
import org.confer.plancell.PlannedDates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as cities and agencies elsewhere make them, invented for this test; beside each stands what
 * a careful clerk would enter, one line a row.
 */
class FilesFromElsewhereTest {

    private static final Path FOLDER = Path.of("src/test/resources/plan-files-elsewhere");
    private static final String EXPECTED = ".expected.txt";

    static Stream<Path> files() throws IOException {
        return Files.list(FOLDER).filter(file -> !file.toString().endsWith(EXPECTED)).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadAsACarefulClerkWould(Path file) throws IOException {
        String name = file.getFileName().toString();
        PlanFileProposal proposal = PlanFileReader.propose(file, name, PlanFileReader.Hints.NONE);
        List<String> lines = new ArrayList<>();
        PlanFileReader.read(
                file,
                proposal,
                row -> lines.add(said(row).strip()),
                PlanFileReader.Progress.SILENT);
        Path expected = file.resolveSibling(name + EXPECTED);
        assertThat(String.join("\n", lines)).isEqualTo(Files.readString(expected).strip());
    }

    private static String said(ReadRow row) {
        PlanEntry entry = row.entry();
        String remarks =
                row.remarks().stream()
                        .map(remark -> remark.kind().name())
                        .collect(Collectors.joining(" "));
        if (entry == null) {
            return row.key() + " " + row.verdict() + " " + remarks;
        }
        PlannedDates dates = entry.dates();
        Amount budget = entry.budget();
        String facts =
                String.join(
                        " | ",
                        entry.title() + (entry.cohort() == null ? "" : " @" + entry.cohort()),
                        entry.audience(),
                        dates.isScheduled()
                                ? dates.start() + ".." + dates.end() + " " + dates.precision()
                                : "-",
                        entry.people().map(String::valueOf).orElse("-"),
                        budget == null
                                ? "-"
                                : number(budget.value())
                                        + (budget.currency() == null
                                                ? ""
                                                : " " + budget.currency()),
                        number(entry.length().days()) + "d " + number(entry.length().hours()) + "h",
                        entry.agency(),
                        entry.venue());
        return row.key() + " " + facts + (remarks.isEmpty() ? "" : " ! " + remarks);
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "-" : value.stripTrailingZeros().toPlainString();
    }
}
