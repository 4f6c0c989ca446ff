package org.confer.planfile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confer.plancell.CellWords;

/**
 * A line of an event's description.
 *
 * @param label what stands before the colon; empty if the line has no label
 * @param words the rest
 */
record DescriptionLine(String label, String words) {

    private static final int MOST_LINES = 200;

    /** A short label; a clock time (19:00) or an address (https://…) is none. */
    private static final Pattern LABELLED =
            Pattern.compile("([\\p{L}][\\p{L} /()&'’-]{0,30}?) ?: ?(?!//)(.*)");

    static List<DescriptionLine> of(String description) {
        List<DescriptionLine> lines = new ArrayList<>();
        for (String line : description.split("\\R|<br ?/?>")) {
            String words = CellWords.of(line);
            if (words.isEmpty() || lines.size() >= MOST_LINES) {
                continue;
            }
            Matcher labelled = LABELLED.matcher(words);
            lines.add(
                    labelled.matches()
                            ? new DescriptionLine(labelled.group(1), labelled.group(2).strip())
                            : new DescriptionLine("", words));
        }
        return lines;
    }
}
