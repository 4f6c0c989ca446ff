package org.confer.matching.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Classes of people by {@code classes.tsv}: rank, seniority, stage of school, occupation… Within
 * one dimension the classes shut one another out. A reading is one bit a class, dimension after
 * dimension.
 */
public final class PeopleClasses {

    private static final Phrases WORDS = new Phrases();
    private static final Map<String, Integer> PLACE_OF = new HashMap<>();
    private static final int[] DIMENSION_OF;
    private static final boolean[] SHARP;

    /** Numbers of bits in two ints. */
    private static final int MOST = 96;

    static {
        Map<String, Integer> dimensions = new HashMap<>();
        int[] dimensionOf = new int[MOST];
        boolean[] sharp = new boolean[MOST];
        for (String line : Vocabulary.lines("classes.tsv")) {
            String[] columns = line.split("\t", 3);
            int place = PLACE_OF.size();
            boolean marked = columns[0].endsWith("!");
            String dimension =
                    marked ? columns[0].substring(0, columns[0].length() - 1) : columns[0];
            PLACE_OF.put(dimension + ' ' + columns[1], place);
            dimensionOf[place] = dimensions.computeIfAbsent(dimension, name -> dimensions.size());
            sharp[place] = marked;
            for (String word : columns[2].split("\\|", -1)) {
                WORDS.add(Normal.of(word), String.valueOf(place));
            }
        }
        DIMENSION_OF = java.util.Arrays.copyOf(dimensionOf, PLACE_OF.size());
        SHARP = java.util.Arrays.copyOf(sharp, PLACE_OF.size());
    }

    private PeopleClasses() {}

    /** Adds the classes that the text names. */
    static void read(String text, Tokens into) {
        for (int i = 0; i < text.length(); i++) {
            long match = WORDS.longest(text, i);
            if (match >= 0) {
                into.add(Integer.parseInt(WORDS.word(match)));
                i += Phrases.length(match) - 1;
            }
        }
    }

    /** Which dimension a class belongs to. */
    public static int dimension(int of) {
        return DIMENSION_OF[of];
    }

    /** Whether who is of another class of its dimension is surely somebody else. */
    public static boolean sharp(int of) {
        return SHARP[of];
    }

    /** For explanations: what the classes are called, dimension first. */
    public static List<String> names(int[] classes) {
        return PLACE_OF.entrySet().stream()
                .filter(entry -> java.util.Arrays.binarySearch(classes, entry.getValue()) >= 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
