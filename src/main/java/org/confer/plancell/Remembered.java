package org.confer.plancell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what cells were read as: in long files the same dates, numbers and audiences come again
 * and again. Bounded; what was not seen for long is forgotten.
 */
public final class Remembered<V> {

    private static final int MOST = 4_096;

    private final Function<String, V> reader;
    private final Map<String, V> known =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                    return size() > MOST;
                }
            };

    public Remembered(Function<String, V> reader) {
        this.reader = reader;
    }

    public V read(String text) {
        V value = known.get(text);
        if (value == null) {
            value = reader.apply(text);
            known.put(text, value);
        }
        return value;
    }
}
