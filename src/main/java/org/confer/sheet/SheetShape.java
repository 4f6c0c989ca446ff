package org.confer.sheet;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a file is to be read: recognised by {@link SheetReader#recognise}, and open to correction.
 */
public sealed interface SheetShape {

    /** Names of the tables in the file, in order; one unnamed table in a CSV. */
    List<String> sheets();

    /**
     * Text with separated values.
     *
     * @param charset how bytes become characters; a byte order mark is skipped in any case
     * @param delimiter what separates the cells of a row
     */
    record Csv(Charset charset, char delimiter) implements SheetShape {
        @Override
        public List<String> sheets() {
            return List.of("");
        }
    }

    /** A workbook of Office Open XML; hidden sheets are left out. */
    record Xlsx(List<String> sheets) implements SheetShape {
        public Xlsx {
            sheets = List.copyOf(sheets);
        }
    }
}
