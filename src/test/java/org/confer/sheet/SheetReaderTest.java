package org.confer.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    private static final String CHINESE = "培训班名称,培训对象,备注\n基层党组织书记轮训班,市直机关,无\n";
    private static final String ENGLISH = "Title,Cost,Notes\nCafé – “skills”,£750,naïve\n";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE"})
    void recognisesHowChineseIsEncoded(String charset) throws IOException {
        byte[] bytes = CHINESE.getBytes(Charset.forName(charset));
        Path file = charset.startsWith("UTF-16") ? withMark(bytes, charset) : write(bytes);
        assertThat(texts(file))
                .containsExactly(
                        List.of("培训班名称", "培训对象", "备注"), List.of("基层党组织书记轮训班", "市直机关", "无"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void recognisesHowEnglishIsEncoded(String charset) throws IOException {
        assertThat(texts(write(ENGLISH.getBytes(Charset.forName(charset)))))
                .contains(List.of("Café – “skills”", "£750", "naïve"));
    }

    @Test
    void readsLinesOfUtf8PastedIntoGb18030() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write("名称,对象\n联通,档案员\n保密培训,涉密人员\n".getBytes(Charset.forName("GB18030")));
        file.write("公文写作培训,文秘人员\n".getBytes(StandardCharsets.UTF_8));
        assertThat(texts(write(file.toByteArray())))
                .contains(List.of("联通", "档案员"), List.of("公文写作培训", "文秘人员"));
    }

    @Test
    void skipsAByteOrderMark() throws IOException {
        assertThat(texts(write(("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_8))).getFirst())
                .containsExactly("培训班名称", "培训对象", "备注");
    }

    @Test
    void takesGbkForTraditionalCharactersToo() throws IOException {
        byte[] bytes = "班次名稱,培訓對象\n幹部人事檔案專項審核業務培訓,組織人事幹部\n".getBytes(Charset.forName("GBK"));
        assertThat(texts(write(bytes)).get(1)).containsExactly("幹部人事檔案專項審核業務培訓", "組織人事幹部");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"','|,", "';'|;", "'\t'|'\t'"})
    void recognisesTheDelimiter(String written, String expected) throws IOException {
        String delimiter = written.replace("'", "");
        String text =
                "Title of the list\nTitle;x,y,z".replace(";", "")
                        + "\n"
                        + String.join(delimiter, "a", "b; c", "d")
                        + "\n"
                        + String.join(delimiter, "e", "\"f, g\"", "h")
                        + "\n"
                        + String.join(delimiter, "i", "j", "k")
                        + "\n";
        SheetShape shape = SheetReader.recognise(write(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(shape)
                .isEqualTo(
                        new SheetShape.Csv(
                                StandardCharsets.UTF_8, expected.replace("'", "").charAt(0)));
    }

    @Test
    void countsRecordsNotLines() throws IOException {
        Path file = write("a,b\n\"one\ntwo\",x\n\n,,\nlast,y\n".getBytes(StandardCharsets.UTF_8));
        List<SheetRow> rows = rows(file, "");
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(rows.get(1).cell(0).text()).isEqualTo("one\ntwo");
        assertThat(rows.get(2).isBlank()).isTrue();
        assertThat(rows.get(3).isBlank()).isTrue();
        assertThat(rows.get(4).address(1)).isEqualTo("B5");
    }

    @Test
    void readsWhatAnOverrideSays() throws IOException {
        Path file = write("a;b,c\n".getBytes(StandardCharsets.UTF_8));
        try (SheetRows rows =
                SheetReader.open(file, new SheetShape.Csv(StandardCharsets.UTF_8, ';'), "")) {
            assertThat(rows.next().orElseThrow().cells())
                    .containsExactly(Cell.of("a"), Cell.of("b,c"));
        }
    }

    @Test
    void typesTheCellsOfAWorkbook() throws IOException {
        String styles =
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
                        + "<numFmt numFmtId=\"166\" formatCode=\"m&quot;月&quot;d&quot;日&quot;\"/>"
                        + "<numFmt numFmtId=\"167\" formatCode=\"#,##0.00\"/>"
                        + "<numFmt numFmtId=\"168\" formatCode=\"[$-F800]dddd, mmmm dd, yyyy\"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/><xf numFmtId=\"168\"/></cellXfs></styleSheet>";
        String row =
                "<row r=\"1\">"
                        + Workbooks.number("A1", "46086", 0)
                        + Workbooks.number("B1", "46086", 1)
                        + Workbooks.number("C1", "46086", 2)
                        + Workbooks.number("D1", "46086", 3)
                        + Workbooks.number("E1", "46086", 4)
                        + Workbooks.number("F1", "4.7999999999999998", 5)
                        + Workbooks.number("G1", "46086", 6)
                        + "<c r=\"H1\" t=\"b\"><v>1</v></c>"
                        + "<c r=\"I1\"><f>SUM(A1:B1)</f><v>12.5</v></c>"
                        + "<c r=\"J1\" t=\"str\"><f>A1&amp;B1</f><v>words</v></c>"
                        + "<c r=\"K1\" t=\"s\"><v>0</v></c>"
                        + "<c r=\"L1\" t=\"e\"><v>#N/A</v></c>"
                        + Workbooks.number("M1", "46086.375", 1)
                        + "</row>";
        Path file =
                Workbooks.of("a", row)
                        .part("xl/styles.xml", styles)
                        .part(
                                "xl/sharedStrings.xml",
                                "<sst><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>reading</t></rPh></si></sst>")
                        .write(folder.resolve("typed.xlsx"));
        SheetRow read = rows(file, "a").getFirst();
        LocalDate day = LocalDate.of(2026, 3, 5);
        assertThat(read.cells())
                .containsExactly(
                        Cell.of(46086),
                        Cell.of(day),
                        Cell.of(day),
                        new Cell.Month(YearMonth.of(2026, 3)),
                        new Cell.Moment(day.atStartOfDay(), false),
                        Cell.of(new BigDecimal("4.8")),
                        Cell.of(day),
                        new Cell.Flag(true),
                        Cell.of(new BigDecimal("12.5")),
                        Cell.of("words"),
                        Cell.of("rich text"),
                        Cell.of("#N/A"),
                        new Cell.Moment(day.atTime(9, 0), true));
        assertThat(read.cell(12).text()).isEqualTo("2026-03-05 09:00");
    }

    @Test
    void knowsMergedAreas() throws IOException {
        String data =
                Workbooks.row(1, "Title over all")
                        + Workbooks.row(2, "Agency", "Course")
                        + Workbooks.row(3, "Finance", "a")
                        + Workbooks.row(4, "", "b")
                        + Workbooks.row(6, "Health", "c");
        Path file =
                Workbooks.empty().sheet("a", data, "A1:C1 A3:A5").write(folder.resolve("m.xlsx"));
        List<SheetRow> rows = rows(file, "a");
        assertThat(rows.get(0).filled(2).text()).isEqualTo("Title over all");
        assertThat(rows.get(0).cell(2).isBlank()).isTrue();
        assertThat(rows.get(3).filled(0).text()).isEqualTo("Finance");
        assertThat(rows.get(3).merge(0).orElseThrow().area()).isEqualTo(new MergedArea(3, 0, 5, 0));
        assertThat(rows.get(4).filled(0).text()).isEqualTo("Health");
        assertThat(rows.get(4).number()).isEqualTo(6);
    }

    @Test
    void leavesHiddenSheetsOut() throws IOException {
        Path file =
                Workbooks.empty()
                        .sheet("seen", Workbooks.row(1, "x"), "")
                        .sheet("old", Workbooks.row(1, "y"), "")
                        .hide("old")
                        .write(folder.resolve("h.xlsx"));
        assertThat(SheetReader.recognise(file).sheets()).containsExactly("seen");
    }

    @Test
    void tellsHowFarItHasRead() throws IOException {
        Path file = write("a,b\n".repeat(200_000).getBytes(StandardCharsets.UTF_8));
        try (SheetRows rows = SheetReader.open(file, SheetReader.recognise(file), "")) {
            double last = 0;
            Optional<SheetRow> row;
            while ((row = rows.next()).isPresent()) {
                assertThat(rows.progress()).isBetween(last, 1.0);
                last = rows.progress();
            }
            assertThat(last).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA", "701, ZZ", "702, AAA"})
    void namesColumnsLikeASpreadsheet(int column, String name) {
        assertThat(SheetRow.columnName(column)).isEqualTo(name);
        assertThat(CellReference.column(name + "1", -1)).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-mm-dd, DATE",
        "m/d/yyyy, DATE",
        "mmm-yy, MONTH",
        "d-mmm, DATE_WITHOUT_YEAR",
        "General, NUMBER",
        "0.00, NUMBER",
        "h:mm, TIME",
        "[h]:mm, TIME",
        "@, NUMBER",
        "'[Red]#,##0', NUMBER",
        "'\"Day\" 0', NUMBER",
        "[$-804]yyyy\"年\"m\"月\", MONTH"
    })
    void tellsDatesByTheirFormat(String code, XlsxFormats.Shown shown) {
        assertThat(XlsxFormats.shown(code)).isEqualTo(shown);
    }

    private List<List<String>> texts(Path file) {
        return rows(file, "").stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private static List<SheetRow> rows(Path file, String sheet) {
        List<SheetRow> all = new ArrayList<>();
        try (SheetRows rows = SheetReader.open(file, SheetReader.recognise(file), sheet)) {
            Optional<SheetRow> row;
            while ((row = rows.next()).isPresent()) {
                all.add(row.get());
            }
        }
        return all;
    }

    private Path withMark(byte[] bytes, String charset) throws IOException {
        byte[] marked = new byte[bytes.length + 2];
        boolean little = charset.endsWith("LE");
        marked[0] = (byte) (little ? 0xFF : 0xFE);
        marked[1] = (byte) (little ? 0xFE : 0xFF);
        System.arraycopy(bytes, 0, marked, 2, bytes.length);
        return write(marked);
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.csv"), bytes);
    }
}
