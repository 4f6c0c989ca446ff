package org.confer.duplicate;

import java.util.Optional;
import org.confer.matching.Matcher;
import org.confer.matching.Meaning;
import org.confer.matching.Policy;
import org.confer.matching.VectorCache;
import org.confer.matching.engine.Engine;
import org.confer.matching.meaning.Models;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes matchers of plans: by meaning too, if a language model is installed and the operator has
 * not switched it off; else by letters only.
 */
@Component
class PlanMatchers {

    private static final Logger log = LoggerFactory.getLogger(PlanMatchers.class);

    private final VectorStore vectors;
    private final boolean wanted;
    private boolean loaded;
    private @Nullable Meaning meaning;

    PlanMatchers(VectorStore vectors, @Value("${CONFER_MEANING:on}") String setting) {
        this.vectors = vectors;
        this.wanted = !setting.equalsIgnoreCase("off");
    }

    /** For a comparison: what the model says of a text is kept for ever. */
    Matcher forComparing() {
        return with(vectors);
    }

    /** For look-ups: what somebody types, letter by letter, is not kept. */
    Matcher forLooking() {
        return with(vectors.readOnly());
    }

    private Matcher with(VectorCache cache) {
        return meaning()
                .<Matcher>map(model -> Engine.forPlans(Policy.USUAL, model, cache))
                .orElseGet(Engine::forPlans);
    }

    private synchronized Optional<Meaning> meaning() {
        if (wanted && !loaded) {
            loaded = true;
            try {
                meaning = Models.load().orElse(null);
            } catch (LinkageError cannotRun) {
                log.warn(
                        "The language model cannot run on this machine; plans are compared by"
                                + " letters only. CONFER_MEANING=off silences this.",
                        cannotRun);
            }
        }
        return Optional.ofNullable(meaning);
    }
}
