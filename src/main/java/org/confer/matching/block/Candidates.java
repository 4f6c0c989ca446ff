package org.confer.matching.block;

import java.util.Arrays;

/** Collects the candidates of one item, each once. One collector serves one thread. */
public final class Candidates {

    private int[] stamps = {};
    private int stamp;
    private int[] places = new int[256];
    private int count;
    private long cut;
    private long cutKeys;

    void start(int size) {
        if (stamps.length < size || stamp == Integer.MAX_VALUE) {
            stamps = new int[size];
            stamp = 0;
        }
        stamp++;
        count = 0;
    }

    void add(int place) {
        if (stamps[place] != stamp) {
            stamps[place] = stamp;
            if (count == places.length) {
                places = Arrays.copyOf(places, count * 2);
            }
            places[count++] = place;
        }
    }

    void cut(int pairs) {
        cut += pairs;
        cutKeys++;
    }

    public int count() {
        return count;
    }

    public int place(int index) {
        return places[index];
    }

    /** Pairs left out since this collector was made; a pair cut under two keys counts twice. */
    public long cut() {
        return cut;
    }

    public long cutKeys() {
        return cutKeys;
    }
}
