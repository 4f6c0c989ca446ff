package org.confer.matching.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confer.matching.Group;

/**
 * Average-link agglomeration (Sokal and Michener, 1958) within connected components, with
 * cannot-links: no chaining, since two groups join only when the average over all their pairs is
 * high enough, a pair that was not found counting as nothing. The result does not depend on the
 * order of the input.
 */
public final class Groups {

    /** A pair that is a duplicate with this probability. Left sorts before right. */
    public record Link(String left, String right, double probability) {}

    /** A pair that must not stand in one group. Left sorts before right. */
    public record CannotLink(String left, String right) {}

    private final double minimumLink;
    private final Map<String, Part> parts = new HashMap<>();

    private Groups(double minimumLink) {
        this.minimumLink = minimumLink;
    }

    private static final class Part {
        final List<String> members = new ArrayList<>();
        final Map<Part, Double> sums = new HashMap<>();
        final Set<Part> held = new HashSet<>();
        final Set<Part> never = new HashSet<>();
        double cohesion = 1;
        String first;

        Part(String id) {
            first = id;
            members.add(id);
        }
    }

    /**
     * @param doubtful pairs that hold no group together by themselves, but count in the averages
     * @param minimumLink average probability at which two parts still join, 0 to 1
     * @return groups of at least two, in the order of their ids
     */
    public static List<Group> of(
            List<Link> links, List<Link> doubtful, List<CannotLink> cannot, double minimumLink) {
        Groups groups = new Groups(minimumLink);
        for (Link link : links) {
            Part left = groups.parts.computeIfAbsent(link.left(), Part::new);
            Part right = groups.parts.computeIfAbsent(link.right(), Part::new);
            left.sums.merge(right, link.probability(), Math::max);
            right.sums.merge(left, link.probability(), Math::max);
            left.held.add(right);
            right.held.add(left);
        }
        for (Link link : doubtful) {
            Part left = groups.parts.get(link.left());
            Part right = groups.parts.get(link.right());
            if (left != null && right != null) {
                left.sums.merge(right, link.probability(), Math::max);
                right.sums.merge(left, link.probability(), Math::max);
            }
        }
        for (CannotLink never : cannot) {
            Part left = groups.parts.get(never.left());
            Part right = groups.parts.get(never.right());
            if (left != null && right != null) {
                left.never.add(right);
                right.never.add(left);
            }
        }
        return groups.joined();
    }

    private List<Group> joined() {
        List<Part> open = new ArrayList<>(parts.values());
        open.sort(Comparator.comparing(p -> p.first));
        Set<Part> seen = new HashSet<>();
        List<Group> result = new ArrayList<>();
        for (Part start : open) {
            if (seen.add(start)) {
                result.addAll(joinComponent(component(start, seen)));
            }
        }
        result.sort(Comparator.comparing(Group::id));
        return result;
    }

    private static List<Part> component(Part start, Set<Part> seen) {
        List<Part> found = new ArrayList<>(List.of(start));
        for (int i = 0; i < found.size(); i++) {
            for (Part next : found.get(i).held) {
                if (seen.add(next)) {
                    found.add(next);
                }
            }
        }
        return found;
    }

    private record Offer(Part left, Part right, double average) {}

    private static final Comparator<Offer> BEST_FIRST =
            Comparator.comparingDouble((Offer o) -> -Math.round(o.average * 1e9))
                    .thenComparing(o -> o.left.first)
                    .thenComparing(o -> o.right.first);

    private List<Group> joinComponent(List<Part> component) {
        Set<Part> alive = new HashSet<>(component);
        var offers = new java.util.PriorityQueue<Offer>(BEST_FIRST);
        for (Part part : component) {
            for (Part other : part.sums.keySet()) {
                if (part.first.compareTo(other.first) < 0) {
                    offer(part, other, offers);
                }
            }
        }
        while (!offers.isEmpty()) {
            Offer best = offers.poll();
            boolean current =
                    alive.contains(best.left)
                            && alive.contains(best.right)
                            && average(best.left, best.right) == best.average;
            if (current) {
                alive.remove(best.left);
                alive.remove(best.right);
                Part joined = join(best);
                alive.add(joined);
                for (Part other : joined.sums.keySet()) {
                    offer(joined, other, offers);
                }
            }
        }
        List<Group> groups = new ArrayList<>();
        for (Part part : alive) {
            if (part.members.size() > 1) {
                part.members.sort(Comparator.naturalOrder());
                groups.add(new Group(part.first, part.members, part.cohesion));
            }
        }
        return groups;
    }

    private void offer(Part a, Part b, java.util.Queue<Offer> offers) {
        double average = average(a, b);
        if (average >= minimumLink && a.held.contains(b) && !a.never.contains(b)) {
            offers.add(
                    a.first.compareTo(b.first) < 0
                            ? new Offer(a, b, average)
                            : new Offer(b, a, average));
        }
    }

    private static double average(Part a, Part b) {
        return a.sums.getOrDefault(b, 0.0) / ((double) a.members.size() * b.members.size());
    }

    private static Part join(Offer offer) {
        Part left = offer.left;
        Part right = offer.right;
        Part joined = new Part(left.first);
        joined.members.clear();
        joined.members.addAll(left.members);
        joined.members.addAll(right.members);
        joined.cohesion = Math.min(Math.min(left.cohesion, right.cohesion), offer.average);
        for (Part half : List.of(left, right)) {
            half.sums.forEach((other, sum) -> {
                if (other != left && other != right) {
                    joined.sums.merge(other, sum, Double::sum);
                    other.sums.remove(half);
                    other.sums.put(joined, joined.sums.get(other));
                }
            });
            for (Part other : half.held) {
                if (other != left && other != right) {
                    joined.held.add(other);
                    other.held.remove(half);
                    other.held.add(joined);
                }
            }
            for (Part other : half.never) {
                joined.never.add(other);
                other.never.remove(half);
                other.never.add(joined);
            }
        }
        return joined;
    }
}
