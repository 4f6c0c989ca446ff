package org.confer.matching;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps directions of texts, so that a text is put through the language model once in its life.
 * Asked from several threads. A direction is a vector of which only the direction counts: one
 * signed byte a dimension, so that half a kilobyte holds a text.
 */
public interface VectorCache {

    /**
     * @param model {@link Meaning#name()}
     * @return null when it is not there
     */
    byte @Nullable [] get(String model, String text);

    void put(String model, String text, byte[] direction);

    /** What was found near to what, the last time texts were compared by these directions. */
    Neighbours neighbours();

    /** Keeps them as long as the object lives. */
    static VectorCache inMemory() {
        Map<String, byte[]> directions = new ConcurrentHashMap<>();
        Neighbours neighbours = new Neighbours();
        return new VectorCache() {
            @Override
            public byte @Nullable [] get(String model, String text) {
                return directions.get(model + '\n' + text);
            }

            @Override
            public void put(String model, String text, byte[] direction) {
                directions.put(model + '\n' + text, direction);
            }

            @Override
            public Neighbours neighbours() {
                return neighbours;
            }
        };
    }
}
