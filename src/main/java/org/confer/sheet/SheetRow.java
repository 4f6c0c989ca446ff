package org.confer.sheet;

import java.util.List;
import java.util.Optional;

/**
 * One row of a table.
 *
 * @param number what a spreadsheet shows beside the row, from 1; in a CSV the number of the record
 * @param cells as written in the file: of a merged area only the upper left cell holds the value
 * @param merged cells of this row that lie in merged areas, by column; empty in a CSV
 */
public record SheetRow(int number, List<Cell> cells, List<Merged> merged) {

    /** That a cell belongs to an area, and the area's value. */
    public record Merged(int column, MergedArea area, Cell value) {}

    public SheetRow(int number, List<Cell> cells) {
        this(number, cells, List.of());
    }

    /** How far to the right the row reaches, merged areas included. */
    public int width() {
        int width = cells.size();
        for (Merged one : merged) {
            width = Math.max(width, one.column() + 1);
        }
        return width;
    }

    /**
     * @param column from 0; beyond the end of the row there are only blank cells
     */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /** The cell as one sees it: within a merged area its value. */
    public Cell filled(int column) {
        return merge(column).map(Merged::value).orElseGet(() -> cell(column));
    }

    public Optional<Merged> merge(int column) {
        for (Merged one : merged) {
            if (one.column() == column) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    public boolean isBlank() {
        for (Cell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /**
     * @return for example {@code D31}: column letters and row number as a spreadsheet shows them
     */
    public String address(int column) {
        return columnName(column) + number;
    }

    /**
     * @param column from 0
     * @return A to Z, AA…
     */
    public static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.toString();
    }
}
