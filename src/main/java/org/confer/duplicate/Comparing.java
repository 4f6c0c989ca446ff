package org.confer.duplicate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confer.duplicate.FoundGroup.Member;
import org.confer.duplicate.ReviewStore.Pair;
import org.confer.kernel.Circles;
import org.confer.kernel.DepartmentId;
import org.confer.matching.Decision;
import org.confer.matching.Explanation;
import org.confer.matching.Findings;
import org.confer.matching.Group;
import org.confer.matching.Item;
import org.confer.matching.Kind;
import org.confer.matching.Match;
import org.confer.matching.Matcher;
import org.confer.matching.Report;
import org.confer.matching.Review;
import org.confer.training.PlanId;
import org.confer.training.PlanOutline;
import org.confer.training.Plans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares all plans that take place, those of each neighbourhood with each other, and keeps the
 * groups found, in one transaction. {@link WantedComparisons} sees to it that one is under way at a
 * time.
 */
@Component
class Comparing {

    private static final Logger log = LoggerFactory.getLogger(Comparing.class);

    /** Nobody reads more; of a hundred thousand plans a great many clash. */
    private static final int CLASHES_KEPT = 2_000;

    /** Written of one neighbourhood's pairs, the surest of each group. */
    private static final int REASONS_KEPT = 200_000;

    /** … but of each group so many, or it could not be explained. */
    private static final int FEWEST_REASONS = 20;

    private static final int CHUNK = 5_000;

    /** Pairs to ask reviewers about, so that there is always something to teach. */
    private static final int ASKED = 200;

    private final GroupStore store;
    private final FoundGroupStore written;
    private final ReviewStore reviews;
    private final Regrouping regrouping;
    private final PlanMatchers matchers;
    private final VectorStore vectors;
    private final Plans plans;
    private final Circles circles;
    private final Clock clock;
    private volatile double done = -1;

    Comparing(
            GroupStore store,
            FoundGroupStore written,
            ReviewStore reviews,
            Regrouping regrouping,
            PlanMatchers matchers,
            VectorStore vectors,
            Plans plans,
            Circles circles,
            Clock clock) {
        this.store = store;
        this.written = written;
        this.reviews = reviews;
        this.regrouping = regrouping;
        this.matchers = matchers;
        this.vectors = vectors;
        this.plans = plans;
        this.circles = circles;
        this.clock = clock;
    }

    Optional<Double> progress() {
        double now = done;
        return now < 0 ? Optional.empty() : Optional.of(now);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void compare() {
        done = 0;
        try {
            compareAll();
        } finally {
            done = -1;
        }
    }

    private void compareAll() {
        long lastReview = reviews.last();
        Map<Pair, Judgement> judged = reviews.latest();
        Neighbourhoods neighbourhoods = new Neighbourhoods(circles.all());
        Map<DepartmentId, Comparison> comparisons = new LinkedHashMap<>();
        plans.eachThatTakesPlace(plan ->
                comparisons
                        .computeIfAbsent(
                                neighbourhoods.of(plan.department()),
                                each ->
                                        new Comparison(
                                                neighbourhoods, judged, matchers.forComparing()))
                        .take(plan));
        done = 0.3;
        Map<String, List<PlanId>> before = store.members();
        Map<String, Member> compared = new HashMap<>();
        List<Sketch> found = new ArrayList<>();
        String meaning = "none";
        int leftOut = 0;
        long pairs = 0;
        long pairsLeftOut = 0;
        int step = 0;
        for (Comparison comparison : comparisons.values()) {
            Report report = comparison.find(before);
            pairs += report.pairs();
            meaning = report.meaning();
            pairsLeftOut += report.cut() + report.dropped() + comparison.reasonsLeftOut;
            found.addAll(comparison.found);
            compared.putAll(comparison.plans);
            leftOut += Math.max(0, comparison.clashes - CLASHES_KEPT);
            done = 0.3 + 0.4 * ++step / comparisons.size();
        }
        vectors.flush();
        // nobody proposes anything between looking which groups are taken and replacing the others
        written.lockAll();
        Set<String> frozen = written.frozenKeys();
        found.removeIf(group -> frozen.contains(group.key()));
        written.replace(found.stream().map(Sketch::drawn).map(Supplier::get), clock.instant());
        int groups = (int) found.stream().filter(group -> !group.uncertain()).count();
        store.keepComparison(
                clock.instant(), compared.size(), pairs, groups, leftOut, pairsLeftOut, meaning);
        // what was said while the comparison was under way
        regrouping.around(
                reviews.plansSince(lastReview),
                some ->
                        some.stream()
                                .map(plan -> compared.get(plan.toString()))
                                .filter(Objects::nonNull)
                                .toList(),
                clock.instant());
        log.info("Compared {} plans, found {} groups", compared.size(), groups);
    }

    private static Decision decision(Map.Entry<Pair, Judgement> word) {
        return new Decision(
                word.getKey().left().toString(),
                word.getKey().right().toString(),
                word.getValue().joins());
    }

    /** A group that is drawn when it is written: all reasons at once would fill the memory. */
    private record Sketch(String key, boolean uncertain, Supplier<FoundGroup> drawn) {}

    /** The comparison of the plans of one neighbourhood. */
    private static final class Comparison {

        /** Between the key of a group and the plans of the part that a conference sees of it. */
        private static final char PART = '@';

        private final Neighbourhoods neighbourhoods;
        private final Map<Pair, Judgement> judged;
        private final Matcher matcher;
        private final Map<String, Member> plans = new HashMap<>();
        private final List<Item> waiting = new ArrayList<>();
        private final Map<Pair, Review> asked = new LinkedHashMap<>();
        private final Map<String, Group> groupOf = new HashMap<>();
        private final List<Sketch> found = new ArrayList<>();
        private int clashes;
        private long reasonsLeftOut;

        Comparison(Neighbourhoods neighbourhoods, Map<Pair, Judgement> judged, Matcher matcher) {
            this.matcher = matcher;
            this.neighbourhoods = neighbourhoods;
            this.judged = judged;
        }

        void take(PlanOutline plan) {
            plans.put(plan.id().toString(), Member.of(plan));
            waiting.add(PlanItems.of(plan));
            if (waiting.size() == CHUNK) {
                matcher.putAll(waiting);
                waiting.clear();
            }
        }

        Report find(Map<String, List<PlanId>> before) {
            matcher.putAll(waiting);
            waiting.clear();
            matcher.remember(remembered(before));
            matcher.learn(judged.entrySet().stream().map(Comparing::decision).toList());
            Findings findings = matcher.find();
            matcher.review(ASKED).forEach(review -> asked.put(pair(review.match()), review));
            collect(findings);
            return findings.report();
        }

        /** The earlier groups, as far as their plans are here; a later one outweighs the others. */
        private List<Group> remembered(Map<String, List<PlanId>> before) {
            List<Group> groups = new ArrayList<>();
            before.forEach((key, members) -> {
                List<String> here =
                        members.stream().map(PlanId::toString).filter(plans::containsKey).toList();
                if (!here.isEmpty()) {
                    int at = key.indexOf(PART);
                    String founder = at < 0 ? key : key.substring(0, at);
                    groups.add(new Group(founder, here, 1));
                }
            });
            return groups;
        }

        private void collect(Findings findings) {
            Map<Group, List<Match>> within = new LinkedHashMap<>();
            for (Group group : findings.groups()) {
                within.put(group, new ArrayList<>());
                group.members().forEach(member -> groupOf.put(member, group));
            }
            int most =
                    Math.clamp(
                            REASONS_KEPT / Math.max(1, within.size()),
                            FEWEST_REASONS,
                            FoundGroup.MOST_REASONS);
            for (Match match : findings.matches()) {
                Group group = groupOf.get(match.left());
                if (group != null && group == groupOf.get(match.right())) {
                    List<Match> surest = within.getOrDefault(group, List.of());
                    if (surest.size() < most) {
                        surest.add(match);
                    } else {
                        reasonsLeftOut++;
                    }
                } else if (match.kind() == Kind.CLASH
                        && share(match)
                        && ++clashes <= CLASHES_KEPT) {
                    two(GroupKind.CLASH, match);
                }
            }
            within.forEach(this::keep);
            asked.values().stream()
                    .map(Review::match)
                    .filter(match -> match.kind() != Kind.CLASH && share(match))
                    .filter(match ->
                            groupOf.get(match.left()) == null
                                    || groupOf.get(match.left()) != groupOf.get(match.right()))
                    .forEach(match -> two(GroupKind.UNCERTAIN, match));
        }

        private boolean share(Match match) {
            return neighbourhoods.share(
                    member(match.left()).department(), member(match.right()).department());
        }

        /**
         * The group as one, if all its agencies sit in one conference; else what is left of it in
         * each conference.
         */
        private void keep(Group group, List<Match> surest) {
            List<Member> members = group.members().stream().map(this::member).toList();
            List<Set<DepartmentId>> together =
                    neighbourhoods.together(
                            members.stream().map(Member::department).collect(Collectors.toSet()));
            if (together.size() == 1) {
                sketch(group.id(), members, surest);
            } else {
                together.forEach(sitting -> keepPart(group.id(), sitting, surest));
            }
        }

        /** Those plans that are linked to another one of the part. */
        private void keepPart(String key, Set<DepartmentId> sitting, List<Match> surest) {
            List<Match> linking =
                    surest.stream()
                            .filter(match ->
                                    sitting.contains(member(match.left()).department())
                                            && sitting.contains(member(match.right()).department()))
                            .toList();
            List<Member> linked =
                    linking.stream()
                            .flatMap(match -> Stream.of(match.left(), match.right()))
                            .map(this::member)
                            .distinct()
                            .sorted(Comparator.comparing(Member::id))
                            .toList();
            if (!linked.isEmpty()) {
                String plansOfIt =
                        linked.stream()
                                .map(member -> member.id().toString())
                                .collect(Collectors.joining("~"));
                sketch(key + PART + plansOfIt, linked, linking);
            }
        }

        private void sketch(String key, List<Member> members, List<Match> matches) {
            found.add(
                    new Sketch(
                            key,
                            false,
                            () ->
                                    FoundGroup.repeats(
                                            key,
                                            members,
                                            matches.stream().map(this::reason).toList())));
        }

        private void two(GroupKind kind, Match match) {
            Member left = member(match.left());
            Member right = member(match.right());
            found.add(
                    new Sketch(
                            FoundGroup.key(kind, left, right),
                            kind == GroupKind.UNCERTAIN,
                            () -> FoundGroup.two(kind, left, right, reason(match))));
        }

        private Member member(String id) {
            return Objects.requireNonNull(plans.get(id), id);
        }

        private static Pair pair(Match match) {
            return Pair.of(id(match.left()), id(match.right()));
        }

        private static PlanId id(String member) {
            return new PlanId(Long.parseLong(member));
        }

        private PairReason reason(Match match) {
            Explanation explanation = match.explanation();
            Pair pair = pair(match);
            Review review = asked.get(pair);
            return new PairReason(
                    id(match.left()),
                    id(match.right()),
                    match.kind().name(),
                    explanation.probability(),
                    explanation.prior(),
                    explanation.evidence().stream()
                            .map(piece ->
                                    new PairReason.Weighed(
                                            piece.trait().name(),
                                            piece.finding().name(),
                                            piece.weight(),
                                            piece.alike(),
                                            piece.left(),
                                            piece.right()))
                            .toList(),
                    review == null || match.kind() == Kind.CLASH ? null : review.why(),
                    judged.get(pair));
        }
    }
}
