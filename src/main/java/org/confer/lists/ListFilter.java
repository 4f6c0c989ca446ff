package org.confer.lists;

import com.vaadin.flow.component.HasValue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One filter above a list: a field, and how its value is written into the address.
 *
 * @param <V> what is chosen; null where nothing is
 */
public final class ListFilter<V> {

    private final String name;
    private final HasValue<?, V> field;
    private final Function<String, @Nullable V> reading;
    private final Function<V, String> writing;

    ListFilter(
            String name,
            HasValue<?, V> field,
            Function<String, @Nullable V> reading,
            Function<V, String> writing) {
        this.name = name;
        this.field = field;
        this.reading = reading;
        this.writing = writing;
    }

    /** What is chosen, or null. */
    public @Nullable V value() {
        return field.isEmpty() ? null : field.getValue();
    }

    String name() {
        return name;
    }

    /** As it stands in the address; empty where nothing is chosen. */
    String written() {
        V value = value();
        return value == null ? "" : writing.apply(value);
    }

    /** Shows what the address says; what cannot be read counts as nothing. */
    void read(String written) {
        V value = reading.apply(written);
        if (value == null) {
            field.clear();
        } else {
            field.setValue(value);
        }
    }
}
