package org.confer.planimport;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.confer.Confer;
import org.confer.TestDatabase;
import org.confer.planfile.PlanFileReader.Progress;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * {@code ./confer bench training [ROWS]}: one plan file from upload to the last stored row, in the
 * whole application on PostgreSQL. The processor time is that of the application; what is missing
 * to the time of the clock is the database's, and that of others at work on the machine.
 */
final class TrainingBenchmark {

    private static final String[] SUBJECTS = {
        "安全生产", "消防安全", "公文写作", "财务管理", "网络安全", "应急管理", "心理健康", "Data protection", "First aid"
    };
    private static final String[] AUDIENCES = {"街道干部", "社区网格员", "新录用公务员", "科级干部", "财务人员"};

    private TrainingBenchmark() {}

    public static void main(String[] arguments) {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        try (TestDatabase database = TestDatabase.fresh();
                var application =
                        new SpringApplicationBuilder(Confer.class, PlanPeople.class)
                                .properties(
                                        "server.port=0",
                                        "vaadin.productionMode=true",
                                        "confer.demo=true",
                                        "confer.demo.plans=false",
                                        "spring.datasource.url=" + database.url(),
                                        "spring.datasource.username=" + database.applicationRole(),
                                        "spring.datasource.password=" + database.password())
                                .run()) {
            PlanPeople people = application.getBean(PlanPeople.class);
            PlanImports imports = application.getBean(PlanImports.class);
            importing(people, imports, 2_000, "warm-up");
            importing(people, imports, rows, "measured");
        }
        System.exit(0); // the embedded server's threads would keep the program alive
    }

    private static void importing(PlanPeople people, PlanImports imports, int rows, String name) {
        Path path = file(rows, name);
        people.as(
                "xuanchuanbu@linchuan.example",
                () -> {
                    try (PlanFile file = timed("open", 0, () -> imports.open(path, name, null));
                            ImportPreview preview =
                                    timed(
                                            "preview",
                                            rows,
                                            () ->
                                                    imports.preview(
                                                                    file,
                                                                    file.proposal(),
                                                                    Map.of(),
                                                                    Progress.SILENT)
                                                            .orElseThrow())) {
                        return timed(
                                "import",
                                rows,
                                () ->
                                        imports.run(
                                                        preview,
                                                        ImportChoices.CAUTIOUS,
                                                        Progress.SILENT)
                                                .orThrow());
                    }
                });
    }

    private static <T> T timed(String what, int rows, Supplier<T> work) {
        var thread = ManagementFactory.getThreadMXBean();
        long began = System.nanoTime();
        long worked = thread.getCurrentThreadCpuTime();
        T result = work.get();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%-10s %8d rows %8.2f s %9.0f rows/s  processor %6.2f s%n",
                what,
                rows,
                seconds,
                rows / seconds,
                (thread.getCurrentThreadCpuTime() - worked) / 1e9);
        return result;
    }

    /** Plans of a year, no two the same. */
    private static Path file(int rows, String name) {
        Random random = new Random(7);
        try {
            Path path = Files.createTempFile(name, ".csv");
            try (BufferedWriter out = Files.newBufferedWriter(path)) {
                out.write("培训班名称,培训对象,培训时间,人数,经费,地点\n");
                for (int row = 1; row <= rows; row++) {
                    LocalDate first = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(340));
                    out.write(
                            "%s%s专题培训班（%d）,%s,%s至%s,%d人,%.1f万元,第%d会议室%n"
                                    .formatted(
                                            name,
                                            SUBJECTS[random.nextInt(SUBJECTS.length)],
                                            row,
                                            AUDIENCES[random.nextInt(AUDIENCES.length)],
                                            first,
                                            first.plusDays(2),
                                            20 + random.nextInt(100),
                                            1 + random.nextDouble() * 5,
                                            random.nextInt(30)));
                }
            }
            return path;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
