package org.confer.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SheetWriterTest {

    @Test
    void nothingInACsvIsEverCalculated() throws IOException {
        Path file = Files.createTempFile("guard", ".csv");
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter writer = SheetWriter.csv(out)) {
            writer.row(
                    "=HYPERLINK(\"http://example.org\")", "+1", "-1", "@x", "'=x", "plain", "－1");
            writer.row(List.of(Cell.of(-5), Cell.of(LocalDate.of(2026, 3, 5))));
        }
        assertThat(Files.readString(file))
                .isEqualTo(
                        "\uFEFF\"'=HYPERLINK(\"\"http://example.org\"\")\",'+1,'-1,'@x,''=x,plain,'－1\r\n-5,2026-03-05\r\n");
        Files.delete(file);
    }

    @Property(tries = 300)
    void whatIsWrittenToACsvIsReadBack(@ForAll("tables") List<List<String>> table)
            throws IOException {
        assertThat(roundTrip(table, SheetWriter::csv, "")).isEqualTo(table);
    }

    @Property(tries = 100)
    void whatIsWrittenToAWorkbookIsReadBack(@ForAll("tables") List<List<String>> table)
            throws IOException {
        assertThat(roundTrip(table, out -> SheetWriter.xlsx(out, "Plans"), "Plans"))
                .isEqualTo(table);
    }

    @Test
    void aWorkbookKeepsTypes() throws IOException {
        List<Cell> cells =
                List.of(
                        Cell.of("=not a formula"),
                        Cell.of(new BigDecimal("1234.5")),
                        Cell.of(LocalDate.of(2026, 3, 5)),
                        new Cell.Moment(LocalDate.of(2026, 3, 5).atTime(9, 30), true),
                        new Cell.Flag(true));
        Path file = Files.createTempFile("typed", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter writer = SheetWriter.xlsx(out, "a")) {
            writer.row(cells);
        }
        try (SheetRows rows = SheetReader.open(file, SheetReader.recognise(file), "a")) {
            assertThat(rows.next().orElseThrow().cells()).isEqualTo(cells);
        }
        Files.delete(file);
    }

    /** First cell never blank, so that no row looks empty to a spreadsheet. */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> words =
                Arbitraries.strings()
                        .withChars("=+-@'\",;\t\n_x000D AZaz09班次é£＝")
                        .ofMinLength(1)
                        .ofMaxLength(12)
                        .filter(text -> !text.isBlank());
        return words.list().ofSize(3).list().ofMinSize(1).ofMaxSize(6);
    }

    private static List<List<String>> roundTrip(
            List<List<String>> table, Function<OutputStream, SheetWriter> format, String sheet)
            throws IOException {
        Path file = Files.createTempFile("round", ".trip");
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter writer = format.apply(out)) {
            for (List<String> row : table) {
                writer.row(row.toArray(String[]::new));
            }
        }
        SheetShape shape = SheetReader.recognise(file);
        if (shape instanceof SheetShape.Csv csv) {
            shape = new SheetShape.Csv(csv.charset(), ',');
        }
        List<List<String>> read = new ArrayList<>();
        try (SheetRows rows = SheetReader.open(file, shape, sheet)) {
            Optional<SheetRow> row;
            while ((row = rows.next()).isPresent()) {
                read.add(row.get().cells().stream().map(Cell::text).toList());
            }
        }
        Files.delete(file);
        return read;
    }
}
