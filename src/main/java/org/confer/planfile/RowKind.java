package org.confer.planfile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.confer.plancell.AgencyNames;
import org.confer.plancell.CellWords;
import org.confer.sheet.Cell;
import org.confer.sheet.SheetRow;

/** Tells rows that are no plans by their shape: totals, headings of sections, footnotes. */
enum RowKind {
    PLAN,
    TOTALS,
    SECTION,
    HEADER_AGAIN,
    FOOTNOTE;

    private static final Pattern TOTALS_WORD =
            Pattern.compile(
                    "(?i)(?:本页|全年|年度|以上)?(?:合 ?计|总 ?计|小 ?计|共 ?计|累 ?计|汇总)[::]?.{0,12}"
                            + "|共 ?[\\d一二三四五六七八九十百]+ ?(?:期|个?班次?|项|个).{0,12}"
                            + "|(?:grand |sub-?|overall )?totals?\\b.{0,24}|sub-?totals?\\b.{0,24}|sum");

    private static final Pattern NUMBERED_HEADING =
            Pattern.compile(
                    "(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)]|第[一二三四五六七八九十]{1,3}(?:部分|类|章)).{1,40}");

    private static final Pattern FOOTNOTE_WORD =
            Pattern.compile(
                    "(?is)(?:注|备注|说明|附注|填表说明|填表人|填报人|制表人|制表|审核人?|审批|负责人|分管领导|联系人|联系电话|联系方式|主要负责人|单位负责人|编制|盖章)"
                            + " ?(?:[(].{0,10}[)])? ?[::].*|注\\d?[.、].*|[*※].*"
                            + "|(?:notes?|n\\.?b\\.?|source|prepared by|contact|key|approved by|last updated|updated|version|please|all (?:dates|times|courses)|end of)\\b.*");

    private static final Pattern SIGNED = Pattern.compile("[^:]{2,10} ?: ?.{0,40}");

    private static final Pattern HAS_DIGIT = Pattern.compile(".*\\d.*|.*[一二三四五六七八九十百千万].*|[-—–/]+");

    /**
     * @param titleColumn where titles stand
     * @param width columns of the table, from the first to the last with a role
     */
    static RowKind of(SheetRow row, int titleColumn, int width, List<String> headings) {
        List<Integer> filled = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            if (!row.cell(column).isBlank()) {
                filled.add(column);
            }
        }
        if (filled.isEmpty()) {
            return PLAN;
        }
        String first = CellWords.of(row.cell(filled.getFirst()).text());
        if (isTotals(row, filled, first, titleColumn)) {
            return TOTALS;
        }
        if (filled.size() >= 2 && signs(row, filled)) {
            return FOOTNOTE;
        }
        if (filled.size() >= 2 && repeatsHeadings(row, headings)) {
            return HEADER_AGAIN;
        }
        if (filled.size() == 1 && row.cell(filled.getFirst()) instanceof Cell.Text) {
            return single(row, filled.getFirst(), first, titleColumn, width);
        }
        return PLAN;
    }

    private static boolean isTotals(
            SheetRow row, List<Integer> filled, String first, int titleColumn) {
        boolean named = first.length() <= 30 && TOTALS_WORD.matcher(first).matches();
        int nameColumn = filled.getFirst();
        if (!named && filled.size() > 1 && filled.get(1) <= Math.max(titleColumn, 1)) {
            nameColumn = filled.get(1);
            named =
                    !HAS_DIGIT.matcher(first).matches()
                            ? false
                            : TOTALS_WORD
                                    .matcher(CellWords.of(row.cell(nameColumn).text()))
                                    .matches();
        }
        if (!named) {
            return false;
        }
        for (int column : filled) {
            Cell cell = row.cell(column);
            boolean counts =
                    cell instanceof Cell.Number
                            || HAS_DIGIT.matcher(CellWords.of(cell.text())).matches();
            if (column > nameColumn && !counts) {
                return false;
            }
        }
        return true;
    }

    /** 填表人：李红 审核人：王强: who filled in the form and when, and no plan. */
    private static boolean signs(SheetRow row, List<Integer> filled) {
        return filled.stream()
                .map(column -> CellWords.of(row.cell(column).text()))
                .allMatch(words -> SIGNED.matcher(words).matches());
    }

    private static boolean repeatsHeadings(SheetRow row, List<String> headings) {
        int same = 0;
        int filled = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            if (!row.cell(column).isBlank()) {
                filled++;
                if (column < headings.size()
                        && row.cell(column).text().length() <= headings.get(column).length() + 8
                        && CellWords.of(row.cell(column).text())
                                .equalsIgnoreCase(headings.get(column))) {
                    same++;
                }
            }
        }
        return same >= 2 && same * 3 >= filled * 2;
    }

    private static RowKind single(
            SheetRow row, int column, String words, int titleColumn, int width) {
        if (FOOTNOTE_WORD.matcher(words).matches()) {
            return FOOTNOTE;
        }
        if (NUMBERED_HEADING.matcher(words).matches()) {
            return SECTION;
        }
        int reach = row.merge(column).map(merged -> merged.area().columns()).orElse(1);
        if (reach > 1 && reach * 2 >= width) {
            return words.length() > 60 ? FOOTNOTE : SECTION;
        }
        if (column != titleColumn && column < Math.max(1, titleColumn)) {
            return words.length() > 60 ? FOOTNOTE : SECTION;
        }
        boolean sentence = words.length() > 80 || words.matches(".*[。;；]$");
        if (sentence) {
            return FOOTNOTE;
        }
        return column == titleColumn && AgencyNames.isAgency(words) && !words.contains("培训")
                ? SECTION
                : PLAN;
    }
}
