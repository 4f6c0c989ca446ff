package org.confer.matching.compare;

import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.ImmutableGraphIndex;
import io.github.jbellis.jvector.graph.ListRandomAccessVectorValues;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.SearchResult;
import io.github.jbellis.jvector.util.Bits;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * For each of many texts those that mean nearly the same. Of a city's texts all are compared, so
 * that the answer is exact and the same in every run; of a great many a graph is searched (Malkov
 * and Yashunin, 2016; Subramanya and others, 2019), which finds nearly all.
 */
public final class NearestTexts {

    /** Up to so many texts of one language all are compared with all: some seconds. */
    private static final int EXACT = 12_000;

    private static final int DEGREE = 16;
    private static final int BEAM = 64;

    private final Vectors vectors;
    private final int most;
    private final double from;
    private final int[] texts;
    private final Map<Integer, int[]> nearest = new HashMap<>();

    /**
     * @param texts numbers of the texts, each once
     * @param most of one text
     * @param from nearness, 0 to 1
     */
    public NearestTexts(Vectors vectors, int[] texts, int most, double from) {
        this(vectors, texts, most, from, EXACT);
    }

    NearestTexts(Vectors vectors, int[] texts, int most, double from, int exactly) {
        this.vectors = vectors;
        this.texts = texts.clone();
        this.most = most;
        this.from = from;
        Map<Integer, List<Integer>> languages = new HashMap<>();
        for (int text : texts) {
            languages
                    .computeIfAbsent(vectors.of(text).language(), any -> new ArrayList<>())
                    .add(text);
        }
        languages
                .values()
                .forEach(all -> {
                    int[] same = all.stream().mapToInt(Integer::intValue).toArray();
                    int[][] found = same.length <= exactly ? exact(same) : bySearch(same);
                    for (int i = 0; i < same.length; i++) {
                        nearest.put(same[i], found[i]);
                    }
                });
    }

    private static final int[] NONE = {};

    /** Most near first; empty for a text that was not among them. */
    public int[] of(int text) {
        return nearest.getOrDefault(text, NONE);
    }

    /** Of a text that was not among them; compares it with all. */
    public int[] toNew(int text) {
        return among(text, texts);
    }

    private int[][] exact(int[] texts) {
        int[][] found = new int[texts.length][];
        IntStream.range(0, texts.length).parallel().forEach(i -> found[i] = among(texts[i], texts));
        return found;
    }

    private int[] among(int text, int[] others) {
        long[] best = new long[most];
        int n = 0;
        for (int i = 0; i < others.length; i++) {
            double near = others[i] == text ? -1 : vectors.nearness(text, others[i]);
            if (near < from) {
                continue;
            }
            // the nearer the smaller; among equals by number
            long rank = (long) ((1 - near) * 1e6) << 32 | i;
            if (n == most && rank >= best[n - 1]) {
                continue;
            }
            int at = n < most ? n++ : n - 1;
            while (at > 0 && best[at - 1] > rank) {
                best[at] = best[--at];
            }
            best[at] = rank;
        }
        return Arrays.stream(best, 0, n).mapToInt(rank -> others[(int) rank]).toArray();
    }

    private int[][] bySearch(int[] texts) {
        var types = VectorizationProvider.getInstance().getVectorTypeSupport();
        List<VectorFloat<?>> all = new ArrayList<>();
        for (int text : texts) {
            all.add(types.createFloatVector(vectors.of(text).unit()));
        }
        RandomAccessVectorValues values =
                new ListRandomAccessVectorValues(all, all.getFirst().length());
        try (var builder =
                new GraphIndexBuilder(
                        values,
                        VectorSimilarityFunction.DOT_PRODUCT,
                        DEGREE,
                        BEAM,
                        1.2f,
                        1.2f,
                        true)) {
            ImmutableGraphIndex graph = builder.build(values);
            int[][] found = new int[texts.length][];
            IntStream.range(0, texts.length)
                    .parallel()
                    .forEach(i -> found[i] = search(all.get(i), i, values, graph, texts));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int[] search(
            VectorFloat<?> wanted,
            int itself,
            RandomAccessVectorValues values,
            ImmutableGraphIndex graph,
            int[] texts) {
        SearchResult result =
                GraphSearcher.search(
                        wanted,
                        most + 1,
                        values,
                        VectorSimilarityFunction.DOT_PRODUCT,
                        graph,
                        Bits.ALL);
        return Arrays.stream(result.getNodes())
                .mapToInt(found -> found.node)
                .filter(node -> node != itself)
                .map(node -> texts[node])
                .filter(text -> vectors.nearness(texts[itself], text) >= from)
                .limit(most)
                .toArray();
    }
}
