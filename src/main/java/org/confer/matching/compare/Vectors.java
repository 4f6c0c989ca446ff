package org.confer.matching.compare;

import java.util.concurrent.ConcurrentHashMap;
import org.confer.matching.Meaning;
import org.confer.matching.Neighbours;
import org.confer.matching.VectorCache;
import org.confer.matching.parse.Interner;

/** The vectors of texts, each computed when it is first asked for. Safe for several threads. */
public final class Vectors {

    private final Meaning meaning;
    private final VectorCache cache;
    private final Interner texts;
    private final ConcurrentHashMap<Integer, Vector> known = new ConcurrentHashMap<>();

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
        Vector vector = known.get(text);
        return vector != null ? vector : known.computeIfAbsent(text, this::compute);
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
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < a.length; i += 2) {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
        }
        return even + odd;
    }

    /**
     * @return 1 for the same text, 0 for unrelated ones, below 0 when their languages cannot be
     *     compared
     */
    double nearness(int left, int right) {
        if (left == right) {
            return 1;
        }
        Vector a = of(left);
        Vector b = of(right);
        if (a.language != b.language) {
            return -1;
        }
        return nearness(a, b);
    }

    private double nearness(Vector a, Vector b) {
        double cosine = dot(a.direction, b.direction) / ((double) a.length * b.length);
        return nearness(a.language, cosine);
    }

    double nearness(int language, double cosine) {
        double unrelated = meaning.unrelated(language);
        return Math.clamp((cosine - unrelated) / (1 - unrelated), 0.0, 1.0);
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
