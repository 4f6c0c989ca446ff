package org.confer.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks part by part, also such as no program would write. */
public final class Workbooks {

    private final Map<String, String> parts = new LinkedHashMap<>();

    private Workbooks() {}

    /** One sheet with the given rows, as {@code <row>…</row>} elements. */
    public static Workbooks of(String sheet, String rows) {
        return new Workbooks().sheet(sheet, rows, "");
    }

    public static Workbooks empty() {
        return new Workbooks();
    }

    public Workbooks sheet(String name, String rows, String merges) {
        int number =
                (int)
                                parts.keySet().stream()
                                        .filter(part -> part.contains("worksheets/sheet"))
                                        .count()
                        + 1;
        String areas = merges.isEmpty() ? "" : "<mergeCells>" + merges(merges) + "</mergeCells>";
        parts.put(
                "xl/worksheets/sheet" + number + ".xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + rows
                        + "</sheetData>"
                        + areas
                        + "</worksheet>");
        names.put(name, number);
        return this;
    }

    private final Map<String, Integer> names = new LinkedHashMap<>();
    private String hidden = "";

    public Workbooks hide(String name) {
        hidden = name;
        return this;
    }

    private static String merges(String areas) {
        StringBuilder merges = new StringBuilder();
        for (String area : areas.split(" ")) {
            merges.append("<mergeCell ref=\"").append(area).append("\"/>");
        }
        return merges.toString();
    }

    public Workbooks part(String name, String text) {
        parts.put(name, text);
        return this;
    }

    /** A cell of inline text. */
    public static String text(String reference, String words) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    }

    public static String number(String reference, String value, int style) {
        return "<c r=\"" + reference + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    /** A row of texts; an empty one leaves the cell out. */
    public static String row(int number, String... words) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < words.length; i++) {
            if (!words[i].isEmpty()) {
                row.append(text(SheetRow.columnName(i) + number, words[i]));
            }
        }
        return row.append("</row>").toString();
    }

    public Path write(Path file) throws IOException {
        StringBuilder sheets = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        names.forEach((name, number) -> {
            String state = name.equals(hidden) ? " state=\"hidden\"" : "";
            sheets.append(
                    "<sheet name=\""
                            + name
                            + "\" sheetId=\""
                            + number
                            + "\""
                            + state
                            + " r:id=\"r"
                            + number
                            + "\"/>");
            relations.append(
                    "<Relationship Id=\"r"
                            + number
                            + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet"
                            + number
                            + ".xml\"/>");
        });
        if (parts.containsKey("xl/styles.xml")) {
            relations.append("<Relationship Id=\"s\" Type=\"x/styles\" Target=\"styles.xml\"/>");
        }
        if (parts.containsKey("xl/sharedStrings.xml")) {
            relations.append(
                    "<Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>");
        }
        parts.putIfAbsent(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + sheets
                        + "</sheets></workbook>");
        parts.putIfAbsent(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relations
                        + "</Relationships>");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
