package org.confer.planimport;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.confer.Confer;
import org.confer.TestDatabase;
import org.confer.benchmark.BenchmarkPage;
import org.confer.duplicate.MeasuredComparison;
import org.confer.duplicate.SimilarPlans;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.PlannedDates;
import org.confer.planfile.PlanFileReader.Progress;
import org.confer.training.PlanFacts;
import org.confer.training.TypedPlan;
import org.confer.trainingcalendar.CalendarFilter;
import org.confer.trainingcalendar.TrainingCalendar;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code ./confer bench training [FOLDER [ROWS PLANS [YEAR]]]}: in the whole application on
 * PostgreSQL, plan files from upload to the last stored row, the comparison of all plans, the
 * warning while typing, and the calendar. The folder holds a generated {@code records.csv}; without
 * it only imports are measured. The processor time is that of the application; what is missing to
 * the time of the clock is the database's, and that of others at work on the machine.
 */
final class TrainingBenchmark {

    private static final String OFFICER = "xuanchuanbu@linchuan.example";
    private static final int TYPISTS = 50;
    private static final int PAUSE_MILLIS = 300;
    private static final int STROKES = 40;
    private static final int PAGES = 60;

    private final List<String> table =
            new ArrayList<>(
                    List.of(
                            "| measure | what | result | must | aim |",
                            "| --- | --- | --- | --- | --- |"));

    private TrainingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        int rows = given.size() > 1 ? Integer.parseInt(given.get(1)) : 100_000;
        int plans = given.size() > 2 ? Integer.parseInt(given.get(2)) : 1_000_000;
        int year = given.size() > 3 ? Integer.parseInt(given.get(3)) : 100_000;
        TrainingBenchmark benchmark = new TrainingBenchmark();
        benchmark.imports(rows);
        if (!given.isEmpty()) {
            Path records = Path.of(given.getFirst()).resolve("records.csv");
            benchmark.calendar(records, year);
            benchmark.comparison(records, plans);
        }
        if (given.size() == 1) {
            BenchmarkPage.write("training", benchmark.table, HOW_TO_READ);
        }
        benchmark.table.forEach(System.out::println);
        System.exit(0); // the embedded server's threads would keep the program alive
    }

    private static final String HOW_TO_READ =
            """
            Data: the generator of the matching benchmark, its agencies as departments of one conference. An import is the whole way
            from the uploaded file over the preview to the stored rows; memory is what the preview holds for each row after a
            collection of garbage. The comparison is without the language model and reads from and writes to PostgreSQL. The warning
            is the service's time with 50 officers who each type once in 300 ms; the calendar is the services' time for one page,
            without drawing it.
            """;

    private void row(String measure, String what, String result, String must, String aim) {
        String line = "| %s | %s | %s | %s | %s |".formatted(measure, what, result, must, aim);
        System.out.println(line);
        table.add(line);
    }

    private static ConfigurableApplicationContext start(TestDatabase database) {
        return new SpringApplicationBuilder(
                        Confer.class, PlanPeople.class, MeasuredComparison.class)
                .properties(
                        "server.port=0",
                        "vaadin.productionMode=true",
                        "confer.demo=true",
                        "confer.demo.plans=false",
                        "CONFER_MEANING=off",
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.applicationRole(),
                        "spring.datasource.password=" + database.password())
                .run();
    }

    private void imports(int rows) throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                var application = start(database)) {
            PlanPeople people = application.getBean(PlanPeople.class);
            PlanImports imports = application.getBean(PlanImports.class);
            for (PlanFiles kind : PlanFiles.values()) {
                importing(people, imports, kind, 5_000, "warm-up " + kind, false);
                importing(people, imports, kind, rows, "measured " + kind, true);
            }
        }
    }

    private void importing(
            PlanPeople people,
            PlanImports imports,
            PlanFiles kind,
            int rows,
            String name,
            boolean told)
            throws Exception {
        Path path = kind.file(rows, name);
        long size = Files.size(path);
        String[] lines = new String[4];
        people.as(
                OFFICER,
                () -> {
                    long before = live();
                    long began = System.nanoTime();
                    try (PlanFile file = imports.open(path, path.getFileName().toString(), null);
                            ImportPreview preview =
                                    imports.preview(
                                                    file,
                                                    file.proposal(),
                                                    Map.of(),
                                                    Progress.SILENT)
                                            .orElseThrow()) {
                        double read = seconds(began);
                        long held = live() - before;
                        long stored = System.nanoTime();
                        PlanImport done =
                                imports.run(preview, ImportChoices.CAUTIOUS, Progress.SILENT)
                                        .orThrow();
                        double write = seconds(stored);
                        lines[0] = "%.1f s, %,.0f rows/s".formatted(read, rows / read);
                        lines[1] = "%.1f s, %,.0f rows/s".formatted(write, rows / write);
                        lines[2] =
                                "%.1f s, %,.0f rows/s"
                                        .formatted(read + write, rows / (read + write));
                        lines[3] =
                                "%.0f MB for a file of %.1f MB, %d bytes a row"
                                        .formatted(held / 1e6, size / 1e6, held / rows);
                        return done;
                    }
                });
        if (told) {
            String what = "%,d rows, %s".formatted(rows, kind);
            String aim = kind == PlanFiles.CSV ? "50,000 rows/s" : "10,000 rows/s";
            row("import: reading and judging", what, lines[0], "", aim);
            row("import: storing", what, lines[1], "", "");
            row("import: both", what, lines[2], "", aim);
            row("import: memory held", what, lines[3], "", "does not grow with the file");
        }
    }

    /** Bytes in use after a collection. */
    private static long live() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void comparison(Path records, int plans) throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                var application = start(database)) {
            int agencies = ManyPlans.load(database.asOwner(), records, plans, false);
            MeasuredComparison comparison = application.getBean(MeasuredComparison.class);
            var processor =
                    (com.sun.management.OperatingSystemMXBean)
                            ManagementFactory.getOperatingSystemMXBean();
            for (String run : List.of("first", "second, all groups known")) {
                long cpu = processor.getProcessCpuTime();
                long began = System.nanoTime();
                comparison.compare();
                row(
                        "comparison of all plans",
                        "%,d plans of %,d agencies, %s".formatted(plans, agencies, run),
                        "%.1f s, processor %.1f s"
                                .formatted(
                                        seconds(began),
                                        (processor.getProcessCpuTime() - cpu) / 1e9),
                        "60 s",
                        "30 s");
            }
            warning(application, records, plans);
        }
    }

    private void warning(ConfigurableApplicationContext application, Path records, int plans)
            throws Exception {
        PlanPeople people = application.getBean(PlanPeople.class);
        SimilarPlans similar = application.getBean(SimilarPlans.class);
        List<PlanFacts> typed = typed(records);
        people.as(OFFICER, () -> similar.like(Optional.empty(), typed.getFirst()));
        double[] warm = type(people, similar, typed, 5);
        double[] millis = type(people, similar, typed, STROKES);
        row(
                "warning while typing",
                "%,d plans, %d officers at once, %,d answers"
                        .formatted(plans, TYPISTS, millis.length),
                "p50 %.1f ms, p99 %.1f ms".formatted(at(millis, 0.5), at(millis, 0.99)),
                "p99 50 ms",
                "p99 20 ms");
        System.out.println("warm-up " + warm.length);
    }

    private static double[] type(
            PlanPeople people, SimilarPlans similar, List<PlanFacts> typed, int strokes)
            throws Exception {
        List<Future<double[]>> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int typist = 0; typist < TYPISTS; typist++) {
                int own = typist;
                all.add(
                        threads.submit(() -> {
                            double[] millis = new double[strokes];
                            Thread.sleep((long) own * PAUSE_MILLIS / TYPISTS);
                            for (int stroke = 0; stroke < strokes; stroke++) {
                                PlanFacts facts =
                                        typed.get((own * strokes + stroke) % typed.size());
                                long began = System.nanoTime();
                                people.as(OFFICER, () -> similar.like(Optional.empty(), facts));
                                millis[stroke] = seconds(began) * 1e3;
                                Thread.sleep(PAUSE_MILLIS);
                            }
                            return millis;
                        }));
            }
        }
        List<Double> together = new ArrayList<>();
        for (Future<double[]> one : all) {
            Arrays.stream(one.get()).forEach(together::add);
        }
        return together.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** Titles and audiences as somebody would type them. */
    private static List<PlanFacts> typed(Path records) throws Exception {
        List<PlanFacts> facts = new ArrayList<>();
        try (var lines = Files.lines(records)) {
            lines.skip(1)
                    .limit(20_000)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells.length > 9 && cells[7].matches("\\d{4}-\\d\\d-\\d\\d"))
                    .forEach(cells ->
                            facts.add(
                                    TypedPlan.of(
                                            cells[3],
                                            cells[5],
                                            new PlannedDates(
                                                    LocalDate.parse(cells[7]),
                                                    LocalDate.parse(cells[7]).plusDays(1),
                                                    DatePrecision.DAY,
                                                    List.of()))));
        }
        return facts;
    }

    private void calendar(Path records, int plans) throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                var application = start(database)) {
            int agencies = ManyPlans.load(database.asOwner(), records, plans, true);
            PlanPeople people = application.getBean(PlanPeople.class);
            TrainingCalendar calendar = application.getBean(TrainingCalendar.class);
            CalendarFilter all = CalendarFilter.ALL;
            LocalDate may = LocalDate.of(2026, 5, 1);
            page(
                    people,
                    "a month of %,d plans in a year, %,d agencies".formatted(plans, agencies),
                    () -> calendar.between(may, may.plusMonths(1).minusDays(1), all));
            page(
                    people,
                    "a quarter of them",
                    () -> calendar.between(may, may.plusMonths(3).minusDays(1), all));
            page(people, "a week of them", () -> calendar.between(may, may.plusDays(6), all));
            page(people, "the year with the heat map", () -> calendar.year(2026, all, 20));
        }
    }

    private void page(PlanPeople people, String what, Supplier<?> page) {
        double[] millis = new double[PAGES];
        for (int i = -PAGES / 2; i < PAGES; i++) {
            long began = System.nanoTime();
            people.as(OFFICER, page);
            millis[Math.max(i, 0)] = seconds(began) * 1e3;
        }
        Arrays.sort(millis);
        row(
                "calendar page",
                what,
                "p50 %.0f ms, p95 %.0f ms".formatted(at(millis, 0.5), at(millis, 0.95)),
                "p95 200 ms",
                "");
    }

    private static double at(double[] sorted, double part) {
        return sorted[Math.min(sorted.length - 1, (int) (part * sorted.length))];
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
