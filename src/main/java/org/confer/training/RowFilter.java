package org.confer.training;

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
            case ALL -> Message.of("training.rowFilter.ALL");
            case TO_CHECK -> Message.of("training.rowFilter.TO_CHECK");
            case WARNED -> Message.of("training.rowFilter.WARNED");
            case REFUSED -> Message.of("training.rowFilter.REFUSED");
            case SKIPPED -> Message.of("training.rowFilter.SKIPPED");
            case ADDED -> Message.of("training.rowFilter.ADDED");
            case CHANGED -> Message.of("training.rowFilter.CHANGED");
            case KEPT -> Message.of("training.rowFilter.KEPT");
        };
    }
}
