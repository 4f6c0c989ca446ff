package org.confer.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The records of a CSV (RFC 4180, with the liberties people take). */
final class CsvRows implements SheetRows {

    private final CountingStream bytes;
    private final long size;
    private final CloseableIterator<String[]> records;
    private int row;

    private CsvRows(CountingStream bytes, long size, CloseableIterator<String[]> records) {
        this.bytes = bytes;
        this.size = size;
        this.records = records;
    }

    static CsvRows open(SheetSource source, SheetShape.Csv shape) throws IOException {
        long size = source.size();
        if (size > SheetLimits.FILE_BYTES) {
            throw new UnreadableSheet(
                    UnreadableSheet.Why.FILE_TOO_LARGE, size >> 20, SheetLimits.FILE_BYTES >> 20);
        }
        int bom = CsvShapes.bomLength(source.head(3));
        InputStream in = source.open();
        in.skipNBytes(bom);
        CountingStream bytes = new CountingStream(in);
        CloseableIterator<String[]> records =
                CsvReader.builder()
                        .fieldSeparator(shape.delimiter())
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .maxBufferSize(2 * SheetLimits.CELL_CHARS)
                        .build(
                                StringArrayHandler.builder()
                                        .maxFields(SheetLimits.COLUMNS)
                                        .maxFieldSize(SheetLimits.CELL_CHARS)
                                        .maxRecordSize(SheetLimits.COLUMNS * 1_024)
                                        .build(),
                                characters(bytes, shape.charset()))
                        .iterator();
        return new CsvRows(bytes, size, records);
    }

    private static Reader characters(InputStream in, Charset charset) {
        return charset.equals(TextEvidence.GB18030)
                ? new MixedLines(in)
                : new InputStreamReader(in, charset);
    }

    @Override
    public Optional<SheetRow> next() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            if (++row > SheetLimits.ROWS) {
                throw new UnreadableSheet(UnreadableSheet.Why.TOO_MANY_ROWS, SheetLimits.ROWS);
            }
            return Optional.of(new SheetRow(row, cells(records.next())));
        } catch (CsvParseException broken) {
            throw refusal(broken);
        }
    }

    private UnreadableSheet refusal(CsvParseException broken) {
        String words = String.valueOf(broken.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("maximum limit") && words.contains("fields")
                ? new UnreadableSheet(UnreadableSheet.Why.TOO_MANY_COLUMNS, SheetLimits.COLUMNS)
                : new UnreadableSheet(UnreadableSheet.Why.BROKEN, Math.max(row, 1));
    }

    private static List<Cell> cells(String[] fields) {
        Cell[] cells = new Cell[fields.length];
        for (int i = 0; i < fields.length; i++) {
            cells[i] = fields[i].isEmpty() ? Cell.BLANK : Cell.of(FormulaGuard.lift(fields[i]));
        }
        return Arrays.asList(cells);
    }

    @Override
    public double progress() {
        return size == 0 ? 1 : Math.min(1, (double) bytes.count() / size);
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
