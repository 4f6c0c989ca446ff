package org.confer.matching.compare;

import java.util.concurrent.ConcurrentHashMap;
import org.confer.matching.Meaning;
import org.confer.matching.VectorCache;
import org.confer.matching.parse.Interner;

/** The vectors of texts, each computed when it is first asked for. Safe for several threads. */
public final class Vectors {

    private final Meaning meaning;
    private final VectorCache cache;
    private final Interner texts;
    private final ConcurrentHashMap<Integer, Vector> known = new ConcurrentHashMap<>();

    record Vector(int language, float[] direction) {}

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
        float[] direction = cache.get(meaning.name(), words);
        if (direction == null) {
            direction = meaning.vector(words);
            cache.put(meaning.name(), words, direction);
        }
        return new Vector(meaning.language(words), direction);
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
        float dot = 0;
        for (int i = 0; i < a.direction.length; i++) {
            dot += a.direction[i] * b.direction[i];
        }
        double unrelated = meaning.unrelated(a.language);
        return Math.clamp((dot - unrelated) / (1 - unrelated), 0.0, 1.0);
    }
}
