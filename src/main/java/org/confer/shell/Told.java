package org.confer.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Outcome;

/** Does what a form or a button asks for and tells what came of it. */
public final class Told {

    private Told() {}

    /**
     * Says what was done, or in the rule's words why not.
     *
     * @param step may throw {@link InvalidInput} for what was typed
     */
    public static <T> void of(Supplier<Outcome<T>> step, Message whenDone, Consumer<T> next) {
        tried(step)
                .ifPresent(outcome -> {
                    if (Toast.tell(outcome, whenDone)) {
                        next.accept(outcome.orThrow());
                    }
                });
    }

    private static <T> Optional<Outcome<T>> tried(Supplier<Outcome<T>> step) {
        try {
            return Optional.of(step.get());
        } catch (InvalidInput invalid) {
            Toast.refused(invalid.reason());
            return Optional.empty();
        }
    }
}
