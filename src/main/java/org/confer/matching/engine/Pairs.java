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
            int bits = Float.floatToIntBits(-total[i]);
            int ascending = bits < 0 ? ~bits : bits | Integer.MIN_VALUE;
            order[i] = (long) ascending << 32 | i;
        }
        long[] unsigned = order;
        for (int i = 0; i < size; i++) {
            unsigned[i] ^= Long.MIN_VALUE;
        }
        Arrays.parallelSort(unsigned);
        Pairs sorted = new Pairs();
        sorted.reserve(Math.max(size, 1));
        for (long next : unsigned) {
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
