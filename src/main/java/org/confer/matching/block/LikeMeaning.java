package org.confer.matching.block;

import static org.confer.matching.parse.PlanReader.SUBJECT_TEXT;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.confer.matching.compare.NearestTexts;
import org.confer.matching.compare.Vectors;
import org.confer.matching.parse.Profile;

/**
 * Candidates by meaning: the items whose subjects lie nearest to an item's in a language model.
 * Which of two texts names the other as near does not matter.
 */
public final class LikeMeaning {

    private static final int NEAREST = 10;
    private static final double NEAR = 0.35;

    /** Of many items with one text, those nearest in time. */
    private static final int OF_ONE_TEXT = 8;

    private final Map<Integer, int[]> placesOf = new HashMap<>();
    private final Map<Integer, int[]> nearTo = new HashMap<>();
    private final Index index;
    private final NearestTexts nearest;

    public LikeMeaning(Index index, Vectors vectors) {
        this.index = index;
        Map<Integer, IntStream.Builder> places = new HashMap<>();
        for (int place = 0; place < index.size(); place++) {
            Profile item = index.item(place);
            if (item.has(SUBJECT_TEXT)) {
                places.computeIfAbsent(item.value(SUBJECT_TEXT), any -> IntStream.builder())
                        .add(place);
            }
        }
        places.forEach((text, all) -> placesOf.put(text, all.build().toArray()));
        int[] texts = placesOf.keySet().stream().mapToInt(Integer::intValue).toArray();
        nearest = new NearestTexts(vectors, texts, NEAREST, NEAR);
        Map<Integer, Set<Integer>> both = new HashMap<>();
        for (int text : texts) {
            for (int other : nearest.of(text)) {
                both.computeIfAbsent(text, any -> new HashSet<>()).add(other);
                both.computeIfAbsent(other, any -> new HashSet<>()).add(text);
            }
        }
        both.forEach((text, others) ->
                nearTo.put(text, others.stream().mapToInt(Integer::intValue).toArray()));
    }

    private static final int[] NONE = {};

    /** Places before this one. */
    void before(int place, IntConsumer found) {
        Profile item = index.item(place);
        if (item.has(SUBJECT_TEXT)) {
            for (int text : nearTo.getOrDefault(item.value(SUBJECT_TEXT), NONE)) {
                int[] places = placesOf.getOrDefault(text, NONE);
                int end = -Arrays.binarySearch(places, place) - 1;
                IntStream.range(Math.max(0, end - OF_ONE_TEXT), Math.max(0, end))
                        .map(i -> places[i])
                        .forEach(found);
            }
        }
    }

    /** Places on both sides of an item that need not be in. */
    void around(Profile item, IntConsumer found) {
        if (item.has(SUBJECT_TEXT)) {
            int text = item.value(SUBJECT_TEXT);
            int[] others = placesOf.containsKey(text) ? nearTo.get(text) : nearest.toNew(text);
            for (int other : others == null ? NONE : others) {
                Arrays.stream(placesOf.getOrDefault(other, NONE))
                        .limit(2L * OF_ONE_TEXT)
                        .forEach(found);
            }
        }
    }
}
