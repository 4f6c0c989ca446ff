package org.confer.planfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.confer.plancell.CellWords;
import org.confer.planfile.PlanFileProposal.Column;
import org.confer.sheet.Cell;
import org.confer.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** The cells of one row by what they tell. */
final class RowCells {

    private final SheetRow row;
    private final Map<ColumnRole, List<Column>> columns;

    /** Plain words by column index, made when first asked for. */
    private final @Nullable String[] words;

    RowCells(SheetRow row, Map<ColumnRole, List<Column>> columns) {
        this.row = row;
        this.columns = columns;
        this.words = new String[row.width()];
    }

    static Map<ColumnRole, List<Column>> byRole(List<Column> columns) {
        Map<ColumnRole, List<Column>> byRole = new EnumMap<>(ColumnRole.class);
        for (Column column : columns) {
            byRole.computeIfAbsent(column.role(), _ -> new ArrayList<>()).add(column);
        }
        return byRole;
    }

    SheetRow row() {
        return row;
    }

    @Nullable Column column(ColumnRole role) {
        List<Column> found = columns.get(role);
        return found == null ? null : found.getFirst();
    }

    List<Column> all(ColumnRole role) {
        return columns.getOrDefault(role, List.of());
    }

    /** The cell as one sees it: a value merged over several rows stands in each of them. */
    Cell cell(ColumnRole role) {
        Column column = column(role);
        return column == null ? Cell.BLANK : cell(column);
    }

    Cell cell(Column column) {
        return seen(column) instanceof Cell.Formula ? Cell.BLANK : seen(column);
    }

    /** Whether a formula stands there that nobody has calculated. */
    boolean isUncalculated(Column column) {
        return seen(column) instanceof Cell.Formula;
    }

    private Cell seen(Column column) {
        int index = column.index();
        if (row.merged().isEmpty()) {
            return row.cell(index);
        }
        return row.merge(index)
                .filter(merged -> merged.area().left() == index)
                .filter(merged -> !isSum(column.role()) || merged.area().top() == row.number())
                .map(SheetRow.Merged::value)
                .orElseGet(() -> row.cell(index));
    }

    /** A sum merged over several rows is for all of them: it counts once. */
    private static boolean isSum(ColumnRole role) {
        return role == ColumnRole.BUDGET || role == ColumnRole.HEADCOUNT;
    }

    /** Words of the cell in their plain form; empty if blank. */
    String words(ColumnRole role) {
        Column column = column(role);
        return column == null ? "" : words(column);
    }

    String words(Column column) {
        int index = column.index();
        if (index >= words.length) {
            return "";
        }
        String known = words[index];
        if (known == null) {
            Cell cell = cell(column);
            known = cell.isBlank() ? "" : CellWords.of(cell.text());
            words[index] = known;
        }
        return known;
    }

    /** Words of all columns of the role, headed by their headings where there are several. */
    String joined(ColumnRole role) {
        List<Column> found = all(role);
        if (found.size() == 1) {
            return words(role);
        }
        StringBuilder joined = new StringBuilder();
        for (Column column : found) {
            String told = words(column);
            if (!told.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : "; ")
                        .append(column.heading())
                        .append(column.heading().isEmpty() ? "" : ": ")
                        .append(told);
            }
        }
        return joined.toString();
    }

    /** The date of a role: its cell, or the parts of it from several columns put together. */
    Cell date(ColumnRole role) {
        List<Column> found = all(role);
        if (found.size() < 2) {
            return cell(role);
        }
        StringBuilder joined = new StringBuilder();
        for (Column column : found) {
            String told = words(column).replaceFirst("[年月日号]$", "");
            if (!told.isEmpty()) {
                joined.append(told).append(DateParts.unit(column.heading()));
            }
        }
        return joined.isEmpty() ? Cell.BLANK : new Cell.Text(joined.toString());
    }

    String address(Column column) {
        return row.address(column.index());
    }
}
