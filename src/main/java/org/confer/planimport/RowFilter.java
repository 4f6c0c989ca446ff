package org.confer.planimport;

import org.confer.kernel.Message;
import org.confer.planfile.ReadRow;

/** Which rows of a preview are shown. */
public enum RowFilter {
    ALL,
    /** Everything somebody should look at. */
    TO_CHECK,
    WARNED,
    REFUSED,
    SKIPPED,
    ADDED,
    CHANGED,
    /** Edited by hand since. */
    KEPT;

    boolean takes(JudgedRow row) {
        boolean warned =
                row.verdict() == ReadRow.Verdict.ACCEPTED_WITH_WARNINGS && row.department() != null;
        return switch (this) {
            case ALL -> true;
            case TO_CHECK ->
                    warned || row.effect() == RowEffect.REFUSED || row.effect() == RowEffect.KEPT;
            case WARNED -> warned;
            case REFUSED -> row.effect() == RowEffect.REFUSED;
            case SKIPPED -> row.effect() == RowEffect.SKIPPED;
            case ADDED -> row.effect() == RowEffect.ADDED;
            case CHANGED -> row.effect() == RowEffect.CHANGED;
            case KEPT -> row.effect() == RowEffect.KEPT;
        };
    }

    public Message label() {
        return switch (this) {
            case ALL -> Message.of("planimport.rowFilter.ALL");
            case TO_CHECK -> Message.of("planimport.rowFilter.TO_CHECK");
            case WARNED -> Message.of("planimport.rowFilter.WARNED");
            case REFUSED -> Message.of("planimport.rowFilter.REFUSED");
            case SKIPPED -> Message.of("planimport.rowFilter.SKIPPED");
            case ADDED -> Message.of("planimport.rowFilter.ADDED");
            case CHANGED -> Message.of("planimport.rowFilter.CHANGED");
            case KEPT -> Message.of("planimport.rowFilter.KEPT");
        };
    }
}
