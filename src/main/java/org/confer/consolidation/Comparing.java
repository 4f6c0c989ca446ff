package org.confer.consolidation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.confer.consolidation.GroupStore.FoundGroup;
import org.confer.kernel.Circles;
import org.confer.kernel.DepartmentId;
import org.confer.matching.Explanation;
import org.confer.matching.Findings;
import org.confer.matching.Group;
import org.confer.matching.Item;
import org.confer.matching.Kind;
import org.confer.matching.Match;
import org.confer.matching.Matcher;
import org.confer.matching.Precision;
import org.confer.matching.engine.Engine;
import org.confer.planfile.DatePrecision;
import org.confer.training.PlanId;
import org.confer.training.PlanOutline;
import org.confer.training.Plans;
import org.jspecify.annotations.Nullable;
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

    private static final int CHUNK = 5_000;

    private final GroupStore store;
    private final Plans plans;
    private final Circles circles;
    private final Clock clock;
    private volatile double done = -1;

    Comparing(GroupStore store, Plans plans, Circles circles, Clock clock) {
        this.store = store;
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
        Neighbourhoods neighbourhoods = new Neighbourhoods(circles.all());
        Map<DepartmentId, Comparison> comparisons = new LinkedHashMap<>();
        plans.eachThatTakesPlace(plan ->
                comparisons
                        .computeIfAbsent(
                                neighbourhoods.of(plan.department()),
                                each -> new Comparison(neighbourhoods))
                        .take(plan));
        done = 0.3;
        Map<String, List<PlanId>> before = store.members();
        List<FoundGroup> found = new ArrayList<>();
        int compared = 0;
        int leftOut = 0;
        long pairs = 0;
        int step = 0;
        for (Comparison comparison : comparisons.values()) {
            comparison.find(before);
            found.addAll(comparison.found);
            compared += comparison.departments.size();
            leftOut += comparison.leftOut;
            pairs += comparison.pairs;
            done = 0.3 + 0.4 * ++step / comparisons.size();
        }
        // nobody proposes anything between looking which groups are taken and replacing the others
        store.lockAll();
        Set<String> frozen = store.frozenKeys();
        found.removeIf(group -> frozen.contains(group.key()));
        store.replace(found, clock.instant());
        store.keepComparison(clock.instant(), compared, pairs, found.size(), leftOut);
        log.info("Compared {} plans, found {} groups", compared, found.size());
    }

    /** The comparison of the plans of one neighbourhood. */
    private static final class Comparison {

        private final Neighbourhoods neighbourhoods;
        private final Matcher matcher = Engine.forPlans();
        private final Map<Long, DepartmentId> departments = new HashMap<>();
        private final Map<Long, String> titles = new HashMap<>();
        private final List<Item> waiting = new ArrayList<>();
        private final List<FoundGroup> found = new ArrayList<>();
        private int leftOut;
        private long pairs;

        Comparison(Neighbourhoods neighbourhoods) {
            this.neighbourhoods = neighbourhoods;
        }

        void take(PlanOutline plan) {
            departments.put(plan.id().value(), plan.department());
            titles.put(plan.id().value(), plan.title());
            waiting.add(item(plan));
            if (waiting.size() == CHUNK) {
                matcher.putAll(waiting);
                waiting.clear();
            }
        }

        void find(Map<String, List<PlanId>> before) {
            matcher.putAll(waiting);
            waiting.clear();
            matcher.remember(remembered(before));
            Findings findings = matcher.find();
            pairs = findings.report().pairs();
            collect(findings);
        }

        /** The groups of the last comparison, as far as their plans are here. */
        private List<Group> remembered(Map<String, List<PlanId>> before) {
            Map<String, Group> groups = new LinkedHashMap<>();
            before.forEach((key, plans) -> {
                List<String> here =
                        plans.stream()
                                .filter(plan -> departments.containsKey(plan.value()))
                                .map(PlanId::toString)
                                .toList();
                if (!here.isEmpty()) {
                    String founder = Collected.founder(key);
                    groups.putIfAbsent(founder, new Group(founder, here, 1));
                }
            });
            return List.copyOf(groups.values());
        }

        private void collect(Findings findings) {
            Map<String, Collected> groups = new LinkedHashMap<>();
            Map<String, Collected> groupOf = new HashMap<>();
            for (Group group : findings.groups()) {
                Collected collected = new Collected(group.id(), group.members());
                groups.put(group.id(), collected);
                group.members().forEach(member -> groupOf.put(member, collected));
            }
            List<Match> clashes = new ArrayList<>();
            for (Match match : findings.matches()) {
                Collected collected = groupOf.get(match.left());
                if (collected != null && collected == groupOf.get(match.right())) {
                    collected.matches.add(match);
                } else if (match.kind() == Kind.CLASH
                        && neighbourhoods.share(whose(match.left()), whose(match.right()))) {
                    clashes.add(match);
                }
            }
            groups.values().stream()
                    .flatMap(group -> group.parts(neighbourhoods, this::whose).stream())
                    .forEach(group -> found.add(group.found(departments, titles)));
            clashes.stream()
                    .limit(CLASHES_KEPT)
                    .map(Collected::clash)
                    .forEach(clash -> found.add(clash.found(departments, titles)));
            leftOut = Math.max(0, clashes.size() - CLASHES_KEPT);
        }

        private DepartmentId whose(String plan) {
            return Objects.requireNonNull(departments.get(Long.valueOf(plan)));
        }
    }

    private static Item item(PlanOutline plan) {
        return Item.plan(plan.id().toString())
                .title(plan.title())
                .audience(plan.audience())
                .organiser(plan.agency())
                .region(plan.region().isEmpty() ? null : plan.region())
                .cohort(plan.cohort())
                .start(plan.dates().start())
                .end(plan.dates().end())
                .precision(precision(plan.dates().precision()))
                .occurrences(plan.dates().occurrences())
                .headcount(plan.people())
                .build();
    }

    private static Precision precision(DatePrecision precision) {
        return switch (precision) {
            case DAY -> Precision.DAY;
            case WEEKLY -> Precision.WEEKLY;
            case WEEK -> Precision.WEEK;
            case TEN_DAY -> Precision.TEN_DAYS;
            case MONTH -> Precision.MONTH;
            case QUARTER, HALF_YEAR, YEAR -> Precision.QUARTER;
            case NONE -> Precision.NONE;
        };
    }

    /** A group on its way from the engine to the store. */
    private static final class Collected {

        /** Between the key of a group and the plans of the part that a conference sees of it. */
        private static final char PART = '@';

        private final String key;
        private final List<String> members;
        private final List<Match> matches = new ArrayList<>();

        Collected(String key, List<String> members) {
            this.key = key;
            this.members = members;
        }

        static Collected clash(Match match) {
            Collected clash =
                    new Collected(
                            match.left() + "~" + match.right(),
                            List.of(match.left(), match.right()));
            clash.matches.add(match);
            return clash;
        }

        /** The founding plan, which the engine takes for the group's name. */
        static String founder(String key) {
            int at = key.indexOf(PART);
            return at < 0 ? key : key.substring(0, at);
        }

        /**
         * The group as one, if all its agencies sit in one conference; else what is left of it in
         * each conference.
         */
        List<Collected> parts(Neighbourhoods neighbourhoods, Function<String, DepartmentId> whose) {
            Set<DepartmentId> agencies = new HashSet<>();
            members.forEach(member -> agencies.add(whose.apply(member)));
            List<Set<DepartmentId>> together = neighbourhoods.together(agencies);
            if (together.size() == 1) {
                return List.of(this);
            }
            return together.stream()
                    .map(sitting -> part(plan -> sitting.contains(whose.apply(plan))))
                    .filter(part -> !part.matches.isEmpty())
                    .toList();
        }

        /** Those plans that are linked to another one of the part. */
        private Collected part(Predicate<String> inside) {
            List<Match> linking =
                    matches.stream()
                            .filter(match ->
                                    inside.test(match.left()) && inside.test(match.right()))
                            .toList();
            List<String> linked =
                    linking.stream()
                            .flatMap(match -> Stream.of(match.left(), match.right()))
                            .distinct()
                            .sorted()
                            .toList();
            Collected part = new Collected(key + PART + String.join("~", linked), linked);
            part.matches.addAll(linking);
            return part;
        }

        FoundGroup found(Map<Long, DepartmentId> departments, Map<Long, String> titles) {
            Map<PlanId, DepartmentId> plans = new LinkedHashMap<>();
            Set<DepartmentId> agencies = new HashSet<>();
            for (String member : members) {
                DepartmentId department =
                        Objects.requireNonNull(departments.get(Long.valueOf(member)));
                plans.put(id(member), department);
                agencies.add(department);
            }
            boolean clash = matches.size() == 1 && matches.getFirst().kind() == Kind.CLASH;
            GroupKind kind =
                    clash
                            ? GroupKind.CLASH
                            : agencies.size() > 1 ? GroupKind.MULTI_HEAD : GroupKind.REPEATED;
            double probability = matches.stream().mapToDouble(Match::probability).max().orElse(0);
            return new FoundGroup(
                    key,
                    kind,
                    title(titles, clash),
                    probability,
                    plans,
                    matches.stream().limit(200).map(Collected::reason).toList());
        }

        private String title(Map<Long, String> titles, boolean clash) {
            List<String> own =
                    members.stream()
                            .map(member -> titles.getOrDefault(Long.valueOf(member), ""))
                            .toList();
            return clash ? String.join(" / ", own) : shortest(own);
        }

        private static String shortest(List<String> titles) {
            @Nullable String shortest = null;
            for (String title : titles) {
                if (shortest == null || title.length() < shortest.length()) {
                    shortest = title;
                }
            }
            return shortest == null ? "" : shortest;
        }

        private static PairReason reason(Match match) {
            Explanation explanation = match.explanation();
            return new PairReason(
                    id(match.left()),
                    id(match.right()),
                    match.kind().name(),
                    match.probability(),
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
                            .toList());
        }

        private static PlanId id(String member) {
            return new PlanId(Long.parseLong(member));
        }
    }
}
