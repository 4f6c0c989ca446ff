package org.confer.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.confer.calendarfile.Busyness;
import org.confer.kernel.Period;

/**
 * When a person, department or room is not free: whole minutes, in order, without overlaps. Where
 * several times lie over each other the stronger one counts (out of office before busy before
 * tentative). Immutable.
 */
public final class BusyTimes {

    public static final BusyTimes NONE = new BusyTimes(new int[0], new int[0], new byte[0]);

    private static final Busyness[] KINDS = Busyness.values();
    private static final int SECONDS = 60;

    /** Minutes since 1970-01-01T00:00Z. */
    private final int[] starts;

    private final int[] ends;
    private final byte[] kinds;

    BusyTimes(int[] starts, int[] ends, byte[] kinds) {
        this.starts = starts;
        this.ends = ends;
        this.kinds = kinds;
    }

    /** Seconds are rounded outwards to whole minutes. */
    public static BusyTimes of(Collection<BusyTime> times) {
        long[] edges = new long[times.size() * 2];
        int count = 0;
        for (BusyTime time : times) {
            int start = minute(time.period().start());
            int end = minuteAfter(time.period().end());
            int kind = time.busyness().ordinal();
            edges[count++] = edge(start, kind, true);
            edges[count++] = edge(end, kind, false);
        }
        return swept(edges);
    }

    /** Both together. */
    public BusyTimes and(BusyTimes other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        long[] edges = new long[(size() + other.size()) * 2];
        int count = addEdges(edges, 0);
        other.addEdges(edges, count);
        return swept(edges);
    }

    /** All of them together. */
    static BusyTimes together(Collection<BusyTimes> several) {
        long[] edges = new long[several.stream().mapToInt(BusyTimes::size).sum() * 2];
        int count = 0;
        for (BusyTimes times : several) {
            count = times.addEdges(edges, count);
        }
        return swept(edges);
    }

    public boolean isEmpty() {
        return starts.length == 0;
    }

    public int size() {
        return starts.length;
    }

    /** The strongest that holds at any moment of the period. */
    public Busyness during(Period period) {
        return during(minute(period.start()), minuteAfter(period.end()));
    }

    /** The times that share at least a moment with the period, uncut. */
    public List<BusyTime> within(Period period) {
        List<BusyTime> found = new ArrayList<>();
        int end = minuteAfter(period.end());
        for (int i = firstEndingAfter(minute(period.start())); i < size() && starts[i] < end; i++) {
            found.add(
                    new BusyTime(
                            new Period(instant(starts[i]), instant(ends[i])), KINDS[kinds[i]]));
        }
        return found;
    }

    /**
     * The strongest that holds between two minutes since 1970-01-01T00:00Z, the second not
     * included.
     */
    public Busyness during(int start, int end) {
        int strongest = 0;
        for (int i = firstEndingAfter(start); i < size() && starts[i] < end; i++) {
            strongest = Math.max(strongest, kinds[i]);
        }
        return KINDS[strongest];
    }

    /**
     * The place of the first time that ends after the given minute; {@link #size()} if none does.
     */
    public int firstEndingAfter(int minute) {
        int place = Arrays.binarySearch(ends, minute + 1);
        return place < 0 ? -place - 1 : place;
    }

    /** The minute in which the i-th time begins. */
    public int start(int i) {
        return starts[i];
    }

    /** The first minute after the i-th time. */
    public int end(int i) {
        return ends[i];
    }

    /** The place of its kind in {@link Busyness}. */
    public byte kind(int i) {
        return kinds[i];
    }

    /** Whole minutes from 1970-01-01T00:00Z to the instant. */
    public static int minute(Instant instant) {
        return Math.toIntExact(Math.floorDiv(instant.getEpochSecond(), SECONDS));
    }

    /** The first whole minute that is not before the instant. */
    public static int minuteAfter(Instant instant) {
        long seconds = instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
        return Math.toIntExact(Math.ceilDiv(seconds, SECONDS));
    }

    /** The instant at which a minute begins. */
    public static Instant instant(int minute) {
        return Instant.ofEpochSecond((long) minute * SECONDS);
    }

    private int addEdges(long[] edges, int count) {
        for (int i = 0; i < size(); i++) {
            edges[count++] = edge(starts[i], kinds[i], true);
            edges[count++] = edge(ends[i], kinds[i], false);
        }
        return count;
    }

    private static long edge(int minute, int kind, boolean opens) {
        return ((long) minute << 3) | (kind << 1) | (opens ? 1 : 0);
    }

    /** Goes from edge to edge and keeps the strongest that is open in between. */
    private static BusyTimes swept(long[] edges) {
        Arrays.sort(edges);
        int[] starts = new int[edges.length];
        int[] ends = new int[edges.length];
        byte[] kinds = new byte[edges.length];
        int[] open = new int[KINDS.length];
        int count = 0;
        for (int e = 0; e < edges.length; e++) {
            int kind = (int) (edges[e] >> 1) & 3;
            open[kind] += (edges[e] & 1) == 1 ? 1 : -1;
            int from = (int) (edges[e] >> 3);
            int until = e + 1 < edges.length ? (int) (edges[e + 1] >> 3) : from;
            int strongest = open[3] > 0 ? 3 : open[2] > 0 ? 2 : open[1] > 0 ? 1 : 0;
            if (until == from || strongest == 0) {
                continue;
            }
            if (count > 0 && ends[count - 1] == from && kinds[count - 1] == strongest) {
                ends[count - 1] = until;
            } else {
                starts[count] = from;
                ends[count] = until;
                kinds[count++] = (byte) strongest;
            }
        }
        return new BusyTimes(
                Arrays.copyOf(starts, count),
                Arrays.copyOf(ends, count),
                Arrays.copyOf(kinds, count));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BusyTimes times
                && Arrays.equals(starts, times.starts)
                && Arrays.equals(ends, times.ends)
                && Arrays.equals(kinds, times.kinds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(starts) * 31 + Arrays.hashCode(ends);
    }

    @Override
    public String toString() {
        return size() + " busy times";
    }
}
