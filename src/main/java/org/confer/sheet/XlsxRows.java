package org.confer.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet. Merged areas stand behind the rows in the file, so the part is read twice:
 * once for the areas, once for the rows.
 */
final class XlsxRows implements SheetRows {

    private final XlsxWorkbook workbook;
    private final XlsxFormats formats;
    private final List<String> strings;
    private final XlsxMerges merges;
    private final XmlParts.Part part;
    private int lastRow;
    private boolean ended;

    private XlsxRows(XlsxWorkbook workbook, List<MergedArea> areas, XmlParts.Part part) {
        this.workbook = workbook;
        this.formats = workbook.formats();
        this.strings = workbook.strings();
        this.merges = new XlsxMerges(areas);
        this.part = part;
    }

    static XlsxRows open(SheetSource source, String sheet) throws IOException {
        XlsxWorkbook workbook = XlsxWorkbook.open(source);
        try {
            String name = workbook.sheetPart(sheet);
            List<MergedArea> areas = areas(workbook.parts, name);
            return new XlsxRows(workbook, areas, workbook.parts.part(name));
        } catch (RuntimeException refused) {
            workbook.close();
            throw refused;
        }
    }

    private static List<MergedArea> areas(XmlParts parts, String name) {
        List<MergedArea> areas = new ArrayList<>();
        try (XmlParts.Part part = parts.part(name)) {
            while (part.hasNext()) {
                part.next();
                if (part.begins("mergeCell")) {
                    String reference = part.attribute("ref");
                    MergedArea area = reference == null ? null : CellReference.area(reference);
                    if (area != null && areas.size() < SheetLimits.MERGED_AREAS) {
                        areas.add(area);
                    }
                }
            }
        }
        areas.sort(Comparator.comparingInt(MergedArea::top));
        return areas;
    }

    @Override
    public Optional<SheetRow> next() {
        while (!ended && part.hasNext()) {
            part.next();
            if (part.begins("row")) {
                return Optional.of(row());
            }
            if (part.ends("sheetData")) {
                ended = true;
            }
        }
        return Optional.empty();
    }

    private SheetRow row() {
        int number = CellReference.number(part.attribute("r"), lastRow + 1);
        if (number > SheetLimits.ROWS || number <= lastRow) {
            throw new UnreadableSheet(
                    number <= lastRow
                            ? UnreadableSheet.Why.BROKEN
                            : UnreadableSheet.Why.TOO_MANY_ROWS,
                    number <= lastRow ? lastRow : SheetLimits.ROWS);
        }
        lastRow = number;
        List<Cell> cells = new ArrayList<>();
        while (part.hasNext()) {
            part.next();
            if (part.ends("row")) {
                break;
            }
            if (part.begins("c")) {
                int column = CellReference.column(part.attribute("r"), cells.size());
                Cell cell = cell();
                if (!cell.isBlank()) {
                    place(cells, column, cell);
                }
            }
        }
        return new SheetRow(number, cells, merges.of(number, cells));
    }

    private static void place(List<Cell> cells, int column, Cell cell) {
        if (column >= SheetLimits.COLUMNS) {
            throw new UnreadableSheet(UnreadableSheet.Why.TOO_MANY_COLUMNS, SheetLimits.COLUMNS);
        }
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        cells.set(column, cell);
    }

    private Cell cell() {
        String type = part.attribute("t");
        int style = CellReference.number(part.attribute("s"), -1);
        String value = null;
        String inline = null;
        String formula = "";
        while (part.hasNext()) {
            part.next();
            if (part.ends("c")) {
                break;
            }
            if (part.begins("f")) {
                formula = part.text();
            } else if (part.begins("v")) {
                value = part.text();
            } else if (part.begins("is")) {
                inline = XlsxWorkbook.richText(part, "is");
            }
        }
        if (inline != null) {
            return Cell.of(inline);
        }
        if (value != null && !value.isEmpty()) {
            return typed(type, style, value);
        }
        return formula.isEmpty() || "str".equals(type)
                ? Cell.BLANK
                : new Cell.Formula(bounded(formula));
    }

    /** A formula's cell holds the value calculated last, typed like any other. */
    private Cell typed(@Nullable String type, int style, String value) {
        return switch (type == null ? "n" : type) {
            case "s" -> {
                int index = CellReference.number(value, -1);
                if (index < 0 || index >= strings.size()) {
                    throw new UnreadableSheet(UnreadableSheet.Why.BROKEN, lastRow);
                }
                yield Cell.of(strings.get(index));
            }
            case "b" -> new Cell.Flag(value.strip().equals("1"));
            case "str", "inlineStr" -> Cell.of(XlsxText.unescape(bounded(value)));
            case "e" -> Cell.of(value);
            case "d" -> IsoMoments.cell(value);
            default -> formats.cell(bounded(value), style);
        };
    }

    private static String bounded(String value) {
        if (value.length() > SheetLimits.CELL_CHARS) {
            throw new UnreadableSheet(UnreadableSheet.Why.CELL_TOO_LONG, SheetLimits.CELL_CHARS);
        }
        return value;
    }

    @Override
    public double progress() {
        return ended ? 1 : part.progress();
    }

    @Override
    public void close() {
        part.close();
        workbook.close();
    }
}
