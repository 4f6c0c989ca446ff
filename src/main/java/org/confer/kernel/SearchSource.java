package org.confer.kernel;

import java.util.List;

/**
 * A module's part in the search over everything; a Spring bean. Finds only what the current user
 * may see.
 */
public interface SearchSource {

    /**
     * @param words as typed, at least one character that is no space; Chinese words of two
     *     characters are found too
     * @param limit how many at most, best first
     */
    List<Found> search(String words, int limit);
}
