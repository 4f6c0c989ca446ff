package org.confer.matching.block;

import org.confer.matching.parse.PlanReader;
import org.confer.matching.parse.Profile;

/**
 * In how many items each word occurs, for plans place by place; words of one hash count together.
 */
public final class WordCounts {

    private static final int SIZE = 1 << 22;

    private final boolean plans;
    private final int[] counts = new int[SIZE];

    public WordCounts(boolean plans) {
        this.plans = plans;
    }

    public void add(Profile item) {
        change(item, 1);
    }

    public void remove(Profile item) {
        change(item, -1);
    }

    private void change(Profile item, int by) {
        int place = place(item);
        for (int word : item.words()) {
            counts[slot(word, place)] += by;
        }
    }

    /** In how many items of that place the word occurs; 0 for items without places. */
    public int of(int word, int place) {
        return counts[slot(word, place)];
    }

    /** The place by which an item's words are counted; 0 for items without places. */
    int place(Profile item) {
        return plans ? item.value(PlanReader.REGION_HASH) : 0;
    }

    private static int slot(int word, int place) {
        int h = (word ^ place * 0x9E3779B9) * 0x85EBCA6B;
        return (h ^ h >>> 15) & SIZE - 1;
    }
}
