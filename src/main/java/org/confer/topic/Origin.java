package org.confer.topic;

import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What another module brought to the agenda.
 *
 * @param kind the module's own lasting name for this kind of matter, lower case, such as {@code
 *     consolidation}
 * @param id the matter's key there
 */
public record Origin(String kind, long id) {

    /** The kind of a topic that units proposed themselves. */
    public static final String TOPIC = "topic";

    /** From a row; null if the topic was no other module's matter. */
    public static @Nullable Origin ofNullable(@Nullable String kind, @Nullable Long id) {
        return kind == null || id == null ? null : new Origin(kind, id);
    }

    public Origin {
        if (!kind.matches("[a-z-]{1,40}") || id <= 0) {
            throw new InvalidInput(Message.of("topic.origin.malformed"));
        }
    }
}
