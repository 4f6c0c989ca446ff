package org.confer.sitting;

import java.util.Collection;
import java.util.List;

/**
 * What a follower has to draw anew; who may see it is for the follower to know.
 *
 * @param everything roll, items, decisions, texts: all may have changed
 * @param paragraphs as they stand now
 */
public record Change(boolean everything, Collection<Paragraph> paragraphs) {

    public Change {
        paragraphs = List.copyOf(paragraphs);
    }
}
