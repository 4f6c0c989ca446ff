package org.confer.clearance;

import java.util.ArrayList;
import java.util.List;
import org.confer.document.Block;

/**
 * A table as it was sent; its words stand in a paragraph of the same passage as well.
 *
 * @param cells heads of the columns, then row by row
 */
record SentTable(String passage, int columns, List<String> cells) {

    static SentTable of(String passage, Block.Table table) {
        List<String> cells = new ArrayList<>();
        table.columns().forEach(column -> cells.add(column.header()));
        table.rows().forEach(cells::addAll);
        return new SentTable(passage, table.columns().size(), cells);
    }

    Block block() {
        List<List<String>> rows = new ArrayList<>();
        for (int from = columns; from < cells.size(); from += columns) {
            rows.add(cells.subList(from, from + columns));
        }
        return new Block.Table(
                null,
                cells.subList(0, columns).stream()
                        .map(header -> new Block.Column(header, 1))
                        .toList(),
                rows);
    }
}
