package org.confer.problem;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;

/** A problem was handed in, taken or declined. */
public record ProblemChanged(ProblemId problem, Message account) implements Audited {

    @Override
    public String subject() {
        return "problem";
    }

    @Override
    public long subjectId() {
        return problem.value();
    }
}
