package org.confer.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.confer.sheet.UnreadableSheet.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever anybody sends: one clear sentence, and memory stays bounded. */
class HostileFilesTest {

    @TempDir Path folder;

    @Test
    void anEmptyFile() throws IOException {
        assertRefused(bytes(), Why.EMPTY);
        assertRefused(bytes(0xEF, 0xBB, 0xBF), Why.EMPTY);
        assertRefused(text(" \n\n  \n"), Why.EMPTY);
    }

    @Test
    void aPdf() throws IOException {
        assertRefused(text("%PDF-1.7\n1 0 obj"), Why.PDF);
    }

    @Test
    void aPicture() throws IOException {
        assertRefused(bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A), Why.PICTURE);
        assertRefused(bytes(0xFF, 0xD8, 0xFF, 0xE0), Why.PICTURE);
    }

    @Test
    void aTextDocument() throws IOException {
        Path docx =
                zip(
                        "_rels/.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
                        "word/document.xml",
                        "<document/>");
        assertRefused(docx, Why.OTHER_DOCUMENT);
        assertRefused(
                zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                Why.OTHER_DOCUMENT);
        assertRefused(text("{\\rtf1 hello}"), Why.OTHER_DOCUMENT);
    }

    @Test
    void anArchive() throws IOException {
        assertRefused(zip("plans.csv", "a,b"), Why.ARCHIVE);
        assertRefused(bytes(0x1F, 0x8B, 8, 0), Why.ARCHIVE);
    }

    @Test
    void aWebPageNamedXls() throws IOException {
        assertRefused(text("<html><table><tr><td>1</td></tr></table>"), Why.WEB_PAGE);
    }

    @Test
    void randomBytes() throws IOException {
        Random random = new Random(42);
        for (int round = 0; round < 50; round++) {
            byte[] noise = new byte[5_000];
            random.nextBytes(noise);
            Path file = Files.write(folder.resolve("noise"), noise);
            assertThatExceptionOfType(UnreadableSheet.class).isThrownBy(() -> readAll(file));
        }
    }

    @Test
    void aWorkbookWithAPassword() throws IOException {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] container = new byte[100_000];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, container, 0, 4);
        System.arraycopy(name, 0, container, 65_530, name.length);
        assertRefused(Files.write(folder.resolve("locked.xlsx"), container), Why.PASSWORD);
    }

    @Test
    void anOldExcelFile() throws IOException {
        assertRefused(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), Why.OLD_EXCEL);
    }

    @Test
    void aFileOfAHundredMegabytes() throws IOException {
        Path file = folder.resolve("huge.csv");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(100L << 20);
        }
        assertRefused(file, Why.FILE_TOO_LARGE);
        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() ->
                        SheetReader.open(file, new SheetShape.Csv(StandardCharsets.UTF_8, ','), ""))
                .matches(refused -> refused.why() == Why.FILE_TOO_LARGE);
    }

    @Test
    void aZipBombInASheet() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = start(bomb)) {
            entry(zip, "xl/workbook.xml", WORKBOOK);
            entry(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            byte[] row =
                    "<row><c><v>0</v></c></row>".repeat(40_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                zip.write(row);
            }
            zip.closeEntry();
        }
        assertThat(Files.size(bomb)).isLessThan(2 << 20);
        assertRefused(bomb, Why.UNPACKS_TOO_LARGE);
    }

    @Test
    void aZipBombInOneCell() throws IOException {
        Path bomb = folder.resolve("cell.xlsx");
        try (ZipOutputStream zip = start(bomb)) {
            entry(zip, "xl/workbook.xml", WORKBOOK);
            entry(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(
                    "<worksheet><sheetData><row><c t=\"str\"><v>".getBytes(StandardCharsets.UTF_8));
            byte[] blank = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 300; i++) {
                zip.write(blank);
            }
            zip.closeEntry();
        }
        assertRefused(bomb, Why.UNPACKS_TOO_LARGE);
    }

    @Test
    void moreSharedStringsThanMemoryShouldHold() throws IOException {
        StringBuilder strings = new StringBuilder("<sst>");
        Random random = new Random(1);
        for (int i = 0; i < 70_000; i++) {
            strings.append("<si><t>");
            for (int c = 0; c < 800; c++) {
                strings.append((char) ('a' + random.nextInt(26)));
            }
            strings.append("</t></si>");
        }
        Path file =
                Workbooks.of("a", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
                        .part("xl/sharedStrings.xml", strings.append("</sst>").toString())
                        .write(folder.resolve("strings.xlsx"));
        assertRefused(file, Why.UNPACKS_TOO_LARGE);
    }

    @Test
    void tooManyParts() throws IOException {
        Path file = folder.resolve("parts.xlsx");
        try (ZipOutputStream zip = start(file)) {
            entry(zip, "xl/workbook.xml", WORKBOOK);
            for (int i = 0; i < 6_000; i++) {
                entry(zip, "x" + i, "");
            }
        }
        assertRefused(file, Why.TOO_MANY_PARTS);
    }

    @Test
    void xmlEntitiesInAnyPart() throws IOException {
        String declaration = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
        String sheet =
                declaration
                        + "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
        assertRefused(
                Workbooks.of("a", "")
                        .part("xl/worksheets/sheet1.xml", sheet)
                        .write(folder.resolve("e.xlsx")),
                Why.DECLARES_ENTITIES);
        assertRefused(
                Workbooks.of("a", "")
                        .part("xl/workbook.xml", declaration + WORKBOOK)
                        .write(folder.resolve("f.xlsx")),
                Why.DECLARES_ENTITIES);
        String outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><sst/>";
        assertRefused(
                Workbooks.of("a", "")
                        .part("xl/sharedStrings.xml", outside)
                        .write(folder.resolve("g.xlsx")),
                Why.DECLARES_ENTITIES);
    }

    @Test
    void brokenXml() throws IOException {
        assertRefused(
                Workbooks.of("a", "<row r=\"1\"><c r=\"A1\">").write(folder.resolve("b.xlsx")),
                Why.BROKEN);
        assertRefused(
                Workbooks.of("a", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")
                        .write(folder.resolve("s.xlsx")),
                Why.BROKEN);
        assertRefused(
                Workbooks.of("a", "<row r=\"5\"/><row r=\"2\"/>").write(folder.resolve("o.xlsx")),
                Why.BROKEN);
    }

    @Test
    void aCutWorkbook() throws IOException {
        byte[] whole =
                Files.readAllBytes(
                        Workbooks.of("a", Workbooks.row(1, "x", "y"))
                                .write(folder.resolve("w.xlsx")));
        for (int length = 10; length < whole.length; length += 37) {
            Path cut =
                    Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, length));
            assertThatExceptionOfType(UnreadableSheet.class).isThrownBy(() -> readAll(cut));
        }
    }

    @Test
    void anyByteChanged() throws IOException {
        byte[] whole =
                Files.readAllBytes(
                        Workbooks.of("a", Workbooks.row(1, "x", "y"))
                                .write(folder.resolve("w.xlsx")));
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            Path file = Files.write(folder.resolve("changed.xlsx"), changed);
            try {
                readAll(file);
            } catch (UnreadableSheet refused) {
                assertThat(refused.reason().key()).startsWith("sheet.unreadable.");
            }
        }
    }

    @Test
    void columnsThatNoPlanHas() throws IOException {
        String cell = Workbooks.text("XFD1", "far out");
        assertRefused(
                Workbooks.of("a", "<row r=\"1\">" + cell + "</row>")
                        .write(folder.resolve("c.xlsx")),
                Why.TOO_MANY_COLUMNS);
        String beyond = Workbooks.text("ZZZZZZ1", "further");
        assertRefused(
                Workbooks.of("a", "<row r=\"1\">" + beyond + "</row>")
                        .write(folder.resolve("d.xlsx")),
                Why.TOO_MANY_COLUMNS);
    }

    @Test
    void columnsThatNoPlanHasInACsv() throws IOException {
        assertRefused(
                text("Title" + ",column".repeat(10_000) + "\nCourse\n"), Why.TOO_MANY_COLUMNS);
    }

    @Test
    void aTextThatTheParserWouldGatherAsAWhole() throws IOException {
        assertRefused(
                Workbooks.of(
                                "a",
                                "<row r=\"1\">"
                                        + Workbooks.text("A1", "b".repeat(8 << 20))
                                        + "</row>")
                        .write(folder.resolve("long.xlsx")),
                Why.UNPACKS_TOO_LARGE);
    }

    @Test
    void rowsThatNoSheetHas() throws IOException {
        assertRefused(
                Workbooks.of("a", "<row r=\"999999999999\"/>").write(folder.resolve("r.xlsx")),
                Why.TOO_MANY_ROWS);
    }

    @Test
    void anUnclosedQuoteInALongFile() throws IOException {
        assertRefused(text("a,b\n\"open,b\n" + "x,y\n".repeat(100_000)), Why.BROKEN);
    }

    @Test
    void aSheetThatIsNotThere() throws IOException {
        Path file = Workbooks.of("a", "").write(folder.resolve("n.xlsx"));
        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() -> SheetReader.open(file, SheetReader.recognise(file), "b"))
                .matches(refused -> refused.why() == Why.NO_SUCH_SHEET);
    }

    private static final String WORKBOOK =
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";

    private static final String RELATIONS =
            "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    private static void assertRefused(Path file, Why why) {
        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() -> readAll(file))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private static void readAll(Path file) {
        SheetShape shape = SheetReader.recognise(file);
        for (String sheet : shape.sheets()) {
            try (SheetRows rows = SheetReader.open(file, shape, sheet)) {
                Optional<SheetRow> row;
                do {
                    row = rows.next();
                } while (row.isPresent());
            }
        }
    }

    private Path text(String text) throws IOException {
        return Files.writeString(folder.resolve("file"), text);
    }

    private Path bytes(int... values) throws IOException {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return Files.write(folder.resolve("file"), bytes);
    }

    private Path zip(String... namesAndTexts) throws IOException {
        Path file = folder.resolve("file.zip");
        try (ZipOutputStream zip = start(file)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                entry(zip, namesAndTexts[i], namesAndTexts[i + 1]);
            }
        }
        return file;
    }

    private static ZipOutputStream start(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        return new ZipOutputStream(out);
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
