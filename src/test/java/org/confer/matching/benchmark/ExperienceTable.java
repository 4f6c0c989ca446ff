package org.confer.matching.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.confer.matching.Policy;
import org.confer.matching.VectorCache;
import org.confer.matching.engine.Engine;
import org.confer.matching.meaning.SmallBge;
import org.confer.matching.score.LogisticWeights;
import org.confer.matching.score.LogisticWeights.Example;
import org.confer.matching.score.Weights;

/**
 * Prints {@code experience.tsv}: the weights that all pairs of a labelled set of plans teach, when
 * nothing is known to begin with. Argument: the folder of the set.
 */
final class ExperienceTable {

    private static final double PULL = 2;
    private static final double TRUST = 0.5;

    private ExperienceTable() {}

    public static void main(String[] arguments) {
        Sets set = Sets.planFiles(Path.of(arguments[0]));
        print("letters", Engine.forPlans(), set);
        print(
                "meaning",
                Engine.forPlans(Policy.USUAL, new SmallBge(), VectorCache.inMemory()),
                set);
    }

    private static void print(String mode, Engine engine, Sets set) {
        engine.putAll(set.items());
        Weights learned = learned(engine, set);
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

    static Weights learned(Engine engine, Sets set) {
        return learned(engine, set, any -> true);
    }

    /**
     * @param among both items of a pair must be, for it to be learned from
     */
    static Weights learned(Engine engine, Sets set, Predicate<String> among) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < set.items().size(); i++) {
            for (int j = i + 1; j < set.items().size(); j++) {
                String left = set.items().get(i).id();
                String right = set.items().get(j).id();
                if (!among.test(left) || !among.test(right)) {
                    continue;
                }
                boolean same = set.truth().contains(Score.pair(left, right));
                engine.levels(left, right).ifPresent(l -> examples.add(new Example(l, same, 1, 0)));
            }
        }
        Weights start =
                Weights.fromExperience(
                        engine.weights().comparisons(), 0.6 / set.items().size(), TRUST);
        return LogisticWeights.learn(start, examples, PULL);
    }
}
