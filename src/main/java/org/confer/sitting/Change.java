package org.confer.sitting;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a follower has to draw anew; who may see it is for the follower to know.
 *
 * @param everything roll, items, decisions, texts: all may have changed, and this is what all
 *     followers read of it in common; null if only paragraphs have
 * @param paragraphs that have changed, since everything did if it did, as they stand now
 */
public record Change(@Nullable CommonReading everything, Collection<Paragraph> paragraphs) {

    public Change {
        paragraphs = List.copyOf(paragraphs);
    }
}
