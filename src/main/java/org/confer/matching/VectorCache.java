package org.confer.matching;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps vectors of texts, so that a text is put through the language model once in its life. Asked
 * from several threads.
 */
public interface VectorCache {

    /**
     * @param model {@link Meaning#name()}
     * @return null when it is not there
     */
    float @Nullable [] get(String model, String text);

    void put(String model, String text, float[] vector);

    /** Keeps them as long as the object lives. */
    static VectorCache inMemory() {
        Map<String, float[]> vectors = new ConcurrentHashMap<>();
        return new VectorCache() {
            @Override
            public float @Nullable [] get(String model, String text) {
                return vectors.get(model + '\n' + text);
            }

            @Override
            public void put(String model, String text, float[] vector) {
                vectors.put(model + '\n' + text, vector);
            }
        };
    }
}
