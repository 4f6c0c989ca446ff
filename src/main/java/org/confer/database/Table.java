package org.confer.database;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that holds records, as the catalogue describes it.
 *
 * @param columns those that are stored and not computed from others
 */
record Table(String schema, String name, List<String> columns) {

    Table {
        columns = List.copyOf(columns);
    }

    /** As it is written in a statement. */
    String quoted() {
        return Catalogue.quote(schema) + "." + Catalogue.quote(name);
    }

    /** The columns, as they are written in a COPY statement. */
    String quotedColumns() {
        return columns.stream().map(Catalogue::quote).collect(Collectors.joining(", ", "(", ")"));
    }
}
