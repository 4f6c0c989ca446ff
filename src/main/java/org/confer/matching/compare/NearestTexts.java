package org.confer.matching.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * For each of many texts those that mean nearly the same. All are compared with all, so that the
 * answer is exact and the same in whatever order the texts come; of those that were compared before
 * only with what is new. Of a great many a graph is searched instead, which finds nearly all.
 */
public final class NearestTexts {

    /** So many pairs of texts are compared one by one: about a minute on one processor. */
    private static final long PAIRS = 2_000_000_000L;

    /** More than nearness is rounded by. */
    private static final double ROUNDING = 1e-4;

    private static final int[] NONE = {};

    private final Vectors vectors;
    private final int most;
    private final double from;
    private final long pairs;
    private final int[] texts;
    private final Map<Integer, int[]> nearest = new HashMap<>();

    /**
     * @param texts numbers of the texts, each once
     * @param most of one text
     * @param from nearness, above 0 to 1
     */
    public NearestTexts(Vectors vectors, int[] texts, int most, double from) {
        this(vectors, texts, most, from, PAIRS);
    }

    NearestTexts(Vectors vectors, int[] texts, int most, double from, long pairs) {
        this.vectors = vectors;
        this.most = most;
        this.from = from;
        this.pairs = pairs;
        // among equally near ones the text decides, not who came first
        this.texts =
                Arrays.stream(texts)
                        .boxed()
                        .sorted(Comparator.comparing(vectors::text))
                        .mapToInt(Integer::intValue)
                        .toArray();
        Map<String, List<String>> known = vectors.neighbours().known();
        Arrays.stream(this.texts)
                .boxed()
                .collect(Collectors.groupingBy(text -> vectors.of(text).language()))
                .values()
                .forEach(same -> find(same.stream().mapToInt(i -> i).toArray(), known));
        keep();
    }

    /** Most near first; empty for a text that was not among them. */
    public int[] of(int text) {
        return nearest.getOrDefault(text, NONE);
    }

    /** Of a text that was not among them; compares it with all. */
    public int[] toNew(int text) {
        Nearest best = new Nearest(most);
        for (int place = 0; place < texts.length; place++) {
            double near = texts[place] == text ? -1 : vectors.nearness(text, texts[place]);
            if (near >= from) {
                best.offer(near, place);
            }
        }
        return numbers(best.places(), texts);
    }

    private void find(int[] same, Map<String, List<String>> known) {
        Nearest[] best = new Nearest[same.length];
        Arrays.setAll(best, i -> new Nearest(most));
        int[] rows = sought(same, known, best);
        long work = (long) rows.length * same.length / (rows.length == same.length ? 2 : 1);
        if (work > pairs) {
            Graph graph = new Graph(vectors, same);
            IntStream.range(0, same.length)
                    .parallel()
                    .forEach(i -> nearest(same[i], graph.nearest(i, most, from)));
            return;
        }
        Vectors.Vector[] all =
                Arrays.stream(same).mapToObj(vectors::of).toArray(Vectors.Vector[]::new);
        int language = all[0].language();
        new Tiles(all, vectors.cosine(language, from) - ROUNDING)
                .compare(
                        rows,
                        (left, right, cosine) -> {
                            double near = vectors.nearness(language, cosine);
                            if (near >= from) {
                                best[left].offer(near, right);
                                best[right].offer(near, left);
                            }
                        });
        for (int i = 0; i < same.length; i++) {
            nearest(same[i], numbers(best[i].places(), same));
        }
    }

    /**
     * Fills in what is known.
     *
     * @return places of the texts that must be compared with all: new ones, and those one of whose
     *     nearest is no longer there
     */
    private int[] sought(int[] same, Map<String, List<String>> known, Nearest[] best) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < same.length; i++) {
            places.put(vectors.text(same[i]), i);
        }
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < same.length; i++) {
            List<String> before = known.get(vectors.text(same[i]));
            if (before == null || !places.keySet().containsAll(before)) {
                rows.add(i);
                continue;
            }
            for (String text : before) {
                int other = Objects.requireNonNull(places.get(text));
                best[i].offer(vectors.nearness(same[i], same[other]), other);
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private synchronized void nearest(int text, int[] others) {
        nearest.put(text, others);
    }

    private static int[] numbers(int[] places, int[] texts) {
        return Arrays.stream(places).map(place -> texts[place]).toArray();
    }

    private void keep() {
        Map<String, List<String>> found = new HashMap<>();
        nearest.forEach((text, others) ->
                found.put(
                        vectors.text(text),
                        Arrays.stream(others).mapToObj(vectors::text).toList()));
        vectors.neighbours().keep(found);
    }
}
