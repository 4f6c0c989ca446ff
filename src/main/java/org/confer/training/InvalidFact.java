package org.confer.training;

import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;

/** One fact of a plan cannot be as it was told; a form shows the reason at its field. */
public final class InvalidFact extends InvalidInput {

    private static final long serialVersionUID = 1L;

    private final PlanFact fact;

    InvalidFact(PlanFact fact, Message reason) {
        super(reason);
        this.fact = fact;
    }

    public PlanFact fact() {
        return fact;
    }
}
