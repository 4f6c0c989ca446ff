package org.confer.planfile;

import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something said about a row.
 *
 * @param kind what it is about; decides whether the row is accepted
 * @param address the cell as a spreadsheet shows it ({@code D31}); null for the row as a whole and
 *     in a calendar
 * @param column heading of the cell's column; null like {@code address}
 * @param message the reason in words
 */
public record Remark(
        Kind kind, @Nullable String address, @Nullable String column, Message message) {

    /** What a remark means for its row. */
    public enum Weight {
        /** For information: nothing need be done. */
        NOTE,
        /** The row is imported; somebody should look at it. */
        WARNING,
        /** The row gives no plan and somebody should look at it. */
        REFUSAL,
        /** The row is no plan, and need not be one. */
        SKIP
    }

    /** What can be said about a row. */
    public enum Kind {
        MISSING_TITLE(Weight.REFUSAL),
        TITLE_TOO_LONG(Weight.REFUSAL),
        END_BEFORE_START(Weight.WARNING),
        IMPOSSIBLE_DATE(Weight.WARNING),
        DATE_NOT_UNDERSTOOD(Weight.WARNING),
        YEAR_UNKNOWN(Weight.WARNING),
        AMBIGUOUS_DATE(Weight.WARNING),
        OTHER_YEAR(Weight.NOTE),
        NO_DATE_YET(Weight.WARNING),
        HEADCOUNT_NOT_A_NUMBER(Weight.WARNING),
        HEADCOUNT_CONTRADICTS(Weight.WARNING),
        BUDGET_NOT_A_NUMBER(Weight.WARNING),
        HEADCOUNT_FROM_DATES(Weight.WARNING),
        UNREADABLE_CHARACTERS(Weight.WARNING),
        NOT_CALCULATED(Weight.WARNING),
        REPEATED_ROW(Weight.SKIP),
        TOTALS_ROW(Weight.SKIP),
        TOTALS_DIFFER(Weight.SKIP),
        SECTION_HEADING(Weight.SKIP),
        REPEATED_HEADER(Weight.SKIP),
        FOOTNOTE(Weight.SKIP),
        CANCELLED(Weight.SKIP),
        OLDER_VERSION(Weight.SKIP),
        CHANGED_INSTANCE(Weight.SKIP),
        EVENT_UNREADABLE(Weight.REFUSAL),
        OUTSIDE_WINDOW(Weight.WARNING);

        private final Weight weight;

        Kind(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }
    }
}
