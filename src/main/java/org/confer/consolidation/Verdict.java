package org.confer.consolidation;

import org.confer.kernel.Message;

/** What is to become of the plans of a group. */
public enum Verdict {
    /** Merge them under one host; the other agencies are co-hosts. */
    MERGE,
    /** Keep one and withdraw the others, which point to it. */
    WITHDRAW,
    /** Move one of them to other days. */
    RESCHEDULE,
    /** Keep all, for the reason given. */
    KEEP;

    public Message label() {
        return switch (this) {
            case MERGE -> Message.of("consolidation.verdict.MERGE");
            case WITHDRAW -> Message.of("consolidation.verdict.WITHDRAW");
            case RESCHEDULE -> Message.of("consolidation.verdict.RESCHEDULE");
            case KEEP -> Message.of("consolidation.verdict.KEEP");
        };
    }
}
