package org.confer.planfile;

import java.util.List;

/**
 * One of the first rows of a sheet as it stands there, for the person who looks for the headings.
 *
 * @param number as a spreadsheet shows it, from 1
 * @param cells their words, shortened; of a wide table the first
 */
public record FirstRow(int number, List<String> cells) {

    private static final int CELLS = 20;
    private static final int CHARACTERS = 40;

    public FirstRow {
        cells =
                cells.stream()
                        .limit(CELLS)
                        .map(words ->
                                words.length() > CHARACTERS
                                        ? words.substring(0, CHARACTERS) + "…"
                                        : words)
                        .toList();
    }
}
