package org.confer.calendarfile.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.confer.calendarfile.CalendarProblem;
import org.confer.calendarfile.CalendarReader;
import org.confer.calendarfile.CalendarReading;
import org.confer.kernel.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Real calendars of many programs, and some made to hurt. They may not be copied into the project;
 * the variable names the folder that holds {@code valid} and {@code hostile}.
 */
@EnabledIfEnvironmentVariable(named = "CONFER_ICS_CORPUS", matches = ".+")
class SharedCorpusTest {

    private static final Path CORPUS =
            Path.of(System.getenv().getOrDefault("CONFER_ICS_CORPUS", "."));

    private record Verdict(
            Path file, long millis, List<CalendarProblem> problems, boolean refused) {}

    @Test
    void nearlyAllValidFilesAreAccepted() throws Exception {
        List<Verdict> verdicts = readAll("valid");
        List<Verdict> refused = verdicts.stream().filter(Verdict::refused).toList();
        for (Verdict verdict : verdicts) {
            for (CalendarProblem problem : verdict.problems()) {
                if (verdict.refused()
                        || problem.eventLost()
                        || System.getenv("ALL_PROBLEMS") != null) {
                    System.out.println(
                            verdict.file() + ":" + problem.line() + " " + problem.reason());
                }
            }
        }
        System.out.println(refused.size() + " refused of " + verdicts.size());
        assertThat(refused.size()).isLessThanOrEqualTo((int) (verdicts.size() * 0.007));
    }

    @Test
    void hostileFilesEndSoon() throws Exception {
        for (Verdict verdict : readAll("hostile")) {
            System.out.println(
                    verdict.file().getFileName()
                            + " "
                            + verdict.millis()
                            + " ms "
                            + verdict.problems().stream().limit(3).toList());
            assertThat(verdict.millis()).as(verdict.file().toString()).isLessThan(2000);
        }
    }

    private static List<Verdict> readAll(String folder) throws Exception {
        List<Verdict> verdicts = new ArrayList<>();
        List<Path> files;
        try (var walk = Files.walk(CORPUS.resolve(folder))) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        var reading =
                new CalendarReading(
                        ZoneId.of("Europe/London"),
                        LocalDate.of(2010, 1, 1),
                        LocalDate.of(2029, 12, 31));
        for (Path file : files) {
            long start = System.nanoTime();
            List<CalendarProblem> problems;
            boolean refused = false;
            try (InputStream stream = Files.newInputStream(file)) {
                problems = CalendarReader.installed().read(stream, reading).problems();
            } catch (InvalidInput refusal) {
                refused = true;
                problems = List.of(new CalendarProblem(0, true, refusal.reason()));
            } catch (RuntimeException e) {
                throw new AssertionError(file.toString(), e);
            }
            verdicts.add(
                    new Verdict(
                            file,
                            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                            problems,
                            refused));
        }
        return verdicts;
    }
}
