package org.confer.matching.block;

import static org.confer.matching.parse.PlanReader.AUDIENCE_HASH;
import static org.confer.matching.parse.PlanReader.SUBJECT_HASH;
import static org.confer.matching.parse.PlanReader.TOPIC_HASH;

import org.confer.matching.parse.Profile;

/**
 * The keys by which an item's candidates are found. For plans, all within one place: its rarest
 * words, each together with the audience when the word alone is too common; its two rarest words;
 * its whole subject; the audience alone for clashes.
 */
final class Keys {

    /** Upper bound of keys per item. */
    static final int MOST = 8;

    private static final int RARE_WORDS = 4;

    /**
     * A word that more plans of one place share than this finds only plans of the same audience.
     */
    private static final int COMMON = 24;

    private final boolean plans;
    private final WordCounts counts;

    Keys(boolean plans, WordCounts counts) {
        this.plans = plans;
        this.counts = counts;
    }

    /**
     * @param keys filled from the front; the rest is left
     * @return how many keys the item has; the last one finds clashes only, if {@link #clashes}
     */
    int of(Profile item, long[] keys) {
        int[] rare = new int[RARE_WORDS];
        int[] often = new int[RARE_WORDS];
        int place = counts.place(item);
        int found = rarest(item.words(), place, rare, often);
        int n = 0;
        if (!plans) {
            for (int i = 0; i < found; i++) {
                keys[n++] = key(1, rare[i], 0);
            }
            return n;
        }
        boolean addressed = item.has(AUDIENCE_HASH);
        int audience = item.value(AUDIENCE_HASH);
        for (int i = 0; i < found; i++) {
            keys[n++] =
                    often[i] > COMMON && addressed
                            ? key(2, rare[i], place ^ audience * 31)
                            : key(1, rare[i], place);
        }
        if (found > 1 && often[0] > COMMON && addressed) {
            keys[n++] = key(3, Math.min(rare[0], rare[1]) * 31 + Math.max(rare[0], rare[1]), place);
        }
        if (item.has(TOPIC_HASH) || item.has(SUBJECT_HASH)) {
            keys[n++] = key(4, item.value(item.has(TOPIC_HASH) ? TOPIC_HASH : SUBJECT_HASH), place);
        }
        if (addressed) {
            keys[n++] = key(5, audience, place);
        }
        return n;
    }

    /** The rarest words that at least one other item of the place has too; rarest first. */
    private int rarest(int[] words, int place, int[] rare, int[] often) {
        int found = 0;
        for (int word : words) {
            int count = counts.of(word, place);
            if (count < 2) {
                continue;
            }
            int at = found;
            while (at > 0
                    && (often[at - 1] > count || often[at - 1] == count && rare[at - 1] > word)) {
                if (at < RARE_WORDS) {
                    often[at] = often[at - 1];
                    rare[at] = rare[at - 1];
                }
                at--;
            }
            if (at < RARE_WORDS) {
                often[at] = count;
                rare[at] = word;
                found = Math.min(found + 1, RARE_WORDS);
            }
        }
        return found;
    }

    /** True when the last key of the item finds clashes only. */
    boolean clashes(Profile item) {
        return plans && item.has(AUDIENCE_HASH);
    }

    /** Finaliser of SplitMix64 (Steele, Lea, Flood, 2014). */
    private static long key(int family, int left, int right) {
        long z = ((long) left << 32 | right & 0xFFFFFFFFL) + family * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
