package org.confer.planimport;

import org.confer.kernel.Message;

/** What an import does with a row of a plan file. */
public enum RowEffect {
    /** A new plan. */
    ADDED,
    /** Corrects a stored plan. */
    CHANGED,
    /** Says what is stored already. */
    UNCHANGED,
    /** Its plan was typed in or edited by hand since; stays so unless the person says otherwise. */
    KEPT,
    /** Its plan has been withdrawn or merged by a decision and is no longer changed by files. */
    FROZEN,
    /** Meant as a plan, but not imported; its remarks and objection say why. */
    REFUSED,
    /** Not a plan: totals, headings, footnotes, repeats. */
    SKIPPED;

    public Message label() {
        return switch (this) {
            case ADDED -> Message.of("planimport.rowEffect.ADDED");
            case CHANGED -> Message.of("planimport.rowEffect.CHANGED");
            case UNCHANGED -> Message.of("planimport.rowEffect.UNCHANGED");
            case KEPT -> Message.of("planimport.rowEffect.KEPT");
            case FROZEN -> Message.of("planimport.rowEffect.FROZEN");
            case REFUSED -> Message.of("planimport.rowEffect.REFUSED");
            case SKIPPED -> Message.of("planimport.rowEffect.SKIPPED");
        };
    }
}
