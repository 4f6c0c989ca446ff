package org.confer.planimport;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Slice;
import org.confer.planfile.PlanFileProposal;
import org.confer.planfile.PlanFileReader.Summary;
import org.confer.planfile.ReadRow;
import org.confer.training.Agencies;

/** What an import would do, row by row. Nothing is stored yet. Close it when it is done with. */
public final class ImportPreview implements AutoCloseable {

    private final PlanFile file;
    private final PlanFileProposal proposal;
    private final Summary summary;
    private final RowSpool spool;
    private final List<JudgedRow> rows;
    private final List<AgencyChoice> choices;
    private final Agencies agencies;
    private final List<MissingPlan> missing;
    private final Map<RowEffect, Integer> counts = new EnumMap<>(RowEffect.class);

    ImportPreview(
            PlanFile file,
            PlanFileProposal proposal,
            Summary summary,
            RowSpool spool,
            List<JudgedRow> rows,
            List<AgencyChoice> choices,
            Agencies agencies,
            List<MissingPlan> missing) {
        this.file = file;
        this.proposal = proposal;
        this.summary = summary;
        this.spool = spool;
        this.rows = rows;
        this.choices = List.copyOf(choices);
        this.agencies = agencies;
        this.missing = List.copyOf(missing);
        rows.forEach(row -> counts.merge(row.effect(), 1, Integer::sum));
    }

    /** How many rows have this effect. */
    public int count(RowEffect effect) {
        return counts.getOrDefault(effect, 0);
    }

    /** Rows that are imported although somebody should look at them. */
    public int warnings() {
        return (int)
                rows.stream()
                        .filter(row -> row.verdict() == ReadRow.Verdict.ACCEPTED_WITH_WARNINGS)
                        .filter(row -> row.department() != null)
                        .count();
    }

    public int size() {
        return rows.size();
    }

    /** The names of agencies found, in the order of the file. */
    public List<AgencyChoice> agencies() {
        return choices;
    }

    /** In the order of the file. */
    public List<PreviewRow> rows(RowFilter filter, Slice slice) {
        return IntStream.range(0, rows.size())
                .filter(index -> filter.takes(rows.get(index)))
                .skip(slice.offset())
                .limit(slice.limit())
                .mapToObj(this::shown)
                .toList();
    }

    public int count(RowFilter filter) {
        return (int) rows.stream().filter(filter::takes).count();
    }

    private PreviewRow shown(int index) {
        JudgedRow row = rows.get(index);
        DepartmentId department = row.department();
        return new PreviewRow(
                spool.get(index),
                row.effect(),
                department == null ? "" : agencies.name(department),
                row.known(),
                row.objection());
    }

    /** Plans of an earlier version of this file that it no longer has. */
    public List<MissingPlan> missing() {
        return missing;
    }

    /** How many plans would be stored, corrected or withdrawn. */
    public int changes(ImportChoices choices) {
        return count(RowEffect.ADDED)
                + count(RowEffect.CHANGED)
                + (choices.replaceTyped() ? count(RowEffect.KEPT) : 0)
                + choices.withdraw().size();
    }

    PlanFile file() {
        return file;
    }

    PlanFileProposal proposal() {
        return proposal;
    }

    Summary summary() {
        return summary;
    }

    List<JudgedRow> judged() {
        return rows;
    }

    ReadRow read(int index) {
        return spool.get(index);
    }

    @Override
    public void close() {
        spool.close();
    }
}
