package org.confer.planfile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confer.kernel.Sha256;
import org.confer.sheet.Cell;
import org.confer.sheet.SheetRow;

/**
 * The last cell of a row that Confer wrote: which plan it is, and a hash of the row's other cells.
 * A row that comes back with its receipt and unedited says nothing new.
 */
public final class Receipt {

    private static final Pattern WRITTEN =
            Pattern.compile("confer-plan:([1-9]\\d{0,17}):([0-9a-f]{32})");
    private static final int HASH = 32;

    private Receipt() {}

    /**
     * @param plan the plan's key
     * @param cells of the row, without the receipt
     */
    public static Cell of(long plan, List<Cell> cells) {
        return Cell.of("confer-plan:" + plan + ":" + hash(cells));
    }

    /** The plan that the row was written for, if nobody has edited the row since. */
    static Optional<Long> read(SheetRow row) {
        List<Cell> others = new ArrayList<>(row.cells());
        for (int column = others.size() - 1; column >= 0; column--) {
            Matcher written = WRITTEN.matcher(others.get(column).text().strip());
            if (written.matches()) {
                others.remove(column);
                return hash(others).equals(written.group(2))
                        ? Optional.of(Long.parseLong(written.group(1)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Blanks and width may change where a spreadsheet program stores the file anew. */
    private static String hash(List<Cell> cells) {
        StringBuilder words = new StringBuilder();
        for (Cell cell : cells) {
            words.append(
                            Normalizer.normalize(cell.text(), Normalizer.Form.NFKC)
                                    .replaceAll("[\\s\\p{Cc}]+", " ")
                                    .strip())
                    .append('\u001f');
        }
        int end = words.length();
        while (end > 0 && words.charAt(end - 1) == '\u001f') {
            end--;
        }
        return Sha256.hex(words.substring(0, end)).substring(0, HASH);
    }
}
