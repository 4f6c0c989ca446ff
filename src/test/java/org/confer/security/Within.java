package org.confer.security;

import java.util.function.Supplier;

/** Calls what only services call for each other, to bring about a state for a test. */
public final class Within {

    private Within() {}

    public static <T> T call(Supplier<T> work) {
        return PermissionOnEveryCall.within(work);
    }
}
