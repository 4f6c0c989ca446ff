package org.confer.duplicate;

import org.confer.kernel.Message;

/** What is the matter with the plans of a group. */
public enum GroupKind {
    /** 多头培训: several agencies train the same people in the same subject. */
    MULTI_HEAD,
    /** 重复培训: one agency trains the same people in the same subject again too soon. */
    REPEATED,
    /** The same people are asked for on the same days, for different subjects. */
    CLASH,
    /** Two plans of which the comparison asks whether they repeat one another. */
    UNCERTAIN;

    /** Whether plans of such a group are taken to repeat one another. */
    public boolean isDuplicate() {
        return this == MULTI_HEAD || this == REPEATED;
    }

    public Message label() {
        return switch (this) {
            case MULTI_HEAD -> Message.of("duplicate.groupKind.MULTI_HEAD");
            case REPEATED -> Message.of("duplicate.groupKind.REPEATED");
            case CLASH -> Message.of("duplicate.groupKind.CLASH");
            case UNCERTAIN -> Message.of("duplicate.groupKind.UNCERTAIN");
        };
    }
}
