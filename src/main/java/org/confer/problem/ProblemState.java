package org.confer.problem;

import org.confer.kernel.Message;

/** What became of a problem. */
public enum ProblemState {
    WAITING,
    /** Became a draft of the secretariat. */
    TAKEN,
    DECLINED;

    public Message label() {
        return Message.of("problem.state." + name());
    }
}
