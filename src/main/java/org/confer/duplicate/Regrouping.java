package org.confer.duplicate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confer.duplicate.FoundGroup.Member;
import org.confer.duplicate.GroupStore.StoredGroup;
import org.confer.duplicate.ReviewStore.Pair;
import org.confer.matching.Group;
import org.confer.matching.Kind;
import org.confer.matching.Policy;
import org.confer.matching.cluster.Groups;
import org.confer.training.PlanId;
import org.springframework.stereotype.Component;

/**
 * Draws the groups around some plans anew as soon as a reviewer said something of them, by the same
 * clustering as the comparison of all plans, from the pairs that it left behind. So a word counts
 * at once, and the next comparison comes to the same.
 */
@Component
class Regrouping {

    private final GroupStore store;
    private final FoundGroupStore written;
    private final ReviewStore reviews;

    Regrouping(GroupStore store, FoundGroupStore written, ReviewStore reviews) {
        this.store = store;
        this.written = written;
        this.reviews = reviews;
    }

    /**
     * Leaves alone what is proposed about.
     *
     * @param known tells of plans; those that do not take place any more are left out
     */
    void around(
            Collection<PlanId> plans,
            Function<Collection<PlanId>, List<Member>> known,
            Instant now) {
        if (plans.isEmpty()) {
            return;
        }
        List<StoredGroup> touched =
                store.holding(plans).stream()
                        .filter(group -> !store.anyProposed(List.of(group.id())))
                        .toList();
        Map<GroupId, List<PlanId>> held = new HashMap<>();
        Set<PlanId> all = new TreeSet<>(plans);
        for (StoredGroup group : touched) {
            held.put(group.id(), store.plans(group.id()));
            all.addAll(held.getOrDefault(group.id(), List.of()));
        }
        Map<Pair, Judgement> judged = reviews.latestAmong(all);
        List<PairReason> reasons =
                store.reasons(held.keySet()).stream()
                        .map(reason -> reason.judged(judged.get(reason.pair())))
                        .toList();
        Map<PlanId, Member> members =
                known.apply(all).stream().collect(Collectors.toMap(Member::id, each -> each));
        List<StoredGroup> repeats =
                touched.stream().filter(group -> group.kind().isDuplicate()).toList();
        List<FoundGroup> found =
                named(parts(reasons, judged, members.keySet()), repeats, held, members, reasons);
        Set<String> keys = found.stream().map(FoundGroup::key).collect(Collectors.toSet());
        written.dissolve(
                touched.stream()
                        .filter(group ->
                                group.kind().isDuplicate()
                                        ? !keys.contains(group.key())
                                        : answered(
                                                held.getOrDefault(group.id(), List.of()), judged))
                        .map(StoredGroup::id)
                        .toList());
        written.keep(found, now);
    }

    private static boolean answered(List<PlanId> two, Map<Pair, Judgement> judged) {
        return Pair.of(two, two).stream().anyMatch(judged::containsKey);
    }

    private static List<Group> parts(
            List<PairReason> reasons, Map<Pair, Judgement> judged, Set<PlanId> there) {
        Map<Pair, Groups.Link> links = new HashMap<>();
        List<Groups.Link> doubtful = new ArrayList<>();
        for (PairReason reason : reasons) {
            if (reason.judged() == null && Kind.valueOf(reason.kind()).duplicate()) {
                links.put(reason.pair(), link(reason.pair(), reason.probability()));
            } else if (reason.judged() == null && Kind.valueOf(reason.kind()) == Kind.RELATED) {
                doubtful.add(link(reason.pair(), reason.probability()));
            }
        }
        List<Groups.CannotLink> never = new ArrayList<>();
        judged.forEach((pair, word) -> {
            if (word.joins()) {
                links.put(pair, link(pair, 1));
            } else {
                Groups.Link link = link(pair, 0);
                never.add(new Groups.CannotLink(link.left(), link.right()));
            }
        });
        links.keySet()
                .removeIf(pair -> !there.contains(pair.left()) || !there.contains(pair.right()));
        return Groups.of(List.copyOf(links.values()), doubtful, never, Policy.USUAL.minimumLink());
    }

    /** The engine orders ids as text. */
    private static Groups.Link link(Pair pair, double probability) {
        String one = pair.left().toString();
        String other = pair.right().toString();
        return one.compareTo(other) < 0
                ? new Groups.Link(one, other, probability)
                : new Groups.Link(other, one, probability);
    }

    /** A part keeps the key of the group from which most of its plans come; the largest first. */
    private List<FoundGroup> named(
            List<Group> parts,
            List<StoredGroup> before,
            Map<GroupId, List<PlanId>> held,
            Map<PlanId, Member> members,
            List<PairReason> reasons) {
        Set<String> taken = new HashSet<>();
        List<FoundGroup> found = new ArrayList<>();
        List<Group> largestFirst = new ArrayList<>(parts);
        largestFirst.sort(
                Comparator.comparingInt((Group part) -> -part.members().size())
                        .thenComparing(Group::id));
        for (Group part : largestFirst) {
            List<PlanId> plans =
                    part.members().stream().map(id -> new PlanId(Long.parseLong(id))).toList();
            String key =
                    before.stream()
                            .filter(group -> !taken.contains(group.key()))
                            .filter(group -> common(held, group, plans) > 0)
                            .max(
                                    Comparator.comparingLong((StoredGroup group) ->
                                                    common(held, group, plans))
                                            .thenComparing(StoredGroup::key))
                            .map(StoredGroup::key)
                            .orElseGet(() -> freshKey(part, taken));
            taken.add(key);
            found.add(
                    FoundGroup.repeats(
                            key,
                            plans.stream().map(members::get).filter(Objects::nonNull).toList(),
                            reasons.stream()
                                    .filter(reason ->
                                            plans.contains(reason.left())
                                                    && plans.contains(reason.right()))
                                    .toList()));
        }
        return found;
    }

    private static long common(
            Map<GroupId, List<PlanId>> held, StoredGroup group, List<PlanId> plans) {
        return held.getOrDefault(group.id(), List.of()).stream().filter(plans::contains).count();
    }

    private String freshKey(Group part, Set<String> taken) {
        return part.members().stream()
                .filter(id -> !taken.contains(id) && !store.keyInUse(id))
                .findFirst()
                .orElse(part.id() + "+" + part.members().getLast());
    }
}
