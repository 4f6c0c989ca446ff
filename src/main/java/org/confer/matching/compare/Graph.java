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
import java.util.List;

/**
 * Finds nearly all of a text's nearest among a great many without comparing it with all: a graph of
 * neighbours, searched greedily (Malkov and Yashunin, 2016; Subramanya and others, 2019).
 */
final class Graph {

    private static final int DEGREE = 16;
    private static final int BEAM = 64;

    private final Vectors vectors;
    private final int[] texts;
    private final RandomAccessVectorValues values;
    private final ImmutableGraphIndex graph;

    /**
     * @param texts of one language
     */
    Graph(Vectors vectors, int[] texts) {
        this.vectors = vectors;
        this.texts = texts;
        var types = VectorizationProvider.getInstance().getVectorTypeSupport();
        List<VectorFloat<?>> all = new ArrayList<>();
        for (int text : texts) {
            all.add(types.createFloatVector(vectors.of(text).unit()));
        }
        values = new ListRandomAccessVectorValues(all, all.getFirst().length());
        try (var builder =
                new GraphIndexBuilder(
                        values,
                        VectorSimilarityFunction.DOT_PRODUCT,
                        DEGREE,
                        BEAM,
                        1.2f,
                        1.2f,
                        true)) {
            graph = builder.build(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers of the texts nearest to the one at that place, the nearest first. */
    int[] nearest(int place, int most, double from) {
        SearchResult result =
                GraphSearcher.search(
                        values.getVector(place),
                        most + 1,
                        values,
                        VectorSimilarityFunction.DOT_PRODUCT,
                        graph,
                        Bits.ALL);
        return Arrays.stream(result.getNodes())
                .mapToInt(found -> found.node)
                .filter(node -> node != place)
                .map(node -> texts[node])
                .filter(text -> vectors.nearness(texts[place], text) >= from)
                .limit(most)
                .toArray();
    }
}
