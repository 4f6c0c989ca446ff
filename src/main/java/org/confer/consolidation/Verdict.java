package org.confer.consolidation;

import java.util.List;
import org.confer.kernel.Message;

/** What is to become of the plans of a group. */
public enum Verdict {
    /** Merge them under one host; the other agencies are co-hosts. */
    MERGE,
    /** Keep one and withdraw the others, which point to it. */
    WITHDRAW,
    /** Move one of them to other days. */
    RESCHEDULE,
    /** Make them cohorts of one series, in the order of their days. */
    SERIES,
    /** Keep all, for the reason given. */
    KEEP,
    /** Take back what an earlier decision made of them. */
    REVERSE;

    /** What may be proposed about a group; taking back is proposed about an earlier proposal. */
    public static List<Verdict> aboutGroups() {
        return List.of(MERGE, SERIES, WITHDRAW, RESCHEDULE, KEEP);
    }

    public Message label() {
        return switch (this) {
            case MERGE -> Message.of("consolidation.verdict.MERGE");
            case WITHDRAW -> Message.of("consolidation.verdict.WITHDRAW");
            case RESCHEDULE -> Message.of("consolidation.verdict.RESCHEDULE");
            case SERIES -> Message.of("consolidation.verdict.SERIES");
            case REVERSE -> Message.of("consolidation.verdict.REVERSE");
            case KEEP -> Message.of("consolidation.verdict.KEEP");
        };
    }
}
