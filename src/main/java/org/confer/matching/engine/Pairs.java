package org.confer.matching.engine;

import java.util.Arrays;
import org.confer.matching.Kind;

/** Found pairs as plain arrays: half a million of them fit in a few megabytes. */
final class Pairs {

    private static final Kind[] KINDS = Kind.values();

    private int[] left = new int[64];
    private int[] right = new int[64];
    private float[] total = new float[64];
    private byte[] kind = new byte[64];
    private int size;

    void add(int leftPlace, int rightPlace, double bits, Kind what) {
        if (size == left.length) {
            reserve(size * 2);
        }
        left[size] = leftPlace;
        right[size] = rightPlace;
        total[size] = (float) bits;
        kind[size++] = (byte) what.ordinal();
    }

    void addAll(Pairs more) {
        if (size + more.size > left.length) {
            reserve(Math.max(size * 2, size + more.size));
        }
        System.arraycopy(more.left, 0, left, size, more.size);
        System.arraycopy(more.right, 0, right, size, more.size);
        System.arraycopy(more.total, 0, total, size, more.size);
        System.arraycopy(more.kind, 0, kind, size, more.size);
        size += more.size;
    }

    private void reserve(int capacity) {
        left = Arrays.copyOf(left, capacity);
        right = Arrays.copyOf(right, capacity);
        total = Arrays.copyOf(total, capacity);
        kind = Arrays.copyOf(kind, capacity);
    }

    /** Of two places, whichever comes first. */
    static long key(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    /**
     * Of the pairs from an index on keeps the most probable ones, so many duplicates and so many of
     * other kinds, in their order.
     *
     * @return how many were dropped
     */
    int keepBest(int from, int duplicates, int others) {
        int isDuplicate = 0;
        for (int i = from; i < size; i++) {
            isDuplicate += kind(i).duplicate() ? 1 : 0;
        }
        int before = size;
        if (isDuplicate > duplicates) {
            keepBest(from, duplicates, true);
        }
        if (before - from - isDuplicate > others) {
            keepBest(from, others, false);
        }
        return before - size;
    }

    private void keepBest(int from, int most, boolean duplicates) {
        long[] best = new long[size - from];
        int n = 0;
        for (int i = from; i < size; i++) {
            if (kind(i).duplicate() == duplicates) {
                best[n++] = ascending(-total[i]) ^ i;
            }
        }
        Arrays.sort(best, 0, n);
        boolean[] dropped = new boolean[size - from];
        for (int i = most; i < n; i++) {
            dropped[(int) best[i] - from] = true;
        }
        int to = from;
        for (int i = from; i < size; i++) {
            if (!dropped[i - from]) {
                left[to] = left[i];
                right[to] = right[i];
                total[to] = total[i];
                kind[to++] = kind[i];
            }
        }
        size = to;
    }

    /** A number's order in the upper half of a signed long, the lower half empty. */
    private static long ascending(float number) {
        int bits = Float.floatToIntBits(number);
        int unsigned = bits < 0 ? ~bits : bits | Integer.MIN_VALUE;
        return (long) unsigned << 32 ^ Long.MIN_VALUE;
    }

    int size() {
        return size;
    }

    int left(int i) {
        return left[i];
    }

    int right(int i) {
        return right[i];
    }

    float total(int i) {
        return total[i];
    }

    Kind kind(int i) {
        return KINDS[kind[i]];
    }

    /** Most probable first; among equals by place. */
    void sort() {
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = ascending(-total[i]) ^ i;
        }
        Arrays.parallelSort(order);
        Pairs sorted = new Pairs();
        sorted.reserve(Math.max(size, 1));
        for (long next : order) {
            int i = (int) next;
            sorted.add(left[i], right[i], total[i], KINDS[kind[i]]);
        }
        left = sorted.left;
        right = sorted.right;
        total = sorted.total;
        kind = sorted.kind;
    }

    /**
     * Of sorted pairs of two lists without repeats of their own: each item keeps its best
     * duplicate, its other ones are merely related.
     */
    Pairs eachOnce(int items) {
        boolean[] taken = new boolean[items];
        Pairs once = new Pairs();
        for (int i = 0; i < size; i++) {
            Kind what = kind(i);
            if (what.duplicate()) {
                if (taken[left[i]] || taken[right[i]]) {
                    what = Kind.RELATED;
                } else {
                    taken[left[i]] = true;
                    taken[right[i]] = true;
                }
            }
            once.add(left[i], right[i], total[i], what);
        }
        return once;
    }
}
