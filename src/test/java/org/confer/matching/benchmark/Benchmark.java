package org.confer.matching.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.confer.benchmark.BenchmarkPage;

/** Runs every measurement in a process of its own, prints a table and writes it down. */
public final class Benchmark {

    private static final int SEED = 31;
    private static final int OTHER_SEED = 77;

    private static final String HOW_TO_READ =
            """

            How to read it:

            - Of plans-dev the rows "weights learned on …, measured on …" are what another set may expect. The weights that
              are shipped were learned on that very set, so the rows "as shipped" are no test result; its labels are in the
              weights already, so 100 labels more can hardly help there.
            - The synthetic figures are for other seeds of a generator that was read while vocabularies were written.
            - Duke was given one configuration per kind of field, not tuned per set; others report 0.949 (dblp-acm) and 0.973
              (restaurant) for it.
            - Pairs cut are counted under every key that cut them.
            """;

    private Benchmark() {}

    /**
     * @param arguments folder of the data (default ../shared/data): plan files with {@code
     *     truth.csv} and {@code pairs.csv} in {@code plans-dev}, any number of public sets in
     *     {@code linkage} (see {@link Sets#linkage}), the generator in {@code plans-synthetic};
     *     then how many synthetic plans, any number of times (default 100000 1000000), and
     *     meaning=… how many with the language model (default 100000: some minutes)
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("measure")) {
            Measurements.run(arguments[1], Path.of(arguments[2]), Path.of(arguments[3]));
            return;
        }
        Path data = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data");
        List<Integer> sizes = new ArrayList<>();
        int withModel = 100_000;
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i].startsWith("meaning=")) {
                withModel = Integer.parseInt(arguments[i].substring("meaning=".length()));
            } else {
                sizes.add(Integer.valueOf(arguments[i]));
            }
        }
        if (sizes.isEmpty()) {
            sizes = List.of(100_000, 1_000_000);
        }
        if (!Files.isDirectory(data)) {
            System.err.println("No data in " + data + ": ./confer bench matching DATA-FOLDER");
            System.exit(2);
        }
        List<String> rows = new ArrayList<>();
        Path work = Files.createDirectories(Path.of("target", "bench"));
        try (Stream<Path> sets = Files.list(data.resolve("linkage"))) {
            for (Path set : sets.filter(Files::isDirectory).sorted().toList()) {
                measure(rows, "linkage/" + set.getFileName(), data, work, "3g");
            }
        }
        measure(rows, "plans-dev", data, work, "2g");
        generate(data, work, 10_000, SEED);
        generate(data, work, withModel, SEED);
        measure(rows, "peers", data, work, "3g");
        generate(data, work, 100_000, SEED);
        generate(data, work, 100_000, OTHER_SEED);
        measure(rows, "labels", data, work, "3g");
        measure(rows, "degenerate", data, work, "1g");
        for (int size : sizes) {
            generate(data, work, size, SEED);
            measure(rows, "synthetic-" + size, data, work, "2g");
        }
        if (sizes.contains(1_000_000)) {
            measure(rows, "lucene", data, work, "6g");
        }
        measure(rows, "meaning-" + withModel, data, work, "3g");
        List<String> table =
                new ArrayList<>(List.of("| measure | what | result |", "| --- | --- | --- |"));
        table.addAll(rows);
        BenchmarkPage.write("matching", table, HOW_TO_READ);
    }

    private static void generate(Path data, Path work, int plans, int seed) throws Exception {
        Path folder = work.resolve("plans-" + plans + "-" + seed);
        if (Files.exists(folder.resolve("gt.csv"))) {
            return;
        }
        run(
                List.of(
                        "python3",
                        data.resolve("plans-synthetic/gen_plans.py").toString(),
                        String.valueOf(plans),
                        folder.toString(),
                        String.valueOf(seed)));
    }

    private static void measure(List<String> rows, String what, Path data, Path work, String heap)
            throws Exception {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseParallelGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dlogback.configurationFile=db/codegen/logback.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Benchmark.class.getName(),
                        "measure",
                        what,
                        data.toString(),
                        work.toString());
        for (String line : run(command)) {
            if (line.startsWith("|")) {
                rows.add(line);
            }
        }
    }

    private static List<String> run(List<String> command) throws Exception {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = new ArrayList<>();
        try (var reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                System.out.println(line);
                lines.add(line);
            }
        }
        if (process.waitFor() != 0) {
            System.err.println(
                    "Failed: "
                            + String.join(
                                    " ",
                                    command.subList(
                                            Math.max(0, command.size() - 4), command.size())));
        }
        return lines;
    }
}
