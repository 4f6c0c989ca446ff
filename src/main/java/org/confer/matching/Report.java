package org.confer.matching;

import java.util.List;

/**
 * What a run did, and what it left out.
 *
 * @param pairs compared
 * @param cut pairs that shared a key but were not compared, because the key was too common
 * @param cutKeys how many keys were too common for some item
 * @param dropped pairs worth telling that are not among the matches, because one item had too many;
 *     its most probable ones are
 * @param meaning name of the language model that took part, or "none"
 * @param weights where the weights came from
 * @param remarks on items, at most the first thousand
 * @param parseMillis wall-clock milliseconds for reading the items
 * @param matchMillis wall-clock milliseconds for finding and comparing
 */
public record Report(
        int items,
        long pairs,
        long cut,
        long cutKeys,
        long dropped,
        String meaning,
        WeightsFrom weights,
        List<Remark> remarks,
        long parseMillis,
        long matchMillis) {

    /** Where the weights came from. */
    public enum WeightsFrom {
        /** Too few items to learn from: general experience. */
        EXPERIENCE,
        /** Expectation maximisation on these items, no labels. */
        ITEMS,
        /** Reviewers' decisions, starting from the items. */
        DECISIONS
    }

    public Report {
        remarks = List.copyOf(remarks);
    }
}
