package org.confer.matching.parse;

/**
 * One item, read: a number per trait and sorted sets of token hashes. What the places mean is said
 * by the reader that filled it.
 */
public final class Profile {

    /** Stands for a value that is not there. */
    public static final int MISSING = Integer.MIN_VALUE;

    private static final int[] NONE = {};

    final String id;
    final int[] values;
    final int[][] sets;
    int[] words = NONE;

    Profile(String id, int values, int sets) {
        this.id = id;
        this.values = new int[values];
        java.util.Arrays.fill(this.values, MISSING);
        this.sets = new int[sets][];
        java.util.Arrays.fill(this.sets, NONE);
    }

    public String id() {
        return id;
    }

    public int value(int place) {
        return values[place];
    }

    public boolean has(int place) {
        return values[place] != MISSING;
    }

    /** Sorted, without repeats. Not to be changed. */
    public int[] set(int place) {
        return sets[place];
    }

    /** Hashes of the words by which candidates may be found; sorted. Not to be changed. */
    public int[] words() {
        return words;
    }
}
