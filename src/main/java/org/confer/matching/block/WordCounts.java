package org.confer.matching.block;

import org.confer.matching.parse.Profile;

/** In how many items each word occurs; words of one hash count together. */
public final class WordCounts {

    private static final int SIZE = 1 << 20;

    private final int[] counts = new int[SIZE];

    public void add(Profile item) {
        for (int word : item.words()) {
            counts[word & SIZE - 1]++;
        }
    }

    public void remove(Profile item) {
        for (int word : item.words()) {
            counts[word & SIZE - 1]--;
        }
    }

    int of(int word) {
        return counts[word & SIZE - 1];
    }

    public WordCounts copy() {
        WordCounts copy = new WordCounts();
        System.arraycopy(counts, 0, copy.counts, 0, SIZE);
        return copy;
    }
}
