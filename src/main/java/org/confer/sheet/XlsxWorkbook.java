package org.confer.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workbook's table of contents: its visible sheets and where their parts lie (ECMA-376, part 1,
 * 18.2).
 */
final class XlsxWorkbook implements AutoCloseable {

    private static final String RELATIONSHIPS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONSHIPS =
            "http://purl.oclc.org/ooxml/officeDocument/relationships";

    final XmlParts parts;
    private final Map<String, String> partBySheet = new LinkedHashMap<>();
    private @Nullable String stylesPart;
    private @Nullable String stringsPart;
    private boolean from1904;

    private XlsxWorkbook(XmlParts parts) {
        this.parts = parts;
    }

    static XlsxWorkbook open(SheetSource source) throws IOException {
        XmlParts parts = XmlParts.open(source);
        try {
            XlsxWorkbook workbook = new XlsxWorkbook(parts);
            workbook.read();
            return workbook;
        } catch (RuntimeException refused) {
            parts.close();
            throw refused;
        }
    }

    private void read() {
        String main = mainPart();
        Map<String, String> targets = targets(main);
        try (XmlParts.Part part = parts.part(main)) {
            while (part.hasNext()) {
                part.next();
                if (part.begins("workbookPr")) {
                    String epoch = part.attribute("date1904");
                    from1904 = "1".equals(epoch) || "true".equals(epoch);
                } else if (part.begins("sheet")) {
                    addSheet(part, targets);
                }
            }
        }
        if (partBySheet.isEmpty()) {
            throw new UnreadableSheet(UnreadableSheet.Why.EMPTY);
        }
    }

    private void addSheet(XmlParts.Part part, Map<String, String> targets) {
        String name = part.attribute("name");
        String state = part.attribute("state");
        String id = part.xml.getAttributeValue(RELATIONSHIPS, "id");
        if (id == null) {
            id = part.xml.getAttributeValue(STRICT_RELATIONSHIPS, "id");
        }
        String target = id == null ? null : targets.get(id);
        boolean visible = state == null || state.equals("visible");
        boolean isWorksheet = target != null && !target.contains("chartsheets/");
        if (name != null && visible && isWorksheet && target != null) {
            if (partBySheet.size() >= SheetLimits.SHEETS) {
                throw new UnreadableSheet(
                        UnreadableSheet.Why.TOO_MANY_PARTS,
                        partBySheet.size() + 1,
                        SheetLimits.SHEETS);
            }
            partBySheet.putIfAbsent(name, target);
        }
    }

    /** The package's own table of contents says which part is the workbook. */
    private String mainPart() {
        if (parts.has("_rels/.rels")) {
            for (Map.Entry<String, String> one : relationships("_rels/.rels", "").entrySet()) {
                if (one.getKey().endsWith("/officeDocument")) {
                    if (!one.getValue().toLowerCase(java.util.Locale.ROOT).contains("workbook")) {
                        throw new UnreadableSheet(UnreadableSheet.Why.OTHER_DOCUMENT);
                    }
                    return one.getValue();
                }
            }
        }
        if (parts.has("xl/workbook.xml")) {
            return "xl/workbook.xml";
        }
        throw new UnreadableSheet(
                parts.has("mimetype") || parts.has("word/document.xml")
                        ? UnreadableSheet.Why.OTHER_DOCUMENT
                        : UnreadableSheet.Why.ARCHIVE);
    }

    private Map<String, String> targets(String main) {
        int slash = main.lastIndexOf('/');
        String folder = main.substring(0, slash + 1);
        String name = main.substring(slash + 1);
        String part = folder + "_rels/" + name + ".rels";
        Map<String, String> byId = new HashMap<>();
        try (XmlParts.Part xml = parts.part(part)) {
            while (xml.hasNext()) {
                xml.next();
                if (xml.begins("Relationship")) {
                    String id = xml.attribute("Id");
                    String type = xml.attribute("Type");
                    String target = xml.attribute("Target");
                    if (id != null && type != null && target != null) {
                        String resolved = resolve(folder, target);
                        byId.put(id, resolved);
                        if (type.endsWith("/styles")) {
                            stylesPart = resolved;
                        } else if (type.endsWith("/sharedStrings")) {
                            stringsPart = resolved;
                        }
                    }
                }
            }
        }
        return byId;
    }

    private Map<String, String> relationships(String part, String folder) {
        Map<String, String> targetByType = new HashMap<>();
        try (XmlParts.Part xml = parts.part(part)) {
            while (xml.hasNext()) {
                xml.next();
                if (xml.begins("Relationship")) {
                    String type = xml.attribute("Type");
                    String target = xml.attribute("Target");
                    if (type != null && target != null) {
                        targetByType.putIfAbsent(type, resolve(folder, target));
                    }
                }
            }
        }
        return targetByType;
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String path = folder + target;
        while (path.contains("/../")) {
            path = path.replaceFirst("[^/]+/\\.\\./", "");
        }
        return path;
    }

    List<String> sheetNames() {
        return List.copyOf(partBySheet.keySet());
    }

    /**
     * @throws UnreadableSheet if there is no such sheet
     */
    String sheetPart(String name) {
        String part = partBySheet.get(name);
        if (part == null) {
            throw new UnreadableSheet(UnreadableSheet.Why.NO_SUCH_SHEET, name);
        }
        return part;
    }

    XlsxFormats formats() {
        return stylesPart == null || !parts.has(stylesPart)
                ? XlsxFormats.none(from1904)
                : XlsxFormats.read(parts, stylesPart, from1904);
    }

    /** The shared strings, all of them: cells refer to them in any order. */
    List<String> strings() {
        if (stringsPart == null || !parts.has(stringsPart)) {
            return List.of();
        }
        List<String> strings = new ArrayList<>();
        long chars = 0;
        try (XmlParts.Part part = parts.part(stringsPart)) {
            while (part.hasNext()) {
                part.next();
                if (part.begins("si")) {
                    String text = richText(part, "si");
                    // An object header for each string counts as well, else a billion empty ones
                    // fit.
                    chars += text.length() + 24;
                    if (chars > SheetLimits.SHARED_CHARS) {
                        throw new UnreadableSheet(UnreadableSheet.Why.UNPACKS_TOO_LARGE);
                    }
                    strings.add(text);
                }
            }
        }
        return strings;
    }

    /** All text runs up to the end of the element, without the phonetic ones. */
    static String richText(XmlParts.Part part, String element) {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        while (part.hasNext()) {
            part.next();
            if (part.ends(element)) {
                break;
            } else if (part.begins("rPh")) {
                phonetic++;
            } else if (part.ends("rPh")) {
                phonetic--;
            } else if (part.begins("t") && phonetic == 0) {
                text.append(part.text());
            }
        }
        if (text.length() > SheetLimits.CELL_CHARS) {
            throw new UnreadableSheet(UnreadableSheet.Why.CELL_TOO_LONG, SheetLimits.CELL_CHARS);
        }
        return XlsxText.unescape(text.toString());
    }

    @Override
    public void close() {
        parts.close();
    }
}
