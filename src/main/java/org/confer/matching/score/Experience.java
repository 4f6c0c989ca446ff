package org.confer.matching.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.confer.matching.Trait;
import org.confer.matching.compare.Comparison;
import org.confer.matching.compare.Comparisons;

/**
 * Weights for plans too few to learn from: those of {@code experience.tsv}, once learned from
 * labelled plans of other agencies.
 */
public final class Experience {

    /** Among so many plans and fewer, what they show is too little to learn from. */
    public static final int FEW = 1_000;

    /** Repeats that a plan has on average; what is known of city plans, between 0.2 and 0.5. */
    private static final double REPEATS_PER_PLAN = 0.3;

    /** Fewer plans than the weights were learned from are not likelier to repeat one another. */
    private static final int FEWEST = 366;

    private Experience() {}

    /**
     * @param plans how many there are: the more, the less likely that two taken at random repeat
     *     one another
     */
    public static Weights of(Comparisons comparisons, int plans) {
        boolean meaning = comparisons.indexOf(Trait.SUBJECT_MEANING) >= 0;
        Map<String, double[]> rows = read(meaning ? "meaning" : "letters");
        double[][] bits = new double[comparisons.size()][];
        for (int c = 0; c < bits.length; c++) {
            Comparison comparison = comparisons.get(c);
            double[] row = rows.get(comparison.trait().name());
            if (row == null || row.length != comparison.levels()) {
                throw new IllegalStateException(
                        "experience.tsv does not fit " + comparison.trait());
            }
            bits[c] = row;
        }
        double share = 2 * REPEATS_PER_PLAN / Math.max(plans, FEWEST);
        double prior =
                Weights.log2(share / (1 - share)) + Objects.requireNonNull(rows.get("PRIOR"))[0];
        return new Weights(comparisons, prior, bits);
    }

    private static Map<String, double[]> read(String mode) {
        Map<String, double[]> rows = new HashMap<>();
        try (InputStream in =
                        Objects.requireNonNull(
                                Experience.class.getResourceAsStream(
                                        "/org/confer/matching/experience.tsv"));
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> line.startsWith(mode + "\t"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> rows.put(cells[1], numbers(cells[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static double[] numbers(String cell) {
        String[] words = cell.strip().split(" +");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Double.parseDouble(words[i]);
        }
        return numbers;
    }
}
