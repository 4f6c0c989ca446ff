package org.confer.kernel;

import java.util.List;

/**
 * Something said to a user, not yet in a language: a key of the message bundles and what fills its
 * places.
 *
 * @param key key in {@code messages/<module>.properties}; begins with the module's name
 * @param arguments fill {0}, {1}…: strings, numbers, {@code LocalDate}, {@code YearMonth}, {@code
 *     Instant}, further {@code Message}s or {@code List}s of these; anything else is shown by its
 *     {@code toString}
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
