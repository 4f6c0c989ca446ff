package org.confer.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confer.matching.Explanation;
import org.confer.matching.Group;
import org.confer.matching.Kind;
import org.confer.matching.Policy;
import org.confer.matching.block.Index;
import org.confer.matching.cluster.AverageLink;
import org.confer.matching.cluster.AverageLink.Cluster;

/** Turns pairs and decisions into links and lets groups keep their names. */
final class Grouping {

    private final Index index;
    private final AverageLink joining;

    /**
     * @param decided what reviewers said, by {@link Pairs#key}
     */
    Grouping(Index index, Pairs pairs, Map<Long, Boolean> decided, Policy policy) {
        this.index = index;
        joining =
                new AverageLink(
                        index.size(),
                        policy.minimumLink(),
                        Comparator.comparing(place -> index.item(place).id()));
        for (int i = 0; i < pairs.size(); i++) {
            int left = pairs.left(i);
            int right = pairs.right(i);
            Boolean word = decided.isEmpty() ? null : decided.get(Pairs.key(left, right));
            if (word != null) {
                if (word) {
                    joining.link(left, right, 1);
                } else {
                    joining.never(left, right);
                }
            } else if (pairs.kind(i).duplicate()) {
                joining.link(left, right, Explanation.probability(pairs.total(i)));
            } else if (pairs.kind(i) == Kind.RELATED) {
                joining.doubtful(left, right, Explanation.probability(pairs.total(i)));
            } else if (pairs.kind(i) == Kind.COHORT) {
                joining.never(left, right);
            }
        }
    }

    private Group group(Cluster cluster) {
        List<String> members =
                Arrays.stream(cluster.members()).mapToObj(place -> index.item(place).id()).toList();
        return new Group(members.getFirst(), members, cluster.cohesion());
    }

    /**
     * @param groupOfMember names that members' groups had before; a group takes the name that most
     *     of its members had, each name once
     */
    List<Group> named(Map<String, String> groupOfMember) {
        List<Group> groups =
                joining.clusters().stream()
                        .map(this::group)
                        .sorted(Comparator.comparing(Group::id))
                        .toList();
        if (groupOfMember.isEmpty()) {
            return groups;
        }
        Set<String> taken = new HashSet<>();
        List<Group> named = new ArrayList<>();
        for (Group group : groups) {
            String name = formerName(group, groupOfMember, taken);
            taken.add(name);
            named.add(new Group(name, group.members(), group.cohesion()));
        }
        return named;
    }

    private static String formerName(Group group, Map<String, String> before, Set<String> taken) {
        Map<String, Integer> votes = new HashMap<>();
        for (String member : group.members()) {
            String name = before.get(member);
            if (name != null && !taken.contains(name)) {
                votes.merge(name, 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(taken.contains(group.id()) ? group.members().getLast() : group.id());
    }
}
