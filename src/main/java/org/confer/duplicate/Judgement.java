package org.confer.duplicate;

import org.confer.kernel.Message;

/** A reviewer's word on two plans. */
public enum Judgement {
    /** One training, offered more than once. */
    SAME,
    /** Two cohorts of one series; not a duplicate. */
    COHORT,
    /** Two trainings. */
    DIFFERENT,
    /** Two trainings that belong together, for instance a first and a second course. */
    RELATED;

    /** Whether plans so judged stand in one group. */
    public boolean joins() {
        return this == SAME;
    }

    public Message label() {
        return switch (this) {
            case SAME -> Message.of("duplicate.judgement.SAME");
            case COHORT -> Message.of("duplicate.judgement.COHORT");
            case DIFFERENT -> Message.of("duplicate.judgement.DIFFERENT");
            case RELATED -> Message.of("duplicate.judgement.RELATED");
        };
    }
}
