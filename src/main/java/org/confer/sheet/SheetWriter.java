package org.confer.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table row by row. Nothing written is ever calculated by the spreadsheet program that
 * opens it: cells of an XLSX are typed, and in a CSV a text that begins like a formula gets an
 * apostrophe, which {@link SheetReader} takes away again.
 */
public interface SheetWriter extends AutoCloseable {

    void row(List<Cell> cells);

    default void row(String... texts) {
        List<Cell> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(Cell.of(text));
        }
        row(cells);
    }

    /** Finishes the file; the stream is closed. */
    @Override
    void close();

    /**
     * UTF-8 with a byte order mark, comma, CRLF: what every spreadsheet program opens correctly.
     */
    static SheetWriter csv(OutputStream out) {
        return new Csv(out);
    }

    /**
     * @param sheet name of the sheet; characters that a name may not hold become spaces
     */
    static SheetWriter xlsx(OutputStream out, String sheet) {
        return new Xlsx(out, sheet);
    }

    /** RFC 4180. */
    final class Csv implements SheetWriter {
        private final CsvWriter writer;

        private Csv(OutputStream out) {
            OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            try {
                text.write('\uFEFF');
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        }

        @Override
        public void row(List<Cell> cells) {
            List<String> fields = new ArrayList<>(cells.size());
            for (Cell cell : cells) {
                fields.add(
                        cell instanceof Cell.Text(String text)
                                ? FormulaGuard.guard(text)
                                : cell.text());
            }
            writer.writeRecord(fields);
        }

        @Override
        public void close() {
            try {
                writer.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** Office Open XML; rows leave memory as the file grows. */
    final class Xlsx implements SheetWriter {
        private static final int ROWS_KEPT = 500;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int row;

        private Xlsx(OutputStream out, String name) {
            workbook = new Workbook(out, "Confer", "1.0");
            sheet = workbook.newWorksheet(name);
        }

        @Override
        public void row(List<Cell> cells) {
            for (int column = 0; column < cells.size(); column++) {
                write(column, cells.get(column));
            }
            if (++row % ROWS_KEPT == 0) {
                try {
                    sheet.flush();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        }

        private void write(int column, Cell cell) {
            switch (cell) {
                case Cell.Blank _ -> {}
                case Cell.Text(String text) ->
                        sheet.inlineString(row, column, XlsxText.escape(text));
                case Cell.Number number -> sheet.value(row, column, number.value());
                case Cell.Flag flag -> sheet.value(row, column, flag.value());
                case Cell.Formula formula ->
                        sheet.inlineString(row, column, XlsxText.escape(formula.text()));
                case Cell.Month month -> {
                    sheet.value(row, column, month.value().atDay(1));
                    sheet.style(row, column).format("yyyy-mm").set();
                }
                case Cell.Moment moment -> {
                    sheet.value(row, column, moment.value());
                    boolean whole = moment.value().toLocalTime().equals(LocalTime.MIDNIGHT);
                    String format = whole ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm";
                    sheet.style(row, column).format(moment.yearShown() ? format : "m/d").set();
                }
            }
        }

        @Override
        public void close() {
            try {
                workbook.finish();
                workbook.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
