package org.confer.matching.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.confer.matching.cluster.AverageLink.Cluster;

/**
 * One connected component while its parts are joined. Parts are numbered, items first and in their
 * order; a joined part gets a number of its own. Neighbours are brought up to date only when a part
 * is joined.
 */
final class Component {

    private static final int[] NONE = {};

    /** Averages that differ by less are equal: sums depend a little on the order of adding. */
    private static final double EXACTLY = 1e9;

    private final int[] items;
    private final double minimumLink;
    private final int[] into;
    private final int[] first;
    private final int[] leftHalf;
    private final int[] rightHalf;
    private final int[] count;
    private final double[] cohesion;
    private final Neighbours[] neighbours;
    private int parts;

    /** At which place of the list that is being made a part stands, -1 if it does not. */
    private final int[] place;

    Component(int[] items, double minimumLink) {
        this.items = items;
        this.minimumLink = minimumLink;
        int most = 2 * items.length;
        into = IntStream.range(0, most).toArray();
        first = IntStream.range(0, most).toArray();
        leftHalf = new int[most];
        rightHalf = new int[most];
        count = new int[most];
        Arrays.fill(count, 0, items.length, 1);
        cohesion = new double[most];
        Arrays.fill(cohesion, 1);
        neighbours = new Neighbours[most];
        for (int part = 0; part < items.length; part++) {
            neighbours[part] = new Neighbours();
        }
        place = new int[most];
        Arrays.fill(place, -1);
        parts = items.length;
    }

    /** A part's neighbours with the sums of the probabilities of all pairs in between. */
    private static final class Neighbours {
        private int[] part = NONE;
        private double[] sum = {};
        private byte[] kind = {};
        private int n;

        void add(int other, double probability, byte what) {
            if (n == part.length) {
                int more = Math.max(4, n * 2);
                part = Arrays.copyOf(part, more);
                sum = Arrays.copyOf(sum, more);
                kind = Arrays.copyOf(kind, more);
            }
            part[n] = other;
            sum[n] = probability;
            kind[n++] = what;
        }
    }

    private static final Neighbours NOBODY = new Neighbours();

    private record Offer(int left, int right, long average, int first, int second) {}

    private static final Comparator<Offer> BEST_FIRST =
            Comparator.comparingLong((Offer offer) -> -offer.average)
                    .thenComparingInt(Offer::first)
                    .thenComparingInt(Offer::second);

    /** In the order of parts and, for one part, of the others; from both sides. */
    void add(int part, int other, double probability, byte what) {
        Neighbours known = neighbours[part];
        if (known.n > 0 && known.part[known.n - 1] == other) {
            known.sum[known.n - 1] = Math.max(known.sum[known.n - 1], probability);
            known.kind[known.n - 1] |= what;
        } else {
            known.add(other, probability, what);
        }
    }

    List<Cluster> joined() {
        var offers = new PriorityQueue<Offer>(BEST_FIRST);
        for (int part = 0; part < items.length; part++) {
            offer(part, part, offers);
        }
        for (Offer best = offers.poll(); best != null; best = offers.poll()) {
            if (alive(best.left) && alive(best.right)) {
                offer(join(best.left, best.right), 0, offers);
            }
        }
        List<Cluster> found = new ArrayList<>();
        for (int part = items.length; part < parts; part++) {
            if (alive(part)) {
                int[] members = gathered(part);
                Arrays.sort(members);
                for (int i = 0; i < members.length; i++) {
                    members[i] = items[members[i]];
                }
                found.add(new Cluster(members, cohesion[part]));
            }
        }
        return found;
    }

    private boolean alive(int part) {
        return into[part] == part;
    }

    private void offer(int part, int from, PriorityQueue<Offer> offers) {
        Neighbours known = neighbours[part];
        for (int i = 0; i < known.n; i++) {
            int other = known.part[i];
            double average = known.sum[i] / ((double) count[part] * count[other]);
            if (other >= from && known.kind[i] == AverageLink.HELD && average >= minimumLink) {
                boolean inOrder = first[part] < first[other];
                int left = inOrder ? part : other;
                int right = inOrder ? other : part;
                long exactly = Math.round(average * EXACTLY);
                offers.add(new Offer(left, right, exactly, first[left], first[right]));
            }
        }
    }

    private int join(int left, int right) {
        int part = parts++;
        Neighbours all = new Neighbours();
        neighbours[part] = all;
        double between = take(left, right, all);
        take(right, left, all);
        for (int i = 0; i < all.n; i++) {
            place[all.part[i]] = -1;
        }
        into[left] = part;
        into[right] = part;
        leftHalf[part] = left;
        rightHalf[part] = right;
        first[part] = first[left];
        count[part] = count[left] + count[right];
        double average = between / ((double) count[left] * count[right]);
        cohesion[part] = Math.min(Math.min(cohesion[left], cohesion[right]), average);
        return part;
    }

    /**
     * Moves a half's neighbours over.
     *
     * @return the sum between this half and the other one
     */
    private double take(int half, int otherHalf, Neighbours all) {
        Neighbours known = neighbours[half];
        double between = 0;
        for (int i = 0; i < known.n; i++) {
            int other = now(known.part[i]);
            if (other == otherHalf) {
                between += known.sum[i];
            } else if (place[other] >= 0) {
                all.sum[place[other]] += known.sum[i];
                all.kind[place[other]] |= known.kind[i];
            } else {
                place[other] = all.n;
                all.add(other, known.sum[i], known.kind[i]);
            }
        }
        neighbours[half] = NOBODY;
        return between;
    }

    private int now(int part) {
        int at = part;
        while (into[at] != at) {
            into[at] = into[into[at]];
            at = into[at];
        }
        return at;
    }

    /** The items of a part, in no order. */
    private int[] gathered(int part) {
        int[] open = new int[count[part]];
        int[] members = new int[count[part]];
        int found = 0;
        int waiting = 0;
        open[waiting++] = part;
        while (waiting > 0) {
            int at = open[--waiting];
            if (at < items.length) {
                members[found++] = at;
            } else {
                open[waiting++] = leftHalf[at];
                open[waiting++] = rightHalf[at];
            }
        }
        return members;
    }
}
