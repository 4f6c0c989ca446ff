package org.confer.matching.compare;

import java.util.Arrays;
import org.confer.matching.Meaning;
import org.confer.matching.Neighbours;
import org.confer.matching.VectorCache;
import org.confer.matching.parse.Interner;
import org.jspecify.annotations.Nullable;

/** The vectors of texts, each computed when it is first asked for. Safe for several threads. */
public final class Vectors {

    private final Meaning meaning;
    private final VectorCache cache;
    private final Interner texts;
    private final NearnessTable measured = new NearnessTable();

    /** By the numbers of the texts; grows. A vector that another thread does not see is redone. */
    private volatile @Nullable Vector[] known = new Vector[1_024];

    /**
     * @param length of the direction as a vector, above 0
     */
    record Vector(int language, byte[] direction, float length) {
        float[] unit() {
            float[] unit = new float[direction.length];
            for (int i = 0; i < unit.length; i++) {
                unit[i] = direction[i] / length;
            }
            return unit;
        }
    }

    public Vectors(Meaning meaning, VectorCache cache, Interner texts) {
        this.meaning = meaning;
        this.cache = cache;
        this.texts = texts;
    }

    /** Computes the vector now, if it is not known. */
    public void prepare(int text) {
        of(text);
    }

    Vector of(int text) {
        @Nullable Vector[] now = known;
        Vector vector = text < now.length ? now[text] : null;
        return vector != null ? vector : keep(text, compute(text));
    }

    private synchronized Vector keep(int text, Vector vector) {
        if (text >= known.length) {
            known = Arrays.copyOf(known, Math.max(text + 1, 2 * known.length));
        }
        known[text] = vector;
        return vector;
    }

    private Vector compute(int text) {
        String words = texts.text(text);
        byte[] direction = cache.get(meaning.name(), words);
        if (direction == null) {
            direction = rounded(meaning.vector(words));
            cache.put(meaning.name(), words, direction);
        }
        float length = (float) Math.sqrt(Math.max(1, dot(direction, direction)));
        return new Vector(meaning.language(words), direction, length);
    }

    /** The largest component becomes 127: no nearness changes by more than a hundredth. */
    private static byte[] rounded(float[] vector) {
        float largest = 0;
        for (float x : vector) {
            largest = Math.max(largest, Math.abs(x));
        }
        byte[] direction = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            direction[i] = (byte) Math.round(largest == 0 ? 0 : vector[i] / largest * 127);
        }
        return direction;
    }

    private static int dot(byte[] a, byte[] b) {
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * @return 1 for the same text, 0 for unrelated ones, below 0 when their languages cannot be
     *     compared
     */
    double nearness(int left, int right) {
        if (left == right) {
            return 1;
        }
        int steps = measured.get(left, right);
        if (steps == NearnessTable.UNKNOWN) {
            Vector a = of(left);
            Vector b = of(right);
            steps = a.language == b.language ? steps(a, b) : NO_LANGUAGE;
            measured.put(left, right, steps);
        }
        return steps == NO_LANGUAGE ? -1 : NearnessTable.nearness(steps);
    }

    private static final int NO_LANGUAGE = 0;

    private int steps(Vector a, Vector b) {
        return steps(a.language, dot(a.direction, b.direction) / ((double) a.length * b.length));
    }

    private int steps(int language, double cosine) {
        double unrelated = meaning.unrelated(language);
        double nearness = (cosine - unrelated) / (1 - unrelated);
        return NearnessTable.steps(Math.clamp(nearness, 0.0, 1.0));
    }

    double nearness(int language, double cosine) {
        return NearnessTable.nearness(steps(language, cosine));
    }

    /** The cosine of texts of that nearness, above 0. */
    double cosine(int language, double nearness) {
        double unrelated = meaning.unrelated(language);
        return unrelated + nearness * (1 - unrelated);
    }

    String text(int number) {
        return texts.text(number);
    }

    Neighbours neighbours() {
        return cache.neighbours();
    }
}
