package org.confer.matching.cluster;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.confer.matching.Group;
import org.confer.matching.cluster.AverageLink.Cluster;

/**
 * Groups of duplicates: no chaining, since two groups join only when the average over all their
 * pairs is high enough, a pair that was not found counting as nothing. The result does not depend
 * on the order of the input.
 */
public final class Groups {

    /** A pair that is a duplicate with this probability. Left sorts before right. */
    public record Link(String left, String right, double probability) {}

    /** A pair that must not stand in one group. Left sorts before right. */
    public record CannotLink(String left, String right) {}

    private Groups() {}

    /**
     * @param doubtful pairs that hold no group together by themselves, but count in the averages
     * @param minimumLink average probability at which two parts still join, 0 to 1
     * @return groups of at least two, in the order of their ids
     */
    public static List<Group> of(
            List<Link> links, List<Link> doubtful, List<CannotLink> cannot, double minimumLink) {
        List<String> ids =
                links.stream()
                        .flatMap(link -> Stream.of(link.left(), link.right()))
                        .distinct()
                        .sorted()
                        .toList();
        Map<String, Integer> number = new HashMap<>();
        ids.forEach(id -> number.put(id, number.size()));
        AverageLink joining = new AverageLink(ids.size(), minimumLink, Comparator.naturalOrder());
        links.forEach(link ->
                between(
                        number,
                        link.left(),
                        link.right(),
                        (a, b) -> joining.link(a, b, link.probability())));
        doubtful.forEach(link ->
                between(
                        number,
                        link.left(),
                        link.right(),
                        (a, b) -> joining.doubtful(a, b, link.probability())));
        cannot.forEach(never -> between(number, never.left(), never.right(), joining::never));
        return joining.clusters().stream()
                .map(cluster -> group(cluster, ids))
                .sorted(Comparator.comparing(Group::id))
                .toList();
    }

    private interface Pair {
        void of(int left, int right);
    }

    private static void between(Map<String, Integer> number, String left, String right, Pair pair) {
        Integer a = number.get(left);
        Integer b = number.get(right);
        if (a != null && b != null) {
            pair.of(a, b);
        }
    }

    private static Group group(Cluster cluster, List<String> ids) {
        List<String> members =
                java.util.Arrays.stream(cluster.members()).mapToObj(ids::get).toList();
        return new Group(members.getFirst(), members, cluster.cohesion());
    }
}
