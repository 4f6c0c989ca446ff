package org.confer.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.confer.matching.compare.Comparisons;
import org.confer.matching.parse.Profile;
import org.confer.matching.score.LogisticWeights.Example;

/** What decisions teach: themselves, and what follows from two of them about a third pair. */
final class Lessons {

    /** What follows was not looked at by anybody; it counts half. */
    private static final double FOLLOWS = 0.5;

    /** Of one item so many pairs that follow at most. */
    private static final int MOST = 20;

    private final Comparisons comparisons;
    private final Map<Profile, Map<Profile, Boolean>> said = new HashMap<>();
    private final Map<Profile, Profile> parent = new HashMap<>();
    private final List<Example> examples = new ArrayList<>();

    Lessons(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    void decided(Profile left, Profile right, boolean same) {
        said.computeIfAbsent(left, any -> new HashMap<>()).put(right, same);
        said.computeIfAbsent(right, any -> new HashMap<>()).put(left, same);
        if (!same) {
            return;
        }
        Profile one = root(left);
        Profile other = root(right);
        boolean first = one.id().compareTo(other.id()) <= 0;
        parent.put(first ? other : one, first ? one : other);
    }

    /**
     * The first by id of all that are one training. Those that are not are not linked: nearly all
     * would be of one group then.
     */
    private Profile root(Profile item) {
        Profile at = item;
        for (Profile up = parent.getOrDefault(at, at); up != at; up = parent.getOrDefault(at, at)) {
            at = up;
        }
        return at;
    }

    private int group(Profile left, Profile right) {
        String one = root(left).id();
        String other = root(right).id();
        return (one.compareTo(other) <= 0 ? one : other).hashCode();
    }

    List<Example> examples() {
        examples.clear();
        List<Profile> items = new ArrayList<>(said.keySet());
        items.sort(Comparator.comparing(Profile::id));
        for (Profile item : items) {
            List<Profile> others = new ArrayList<>(said.getOrDefault(item, Map.of()).keySet());
            others.sort(Comparator.comparing(Profile::id));
            for (Profile other : others) {
                if (item.id().compareTo(other.id()) < 0) {
                    add(item, other, same(item, other), 1);
                }
            }
            follows(item, others);
        }
        return examples;
    }

    /** Of a = b and b = c follows a = c, of a = b and b ≠ c follows a ≠ c. */
    private void follows(Profile between, List<Profile> others) {
        int told = 0;
        for (int i = 0; i < others.size(); i++) {
            for (int j = i + 1; j < others.size() && told < MOST; j++) {
                Profile one = others.get(i);
                Profile other = others.get(j);
                boolean first = same(between, one);
                boolean second = same(between, other);
                if ((first || second) && !said.getOrDefault(one, Map.of()).containsKey(other)) {
                    add(one, other, first && second, FOLLOWS);
                    told++;
                }
            }
        }
    }

    private boolean same(Profile one, Profile other) {
        return said.getOrDefault(one, Map.of()).getOrDefault(other, false);
    }

    private void add(Profile left, Profile right, boolean same, double weight) {
        examples.add(
                new Example(comparisons.compare(left, right), same, weight, group(left, right)));
    }
}
