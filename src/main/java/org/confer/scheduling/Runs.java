package org.confer.scheduling;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Runs of cells on the grid, in order and apart from each other; first and last belong to it. */
final class Runs {

    private final int cells;
    private int[] firsts = new int[64];
    private int[] lasts = new int[64];
    private int count;

    Runs(int cells) {
        this.cells = cells;
    }

    void clear() {
        count = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /**
     * Adds a run that begins no earlier than the one before; joins the two if they touch. Cut to
     * the grid.
     */
    void add(int first, int last) {
        int from = Math.max(first, 0);
        int until = Math.min(last, cells - 1);
        if (from > until) {
            return;
        }
        if (count > 0 && from <= lasts[count - 1] + 1) {
            lasts[count - 1] = Math.max(lasts[count - 1], until);
            return;
        }
        if (count == firsts.length) {
            firsts = Arrays.copyOf(firsts, count * 2);
            lasts = Arrays.copyOf(lasts, count * 2);
        }
        firsts[count] = from;
        lasts[count++] = until;
    }

    /** Keeps the cells that the other has too. */
    void keepShared(Runs other) {
        Runs shared = new Runs(cells);
        int mine = 0;
        int theirs = 0;
        while (mine < count && theirs < other.count) {
            shared.add(
                    Math.max(firsts[mine], other.firsts[theirs]),
                    Math.min(lasts[mine], other.lasts[theirs]));
            if (lasts[mine] < other.lasts[theirs]) {
                mine++;
            } else {
                theirs++;
            }
        }
        firsts = shared.firsts;
        lasts = shared.lasts;
        count = shared.count;
    }

    /** The cells that at least one of the two has. */
    Runs with(Runs other) {
        Runs either = new Runs(cells);
        int mine = 0;
        int theirs = 0;
        while (mine < count || theirs < other.count) {
            if (theirs == other.count || (mine < count && firsts[mine] <= other.firsts[theirs])) {
                either.add(firsts[mine], lasts[mine++]);
            } else {
                either.add(other.firsts[theirs], other.lasts[theirs++]);
            }
        }
        return either;
    }

    /** Adds the amount to each cell of the runs, in a difference array one longer than the grid. */
    void addTo(int[] differences, int amount) {
        for (int i = 0; i < count; i++) {
            differences[firsts[i]] += amount;
            differences[lasts[i] + 1] -= amount;
        }
    }

    IntStream starts() {
        return IntStream.range(0, count).flatMap(i -> IntStream.rangeClosed(firsts[i], lasts[i]));
    }
}
