package org.confer.document;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.confer.benchmark.BenchmarkPage;
import org.confer.journey.Followers;
import org.springframework.mock.env.MockEnvironment;

/**
 * How long printing takes once warm, and how soon a hundred people read what is typed on the live
 * page: {@code ./confer build}, then {@code ./confer bench minutes}.
 */
final class MinutesBenchmark {

    private static final int ROUNDS = 40;
    private static final int MEGABYTE = 1 << 20;

    private MinutesBenchmark() {}

    /**
     * @param arguments {@code live} for the live page alone, {@code print} for printing alone
     */
    public static void main(String[] arguments) throws Exception {
        if (!List.of(arguments).contains("live")) {
            printing();
        }
        if (List.of(arguments).contains("print")) {
            return;
        }
        List<String> followers = Followers.measure();
        followers.forEach(System.out::println);
        BenchmarkPage.write(
                "minutes live",
                followers,
                """
                From a keystroke, or a unit's arrival (everything is read and drawn anew), in one browser to those who follow the
                meeting on its live page: one server process and its database, four browsers, and the followers without a browser,
                all on one machine; these do everything that Vaadin's client does but drawing. Aim: p95 300 ms, at most 1,000.
                Memory is the growth of the used heap after a full collection, by follower. Needs `./confer build` before.
                """);
    }

    private static void printing() throws Exception {
        PdfWriter writer = new PdfWriter(new Fonts(new MockEnvironment()));
        List<String> table = new ArrayList<>();
        table.add(
                "| pages | median ms | p95 ms | processor ms | KiB | heap at most MiB | must | aim |");
        table.add("| ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |");
        for (int items : new int[] {0, 8, 60}) {
            table.add(row(writer, items));
        }
        long printing = resident();
        table.forEach(System.out::println);
        BenchmarkPage.write(
                "minutes print",
                table,
                """
                Minutes in the national layout, tagged, with both attachments, warm; aims: 10 pages in 150 ms (at most 400). Heap at most:
                of the whole process while it prints, fonts (about 40 MiB, read once) and what the collector has not yet taken back
                included; resident memory of the process at its highest while printing: %d MiB.
                """
                        .formatted(printing));
    }

    private static String row(PdfWriter writer, int items) throws Exception {
        Paper paper = SamplePapers.chinese(Layout.NATIONAL, items);
        double[] elapsed = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        byte[] pdf = writer.write(paper);
        for (int i = -ROUNDS / 2; i < ROUNDS; i++) {
            if (i == 0) {
                System.gc();
                pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            }
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long start = System.nanoTime();
            pdf = writer.write(paper);
            if (i >= 0) {
                elapsed[i] = (System.nanoTime() - start) / 1e6;
                processor[i] =
                        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6;
            }
        }
        Arrays.sort(elapsed);
        Arrays.sort(processor);
        long heap = pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        try (var document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            return String.format(
                    Locale.ROOT,
                    "| %d | %.0f | %.0f | %.0f | %d | %d | %s | %s |",
                    pages,
                    elapsed[ROUNDS / 2],
                    elapsed[ROUNDS * 95 / 100],
                    processor[ROUNDS / 2],
                    pdf.length / 1024,
                    heap / MEGABYTE,
                    pages == 10 ? "400 ms" : "",
                    pages == 10 ? "150 ms" : "");
        }
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** Highest resident memory of this process in MiB, 0 where the system does not tell. */
    private static long resident() throws Exception {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status, StandardCharsets.UTF_8).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0)
                : 0;
    }
}
