package org.confer.document;

import java.lang.management.ManagementFactory;
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

    private MinutesBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        PdfWriter writer = new PdfWriter(new Fonts(new MockEnvironment()));
        List<String> table = new ArrayList<>();
        table.add("| pages | median ms | p95 ms | processor ms | bytes |");
        table.add("| ---: | ---: | ---: | ---: | ---: |");
        for (int items : new int[] {1, 8, 60}) {
            Paper paper = SamplePapers.chinese(Layout.NATIONAL, items);
            double[] elapsed = new double[ROUNDS];
            double[] processor = new double[ROUNDS];
            byte[] pdf = writer.write(paper);
            for (int i = -ROUNDS / 2; i < ROUNDS; i++) {
                long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                long start = System.nanoTime();
                pdf = writer.write(paper);
                if (i >= 0) {
                    elapsed[i] = (System.nanoTime() - start) / 1e6;
                    processor[i] =
                            (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu)
                                    / 1e6;
                }
            }
            Arrays.sort(elapsed);
            Arrays.sort(processor);
            try (var document = Loader.loadPDF(pdf)) {
                table.add(
                        String.format(
                                Locale.ROOT,
                                "| %d | %.0f | %.0f | %.0f | %d |",
                                document.getNumberOfPages(),
                                elapsed[ROUNDS / 2],
                                elapsed[ROUNDS * 95 / 100],
                                processor[ROUNDS / 2],
                                pdf.length));
            }
        }
        table.add("");
        table.add("Live page, from a keystroke in one browser to those who follow the meeting:");
        table.add("");
        table.addAll(Followers.measure());
        table.forEach(System.out::println);
        BenchmarkPage.write(
                "minutes",
                table,
                """
                Minutes in the national layout, tagged, warm. The live page: one server process and its database, three browsers
                and the followers without a browser on the same machine; these do all that Vaadin's client does but drawing. Aims: 10 pages in 150 ms
                (at most 400), p95 of the live page 300 ms (at most 1,000). Memory is the growth of the used heap after a full
                collection, by follower.
                """);
    }
}
