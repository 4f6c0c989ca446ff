package org.confer.planfile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param sheet name of the sheet; empty for a CSV and a calendar
 * @param row number of the row as a spreadsheet shows it, from 1; in a calendar the number of the
 *     event in the file
 * @param verdict follows from the heaviest remark
 * @param entry the plan; null unless accepted
 * @param remarks in the order of the columns
 * @param key what identifies the row in its file: row number, {@code sheet!row}, or an event's UID
 * @param exported the key of the plan for which Confer wrote this row, if nobody has edited it
 *     since
 */
public record ReadRow(
        String sheet,
        int row,
        String key,
        Verdict verdict,
        @Nullable PlanEntry entry,
        List<Remark> remarks,
        @Nullable Long exported) {

    /** Whether a row gives a plan. */
    public enum Verdict {
        ACCEPTED,
        ACCEPTED_WITH_WARNINGS,
        /** Meant as a plan, but cannot be one. */
        REFUSED,
        /** Not a plan: totals, headings, footnotes, repeats. */
        SKIPPED
    }

    public ReadRow {
        remarks = List.copyOf(remarks);
        boolean accepted = verdict == Verdict.ACCEPTED || verdict == Verdict.ACCEPTED_WITH_WARNINGS;
        if (accepted != (entry != null)) {
            throw new IllegalArgumentException("Exactly an accepted row has a plan");
        }
    }

    ReadRow(
            String sheet,
            int row,
            String key,
            Verdict verdict,
            @Nullable PlanEntry entry,
            List<Remark> remarks) {
        this(sheet, row, key, verdict, entry, remarks, null);
    }

    ReadRow exportedAs(long plan) {
        return new ReadRow(sheet, row, key, verdict, entry, remarks, plan);
    }

    public boolean isAccepted() {
        return entry != null;
    }

    public boolean says(Remark.Kind kind) {
        return remarks.stream().anyMatch(remark -> remark.kind() == kind);
    }
}
