package org.confer.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long it takes from a keystroke and from a unit's arrival in one browser to the screens of a
 * hundred who follow the meeting, and what each of them costs the server in memory. Three follow in
 * browsers, the others without; the one who types has a fourth browser.
 */
public final class Followers {

    private static final String PASSWORD = "confer-demo-2026";
    private static final String MEETING = "meetings/2";
    private static final int ALL = 100;
    private static final int IN_BROWSERS = 3;
    private static final int KEYSTROKES = 100;
    private static final int WARM_UP = 20;
    private static final int UNITS = 8;
    private static final int ROLLS = 3;
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
            Seen typed = typing(field, readers, heard, silent.size());
            Seen arrived = arriving(writer, readers, heard, silent.size());
            silent.forEach(SilentFollower::close);
            String memory = Long.toString(each / 1024);
            return List.of(
                    "| what | followers | seen | median ms | p95 ms | p99 ms | slowest ms | memory each KiB |",
                    "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
                    row(
                            "typed",
                            silent.size() + " without a browser",
                            typed.withoutBrowser(),
                            memory),
                    row("typed", IN_BROWSERS + " in browsers", typed.inBrowsers(), ""),
                    row(
                            "arrived",
                            silent.size() + " without a browser",
                            arrived.withoutBrowser(),
                            ""),
                    row("arrived", IN_BROWSERS + " in browsers", arrived.inBrowsers(), ""));
        }
    }

    /** Milliseconds until the followers saw it. */
    private record Seen(List<Double> withoutBrowser, List<Double> inBrowsers) {

        Seen() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private static Seen typing(Locator field, List<Desk> readers, Heard heard, int silent)
            throws InterruptedException {
        Seen seen = new Seen();
        for (int i = 0; i < KEYSTROKES + WARM_UP; i++) {
            String mark = "【" + i + "】";
            heard.expect(mark, silent);
            long started = System.nanoTime();
            long startedAt = System.currentTimeMillis();
            field.press("End");
            field.evaluate(
                    "(field, mark) => { field.setRangeText(mark, field.value.length, field.value.length, 'end');"
                            + " field.dispatchEvent(new Event('input', {bubbles: true})); }",
                    mark);
            List<Double> took = heard.await(started);
            if (i >= WARM_UP) {
                seen.withoutBrowser().addAll(took);
                for (Desk reader : readers) {
                    seen.inBrowsers().add(seenAt(reader.page(), mark) - startedAt);
                }
            }
            if (i % 20 == 19) {
                field.fill("甲");
            }
        }
        return seen;
    }

    /** Each unit comes and goes again; the roll, the quorum and all that hangs on it change. */
    private static Seen arriving(Desk writer, List<Desk> readers, Heard heard, int silent)
            throws InterruptedException {
        Seen seen = new Seen();
        Locator lines = writer.page().locator(".meeting-roll li");
        for (int i = 0; i < ROLLS * 2 * UNITS; i++) {
            int step = i % (2 * UNITS);
            int present = step < UNITS ? step + 1 : 2 * UNITS - step - 1;
            String mark = "到会%d个".formatted(present);
            for (Desk reader : readers) {
                reader.page().evaluate("() => { window.seen = {}; }");
            }
            heard.expect(mark, silent);
            long started = System.nanoTime();
            long startedAt = System.currentTimeMillis();
            lines.nth(i % UNITS)
                    .locator("vaadin-button")
                    .first()
                    .evaluate("button => button.click()");
            seen.withoutBrowser().addAll(heard.await(started));
            for (Desk reader : readers) {
                seen.inBrowsers().add(seenAt(reader.page(), mark) - startedAt);
            }
        }
        return seen;
    }

    private static Desk desk(Chromium chromium, RunningConfer confer, String name) {
        return Desk.wide(chromium.browser(), confer, "zh-CN")
                .signIn(name + "@linchuan.example", PASSWORD);
    }

    /** Notes in the browser itself when words were first seen, by the same machine's clock. */
    private static void watch(Page page) {
        page.evaluate(
                "() => { window.seen = {}; new MutationObserver(() => {"
                        + " const words = document.querySelector('.sitting-paragraph').textContent"
                        + " + document.querySelector('.sitting-bar').textContent;"
                        + " for (const mark of words.match(/【\\d+】|到会\\d+个/g) || [])"
                        + " window.seen[mark] ??= Date.now(); })"
                        + ".observe(document.querySelector('.sitting'), {subtree: true, childList: true, characterData: true}); }");
    }

    private static double seenAt(Page page, String mark) {
        page.waitForFunction("mark => window.seen[mark]", mark);
        return ((Number) page.evaluate("mark => window.seen[mark]", mark)).doubleValue();
    }

    private static String row(String what, String who, List<Double> times, String memory) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.0f | %.0f | %.0f | %.0f | %s |",
                what,
                who,
                sorted.length,
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

    /** When each of the silent followers heard the words that are waited for. */
    private static final class Heard {

        private record Wait(String mark, CountDownLatch missing, ConcurrentMap<Integer, Long> at) {}

        private final AtomicReference<@Nullable Wait> waiting = new AtomicReference<>();

        void expect(String mark, int times) {
            waiting.set(new Wait(mark, new CountDownLatch(times), new ConcurrentHashMap<>()));
        }

        void message(int follower, String words) {
            long now = System.nanoTime();
            Wait wait = waiting.get();
            if (wait != null
                    && words.contains(wait.mark())
                    && wait.at().putIfAbsent(follower, now) == null) {
                wait.missing().countDown();
            }
        }

        List<Double> await(long since) throws InterruptedException {
            Wait wait = Objects.requireNonNull(waiting.get());
            if (!wait.missing().await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Not all followers heard " + wait);
            }
            return wait.at().values().stream().map(at -> (at - since) / 1e6).toList();
        }
    }
}
