package org.confer.matching.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.confer.matching.Decision;
import org.confer.matching.Findings;
import org.confer.matching.Match;
import org.confer.matching.Review;
import org.confer.matching.engine.Engine;

/** Labels from some clusters, measured on the others. */
final class CrossValidation {

    private static final int FOLDS = 5;

    private CrossValidation() {}

    /** Of each fold the reviewer answers on the other four, the engine is measured on the fifth. */
    static Score run(Engine engine, Sets set, int labels) {
        Map<String, Integer> fold = HeldOut.folds(set);
        long found = 0;
        long right = 0;
        for (int held = 0; held < FOLDS; held++) {
            int heldOut = held;
            Engine pupil = engine.anew();
            pupil.putAll(set.items());
            pupil.find();
            int asked = 0;
            Set<String> done = new HashSet<>();
            while (asked < labels) {
                List<Decision> answers = new ArrayList<>();
                for (Review review : pupil.review(labels * 4)) {
                    Match match = review.match();
                    String pair = Score.pair(match.left(), match.right());
                    if (asked < labels
                            && answers.size() < 25
                            && foldOf(fold, match.left()) != heldOut
                            && foldOf(fold, match.right()) != heldOut
                            && done.add(pair)) {
                        answers.add(
                                new Decision(
                                        match.left(), match.right(), set.truth().contains(pair)));
                        asked++;
                    }
                }
                if (answers.isEmpty()) {
                    break;
                }
                pupil.learn(answers);
                pupil.find();
            }
            Engine examined = engine.anew();
            examined.startFrom(pupil.weights());
            examined.putAll(set.items());
            Findings findings = examined.find();
            for (Match match : findings.matches()) {
                String lower = match.left();
                if (match.kind().duplicate() && foldOf(fold, lower) == heldOut) {
                    found++;
                    right += set.truth().contains(Score.pair(match.left(), match.right())) ? 1 : 0;
                }
            }
        }
        return Score.of(found, right, set.truth().size());
    }

    /** Every plan was given a fold. */
    private static int foldOf(Map<String, Integer> fold, String plan) {
        return Objects.requireNonNull(fold.get(plan));
    }
}
