package org.confer.training;

import java.time.Instant;
import java.util.List;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A change of a plan.
 *
 * @param version the plan's version before it
 * @param person null for what a decision changed
 * @param cause why, in words
 */
public record PlanRevision(
        int version, Instant at, @Nullable PersonId person, Message cause, List<Change> changes) {

    /** One fact before and after, as plain values. */
    public record Change(PlanFact fact, String before, String after) {}
}
