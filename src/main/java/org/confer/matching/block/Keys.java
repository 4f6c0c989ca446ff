package org.confer.matching.block;

import static org.confer.matching.parse.PlanReader.AUDIENCE;
import static org.confer.matching.parse.PlanReader.REGION;
import static org.confer.matching.parse.PlanReader.SUBJECT_HASH;
import static org.confer.matching.parse.PlanReader.TOPIC_HASH;

import org.confer.matching.parse.Profile;

/**
 * The keys by which an item's candidates are found: its rarest words, for plans together with the
 * place; its two rarest words with the audience; its whole subject with the audience; the audience
 * and place for clashes.
 */
final class Keys {

    /** Upper bound of keys per item. */
    static final int MOST = 8;

    private static final int RARE_WORDS = 4;

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
        int[] words = item.words();
        int[] rare = new int[RARE_WORDS];
        int[] often = new int[RARE_WORDS];
        int found = 0;
        for (int word : words) {
            int count = counts.of(word);
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
        int n = 0;
        if (!plans) {
            for (int i = 0; i < found; i++) {
                keys[n++] = key(1, rare[i], 0);
            }
            return n;
        }
        int region = item.value(REGION);
        for (int i = 0; i < found; i++) {
            keys[n++] = key(1, rare[i], region);
        }
        if (item.has(AUDIENCE)) {
            int audience = item.value(AUDIENCE);
            if (found > 1) {
                keys[n++] =
                        key(
                                2,
                                Math.min(rare[0], rare[1]) * 31 + Math.max(rare[0], rare[1]),
                                audience);
            }
            if (item.has(TOPIC_HASH) || item.has(SUBJECT_HASH)) {
                keys[n++] =
                        key(
                                3,
                                item.value(item.has(TOPIC_HASH) ? TOPIC_HASH : SUBJECT_HASH),
                                audience);
            }
            keys[n++] = key(4, audience, region);
        }
        return n;
    }

    /** True when the last key of the item finds clashes only. */
    boolean clashes(Profile item) {
        return plans && item.has(AUDIENCE);
    }

    /** Finaliser of SplitMix64 (Steele, Lea, Flood, 2014). */
    private static long key(int family, int left, int right) {
        long z = ((long) left << 32 | right & 0xFFFFFFFFL) + family * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
