package org.confer.matching;

import java.util.List;
import java.util.Map;

/**
 * Which texts mean nearly the same as each text, as last found: with them a comparison need only
 * search for texts that are new. Safe for several threads; the last to keep wins, and whoever reads
 * what another left finds it right for the texts that are in it.
 */
public final class Neighbours {

    private volatile Map<String, List<String>> nearest = Map.of();

    /**
     * @return for each text that was compared those nearest to it; empty before the first time
     */
    public Map<String, List<String>> known() {
        return nearest;
    }

    /**
     * @param found for every text that was compared those nearest to it among the others
     */
    public void keep(Map<String, List<String>> found) {
        nearest = Map.copyOf(found);
    }
}
