package org.confer.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Number formats of a workbook's cell styles: a date is a number that is shown as one (ECMA-376,
 * part 1, 18.8.30).
 */
final class XlsxFormats {

    /** How a number is shown. */
    enum Shown {
        NUMBER,
        DATE,
        DATE_WITHOUT_YEAR,
        MONTH,
        TIME
    }

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    /** The year 9999: spreadsheet programs know no later date. */
    private static final double LAST_DAY = 2_958_465;

    private static final double SECONDS_A_DAY = 86_400;

    private final List<Shown> byStyle;
    private final boolean from1904;

    private XlsxFormats(List<Shown> byStyle, boolean from1904) {
        this.byStyle = byStyle;
        this.from1904 = from1904;
    }

    static XlsxFormats none(boolean from1904) {
        return new XlsxFormats(List.of(), from1904);
    }

    static XlsxFormats read(XmlParts parts, String name, boolean from1904) {
        Map<String, String> codes = new HashMap<>();
        List<Shown> byStyle = new ArrayList<>();
        try (XmlParts.Part part = parts.part(name)) {
            boolean inCellFormats = false;
            while (part.hasNext()) {
                part.next();
                if (part.begins("numFmt")) {
                    String id = part.attribute("numFmtId");
                    String code = part.attribute("formatCode");
                    if (id != null && code != null && codes.size() < SheetLimits.STYLES) {
                        codes.put(id, code);
                    }
                } else if (part.begins("cellXfs")) {
                    inCellFormats = true;
                } else if (part.ends("cellXfs")) {
                    inCellFormats = false;
                } else if (inCellFormats
                        && part.begins("xf")
                        && byStyle.size() < SheetLimits.STYLES) {
                    String id = part.attribute("numFmtId");
                    byStyle.add(id == null ? Shown.NUMBER : shown(id, codes));
                }
            }
        }
        return new XlsxFormats(byStyle, from1904);
    }

    private static Shown shown(String id, Map<String, String> codes) {
        String code = codes.get(id);
        if (code != null) {
            return shown(code);
        }
        return switch (id) {
            case "14", "15", "22", "27", "29", "30", "31", "36", "50", "52", "54" -> Shown.DATE;
            case "16", "28", "51", "53", "58" -> Shown.DATE_WITHOUT_YEAR;
            case "17", "55", "57" -> Shown.MONTH;
            case "18", "19", "20", "21", "32", "33", "34", "35", "45", "46", "47", "56" ->
                    Shown.TIME;
            default -> Shown.NUMBER;
        };
    }

    /** Reads a format code: quoted words, escaped characters, colours and locales do not count. */
    static Shown shown(String code) {
        String letters =
                code.replaceAll("\"[^\"]*\"", "")
                        .replaceAll("\\\\.", "")
                        .replaceAll("\\[(?![hms]+\\])[^\\]]*\\]", "")
                        .replaceAll("[_*].", "")
                        .toLowerCase(Locale.ROOT);
        int section = letters.indexOf(';');
        if (section >= 0) {
            letters = letters.substring(0, section);
        }
        if (letters.contains("general") || letters.contains("0") || letters.contains("#")) {
            return letters.contains("s.0") || letters.contains("ss.0") ? Shown.TIME : Shown.NUMBER;
        }
        boolean year = letters.contains("y") || letters.contains("e");
        boolean day = letters.contains("d");
        boolean month = letters.contains("m");
        boolean clock = letters.contains("h") || letters.contains("s");
        if (day || year) {
            if (!day) {
                return month ? Shown.MONTH : Shown.NUMBER;
            }
            return year ? Shown.DATE : Shown.DATE_WITHOUT_YEAR;
        }
        return clock ? Shown.TIME : month ? Shown.MONTH : Shown.NUMBER;
    }

    /**
     * @param raw the stored number
     * @param style index of the cell's format
     * @return a number or a date; text if it is not a number at all
     */
    Cell cell(String raw, int style) {
        BigDecimal number;
        try {
            number = BigDecimal.valueOf(Double.parseDouble(raw.strip()));
        } catch (NumberFormatException notANumber) {
            return Cell.of(raw);
        }
        // 15 digits are what a spreadsheet shows; the rest is the noise of binary fractions.
        number = number.round(new MathContext(15));
        Shown shown = style >= 0 && style < byStyle.size() ? byStyle.get(style) : Shown.NUMBER;
        double days = number.doubleValue();
        if (shown == Shown.NUMBER || days < 0 || days > LAST_DAY) {
            return new Cell.Number(number);
        }
        LocalDateTime moment = moment(days);
        return switch (shown) {
            case TIME ->
                    days < 1
                            ? Cell.of(moment.toLocalTime().toString())
                            : new Cell.Moment(moment, true);
            case MONTH -> new Cell.Month(YearMonth.from(moment));
            case DATE_WITHOUT_YEAR -> new Cell.Moment(moment, false);
            case DATE, NUMBER -> new Cell.Moment(moment, true);
        };
    }

    /**
     * Day 60 of the 1900 calendar is 29 February 1900, which never was: earlier days shift by one.
     */
    private LocalDateTime moment(double days) {
        long whole = (long) Math.floor(days);
        long seconds = Math.round((days - whole) * SECONDS_A_DAY);
        LocalDate epoch = from1904 ? EPOCH_1904 : EPOCH_1900;
        long shift = !from1904 && whole < 60 ? 1 : 0;
        return epoch.plusDays(whole + shift).atStartOfDay().plusSeconds(seconds);
    }
}
