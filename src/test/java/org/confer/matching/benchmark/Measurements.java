package org.confer.matching.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.confer.matching.Decision;
import org.confer.matching.Estimate;
import org.confer.matching.Findings;
import org.confer.matching.Item;
import org.confer.matching.Match;
import org.confer.matching.Policy;
import org.confer.matching.Review;
import org.confer.matching.VectorCache;
import org.confer.matching.engine.Engine;
import org.confer.matching.meaning.SmallModels;

/** The single measurements; each prints rows of a table. */
final class Measurements {

    private Measurements() {}

    static void run(String what, Path data, Path work) throws Exception {
        switch (what) {
            case "plans-dev" -> plansDev(Sets.planFiles(data.resolve("plans-dev")));
            case "peers" -> peers(Sets.synthetic(work.resolve("plans-10000-31")));
            case "labels" -> labels(work);
            case "degenerate" -> degenerate(work);
            case "lucene" -> lucene(work.resolve("plans-1000000-31"));
            case String set when set.startsWith("linkage/") ->
                    linkage(Sets.linkage(data.resolve(set)));
            case String size when size.startsWith("meaning-") ->
                    meaning(work.resolve("plans-" + size.substring(8) + "-31"));
            default ->
                    synthetic(
                            work.resolve("plans-" + what.substring(what.indexOf('-') + 1) + "-31"));
        }
    }

    private static void row(String measure, String what, String format, Object... values) {
        System.out.println(
                "| "
                        + measure
                        + " | "
                        + what
                        + " | "
                        + String.format(Locale.ROOT, format, values)
                        + " |");
    }

    private static String quality(Findings findings, Sets set) {
        return "pairs "
                + Score.ofMatches(findings.matches(), set.truth())
                + "; groups "
                + Score.ofGroups(findings.groups(), set.truth())
                + "; B-cubed "
                + Score.bCubed(findings.groups(), set.clusters());
    }

    private static Engine engine(Sets set) {
        return Engine.of(set.schema(), Policy.USUAL);
    }

    private static void linkage(Sets set) {
        Engine engine = engine(set);
        engine.putAll(set.items());
        row(set.name(), "Confer, no labels", "%s", quality(engine.find(), set));
        double start = cpu();
        Score duke = DukePeer.run(set);
        row(
                set.name(),
                "Duke 1.2, best of six thresholds",
                "pairs %s; %.1f CPU s",
                duke,
                cpu() - start);
    }

    private static void plansDev(Sets set) {
        row(
                "plans-dev",
                "set",
                "%d plans, %d repeats; %s; what is shipped was learned on this set, so rows \"as shipped\" are too good",
                set.items().size(),
                set.truth().size(),
                set.remark());
        plansDev(set, Engine.forPlans(), "without the model");
        plansDev(
                set,
                Engine.forPlans(Policy.USUAL, new SmallModels(), VectorCache.inMemory()),
                "with the model");
        row("plans-dev", "Duke 1.2, best of six thresholds", "pairs %s", DukePeer.run(set));
        for (String name : ExperienceTable.WRITTEN) {
            written(Sets.labelledPlans(name));
        }
    }

    private static void written(Sets set) {
        Engine engine = Engine.forPlans(Policy.USUAL, new SmallModels(), VectorCache.inMemory());
        engine.putAll(set.items());
        row(
                set.name(),
                "Confer, with the model, as shipped; no labels",
                "%d plans, %d repeats; %s",
                set.items().size(),
                set.truth().size(),
                quality(engine.find(), set));
        row(
                set.name(),
                "Confer, with the model, as shipped; 100 labels, cross-validated over groups",
                "pairs %s",
                CrossValidation.run(engine, set, 100));
        row(set.name(), "Duke 1.2, best of six thresholds", "pairs %s", DukePeer.run(set));
    }

    private static void plansDev(Sets set, Engine engine, String how) {
        String heldOut = "Confer, " + how + ", weights learned on ";
        row(
                "plans-dev",
                heldOut + "four fifths of the groups, measured on the fifth; no labels",
                "pairs %s",
                HeldOut.fifths(engine, set));
        for (boolean chinese : new boolean[] {true, false}) {
            Predicate<Item> these = item -> HeldOut.chinese(item) == chinese;
            Sets half = HeldOut.only(set, "half", these);
            Engine stranger = engine.anew();
            stranger.beginWith(HeldOut.fromOthers(engine, set, these));
            stranger.putAll(half.items());
            String what =
                    (chinese ? "English, measured on Chinese" : "Chinese, measured on English");
            row(
                    "plans-dev",
                    heldOut + what + " plans; no labels",
                    "pairs %s",
                    Score.ofMatches(stranger.find().matches(), half.truth()));
            row(
                    "plans-dev",
                    heldOut + what + " plans; 100 labels, cross-validated over groups",
                    "pairs %s",
                    CrossValidation.run(stranger, half, 100));
        }
        engine.putAll(set.items());
        row(
                "plans-dev",
                "Confer, " + how + ", as shipped; no labels",
                "%s",
                quality(engine.find(), set));
        row(
                "plans-dev",
                "Confer, " + how + ", as shipped; 100 labels, cross-validated over groups",
                "pairs %s",
                CrossValidation.run(engine, set, 100));
    }

    private static void peers(Sets set) throws IOException {
        Engine engine = engine(set);
        double start = cpu();
        engine.putAll(set.items());
        Findings findings = engine.find();
        row(
                set.name(),
                "Confer, no labels",
                "%s; %.1f CPU s, start-up included",
                quality(findings, set),
                cpu() - start);
        start = cpu();
        Score duke = DukePeer.run(set);
        row(
                set.name(),
                "Duke 1.2, best of six thresholds",
                "pairs %s; %.1f CPU s, start-up included",
                duke,
                cpu() - start);
    }

    /** Plans in, groups out, from the file on; the first time cold, then warm; then look-ups. */
    private static void synthetic(Path folder) throws Exception {
        boolean big = Files.size(folder.resolve("records.csv")) > 50_000_000;
        int rounds = big ? 1 : 4;
        for (int round = 1; round <= rounds; round++) {
            long wall = System.nanoTime();
            double start = cpu();
            Engine engine = Engine.forPlans();
            List<Item> some = new ArrayList<>();
            int[] read = {0};
            try (Reading reading = new Reading(engine)) {
                Sets.eachSynthetic(
                        folder,
                        item -> {
                            if (read[0]++ % (big ? 250 : 25) == 0) {
                                some.add(item);
                            }
                            reading.accept(item);
                        });
            }
            double in = cpu() - start;
            Findings findings = engine.find();
            double seconds = cpu() - start;
            double clock = (System.nanoTime() - wall) / 1e9;
            long rss = peakRss();
            if (round == 1 || round == rounds) {
                Sets set = Sets.syntheticTruth(folder, some);
                row(
                        set.name(),
                        "Confer, CSV in, groups out, " + (round == 1 ? "cold" : "warm"),
                        "%s; %.1f s wall clock, %.1f CPU s (%.1f of them reading and parsing), %.0f plans/s of wall clock, %d pairs compared, %d cut, peak RSS %d MB",
                        quality(findings, set),
                        clock,
                        seconds,
                        in,
                        read[0] / clock,
                        findings.report().pairs(),
                        findings.report().cut(),
                        rss);
                if (round == rounds) {
                    lookUps(engine, set, findings);
                }
            }
        }
    }

    private static void lucene(Path folder) throws IOException {
        Sets set = Sets.synthetic(folder);
        long[] lucene = LucenePeer.run(set, 2_000);
        row(
                set.name(),
                "look-up, Lucene 4 BM25 on titles",
                "p50 %.2f ms, p99 %.2f ms",
                lucene[0] / 1e3,
                lucene[1] / 1e3);
    }

    private static void lookUps(Engine engine, Sets set, Findings findings) {
        Map<String, Set<String>> wanted = new HashMap<>();
        for (Match match : findings.matches()) {
            if (match.kind().duplicate()) {
                wanted.computeIfAbsent(match.left(), k -> new HashSet<>()).add(match.right());
                wanted.computeIfAbsent(match.right(), k -> new HashSet<>()).add(match.left());
            }
        }
        int queries = 4_000;
        long[] micros = new long[queries];
        long found = 0;
        long all = 0;
        for (int round = 0; round < 4; round++) {
            Random random = new Random(5);
            found = 0;
            all = 0;
            for (int q = 0; q < queries; q++) {
                Item item = set.items().get(random.nextInt(set.items().size()));
                long start = System.nanoTime();
                List<Match> repeats = engine.repeats(item, 50);
                micros[q] = (System.nanoTime() - start) / 1_000;
                Set<String> expected = wanted.getOrDefault(item.id(), Set.of());
                all += expected.size();
                for (Match match : repeats) {
                    found += expected.contains(match.other(item.id())) ? 1 : 0;
                }
            }
        }
        Arrays.sort(micros);
        row(
                set.name(),
                "look-up, Confer",
                "p50 %.2f ms, p99 %.2f ms, finds %.1f %% of what the batch finds",
                micros[queries / 2] / 1e3,
                micros[queries * 99 / 100] / 1e3,
                100.0 * found / Math.max(all, 1));
    }

    /** Labels from one seed, measured on another: no plan is shared. */
    private static void labels(Path work) {
        Sets train = Sets.synthetic(work.resolve("plans-100000-77"));
        Sets test = Sets.synthetic(work.resolve("plans-100000-31"));
        Engine teacher = engine(train);
        teacher.putAll(train.items());
        Findings before = teacher.find();
        int asked = 0;
        for (int round = 0; round < 4; round++) {
            List<Decision> answers = new ArrayList<>();
            for (Review review : teacher.review(50)) {
                Match match = review.match();
                boolean same = train.truth().contains(Score.pair(match.left(), match.right()));
                answers.add(new Decision(match.left(), match.right(), same));
            }
            asked += answers.size();
            teacher.learn(answers);
            if (round == 0) {
                Estimate estimate = teacher.precision();
                row(
                        "synthetic 100000",
                        "Confer, precision told by " + estimate.asked() + " pairs drawn by lot",
                        "%.2f (%.2f to %.2f); really %.3f",
                        estimate.share(),
                        estimate.low(),
                        estimate.high(),
                        Score.ofMatches(before.matches(), train.truth()).precision());
            }
            teacher.find();
            Engine pupil = engine(test);
            pupil.startFrom(teacher.weights());
            pupil.putAll(test.items());
            row(
                    "synthetic 100000",
                    "Confer, " + asked + " labels from another seed",
                    "%s",
                    quality(pupil.find(), test));
        }
    }

    /** A hundred thousand plans with one title must not take much longer than usual ones. */
    private static void degenerate(Path work) {
        List<Item> usual = new ArrayList<>();
        Sets.eachSynthetic(work.resolve("plans-100000-31"), usual::add);
        double ordinary = hundredThousand("100000 ordinary plans", usual, 1);
        hundredThousand("100000 plans with one title", Alike.oneTitle(100_000), ordinary);
        hundredThousand("100000 very alike plans", Alike.fewTitles(100_000), ordinary);
    }

    private static double hundredThousand(String what, List<Item> items, double ordinary) {
        double seconds = 0;
        for (int round = 0; round < 3; round++) {
            Engine engine = Engine.forPlans();
            double start = cpu();
            engine.putAll(items);
            Findings findings = engine.find();
            seconds = cpu() - start;
            if (round == 2) {
                row(
                        what,
                        "Confer, no labels, from memory, warm, heap 1 GB",
                        "%.1f CPU s (%.1f times ordinary ones), %d pairs compared, %d not compared under %d too common keys, %d told, %d more left out, %d groups",
                        seconds,
                        ordinary == 1 ? 1 : seconds / ordinary,
                        findings.report().pairs(),
                        findings.report().cut(),
                        findings.report().cutKeys(),
                        findings.matches().size(),
                        findings.report().dropped(),
                        findings.groups().size());
            }
        }
        return seconds;
    }

    /** The first time every text goes through the model, the second time none does. */
    private static void meaning(Path folder) throws Exception {
        CountedMeaning model = new CountedMeaning(new SmallModels());
        VectorCache cache = VectorCache.inMemory();
        for (int round = 0; round < 3; round++) {
            long wall = System.nanoTime();
            double start = cpu();
            Engine engine = Engine.forPlans(Policy.USUAL, model, cache);
            try (Reading reading = new Reading(engine)) {
                Sets.eachSynthetic(folder, reading);
            }
            Findings findings = engine.find();
            double seconds = (System.nanoTime() - wall) / 1e9;
            double busy = cpu() - start;
            Sets set = Sets.syntheticTruth(folder, List.of());
            row(
                    set.name(),
                    "Confer, CSV in, groups out, with the model, "
                            + (round == 0 ? "the first time" : "vectors and their index kept"),
                    "%s; %.1f s wall clock, %.1f CPU s%s",
                    quality(findings, set),
                    seconds,
                    busy,
                    round == 0 ? "; " + model.told() : "");
        }
    }

    private static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static long peakRss() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
