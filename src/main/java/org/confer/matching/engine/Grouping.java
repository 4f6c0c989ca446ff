package org.confer.matching.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confer.matching.Decision;
import org.confer.matching.Explanation;
import org.confer.matching.Group;
import org.confer.matching.Kind;
import org.confer.matching.Policy;
import org.confer.matching.block.Index;
import org.confer.matching.cluster.Groups;

/** Turns pairs and decisions into links and lets groups keep their names. */
final class Grouping {

    private final List<Groups.Link> links = new ArrayList<>();

    /** Pairs that are no duplicates and yet count with what they are worth in averages. */
    private final List<Groups.Link> doubtful = new ArrayList<>();

    private final List<Groups.CannotLink> cannot = new ArrayList<>();
    private final Policy policy;

    Grouping(Index index, Pairs pairs, List<Decision> decisions, Policy policy) {
        this.policy = policy;
        Map<String, Boolean> decided = new HashMap<>();
        for (Decision decision : decisions) {
            decided.put(key(decision.left(), decision.right()), decision.same());
        }
        for (int i = 0; i < pairs.size(); i++) {
            String a = index.item(pairs.left(i)).id();
            String b = index.item(pairs.right(i)).id();
            String left = a.compareTo(b) <= 0 ? a : b;
            String right = left.equals(a) ? b : a;
            Boolean word = decided.isEmpty() ? null : decided.get(key(left, right));
            if (word != null) {
                if (word) {
                    links.add(new Groups.Link(left, right, 1));
                } else {
                    cannot.add(new Groups.CannotLink(left, right));
                }
            } else if (pairs.kind(i).duplicate()) {
                links.add(new Groups.Link(left, right, Explanation.probability(pairs.total(i))));
            } else if (pairs.kind(i) == Kind.RELATED) {
                double probability = Explanation.probability(pairs.total(i));
                doubtful.add(new Groups.Link(left, right, probability));
            } else if (pairs.kind(i) == Kind.COHORT) {
                cannot.add(new Groups.CannotLink(left, right));
            }
        }
    }

    private static String key(String left, String right) {
        return left + '\u0000' + right;
    }

    /**
     * @param groupOfMember names that members' groups had before; a group takes the name that most
     *     of its members had, each name once
     */
    List<Group> named(Map<String, String> groupOfMember) {
        List<Group> groups = Groups.of(links, doubtful, cannot, policy.minimumLink());
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
