package org.confer.planfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.confer.planfile.PlanFileProposal.Column;
import org.confer.planfile.PlanFileProposal.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A proposal and what a person made of it. What the person changed holds; all else is open to be
 * proposed anew, because it may follow from what was changed.
 *
 * @param proposed what the file itself suggests
 * @param corrected as the person left it
 */
public record CorrectedProposal(PlanFileProposal proposed, PlanFileProposal corrected) {

    public static CorrectedProposal untouched(PlanFileProposal proposed) {
        return new CorrectedProposal(proposed, proposed);
    }

    public CorrectedProposal withCorrections(PlanFileProposal made) {
        return new CorrectedProposal(proposed, made);
    }

    /** The row of headings, if the person named another one. */
    Optional<Integer> headerRow(String sheet) {
        Sheet found = sheet(proposed, sheet);
        Sheet left = sheet(corrected, sheet);
        return found == null || left == null || found.headerRow() == left.headerRow()
                ? Optional.empty()
                : Optional.of(left.headerRow());
    }

    /** With a fresh proposal, in which what the person changed in the former one holds. */
    CorrectedProposal over(PlanFileProposal fresh) {
        return new CorrectedProposal(fresh, overlaid(fresh));
    }

    private PlanFileProposal overlaid(PlanFileProposal fresh) {
        return new PlanFileProposal(
                fresh.format(),
                fresh.fileName(),
                corrected.encoding(),
                corrected.delimiter(),
                fresh.sheets().stream().map(this::over).toList(),
                held(proposed.currency(), corrected.currency(), fresh.currency()),
                proposed.dateOrder() == corrected.dateOrder()
                        ? fresh.dateOrder()
                        : corrected.dateOrder());
    }

    private Sheet over(Sheet fresh) {
        Sheet found = sheet(proposed, fresh.name());
        Sheet left = sheet(corrected, fresh.name());
        if (found == null || left == null) {
            return fresh;
        }
        boolean chosen = found.included() != left.included();
        return new Sheet(
                fresh.name(),
                chosen ? left.included() : fresh.included(),
                headerRow(fresh.name()).orElse(fresh.headerRow()),
                columns(found, left, fresh.columns()),
                held(found.agency(), left.agency(), fresh.agency()),
                held(found.year(), left.year(), fresh.year()));
    }

    /** A column that was corrected is known again by its place and heading. */
    private static List<Column> columns(Sheet found, Sheet left, List<Column> fresh) {
        Map<Integer, Column> changed = new HashMap<>();
        for (Column column : left.columns()) {
            if (!found.columns().contains(column)) {
                changed.put(column.index(), column);
            }
        }
        return fresh.stream()
                .map(column -> {
                    Column told = changed.get(column.index());
                    return told == null || !told.heading().equals(column.heading())
                            ? column
                            : new Column(
                                    column.index(),
                                    column.heading(),
                                    column.sample(),
                                    told.role(),
                                    told.unit(),
                                    told.fillDown());
                })
                .toList();
    }

    private static <T> @Nullable T held(@Nullable T found, @Nullable T left, @Nullable T fresh) {
        return Objects.equals(found, left) ? fresh : left;
    }

    private static @Nullable Sheet sheet(PlanFileProposal proposal, String name) {
        return proposal.sheets().stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
