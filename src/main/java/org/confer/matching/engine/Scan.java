package org.confer.matching.engine;

import java.util.List;
import org.confer.matching.Kind;
import org.confer.matching.block.Candidates;
import org.confer.matching.block.Index;
import org.confer.matching.compare.Comparisons;
import org.confer.matching.parse.Profile;
import org.confer.matching.score.ExpectationMaximisation;
import org.confer.matching.score.LevelCounts;
import org.confer.matching.score.Weights;
import org.confer.matching.work.Chunks;

/**
 * Walks over all candidate pairs of an index, on all processors, in chunks that keep their order.
 */
final class Scan {

    private static final int CHUNK = 2_048;

    /** Weights are learned from the candidates of about this many items. */
    private static final int SAMPLE = 30_000;

    private final Index index;
    private final Comparisons comparisons;
    private final int sourceField;

    Scan(Index index, Comparisons comparisons, int sourceField) {
        this.index = index;
        this.comparisons = comparisons;
        this.sourceField = sourceField;
    }

    /**
     * @param nearly some pairs that are not worth telling, but that a reviewer may be asked about
     * @param dropped pairs worth telling beyond those that are kept of one item
     */
    record Result(Pairs pairs, Pairs nearly, long compared, long cut, long cutKeys, long dropped) {}

    /** So many pairs of an item with earlier ones are kept at most, if there are few items. */
    private static final int KEPT = 64;

    /** … and so many if there are very many, whose pairs would fill the memory. */
    private static final int KEPT_OF_MANY = 16;

    /** Pairs of all items that surely fit into memory: about 13 bytes each. */
    private static final int KEPT_IN_ALL = 3_200_000;

    /** Log2 odds of one in four thousand: few plans have few likelier pairs to ask about. */
    private static final double NEARLY = -12;

    /** Of so many items all pairs that are nearly told are kept, of more items a part. */
    private static final int NEARLY_OF = 2_000;

    private static final class Part {
        final Pairs pairs = new Pairs();
        final Pairs nearly = new Pairs();
        final Candidates candidates;
        long compared;
        long cutBefore;
        long cutKeysBefore;
        long cut;
        long cutKeys;
        long dropped;

        Part(Candidates candidates) {
            this.candidates = candidates;
        }
    }

    Weights learnWithoutLabels() {
        int every = Math.max(1, index.size() / SAMPLE);
        ThreadLocal<Candidates> local = ThreadLocal.withInitial(Candidates::new);
        List<LevelCounts> parts =
                Chunks.map(
                        index.size(),
                        CHUNK,
                        (from, to) -> {
                            LevelCounts counts = new LevelCounts();
                            for (int place = from; place < to; place++) {
                                if (sampled(place, every)) {
                                    count(place, local.get(), counts);
                                }
                            }
                            return counts;
                        });
        LevelCounts all = new LevelCounts();
        parts.forEach(all::addAll);
        double perItem = all.total() / Math.max(1.0, (double) index.size() / every);
        double startShare = Math.clamp(0.5 / Math.max(perItem, 1), 0.002, 0.3);
        return ExpectationMaximisation.learn(comparisons, all, startShare);
    }

    /** By the item's id, so that the sample does not depend on the order of the input. */
    private boolean sampled(int place, int every) {
        int h = index.item(place).id().hashCode() * 0x9E3779B9;
        return Integer.remainderUnsigned(h ^ h >>> 15, every) == 0;
    }

    private void count(int place, Candidates near, LevelCounts counts) {
        Profile item = index.item(place);
        index.before(place, false, near);
        for (int i = 0; i < near.count(); i++) {
            Profile other = index.item(near.place(i));
            if (!sameSource(item, other)) {
                counts.add(comparisons.compare(item, other), 1);
            }
        }
    }

    Result score(Weights weights, Kinds kinds) {
        ThreadLocal<Candidates> local = ThreadLocal.withInitial(Candidates::new);
        List<Part> parts =
                Chunks.map(
                        index.size(),
                        CHUNK,
                        (from, to) -> {
                            Part part = new Part(local.get());
                            part.cutBefore = part.candidates.cut();
                            part.cutKeysBefore = part.candidates.cutKeys();
                            for (int place = from; place < to; place++) {
                                score(place, part, weights, kinds);
                            }
                            part.cut = part.candidates.cut() - part.cutBefore;
                            part.cutKeys = part.candidates.cutKeys() - part.cutKeysBefore;
                            return part;
                        });
        Pairs all = new Pairs();
        Pairs nearly = new Pairs();
        long compared = 0;
        long cut = 0;
        long cutKeys = 0;
        long dropped = 0;
        for (Part part : parts) {
            all.addAll(part.pairs);
            nearly.addAll(part.nearly);
            compared += part.compared;
            cut += part.cut;
            cutKeys += part.cutKeys;
            dropped += part.dropped;
        }
        return new Result(all, nearly, compared, cut, cutKeys, dropped);
    }

    private void score(int place, Part part, Weights weights, Kinds kinds) {
        Profile item = index.item(place);
        int before = part.pairs.size();
        boolean asked = sampled(place, 1 + index.size() / NEARLY_OF);
        index.before(place, true, part.candidates);
        for (int i = 0; i < part.candidates.count(); i++) {
            int otherPlace = part.candidates.place(i);
            Profile other = index.item(otherPlace);
            if (sameSource(item, other)) {
                continue;
            }
            part.compared++;
            long levels = comparisons.compareCheaply(item, other);
            if (!asked && kinds.hopeless(item, other, levels)) {
                continue;
            }
            levels = comparisons.alsoCostly(levels, item, other);
            double total = weights.total(levels);
            Kind kind = kinds.of(item, other, levels, total);
            if (kind != null) {
                part.pairs.add(otherPlace, place, total, kind);
            } else if (asked && total >= NEARLY) {
                part.nearly.add(otherPlace, place, total, Kind.RELATED);
            }
        }
        int most = Math.clamp(KEPT_IN_ALL / Math.max(1, index.size()), KEPT_OF_MANY, KEPT);
        part.dropped += part.pairs.keepBest(before, most, most / 2);
    }

    private boolean sameSource(Profile left, Profile right) {
        return sourceField >= 0
                && left.has(sourceField)
                && left.value(sourceField) == right.value(sourceField);
    }
}
