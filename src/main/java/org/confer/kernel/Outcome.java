package org.confer.kernel;

import java.util.function.Function;

/**
 * The answer of a service to something that a rule may refuse: done, or refused with the rule's
 * words. Missing permission is not an outcome but {@link NotPermitted}.
 *
 * @param <T> what is handed back when done
 */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T result) implements Outcome<T> {}

    /** A rule forbids it; nothing was changed. */
    record Refused<T>(Message reason) implements Outcome<T> {}

    static <T> Outcome<T> done(T result) {
        return new Done<>(result);
    }

    static <T> Outcome<T> refused(String key, Object... arguments) {
        return new Refused<>(Message.of(key, arguments));
    }

    default boolean isDone() {
        return this instanceof Done<T>;
    }

    /**
     * @return the result
     * @throws InvalidInput with the rule's words if it was refused
     */
    default T orThrow() {
        return switch (this) {
            case Done<T>(T result) -> result;
            case Refused<T>(Message reason) -> throw new InvalidInput(reason);
        };
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> next) {
        return switch (this) {
            case Done<T>(T result) -> new Done<>(next.apply(result));
            case Refused<T>(Message reason) -> new Refused<>(reason);
        };
    }
}
