package org.confer.planfile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.confer.plancell.CellWords;
import org.confer.planfile.PlanFileProposal.Memory;
import org.confer.sheet.Cell;
import org.confer.sheet.MergedArea;
import org.confer.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * The row of headings in a table: the one whose cells are most often names of columns. Two rows of
 * headings, one grouping the other, are taken together.
 *
 * @param number row number of the (lower) headings, from 1
 * @param headings by column from 0, blank where there is none
 */
record HeaderRow(int number, List<String> headings) {

    /** A title, notes and a cover may stand above, but not more than this. */
    private static final int SEARCHED_ROWS = 40;

    private static final int LONGEST_HEADING = 40;

    /** More than any row's words can score. */
    private static final int CONFIRMED = 1_000;

    private static final Set<ColumnRole> TELLING =
            EnumSet.of(
                    ColumnRole.TITLE,
                    ColumnRole.AUDIENCE,
                    ColumnRole.DATES,
                    ColumnRole.START,
                    ColumnRole.VENUE,
                    ColumnRole.HEADCOUNT);

    private static final Pattern DATA = Pattern.compile(".*\\d{2,}.*|\\d+(?:[.,]\\d+)?");

    /**
     * @param memory a row of headings that were confirmed for the last file is the one
     */
    static @Nullable HeaderRow find(List<SheetRow> rows, Memory memory) {
        Set<String> confirmed = new HashSet<>();
        memory.columns().forEach(column -> confirmed.add(column.heading()));
        SheetRow best = null;
        int bestScore = 0;
        int seen = 0;
        for (SheetRow row : rows) {
            if (row.isBlank() || ++seen > SEARCHED_ROWS) {
                continue;
            }
            int score = Math.max(score(row), known(row, confirmed));
            if (score > bestScore) {
                bestScore = score;
                best = row;
            }
        }
        if (best == null) {
            return null;
        }
        SheetRow below = rowAfter(rows, best);
        if (below != null && groups(best, below)) {
            return new HeaderRow(below.number(), joined(best, below));
        }
        SheetRow above = rowBefore(rows, best);
        return above != null && (groups(above, best) || completes(above, best)) && score(above) > 0
                ? new HeaderRow(best.number(), joined(above, best))
                : new HeaderRow(best.number(), own(best));
    }

    /** The headings of a given row, as when somebody has corrected the proposal. */
    static HeaderRow at(List<SheetRow> rows, int number) {
        SheetRow above = null;
        for (SheetRow row : rows) {
            if (row.number() == number) {
                return above != null && score(above) > 0 && groups(above, row)
                        ? new HeaderRow(number, joined(above, row))
                        : new HeaderRow(number, own(row));
            }
            above = row;
        }
        return new HeaderRow(number, List.of());
    }

    /** Beats every guess if most of its cells are headings that somebody has confirmed. */
    private static int known(SheetRow row, Set<String> confirmed) {
        List<String> headings = own(row).stream().filter(heading -> !heading.isEmpty()).toList();
        long again =
                headings.stream()
                        .filter(heading -> confirmed.contains(heading.toLowerCase(Locale.ROOT)))
                        .count();
        return again >= 2 && again * 2 > headings.size() ? (int) again * CONFIRMED : 0;
    }

    private static int score(SheetRow row) {
        Set<ColumnRole> roles = EnumSet.noneOf(ColumnRole.class);
        int data = 0;
        int strangers = 0;
        for (int column = 0; column < row.width(); column++) {
            Cell cell = row.cell(column);
            String text = cell.text().strip();
            if (text.isEmpty()) {
                continue;
            }
            if (!(cell instanceof Cell.Text) || DATA.matcher(text).matches() && !isNamed(text)) {
                data++;
                continue;
            }
            Map<ColumnRole, Integer> scores = ColumnNames.scores(text);
            ColumnRole best = null;
            for (Map.Entry<ColumnRole, Integer> one : scores.entrySet()) {
                if (one.getValue() >= ColumnNames.RECOGNISED
                        && !roles.contains(one.getKey())
                        && (best == null || one.getValue() > scores.getOrDefault(best, 0))) {
                    best = one.getKey();
                }
            }
            if (best != null) {
                roles.add(best);
            } else if (scores.isEmpty()) {
                strangers++;
            }
        }
        boolean telling = roles.stream().anyMatch(TELLING::contains);
        int score = roles.size() * 10 - data * 6 - strangers;
        return roles.size() >= 2 && telling ? score : 0;
    }

    private static boolean isNamed(String text) {
        return ColumnNames.best(text) >= ColumnNames.SURE;
    }

    private static @Nullable SheetRow rowAfter(List<SheetRow> rows, SheetRow row) {
        int at = rows.indexOf(row);
        return at + 1 < rows.size() ? rows.get(at + 1) : null;
    }

    /** Whether the upper row has headings for columns that the lower one leaves without. */
    private static boolean completes(SheetRow upper, SheetRow lower) {
        for (int column = 0; column < upper.width(); column++) {
            String text = upper.cell(column).text().strip();
            if (lower.cell(column).isBlank()
                    && text.length() <= 12
                    && !DATA.matcher(text).matches()
                    && ColumnNames.best(text) >= ColumnNames.RECOGNISED) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable SheetRow rowBefore(List<SheetRow> rows, SheetRow row) {
        int at = rows.indexOf(row);
        return at > 0 ? rows.get(at - 1) : null;
    }

    /** Whether the lower row only divides groups of the upper one: 培训时间 over 开始 and 结束. */
    private static boolean groups(SheetRow upper, SheetRow lower) {
        int divided = 0;
        for (int column = 0; column < lower.width(); column++) {
            Cell cell = lower.cell(column);
            if (cell.isBlank()) {
                continue;
            }
            String text = cell.text().strip();
            boolean heading =
                    cell instanceof Cell.Text
                            && text.length() <= 12
                            && !DATA.matcher(text).matches()
                            && (ColumnNames.best(text) >= ColumnNames.RECOGNISED
                                    || ColumnNames.best(group(upper, column) + text)
                                            >= ColumnNames.RECOGNISED);
            if (!heading) {
                return false;
            }
            divided++;
        }
        return divided > 0 && divided < own(upper).stream().filter(h -> !h.isEmpty()).count() + 2;
    }

    private static List<String> joined(SheetRow upper, SheetRow lower) {
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < Math.max(upper.width(), lower.width()); column++) {
            String below = lower.cell(column).text().strip();
            String above =
                    below.isEmpty() ? upper.filled(column).text().strip() : group(upper, column);
            headings.add(
                    CellWords.of(
                            below.isEmpty() || above.isEmpty() || above.equals(below)
                                    ? above + below
                                    : above + " " + below));
        }
        return headings;
    }

    /** The heading that reaches over a column: its own, a merged one, or the next to the left. */
    private static String group(SheetRow upper, int column) {
        if (!upper.merge(column).isEmpty()) {
            return upper.filled(column).text().strip();
        }
        for (int left = column; left >= 0; left--) {
            if (!upper.cell(left).isBlank()) {
                return upper.cell(left).text().strip();
            }
        }
        return "";
    }

    private static List<String> own(SheetRow row) {
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < row.width(); column++) {
            String text = row.cell(column).text();
            if (row.cell(column).isBlank()) {
                MergedArea area = row.merge(column).map(SheetRow.Merged::area).orElse(null);
                boolean fromAbove = area != null && area.left() == column;
                text = fromAbove ? row.filled(column).text() : "";
            }
            String words = CellWords.of(text);
            headings.add(
                    words.length() > LONGEST_HEADING ? words.substring(0, LONGEST_HEADING) : words);
        }
        return headings;
    }
}
