package org.confer.matching.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.confer.matching.Policy;
import org.confer.matching.Trait;
import org.confer.matching.VectorCache;
import org.confer.matching.engine.Engine;
import org.confer.matching.meaning.SmallModels;
import org.confer.matching.score.LogisticWeights;
import org.confer.matching.score.LogisticWeights.Example;
import org.confer.matching.score.Weights;

/**
 * Prints {@code experience.tsv}: the weights that all pairs of labelled plans teach, when nothing
 * is known to begin with. Argument: the folder of the development set; beside it the sets of this
 * project are learned from.
 */
final class ExperienceTable {

    /** Sets of other agencies, written by hand for this project by others than plans-dev. */
    static final List<String> WRITTEN = List.of("yunze-tarrow", "lanhai-marrane");

    /**
     * What a pair of those counts. Their repeats are in such other words that from them alone one
     * would learn to expect no likeness.
     */
    private static final double OF_WRITTEN = 0.1;

    /** By letters alone one learns little from them but that the same people learn many things. */
    private static final double OF_WRITTEN_BY_LETTERS = 0.3;

    private static final double PULL = 4;
    private static final double TRUST = 0.35;

    private ExperienceTable() {}

    public static void main(String[] arguments) {
        Sets set = Sets.planFiles(Path.of(arguments[0]));
        print("letters", Engine.forPlans(), set);
        print(
                "meaning",
                Engine.forPlans(Policy.USUAL, new SmallModels(), VectorCache.inMemory()),
                set);
    }

    private static void print(String mode, Engine engine, Sets set) {
        engine.putAll(set.items());
        Weights learned = learned(engine, set, any -> true);
        double share = 0.6 / set.items().size();
        System.out.printf(
                Locale.ROOT,
                "%s\tPRIOR\t%.1f%n",
                mode,
                learned.prior() - Math.log(share / (1 - share)) / Math.log(2));
        for (int c = 0; c < learned.comparisons().size(); c++) {
            StringBuilder row = new StringBuilder();
            for (int level = 0; level < learned.comparisons().get(c).levels(); level++) {
                row.append(String.format(Locale.ROOT, " %.1f", learned.bits(c, level)));
            }
            System.out.println(
                    mode + '\t' + learned.comparisons().get(c).trait() + '\t' + row.substring(1));
        }
    }

    /**
     * @param engine holds the set's items
     * @param among both items of a pair of the set must be, for it to be learned from
     */
    static Weights learned(Engine engine, Sets set, Predicate<String> among) {
        List<Example> examples = new ArrayList<>();
        boolean meaning = engine.weights().comparisons().indexOf(Trait.SUBJECT_MEANING) >= 0;
        double ofWritten = meaning ? OF_WRITTEN : OF_WRITTEN_BY_LETTERS;
        for (String name : WRITTEN) {
            Sets written = Sets.labelledPlans(name);
            Engine own = engine.anew();
            own.putAll(written.items());
            addExamples(own, written, any -> true, ofWritten, examples);
        }
        addExamples(engine, set, among, 1, examples);
        Weights start =
                Weights.fromExperience(
                        engine.weights().comparisons(), 0.6 / set.items().size(), TRUST);
        return LogisticWeights.learn(start, examples, PULL);
    }

    private static void addExamples(
            Engine engine,
            Sets set,
            Predicate<String> among,
            double weight,
            List<Example> examples) {
        for (int i = 0; i < set.items().size(); i++) {
            for (int j = i + 1; j < set.items().size(); j++) {
                String left = set.items().get(i).id();
                String right = set.items().get(j).id();
                if (among.test(left) && among.test(right)) {
                    boolean same = set.truth().contains(Score.pair(left, right));
                    engine.levels(left, right)
                            .ifPresent(l -> examples.add(new Example(l, same, weight, 0)));
                }
            }
        }
    }
}
