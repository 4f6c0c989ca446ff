package org.confer.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long it takes from a keystroke in one browser to the screens of a hundred who follow the
 * meeting, and what each of them costs the server in memory. Two follow in browsers, the others
 * without; the one who types has the third browser.
 */
public final class Followers {

    private static final String PASSWORD = "confer-demo-2026";
    private static final String MEETING = "meetings/2";
    private static final int ALL = 100;
    private static final int IN_BROWSERS = 2;
    private static final int KEYSTROKES = 100;
    private static final int WARM_UP = 20;
    private static final List<String> PEOPLE =
            List.of(
                    "xuanchuanbu",
                    "jiaoyu",
                    "dangxiao",
                    "renshe",
                    "nongye",
                    "keji",
                    "yingji",
                    "caizheng");

    private Followers() {}

    /**
     * @return rows of a table
     */
    public static List<String> measure() throws IOException, InterruptedException {
        try (RunningConfer confer = RunningConfer.demo(RunningConfer.newHome());
                Chromium chromium = Chromium.start();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Desk writer = desk(chromium, confer, "secretariat");
            writer.open(MEETING + "/live").press(writer.words("meeting.begin"));
            writer.pressStarting(writer.words("meeting.item.call"));
            List<Desk> readers = new ArrayList<>();
            for (int i = 0; i < IN_BROWSERS; i++) {
                readers.add(desk(chromium, confer, PEOPLE.get(i)).open(MEETING + "/live"));
            }
            long before = heap(confer.pid());
            Heard heard = new Heard();
            List<SilentFollower> silent = new ArrayList<>();
            for (int i = IN_BROWSERS; i < ALL; i++) {
                int number = i;
                SilentFollower one =
                        new SilentFollower(
                                confer.address("").replaceFirst("/$", ""),
                                threads,
                                words -> heard.message(number, words));
                one.open(
                        PEOPLE.get(i % PEOPLE.size()) + "@linchuan.example",
                        PASSWORD,
                        MEETING + "/live");
                silent.add(one);
            }
            long each = (heap(confer.pid()) - before) / silent.size();
            // not before: who writes nothing for a minute has laid the pen down
            writer.pressStarting(writer.words("sitting.write"));
            Locator field = writer.page().locator(".sitting-paragraph textarea").first();
            field.fill("甲");
            for (Desk reader : readers) {
                reader.sees("甲");
                watch(reader.page());
            }
            List<Double> withoutBrowser = new ArrayList<>();
            List<Double> inBrowsers = new ArrayList<>();
            for (int i = 0; i < KEYSTROKES + WARM_UP; i++) {
                String mark = "【" + i + "】";
                heard.expect(mark, silent.size());
                long typed = System.nanoTime();
                long typedAt = System.currentTimeMillis();
                field.press("End");
                field.evaluate(
                        "(field, mark) => { field.setRangeText(mark, field.value.length, field.value.length, 'end');"
                                + " field.dispatchEvent(new Event('input', {bubbles: true})); }",
                        mark);
                List<Double> took = heard.await(mark, typed);
                if (i >= WARM_UP) {
                    withoutBrowser.addAll(took);
                    for (Desk reader : readers) {
                        inBrowsers.add(seenAt(reader.page(), mark) - typedAt);
                    }
                }
                if (i % 20 == 19) {
                    field.fill("甲");
                }
            }
            silent.forEach(SilentFollower::close);
            return List.of(
                    "| followers | keystrokes | median ms | p95 ms | p99 ms | slowest ms | memory each KiB |",
                    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
                    row(
                            silent.size() + " without a browser",
                            withoutBrowser,
                            Long.toString(each / 1024)),
                    row(IN_BROWSERS + " in browsers", inBrowsers, ""));
        }
    }

    private static Desk desk(Chromium chromium, RunningConfer confer, String name) {
        return Desk.wide(chromium.browser(), confer, "zh-CN")
                .signIn(name + "@linchuan.example", PASSWORD);
    }

    /** Notes in the browser itself when words appeared, by the same machine's clock. */
    private static void watch(Page page) {
        page.evaluate(
                "() => { window.seen = {}; new MutationObserver(() => {"
                        + " for (const mark of document.querySelector('.sitting-paragraph').textContent.match(/【\\d+】/g) || [])"
                        + " window.seen[mark] ??= Date.now(); })"
                        + ".observe(document.querySelector('.sitting-items'), {subtree: true, childList: true, characterData: true}); }");
    }

    private static double seenAt(Page page, String mark) {
        page.waitForFunction("mark => window.seen[mark]", mark);
        return ((Number) page.evaluate("mark => window.seen[mark]", mark)).doubleValue();
    }

    private static String row(String who, List<Double> times, String memory) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f | %.0f | %s |",
                who,
                KEYSTROKES,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1],
                memory);
    }

    /** Bytes in use after a full collection. */
    private static long heap(long process) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        said(tool, Long.toString(process), "GC.run");
        Matcher used =
                Pattern.compile("used (\\d+)K")
                        .matcher(said(tool, Long.toString(process), "GC.heap_info"));
        long sum = 0;
        while (used.find() && sum == 0) {
            sum = Long.parseLong(used.group(1)) * 1024;
        }
        return sum;
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.MINUTES);
        return words;
    }

    /** When each of the silent followers heard a mark. */
    private static final class Heard {

        private static final Pattern MARK = Pattern.compile("【\\d+】");

        private record Wait(CountDownLatch missing, ConcurrentMap<Integer, Long> at) {}

        private final ConcurrentMap<String, Wait> waits = new ConcurrentHashMap<>();

        void expect(String mark, int times) {
            waits.put(mark, new Wait(new CountDownLatch(times), new ConcurrentHashMap<>()));
        }

        /** The last mark of a message is the new one. */
        void message(int follower, String words) {
            long now = System.nanoTime();
            String last = "";
            Matcher marks = MARK.matcher(words);
            while (marks.find()) {
                last = marks.group();
            }
            Wait wait = waits.get(last);
            if (wait != null && wait.at().putIfAbsent(follower, now) == null) {
                wait.missing().countDown();
            }
        }

        List<Double> await(String mark, long since) throws InterruptedException {
            Wait wait = waits.get(mark);
            if (wait == null || !wait.missing().await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        "Not all followers heard "
                                + mark
                                + (wait == null ? "" : ": " + wait.missing()));
            }
            return wait.at().values().stream().map(at -> (at - since) / 1e6).toList();
        }
    }
}
