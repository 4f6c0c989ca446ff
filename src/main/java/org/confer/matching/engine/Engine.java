package org.confer.matching.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.confer.matching.Decision;
import org.confer.matching.Estimate;
import org.confer.matching.Evidence;
import org.confer.matching.Explanation;
import org.confer.matching.Findings;
import org.confer.matching.Group;
import org.confer.matching.Item;
import org.confer.matching.Kind;
import org.confer.matching.Match;
import org.confer.matching.Matcher;
import org.confer.matching.Meaning;
import org.confer.matching.Policy;
import org.confer.matching.Remark;
import org.confer.matching.Report;
import org.confer.matching.Review;
import org.confer.matching.Schema;
import org.confer.matching.VectorCache;
import org.confer.matching.block.Candidates;
import org.confer.matching.block.Index;
import org.confer.matching.block.LikeMeaning;
import org.confer.matching.block.WordCounts;
import org.confer.matching.compare.Comparison;
import org.confer.matching.compare.Comparisons;
import org.confer.matching.compare.Vectors;
import org.confer.matching.parse.Interner;
import org.confer.matching.parse.PlanReader;
import org.confer.matching.parse.Profile;
import org.confer.matching.parse.Reader;
import org.confer.matching.parse.RecordReader;
import org.confer.matching.score.Experience;
import org.confer.matching.score.LogisticWeights;
import org.confer.matching.score.Weights;
import org.confer.matching.work.Chunks;
import org.jspecify.annotations.Nullable;

/** The matcher: holds profiles, runs the stages, remembers what was learned. */
public final class Engine implements Matcher {

    /**
     * Look-ups compare with this many items added since the last run before the index is renewed.
     */
    private static final int ADDED_AT_MOST = 4_096;

    private static final int REMARKS_KEPT = 1_000;
    private static final int CHUNK = 2_048;

    /** Put through the model by one thread before it takes the next ones. */
    private static final int TEXTS = 64;

    private final Schema schema;
    private final Policy policy;
    private final @Nullable Meaning model;
    private final VectorCache cache;
    private final boolean plans;
    private final int sourceField;
    private final PlanReader.Names names = new PlanReader.Names();
    private final Interner texts = new Interner();
    private final @Nullable Vectors vectors;
    private final String meaningName;
    private final Comparisons comparisons;
    private final Map<String, Profile> profiles = new HashMap<>();
    private final WordCounts words;
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<PairOfIds, Boolean> decisions = new LinkedHashMap<>();
    private final Map<String, String> groupOfMember = new HashMap<>();
    private final ThreadLocal<Candidates> candidates = ThreadLocal.withInitial(Candidates::new);

    private Weights weights;
    private @Nullable Weights experience;
    private boolean taught;
    private final Set<PairOfIds> drawnByLot = new HashSet<>();
    private Report.WeightsFrom weightsFrom = Report.WeightsFrom.EXPERIENCE;
    private @Nullable Index index;
    private final Map<String, Profile> sinceIndex = new LinkedHashMap<>();
    private @Nullable Run lastRun;
    private long parseNanos;

    private record PairOfIds(String left, String right) {
        static PairOfIds of(String a, String b) {
            return a.compareTo(b) <= 0 ? new PairOfIds(a, b) : new PairOfIds(b, a);
        }
    }

    /** What the last {@link #find} saw, for the review queue. */
    record Run(Index index, Pairs pairs, List<Group> groups) {}

    private Engine(Schema schema, Policy policy, @Nullable Meaning meaning, VectorCache cache) {
        this.schema = schema;
        this.policy = policy;
        this.model = meaning;
        this.cache = cache;
        plans = schema.describesPlans();
        sourceField = plans ? -1 : schema.indexOf(org.confer.matching.FieldKind.SOURCE);
        words = new WordCounts(plans);
        WordCounts counts = words;
        vectors = meaning == null ? null : new Vectors(meaning, cache, names.subjects);
        meaningName = meaning == null ? "none" : meaning.name();
        List<Comparison> ofMeaning =
                vectors == null ? List.of() : Comparisons.ofMeaning(names, vectors);
        comparisons =
                plans
                        ? Comparisons.ofPlans(names, ofMeaning)
                        : Comparisons.of(schema, texts, word -> counts.of(word, 0));
        weights =
                plans
                        ? Experience.of(comparisons, Experience.FEW)
                        : Weights.fromExperience(comparisons, 0.05);
    }

    /** For training plans, with the usual policy and without a language model. */
    public static Engine forPlans() {
        return forPlans(Policy.USUAL);
    }

    public static Engine forPlans(Policy policy) {
        return new Engine(Schema.PLANS, policy, null, VectorCache.inMemory());
    }

    /**
     * For training plans, with a language model.
     *
     * @param cache asked before the model is, and told what the model said
     */
    public static Engine forPlans(Policy policy, Meaning meaning, VectorCache cache) {
        return new Engine(Schema.PLANS, policy, meaning, cache);
    }

    /** For records of any declared schema. */
    public static Engine of(Schema schema, Policy policy) {
        return new Engine(schema, policy, null, VectorCache.inMemory());
    }

    /** An empty engine with the same schema, policy, model, known vectors and experience. */
    public Engine anew() {
        Engine fresh = new Engine(schema, policy, model, cache);
        fresh.experience = experience;
        return fresh;
    }

    private Reader reader() {
        return plans
                ? new PlanReader(schema, names, vectors != null)
                : new RecordReader(schema, texts);
    }

    @Override
    public List<Remark> put(Item item) {
        return putAll(List.of(item));
    }

    @Override
    public List<Remark> putAll(Collection<Item> items) {
        long start = System.nanoTime();
        List<Item> list = List.copyOf(items);
        Profile[] read = new Profile[list.size()];
        List<List<Remark>> told =
                Chunks.map(list.size(), CHUNK, (from, to) -> read(list, from, to, read));
        List<Remark> now = new ArrayList<>();
        told.forEach(now::addAll);
        for (Profile profile : read) {
            if (profile.id().isBlank()) {
                now.add(new Remark(profile.id(), "id", Remark.Reason.ID_MISSING, true));
                continue;
            }
            Profile before = profiles.put(profile.id(), profile);
            if (before != null) {
                words.remove(before);
                now.add(new Remark(profile.id(), "id", Remark.Reason.ID_TWICE, false));
            }
            words.add(profile);
            if (index != null) {
                sinceIndex.put(profile.id(), profile);
            }
        }
        if (sinceIndex.size() > ADDED_AT_MOST) {
            renewIndex();
        }
        now.stream().limit(REMARKS_KEPT - (long) remarks.size()).forEach(remarks::add);
        parseNanos += System.nanoTime() - start;
        return now;
    }

    private List<Remark> read(List<Item> items, int from, int to, Profile[] read) {
        Reader reader = reader();
        for (int i = from; i < to; i++) {
            read[i] = reader.read(items.get(i));
        }
        return reader.remarks();
    }

    @Override
    public boolean remove(String id) {
        Profile gone = profiles.remove(id);
        if (gone == null) {
            return false;
        }
        words.remove(gone);
        sinceIndex.remove(id);
        return true;
    }

    @Override
    public int size() {
        return profiles.size();
    }

    private Index renewIndex() {
        Index fresh =
                new Index(new ArrayList<>(profiles.values()), plans, words, policy.windowDays());
        index = fresh;
        sinceIndex.clear();
        return fresh;
    }

    @Override
    public Findings find() {
        long start = System.nanoTime();
        Index fresh = renewIndex();
        prepareVectors(fresh);
        Scan scan = new Scan(fresh, comparisons, sourceField);
        learnWeights(scan);
        Kinds kinds = new Kinds(plans, policy, weights);
        Scan.Result result = scan.score(weights, kinds);
        Map<Long, Boolean> decided = decided(fresh);
        Pairs pairs = decided(result.pairs(), decided, fresh, kinds);
        pairs.sort();
        if (plans && fresh.size() <= Experience.FEW) {
            pairs = new NearestPartners(fresh).only(pairs, decided);
        } else if (sourceField >= 0) {
            pairs = pairs.eachOnce(fresh.size());
        }
        List<Group> groups = new Grouping(fresh, pairs, decided, policy).named(groupOfMember);
        Pairs reviewable = new Pairs();
        reviewable.addAll(pairs);
        reviewable.addAll(result.nearly());
        lastRun = new Run(fresh, reviewable, groups);
        long millis = (System.nanoTime() - start) / 1_000_000;
        Report report =
                new Report(
                        fresh.size(),
                        result.compared(),
                        result.cut(),
                        result.cutKeys(),
                        result.dropped(),
                        meaningName,
                        weightsFrom,
                        remarks,
                        parseNanos / 1_000_000,
                        millis);
        return new Findings(new MatchList(pairs, fresh, this), groups, report);
    }

    private void prepareVectors(Index fresh) {
        Vectors model = vectors;
        if (model != null) {
            Chunks.each(
                    names.subjects.size(),
                    TEXTS,
                    (from, to) -> {
                        for (int text = from; text < to; text++) {
                            model.prepare(text);
                        }
                    });
            if (fresh.size() > Index.FEW) {
                fresh.alsoBy(new LikeMeaning(fresh, model));
            }
        }
    }

    /**
     * Weighs by what another engine of the same schema has learned, from now on and instead of
     * learning from these items.
     */
    public void startFrom(Weights learned) {
        weights = learned.forComparisons(comparisons);
        taught = true;
    }

    /**
     * Of few plans weighs by this instead of what experience ships, until decisions teach more.
     *
     * @param other learned by an engine of the same schema and model
     */
    public void beginWith(Weights other) {
        experience = other;
    }

    private void learnWeights(Scan scan) {
        if (taught) {
            weightsFrom = Report.WeightsFrom.DECISIONS;
            return;
        }
        if (plans && profiles.size() <= Experience.FEW) {
            Weights other = experience;
            weights =
                    other == null
                            ? Experience.of(comparisons, profiles.size())
                            : other.forComparisons(comparisons);
            weightsFrom = Report.WeightsFrom.EXPERIENCE;
        } else {
            weights = scan.learnWithoutLabels();
            weightsFrom = Report.WeightsFrom.ITEMS;
        }
        List<LogisticWeights.Example> examples = examples();
        if (LogisticWeights.canLearnFrom(examples)) {
            Weights learned = LogisticWeights.learn(weights, examples);
            if (learned != weights) {
                weights = learned;
                weightsFrom = Report.WeightsFrom.DECISIONS;
            }
        }
    }

    private List<LogisticWeights.Example> examples() {
        Lessons lessons = new Lessons(comparisons);
        decisions.forEach((pair, same) -> {
            Profile left = profiles.get(pair.left());
            Profile right = profiles.get(pair.right());
            if (left != null && right != null) {
                lessons.decided(left, right, same);
            }
        });
        return lessons.examples();
    }

    /** Reviewers' words by the places of the pairs, see {@link Pairs#key}. */
    private Map<Long, Boolean> decided(Index fresh) {
        Map<Long, Boolean> byPlaces = new LinkedHashMap<>();
        if (decisions.isEmpty()) {
            return byPlaces;
        }
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            places.put(fresh.item(i).id(), i);
        }
        decisions.forEach((pair, same) -> {
            Integer left = places.get(pair.left());
            Integer right = places.get(pair.right());
            if (left != null && right != null) {
                byPlaces.put(Pairs.key(left, right), same);
            }
        });
        return byPlaces;
    }

    /** Reviewers' words outrank the score. */
    private Pairs decided(Pairs found, Map<Long, Boolean> byPlaces, Index fresh, Kinds kinds) {
        if (byPlaces.isEmpty()) {
            return found;
        }
        Pairs result = new Pairs();
        for (int i = 0; i < found.size(); i++) {
            if (!byPlaces.containsKey(Pairs.key(found.left(i), found.right(i)))) {
                result.add(found.left(i), found.right(i), found.total(i), found.kind(i));
            }
        }
        byPlaces.forEach((key, same) -> {
            Profile left = fresh.item((int) (key >>> 32));
            Profile right = fresh.item((int) (long) key);
            double total = weights.total(comparisons.compare(left, right));
            Kind kind = same ? kinds.duplicate(left, right) : Kind.RELATED;
            result.add((int) (key >>> 32), (int) (long) key, total, kind);
        });
        return result;
    }

    @Override
    public List<Match> repeats(Item item, int limit) {
        Reader reader = reader();
        Profile wanted = reader.read(item);
        Index current = index == null ? renewIndex() : index;
        Kinds kinds = new Kinds(plans, policy, weights);
        List<Match> found = new ArrayList<>();
        Candidates near = candidates.get();
        current.around(wanted, near);
        for (int i = 0; i < near.count(); i++) {
            Profile other = current.item(near.place(i));
            if (profiles.get(other.id()) == other) {
                consider(wanted, other, kinds, found);
            }
        }
        for (Profile other : sinceIndex.values()) {
            consider(wanted, other, kinds, found);
        }
        found.sort(MOST_PROBABLE_FIRST);
        return found.size() > limit ? List.copyOf(found.subList(0, limit)) : found;
    }

    private static final Comparator<Match> MOST_PROBABLE_FIRST =
            Comparator.comparingDouble((Match m) -> -m.probability())
                    .thenComparing(Match::left)
                    .thenComparing(Match::right);

    private void consider(Profile wanted, Profile other, Kinds kinds, List<Match> found) {
        if (other.id().equals(wanted.id())
                || sameSource(wanted, other)
                || tooFarApart(wanted, other)) {
            return;
        }
        long levels = comparisons.compare(wanted, other);
        double total = weights.total(levels);
        Kind kind = kinds.of(wanted, other, levels, total);
        if (kind != null) {
            found.add(match(wanted, other, total, kind));
        }
    }

    private boolean sameSource(Profile left, Profile right) {
        return sourceField >= 0
                && left.has(sourceField)
                && left.value(sourceField) == right.value(sourceField);
    }

    Match match(Profile a, Profile b, double total, Kind kind) {
        Profile left = a.id().compareTo(b.id()) <= 0 ? a : b;
        Profile right = left == a ? b : a;
        Boolean decided = decisions.get(PairOfIds.of(left.id(), right.id()));
        double probability = decided == null ? Explanation.probability(total) : decided ? 1 : 0;
        Weights used = weights;
        return new Match(
                left.id(), right.id(), probability, kind, () -> explain(left, right, used));
    }

    private Explanation explain(Profile left, Profile right, Weights used) {
        long levels = comparisons.compare(left, right);
        List<Evidence> evidence = new ArrayList<>();
        for (int c = 0; c < comparisons.size(); c++) {
            Comparison comparison = comparisons.get(c);
            int level = comparisons.level(levels, c);
            evidence.add(
                    new Evidence(
                            comparison.trait(),
                            comparison.field(),
                            comparison.finding(level),
                            used.bits(c, level),
                            Math.clamp(comparison.alike(left, right), 0.0, 1.0),
                            comparison.said(left),
                            comparison.said(right)));
        }
        return new Explanation(used.prior(), evidence);
    }

    @Override
    public Optional<Match> compare(String left, String right) {
        Profile a = profiles.get(left);
        Profile b = profiles.get(right);
        if (a == null || b == null) {
            return Optional.empty();
        }
        long levels = comparisons.compare(a, b);
        double total = weights.total(levels);
        Kind kind = new Kinds(plans, policy, weights).of(a, b, levels, total);
        return Optional.of(match(a, b, total, kind == null ? Kind.RELATED : kind));
    }

    /**
     * How two items compare, packed as {@link Comparisons} does.
     *
     * @return empty when one is not in, or when they lie further apart than the policy's window
     */
    public OptionalLong levels(String left, String right) {
        Profile a = profiles.get(left);
        Profile b = profiles.get(right);
        return a == null || b == null || tooFarApart(a, b)
                ? OptionalLong.empty()
                : OptionalLong.of(comparisons.compare(a, b));
    }

    private boolean tooFarApart(Profile left, Profile right) {
        return plans
                && left.has(PlanReader.START)
                && right.has(PlanReader.START)
                && Math.abs((long) left.value(PlanReader.START) - right.value(PlanReader.START))
                        > policy.windowDays();
    }

    @Override
    public void learn(Collection<Decision> more) {
        for (Decision decision : more) {
            decisions.put(PairOfIds.of(decision.left(), decision.right()), decision.same());
        }
    }

    @Override
    public List<Review> review(int count) {
        Run run = lastRun;
        if (run == null) {
            find();
            run = lastRun;
        }
        if (run == null) {
            return List.of();
        }
        List<Review> queue =
                new ReviewQueue(run, comparisons, policy)
                        .next(
                                count,
                                (left, right) ->
                                        decisions.containsKey(PairOfIds.of(left.id(), right.id())),
                                this::match);
        for (Review review : queue) {
            if (review.why() == Review.Why.CONTROL) {
                drawnByLot.add(PairOfIds.of(review.match().left(), review.match().right()));
            }
        }
        return queue;
    }

    @Override
    public Estimate precision() {
        int asked = 0;
        int right = 0;
        for (PairOfIds pair : drawnByLot) {
            Boolean same = decisions.get(pair);
            if (same != null) {
                asked++;
                right += same ? 1 : 0;
            }
        }
        return Estimate.of(right, asked);
    }

    @Override
    public void remember(Collection<Group> earlier) {
        for (Group group : earlier) {
            for (String member : group.members()) {
                groupOfMember.put(member, group.id());
            }
        }
    }

    /** What the levels weigh now. */
    public Weights weights() {
        return weights;
    }
}
