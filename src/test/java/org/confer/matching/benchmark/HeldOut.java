package org.confer.matching.benchmark;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.confer.matching.Item;
import org.confer.matching.Match;
import org.confer.matching.engine.Engine;
import org.confer.matching.score.Weights;

/**
 * What a set may expect from which nothing was learned. {@code experience.tsv} was learned on the
 * very set that is measured, so here it is learned anew from a part and measured on the rest.
 */
final class HeldOut {

    private static final int FOLDS = 5;

    private HeldOut() {}

    static Map<String, Integer> folds(Sets set) {
        Map<String, Integer> fold = new HashMap<>();
        set.clusters()
                .forEach((item, cluster) ->
                        fold.put(
                                item,
                                Math.floorMod((cluster.hashCode() * 0x9E3779B9) >>> 7, FOLDS)));
        return fold;
    }

    /** Learned on four fifths of the groups, measured on the fifth, five times. */
    static Score fifths(Engine engine, Sets set) {
        Map<String, Integer> fold = folds(set);
        Engine all = engine.anew();
        all.putAll(set.items());
        long found = 0;
        long right = 0;
        for (int held = 0; held < FOLDS; held++) {
            int heldOut = held;
            Predicate<String> elsewhere = item -> Objects.requireNonNull(fold.get(item)) != heldOut;
            Engine examined = engine.anew();
            examined.startFrom(ExperienceTable.learned(all, set, elsewhere));
            examined.putAll(set.items());
            for (Match match : examined.find().matches()) {
                if (match.kind().duplicate() && !elsewhere.test(match.left())) {
                    found++;
                    right += set.truth().contains(Score.pair(match.left(), match.right())) ? 1 : 0;
                }
            }
        }
        return Score.of(found, right, set.truth().size());
    }

    /** Weights learned on the items that the predicate does not hold for. */
    static Weights fromOthers(Engine engine, Sets set, Predicate<Item> these) {
        Set<String> others = new HashSet<>();
        set.items().stream().filter(these.negate()).forEach(item -> others.add(item.id()));
        Engine all = engine.anew();
        all.putAll(set.items());
        return ExperienceTable.learned(all, set, others::contains);
    }

    /** The items for which the predicate holds, as a set of its own. */
    static Sets only(Sets set, String name, Predicate<Item> these) {
        List<Item> items = set.items().stream().filter(these).toList();
        Set<String> ids = new HashSet<>();
        items.forEach(item -> ids.add(item.id()));
        Set<String> truth = new HashSet<>();
        for (String pair : set.truth()) {
            String[] two = pair.split("\u0001", 2);
            if (ids.contains(two[0]) && ids.contains(two[1])) {
                truth.add(pair);
            }
        }
        Map<String, String> clusters = new HashMap<>(set.clusters());
        clusters.keySet().retainAll(ids);
        return new Sets(name, set.schema(), items, truth, clusters, "");
    }

    static boolean chinese(Item item) {
        return String.valueOf(item.value(0)).chars().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    }
}
