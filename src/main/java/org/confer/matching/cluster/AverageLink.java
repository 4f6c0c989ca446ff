package org.confer.matching.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Average-link agglomeration (Sokal and Michener, 1958) within connected components, with
 * cannot-links, on numbered items: a pair costs some dozens of bytes, so that millions fit. What
 * comes out depends on how the items compare, not on their numbers or the order of adding.
 */
public final class AverageLink {

    static final byte HELD = 1;
    static final byte NEVER = 2;

    /**
     * @param members in their order, at least two
     * @param cohesion lowest average probability at which two halves were joined
     */
    public record Cluster(int[] members, double cohesion) {}

    private final double minimumLink;
    private final Comparator<Integer> order;
    private final int[] above;
    private final int[] number;

    private int[] left = new int[1 << 10];
    private int[] right = new int[1 << 10];
    private float[] likely = new float[1 << 10];
    private byte[] kind = new byte[1 << 10];
    private int size;

    /**
     * @param items how many there are, numbered from 0
     * @param minimumLink average probability at which two parts still join, 0 to 1
     * @param order a total order of the items; of equally good joins that of the first items is
     *     done
     */
    public AverageLink(int items, double minimumLink, Comparator<Integer> order) {
        this.minimumLink = minimumLink;
        this.order = order;
        above = IntStream.range(0, items).toArray();
        number = new int[items];
    }

    /** The two are one thing with this probability. */
    public void link(int a, int b, double probability) {
        add(a, b, probability, HELD);
        int one = root(a);
        int other = root(b);
        above[Math.max(one, other)] = Math.min(one, other);
    }

    /** Holds nothing together by itself, but counts in the averages. */
    public void doubtful(int a, int b, double probability) {
        add(a, b, probability, (byte) 0);
    }

    /** The two must not stand in one group. */
    public void never(int a, int b) {
        add(a, b, 0, NEVER);
    }

    private void add(int a, int b, double probability, byte what) {
        if (size == left.length) {
            int more = size + (size >> 1);
            left = Arrays.copyOf(left, more);
            right = Arrays.copyOf(right, more);
            likely = Arrays.copyOf(likely, more);
            kind = Arrays.copyOf(kind, more);
        }
        left[size] = a;
        right[size] = b;
        likely[size] = (float) probability;
        kind[size++] = what;
    }

    private int root(int item) {
        int at = item;
        while (above[at] != at) {
            above[at] = above[above[at]];
            at = above[at];
        }
        return at;
    }

    /** The groups, in no particular order. */
    public List<Cluster> clusters() {
        int[] start = new int[above.length + 1];
        int[] component = new int[size];
        for (int i = 0; i < size; i++) {
            int one = root(left[i]);
            component[i] = one == root(right[i]) ? one : -1;
            if (component[i] >= 0) {
                start[one + 1]++;
            }
        }
        int[] pairs = bucketed(component, start);
        List<Cluster> found = new ArrayList<>();
        for (int i = 0; i < above.length; i++) {
            if (start[i + 1] - start[i] == 1) {
                pair(pairs[start[i]], found);
            } else if (start[i + 1] > start[i]) {
                found.addAll(component(Arrays.copyOfRange(pairs, start[i], start[i + 1])).joined());
            }
        }
        return found;
    }

    /**
     * Counting sort.
     *
     * @param bucket of each index, below 0 for none
     * @param start at b + 1 how many are in bucket b; becomes where each begins
     */
    private static int[] bucketed(int[] bucket, int[] start) {
        for (int b = 1; b < start.length; b++) {
            start[b] += start[b - 1];
        }
        int[] next = Arrays.copyOf(start, start.length - 1);
        int[] sorted = new int[start[start.length - 1]];
        for (int i = 0; i < bucket.length; i++) {
            if (bucket[i] >= 0) {
                sorted[next[bucket[i]]++] = i;
            }
        }
        return sorted;
    }

    private void pair(int only, List<Cluster> found) {
        if (likely[only] >= minimumLink) {
            boolean inOrder = order.compare(left[only], right[only]) <= 0;
            int[] two = {inOrder ? left[only] : right[only], inOrder ? right[only] : left[only]};
            found.add(new Cluster(two, likely[only]));
        }
    }

    private Component component(int[] pairs) {
        int[] items =
                Arrays.stream(pairs)
                        .flatMap(pair -> IntStream.of(left[pair], right[pair]))
                        .distinct()
                        .boxed()
                        .sorted(order)
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int i = 0; i < items.length; i++) {
            number[items[i]] = i;
        }
        // seen from both sides; sorted twice, so that each one's neighbours come in their order
        int[] from = new int[2 * pairs.length];
        int[] to = new int[from.length];
        for (int i = 0; i < pairs.length; i++) {
            from[2 * i] = number[left[pairs[i]]];
            to[2 * i] = number[right[pairs[i]]];
            from[2 * i + 1] = to[2 * i];
            to[2 * i + 1] = from[2 * i];
        }
        Component component = new Component(items, minimumLink);
        for (int i : stable(from, stable(to, null, items.length), items.length)) {
            int pair = pairs[i >> 1];
            component.add(from[i], to[i], likely[pair], kind[pair]);
        }
        return component;
    }

    /** Indexes in the order of their keys, those of equal keys as they were. */
    private static int[] stable(int[] keys, int @Nullable [] before, int below) {
        int[] start = new int[below + 1];
        for (int key : keys) {
            start[key + 1]++;
        }
        for (int b = 1; b < start.length; b++) {
            start[b] += start[b - 1];
        }
        int[] sorted = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            int index = before == null ? i : before[i];
            sorted[start[keys[index]]++] = index;
        }
        return sorted;
    }
}
