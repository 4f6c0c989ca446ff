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

    private static final int[] NONE = {};

    /** By the numbers of the texts. */
    private final int[][] placesOf;

    private final int[][] nearTo;
    private final Index index;
    private final NearestTexts nearest;

    public LikeMeaning(Index index, Vectors vectors) {
        this.index = index;
        Map<Integer, IntStream.Builder> places = new HashMap<>();
        int texts = 0;
        for (int place = 0; place < index.size(); place++) {
            Profile item = index.item(place);
            if (item.has(SUBJECT_TEXT)) {
                int text = item.value(SUBJECT_TEXT);
                texts = Math.max(texts, text + 1);
                places.computeIfAbsent(text, any -> IntStream.builder()).add(place);
            }
        }
        placesOf = new int[texts][];
        Arrays.fill(placesOf, NONE);
        places.forEach((text, all) -> placesOf[text] = all.build().toArray());
        int[] there = places.keySet().stream().mapToInt(Integer::intValue).toArray();
        nearest = new NearestTexts(vectors, there, NEAREST, NEAR);
        Map<Integer, Set<Integer>> both = new HashMap<>();
        for (int text : there) {
            for (int other : nearest.of(text)) {
                both.computeIfAbsent(text, any -> new HashSet<>()).add(other);
                both.computeIfAbsent(other, any -> new HashSet<>()).add(text);
            }
        }
        nearTo = new int[texts][];
        Arrays.fill(nearTo, NONE);
        both.forEach((text, others) ->
                nearTo[text] = others.stream().mapToInt(Integer::intValue).sorted().toArray());
    }

    /** Places before this one. */
    void before(int place, IntConsumer found) {
        Profile item = index.item(place);
        if (item.has(SUBJECT_TEXT)) {
            for (int text : nearTo[item.value(SUBJECT_TEXT)]) {
                int[] places = placesOf[text];
                int end = -Arrays.binarySearch(places, place) - 1;
                for (int i = Math.max(0, end - OF_ONE_TEXT); i < end; i++) {
                    found.accept(places[i]);
                }
            }
        }
    }

    /** Places on both sides of an item that need not be in. */
    void around(Profile item, IntConsumer found) {
        if (item.has(SUBJECT_TEXT)) {
            int text = item.value(SUBJECT_TEXT);
            boolean known = text < placesOf.length && placesOf[text].length > 0;
            for (int other : known ? nearTo[text] : nearest.toNew(text)) {
                Arrays.stream(placesOf[other]).limit(2L * OF_ONE_TEXT).forEach(found);
            }
        }
    }
}
