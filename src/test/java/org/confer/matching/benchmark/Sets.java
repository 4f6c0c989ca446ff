package org.confer.matching.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.confer.matching.Item;
import org.confer.matching.Precision;
import org.confer.matching.Schema;
import org.confer.planfile.PlanEntry;
import org.confer.planfile.PlanFileReader;
import org.jspecify.annotations.Nullable;

/**
 * A measured set.
 *
 * @param truth pairs that are repeats, see {@link Score#pair}
 * @param clusters cluster of each item
 */
record Sets(
        String name,
        Schema schema,
        List<Item> items,
        Set<String> truth,
        Map<String, String> clusters,
        String remark) {

    /** Declarations of the sets that lie in the shared data without one. */
    private static final Map<String, String> DECLARED =
            Map.of(
                    "dblp-acm",
                    "src: source, title: text, authors: names, venue: category, year: number",
                    "restaurant",
                    "name: text, address: text, city: category, cuisine: category");

    /**
     * A public set: {@code records.csv} with an id, {@code gt.csv} with the true pairs, and, unless
     * it is known here, its declaration in {@code schema.txt}.
     */
    static Sets linkage(Path folder) throws IOException {
        String name = folder.getFileName().toString();
        Path declaration = folder.resolve("schema.txt");
        String fields =
                Files.exists(declaration) ? Files.readString(declaration) : DECLARED.get(name);
        if (fields == null) {
            throw new IllegalArgumentException(
                    declaration
                            + " is missing: name each field and its kind (title: text, year: number …)");
        }
        Schema schema = Schema.declared(name, fields);
        List<Item> items = new ArrayList<>();
        Csv.read(
                folder.resolve("records.csv"),
                row -> items.add(schema.item(row.getField("id"), row.getFieldsAsMap())));
        Set<String> truth = Csv.pairs(folder.resolve("gt.csv"));
        return new Sets(name, schema, items, truth, clusters(items, truth), "");
    }

    /** Items and truth of a small synthetic set. */
    static Sets synthetic(Path folder) {
        List<Item> items = new ArrayList<>();
        eachSynthetic(folder, items::add);
        return syntheticTruth(folder, items);
    }

    static void eachSynthetic(Path folder, java.util.function.Consumer<Item> each) {
        // the columns are in the order in which the generator writes them
        Csv.read(
                folder.resolve("records.csv"),
                row ->
                        each.accept(
                                Schema.PLANS.item(
                                        row.getField(0),
                                        Arrays.asList(
                                                row.getField(3),
                                                row.getField(4),
                                                row.getField(5),
                                                row.getField(2),
                                                null,
                                                row.getField(6),
                                                null,
                                                row.getField(7),
                                                row.getField(8),
                                                null,
                                                null,
                                                row.getField(11),
                                                null,
                                                null))));
    }

    static Sets syntheticTruth(Path folder, List<Item> items) {
        Map<String, String> clusters = new HashMap<>();
        Csv.read(
                folder.resolve("records.csv"),
                row -> clusters.put(row.getField("id"), row.getField("cluster")));
        return new Sets(
                "synthetic " + clusters.size(),
                Schema.PLANS,
                items,
                Csv.pairs(folder.resolve("gt.csv")),
                clusters,
                "");
    }

    /**
     * The raw files through the importer; what the importer cannot read yet comes from the truth.
     */
    static Sets planFiles(Path folder) {
        Map<String, Map<String, String>> truth = new HashMap<>();
        Csv.read(
                folder.resolve("truth.csv"),
                row -> truth.put(row.getField("key"), row.getFieldsAsMap()));
        Map<String, Item> items = new HashMap<>();
        int raw = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Sets::isPlanFile).sorted().toList()) {
                raw += readRaw(file, truth.keySet(), items);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        truth.forEach((key, row) -> items.computeIfAbsent(key, k -> fromTruth(k, row)));
        items.keySet().retainAll(truth.keySet());
        Set<String> pairs = new HashSet<>();
        Csv.read(
                folder.resolve("pairs.csv"),
                row -> {
                    String label = row.getField("label");
                    if (label.equals("multi-head") || label.equals("repeated")) {
                        pairs.add(Score.pair(row.getField(0), row.getField(1)));
                    }
                });
        List<Item> sorted = new ArrayList<>(items.values());
        sorted.sort(java.util.Comparator.comparing(Item::id));
        String remark = raw + " of " + items.size() + " plans read raw by the importer";
        return new Sets("plans-dev", Schema.PLANS, sorted, pairs, clusters(sorted, pairs), remark);
    }

    /**
     * One file of plans, written by hand for this project; plans of one course are one training:
     * another agency's, or the same agency's again within half a year and not as numbered cohorts.
     */
    static Sets labelledPlans(String name) {
        List<Item> items = new ArrayList<>();
        List<Map<String, String>> rows = new ArrayList<>();
        Csv.read(
                resource("/org/confer/matching/plans/" + name + ".csv"),
                row -> {
                    rows.add(row.getFieldsAsMap());
                    items.add(fromLabelled(row.getFieldsAsMap()));
                });
        Set<String> pairs = new HashSet<>();
        for (Map<String, String> one : rows) {
            for (Map<String, String> other : rows) {
                if (one != other && repeats(one, other)) {
                    pairs.add(Score.pair(cell(one, "key"), cell(other, "key")));
                }
            }
        }
        return new Sets(name, Schema.PLANS, items, pairs, clusters(items, pairs), "");
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(Sets.class.getResource(name), name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean repeats(Map<String, String> one, Map<String, String> other) {
        if (!cell(one, "course").equals(cell(other, "course"))) {
            return false;
        }
        if (!cell(one, "agency").equals(cell(other, "agency"))) {
            return true;
        }
        LocalDate end = date(one.get("end"));
        LocalDate start = date(other.get("start"));
        boolean numbered = !cell(one, "cohort").isEmpty() && !cell(other, "cohort").isEmpty();
        return !numbered
                && end != null
                && start != null
                && !start.isBefore(end)
                && ChronoUnit.DAYS.between(end, start) <= 183;
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static Item fromLabelled(Map<String, String> row) {
        return Item.plan(cell(row, "key"))
                .title(row.get("title"))
                .audience(row.get("audience"))
                .organiser(row.get("agency"))
                .region(row.get("region"))
                .start(date(row.get("start")))
                .end(date(row.get("end")))
                .precision(precision(cell(row, "date_precision")))
                .cohort(number(row.get("cohort")))
                .headcount(number(row.get("headcount")))
                .mode(row.get("mode"))
                .hours(row.get("hours"))
                .build();
    }

    private static boolean isPlanFile(Path file) {
        String name = file.getFileName().toString();
        return !name.equals("truth.csv")
                && !name.equals("pairs.csv")
                && !name.equals("bad_rows.csv")
                && (name.endsWith(".csv") || name.endsWith(".xlsx") || name.endsWith(".ics"));
    }

    private static int readRaw(Path file, Set<String> known, Map<String, Item> items) {
        String name = file.getFileName().toString();
        int before = items.size();
        try {
            var proposal = PlanFileReader.propose(file, name, PlanFileReader.Hints.NONE);
            PlanFileReader.read(
                    file,
                    proposal,
                    row -> {
                        PlanEntry entry = row.entry();
                        String key = name + "#" + row.key();
                        if (entry != null && known.contains(key)) {
                            items.put(key, item(key, name, entry));
                        }
                    },
                    PlanFileReader.Progress.SILENT);
        } catch (RuntimeException e) {
            System.err.println("Not read raw: " + name + ": " + e);
        }
        return items.size() - before;
    }

    /** A plan that names no agency is the sender's own. */
    private static Item item(String key, String sender, PlanEntry entry) {
        return Item.plan(key)
                .title(entry.titleAsWritten())
                .audience(entry.audience())
                .organiser(entry.agency().isBlank() ? sender : entry.agency())
                .region(entry.region())
                .start(entry.dates().start())
                .end(entry.dates().end())
                .precision(
                        switch (entry.dates().precision()) {
                            case DAY -> Precision.DAY;
                            case WEEK -> Precision.WEEK;
                            case TEN_DAY -> Precision.TEN_DAYS;
                            case MONTH -> Precision.MONTH;
                            case QUARTER, HALF_YEAR, YEAR -> Precision.QUARTER;
                            case WEEKLY -> Precision.WEEKLY;
                            case NONE -> Precision.NONE;
                        })
                .occurrences(entry.dates().occurrences())
                .cohort(entry.cohort())
                .headcount(entry.people().orElse(null))
                .mode((entry.mode() + " " + entry.venue()).strip())
                .hours(entry.lengthAsWritten())
                .build();
    }

    private static Item fromTruth(String key, Map<String, String> row) {
        return Item.plan(key)
                .title(row.get("title"))
                .audience(row.get("audience"))
                .organiser(row.get("agency"))
                .start(date(row.get("start")))
                .end(date(row.get("end")))
                .precision(precision(row.getOrDefault("date_precision", "")))
                .cohort(number(row.get("cohort")))
                .headcount(number(row.get("headcount")))
                .build();
    }

    private static Precision precision(String words) {
        return switch (words) {
            case "day" -> Precision.DAY;
            case "week" -> Precision.WEEK;
            case "weekly" -> Precision.WEEKLY;
            case "ten-day" -> Precision.TEN_DAYS;
            case "month" -> Precision.MONTH;
            case "quarter" -> Precision.QUARTER;
            default -> Precision.NONE;
        };
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Integer.valueOf(text);
    }

    /** Connected components of the pairs. */
    private static Map<String, String> clusters(List<Item> items, Set<String> pairs) {
        Map<String, String> parent = new HashMap<>();
        items.forEach(item -> parent.put(item.id(), item.id()));
        for (String pair : pairs) {
            String[] ids = pair.split("\u0001", 2);
            parent.put(root(parent, ids[0]), root(parent, ids[1]));
        }
        Map<String, String> clusters = new HashMap<>();
        items.forEach(item -> clusters.put(item.id(), root(parent, item.id())));
        return clusters;
    }

    private static String root(Map<String, String> parent, String id) {
        String at = id;
        for (String up = parent.getOrDefault(at, at);
                !up.equals(at);
                up = parent.getOrDefault(at, at)) {
            at = up;
        }
        return at;
    }
}
