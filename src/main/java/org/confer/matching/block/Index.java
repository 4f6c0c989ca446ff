package org.confer.matching.block;

import static org.confer.matching.parse.PlanReader.END;
import static org.confer.matching.parse.PlanReader.START;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.confer.matching.parse.Profile;
import org.confer.matching.work.Chunks;
import org.jspecify.annotations.Nullable;

/**
 * Finds candidates by key. Items stand in the order of their first day, so a key's items within the
 * policy's window are neighbours; items without a date stand at the end and meet everyone. A key
 * that too many share gives the nearest in time only, and what was left out is counted.
 */
public final class Index {

    /** So few plans are compared with one another without keys. */
    public static final int FEW = 1_000;

    /** Candidates that one key may give for one item. */
    private static final int PER_KEY = 96;

    /** A key that more items share than this gives fewer candidates, the commoner the fewer. */
    private static final int COMMON = 2_000;

    /** So many candidates even the commonest key gives. */
    private static final int AT_LEAST = 8;

    private static final int CLASH_DAYS = 14;

    private static final int KEYED_AT_ONCE = 4_096;

    private final boolean plans;
    private final int windowDays;
    private final Keys keys;
    private final Profile[] items;
    private final int[] days;
    private final int dated;

    private final int bits;
    private final int[] starts;
    private final int[] postings;
    private final int[] tags;
    private final int[] slots;
    private final int[] tagOf;

    /** Finds more candidates than the keys do, or null. */
    private @Nullable LikeMeaning likeMeaning;

    /** Lets items be candidates of one another that say nearly the same in other words. */
    public void alsoBy(LikeMeaning more) {
        likeMeaning = more;
    }

    /**
     * @param profiles all items
     * @param windowDays at least 1
     */
    public Index(List<Profile> profiles, boolean plans, WordCounts counts, int windowDays) {
        this.plans = plans;
        this.windowDays = windowDays;
        keys = new Keys(plans, counts);
        int n = profiles.size();
        items = inOrderOfDays(profiles);
        days = new int[n];
        int withDay = 0;
        for (int i = 0; i < n; i++) {
            days[i] = day(items[i]);
            withDay += days[i] != Integer.MAX_VALUE ? 1 : 0;
        }
        dated = withDay;
        bits = Math.clamp(32 - Integer.numberOfLeadingZeros(n) + 3, 12, 24);
        starts = new int[(1 << bits) + 1];
        tagOf = new int[n * Keys.MOST];
        slots = new int[tagOf.length];
        postings = fill();
        tags = new int[postings.length];
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] >= 0) {
                tags[slots[i]] = tagOf[i];
            }
        }
    }

    private int day(Profile item) {
        return plans && item.has(START) ? item.value(START) : Integer.MAX_VALUE;
    }

    /** By day, and on one day by the id's hash, which is sorted faster, and the id. */
    private Profile[] inOrderOfDays(List<Profile> profiles) {
        Profile[] given = profiles.toArray(Profile[]::new);
        long[] keys = new long[given.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) day(given[i]) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        for (int from = 0, to = 0; from < keys.length; from = to) {
            to = sameKey(keys, from);
            for (int i = from; i < to; i++) {
                int place = (int) keys[i];
                keys[i] = (long) given[place].id().hashCode() << Integer.SIZE | place;
            }
            Arrays.sort(keys, from, to);
        }
        Profile[] order = new Profile[keys.length];
        Arrays.setAll(order, i -> given[(int) keys[i]]);
        for (int from = 0, to = 0; from < keys.length; from = to) {
            to = sameKey(keys, from);
            Arrays.sort(
                    order, from, to, Comparator.comparingInt(this::day).thenComparing(Profile::id));
        }
        return order;
    }

    /**
     * @return where the upper half of the key is another than at a place, or the end
     */
    private static int sameKey(long[] keys, int from) {
        int to = from + 1;
        while (to < keys.length && keys[to] >> Integer.SIZE == keys[from] >> Integer.SIZE) {
            to++;
        }
        return to;
    }

    /** Counting sort of all keys into buckets, each in the order of days. */
    private int[] fill() {
        int n = items.length;
        int[] buckets = new int[n * Keys.MOST];
        Chunks.each(
                n,
                KEYED_AT_ONCE,
                (from, to) -> {
                    long[] found = new long[Keys.MOST];
                    for (int i = from; i < to; i++) {
                        int count = keys.of(items[i], found);
                        for (int k = 0; k < Keys.MOST; k++) {
                            buckets[i * Keys.MOST + k] = k < count ? bucket((int) found[k]) : -1;
                            tagOf[i * Keys.MOST + k] = k < count ? (int) found[k] : 0;
                        }
                    }
                });
        for (int bucket : buckets) {
            if (bucket >= 0) {
                starts[bucket + 1]++;
            }
        }
        for (int b = 0; b < 1 << bits; b++) {
            starts[b + 1] += starts[b];
        }
        int[] next = Arrays.copyOf(starts, 1 << bits);
        int[] filled = new int[starts[1 << bits]];
        for (int i = 0; i < buckets.length; i++) {
            slots[i] = -1;
            if (buckets[i] >= 0) {
                slots[i] = next[buckets[i]]++;
                filled[slots[i]] = i;
            }
        }
        return filled;
    }

    private int bucket(int tag) {
        return tag >>> 32 - bits;
    }

    public int size() {
        return items.length;
    }

    private boolean few() {
        return plans && items.length <= FEW;
    }

    /** The item at a place of this index. */
    public Profile item(int place) {
        return items[place];
    }

    /**
     * The candidates of the item at a place that stand before it: over all places, each pair comes
     * up once.
     *
     * @param everyone true to take everyone when there are few items, keys or not
     */
    public void before(int place, boolean everyone, Candidates found) {
        found.start(items.length);
        int from = days[place] == Integer.MAX_VALUE ? Integer.MIN_VALUE : days[place] - windowDays;
        if (everyone && few()) {
            for (int other = 0; other < place; other++) {
                if (days[other] >= from) {
                    found.add(other);
                }
            }
            return;
        }
        int clash = keys.clashes(items[place]) ? lastKey(place) : -1;
        for (int k = 0; k < Keys.MOST; k++) {
            int slot = slots[place * Keys.MOST + k];
            if (slot < 0) {
                break;
            }
            int limit = k == clash ? Math.max(from, days[place] - CLASH_DAYS) : from;
            scanDown(
                    slot - 1,
                    starts[bucket(tags[slot])],
                    tags[slot],
                    limit,
                    k == clash ? items[place] : null,
                    found);
        }
        LikeMeaning more = likeMeaning;
        if (more != null) {
            more.before(
                    place,
                    other -> {
                        if (days[other] >= from) {
                            found.add(other);
                        }
                    });
        }
    }

    /** Keeps the work linear when a hundred thousand plans bear one title. */
    private int most(int tag) {
        int bucket = bucket(tag);
        int sharing = starts[bucket + 1] - starts[bucket];
        return sharing <= COMMON
                ? PER_KEY
                : Math.max(AT_LEAST, (int) ((long) PER_KEY * COMMON / sharing));
    }

    private int lastKey(int place) {
        int last = -1;
        for (int k = 0; k < Keys.MOST && slots[place * Keys.MOST + k] >= 0; k++) {
            last = k;
        }
        return last;
    }

    private void scanDown(
            int at, int first, int tag, int limit, @Nullable Profile clashOf, Candidates found) {
        int given = 0;
        int allowed = most(tag);
        for (int s = at; s >= first; s--) {
            if (tags[s] != tag) {
                continue;
            }
            int other = postings[s] / Keys.MOST;
            if (days[other] < limit) {
                return;
            }
            if (clashOf != null && !overlap(clashOf, items[other])) {
                continue;
            }
            if (given == allowed) {
                found.cut(s - first + 1);
                return;
            }
            given++;
            found.add(other);
        }
    }

    private void scanUp(
            int at, int end, int tag, int limit, @Nullable Profile clashOf, Candidates found) {
        int given = 0;
        int allowed = most(tag);
        for (int s = at; s < end; s++) {
            if (tags[s] != tag) {
                continue;
            }
            int other = postings[s] / Keys.MOST;
            if (days[other] > limit && other < dated) {
                s = Math.max(s, firstUndated(s, end) - 1);
                continue;
            }
            if (clashOf != null && !overlap(clashOf, items[other])) {
                continue;
            }
            if (given == allowed) {
                found.cut(end - s);
                return;
            }
            given++;
            found.add(other);
        }
    }

    private int firstUndated(int from, int end) {
        int low = from;
        int high = end;
        while (low < high) {
            int middle = low + high >>> 1;
            if (postings[middle] / Keys.MOST >= dated) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static boolean overlap(Profile a, Profile b) {
        return a.has(START)
                && b.has(START)
                && a.value(START) <= b.value(END)
                && b.value(START) <= a.value(END);
    }

    /** The candidates of an item that need not be in, on both sides of its day. */
    public void around(Profile item, Candidates found) {
        found.start(items.length);
        int day = day(item);
        boolean undated = day == Integer.MAX_VALUE;
        int from = undated ? Integer.MIN_VALUE : day - windowDays;
        int to = undated ? Integer.MAX_VALUE : day + windowDays;
        if (few()) {
            for (int other = 0; other < items.length; other++) {
                if (other >= dated || days[other] >= from && days[other] <= to) {
                    found.add(other);
                }
            }
            return;
        }
        long[] ofItem = new long[Keys.MOST];
        int count = keys.of(item, ofItem);
        for (int k = 0; k < count; k++) {
            boolean clash = k == count - 1 && keys.clashes(item);
            int bucket = bucket((int) ofItem[k]);
            int first = starts[bucket];
            int end = starts[bucket + 1];
            int middle = firstFrom(first, end, day);
            int low = clash && !undated ? Math.max(from, day - CLASH_DAYS) : from;
            int high = clash && !undated ? item.value(END) : to;
            scanUp(middle, end, (int) ofItem[k], high, clash ? item : null, found);
            scanDown(middle - 1, first, (int) ofItem[k], low, clash ? item : null, found);
        }
        LikeMeaning more = likeMeaning;
        if (more != null) {
            more.around(
                    item,
                    other -> {
                        if (other >= dated || undated || days[other] >= from && days[other] <= to) {
                            found.add(other);
                        }
                    });
        }
    }

    private int firstFrom(int first, int end, int day) {
        int low = first;
        int high = end;
        while (low < high) {
            int middle = low + high >>> 1;
            if (days[postings[middle] / Keys.MOST] >= day) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
