package org.confer.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.confer.matching.Explanation;
import org.confer.matching.Group;
import org.confer.matching.Kind;
import org.confer.matching.Match;
import org.confer.matching.Policy;
import org.confer.matching.Review;
import org.confer.matching.compare.Comparisons;
import org.confer.matching.parse.Profile;

/**
 * Chooses pairs for review: half the least certain, a quarter bridges of groups, a quarter drawn by
 * lot from the duplicates, so that precision can be estimated without bias.
 */
final class ReviewQueue {

    interface Matching {
        Match of(Profile left, Profile right, double total, Kind kind);
    }

    private final Engine.Run run;
    private final Comparisons comparisons;
    private final Policy policy;

    ReviewQueue(Engine.Run run, Comparisons comparisons, Policy policy) {
        this.run = run;
        this.comparisons = comparisons;
        this.policy = policy;
    }

    List<Review> next(int count, BiPredicate<Profile, Profile> decided, Matching matching) {
        List<Review> queue = new ArrayList<>();
        Set<Integer> chosen = new HashSet<>();
        take(count / 4, byLot(), Review.Why.CONTROL, queue, chosen, decided, matching);
        take(count / 4, bridges(), Review.Why.BRIDGE, queue, chosen, decided, matching);
        take(
                count - queue.size(),
                uncertain(decided),
                Review.Why.UNCERTAIN,
                queue,
                chosen,
                decided,
                matching);
        return queue;
    }

    private void take(
            int count,
            List<Integer> order,
            Review.Why why,
            List<Review> queue,
            Set<Integer> chosen,
            BiPredicate<Profile, Profile> decided,
            Matching matching) {
        int taken = 0;
        for (int i : order) {
            if (taken == count) {
                return;
            }
            Profile left = run.index().item(run.pairs().left(i));
            Profile right = run.index().item(run.pairs().right(i));
            if (!decided.test(left, right) && chosen.add(i)) {
                Match match = matching.of(left, right, run.pairs().total(i), run.pairs().kind(i));
                queue.add(new Review(match, why));
                taken++;
            }
        }
    }

    /** In an order that depends on the two ids only. */
    private List<Integer> byLot() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < run.pairs().size(); i++) {
            if (run.pairs().kind(i).duplicate()) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingInt(this::lot));
        return order;
    }

    private int lot(int pair) {
        int a = run.index().item(run.pairs().left(pair)).id().hashCode();
        int b = run.index().item(run.pairs().right(pair)).id().hashCode();
        int h = (Math.min(a, b) * 31 + Math.max(a, b)) * 0x9E3779B9;
        return h ^ h >>> 15;
    }

    /** Weakest duplicates first that hold two parts of one group, or that a group refused. */
    private List<Integer> bridges() {
        Map<String, Group> groupOf = new HashMap<>();
        for (Group group : run.groups()) {
            group.members().forEach(member -> groupOf.put(member, group));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < run.pairs().size(); i++) {
            Group left = groupOf.get(run.index().item(run.pairs().left(i)).id());
            Group right = groupOf.get(run.index().item(run.pairs().right(i)).id());
            boolean refused = left != right;
            boolean big = left != null && left.members().size() > 2;
            if (run.pairs().kind(i).duplicate() && (refused || big)) {
                order.add(i);
            }
        }
        order.sort(
                Comparator.comparingDouble((Integer i) -> run.pairs().total(i))
                        .thenComparingInt(this::lot));
        return order;
    }

    /**
     * Of pairs that compare alike one is asked about, before a second one is. First those from
     * which most is learned: about which the odds leave most open, and which stand for the most
     * pairs.
     */
    private List<Integer> uncertain(BiPredicate<Profile, Profile> decided) {
        Map<Long, Kin> kin = new HashMap<>();
        for (int i = 0; i < run.pairs().size(); i++) {
            Kind kind = run.pairs().kind(i);
            if (kind != Kind.CLASH && kind != Kind.COHORT
                    || Explanation.probability(run.pairs().total(i)) >= policy.relatedFrom()) {
                Profile left = run.index().item(run.pairs().left(i));
                Profile right = run.index().item(run.pairs().right(i));
                Kin those = kin.computeIfAbsent(comparisons.compare(left, right), k -> new Kin());
                those.pairs.add(i);
                those.asked += decided.test(left, right) ? 1 : 0;
            }
        }
        List<Next> next = new ArrayList<>();
        for (Kin those : kin.values()) {
            double worth = worth(run.pairs().total(those.pairs.getFirst()), those.pairs.size());
            those.pairs.sort(Comparator.comparingInt(this::lot));
            int at = those.asked;
            for (int pair : those.pairs) {
                at++;
                next.add(new Next(pair, worth / at / at));
            }
        }
        next.sort(
                Comparator.comparingDouble((Next n) -> -n.worth)
                        .thenComparingInt(n -> lot(n.pair)));
        return next.stream().map(Next::pair).toList();
    }

    /** Pairs that compare alike. */
    private static final class Kin {
        final List<Integer> pairs = new ArrayList<>();
        int asked;
    }

    private record Next(int pair, double worth) {}

    /** Odds without many labels are too bold by about this factor. */
    private static final double BOLD = 0.4;

    private double worth(double total, int pairs) {
        double middle =
                Math.log(policy.duplicateFrom() / (1 - policy.duplicateFrom())) / Math.log(2);
        double p = Explanation.probability(BOLD * (total - middle));
        return p * (1 - p) * Math.sqrt(pairs);
    }
}
