package org.confer.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Reads tables from files that anybody may have sent: whatever is in them, either rows come out or
 * one clear {@link UnreadableSheet}, and memory stays bounded. The file is read from disk row by
 * row, so a large one costs no more memory than a small one (save an XLSX's shared strings, which
 * have a limit).
 */
public final class SheetReader {

    private SheetReader() {}

    /**
     * Finds out how the file is to be read. For a text this is a proposal: the encoding of a short
     * text cannot be known for sure.
     *
     * @throws UnreadableSheet if it is no table or one that must be refused
     */
    public static SheetShape recognise(Path file) {
        return recognise(new SheetSource.OnDisk(file));
    }

    /**
     * The same of a small table that must not lie on a disk, as one of people's official numbers.
     *
     * @throws UnreadableSheet if it is no table or one that must be refused
     */
    public static SheetShape recognise(byte[] table) {
        return recognise(new SheetSource.InMemory(table));
    }

    private static SheetShape recognise(SheetSource source) {
        try {
            long size = source.size();
            if (size == 0) {
                throw new UnreadableSheet(UnreadableSheet.Why.EMPTY);
            }
            if (size > SheetLimits.FILE_BYTES) {
                throw new UnreadableSheet(
                        UnreadableSheet.Why.FILE_TOO_LARGE,
                        size >> 20,
                        SheetLimits.FILE_BYTES >> 20);
            }
            if (FileKind.of(source) == FileKind.ZIP) {
                try (XlsxWorkbook workbook = XlsxWorkbook.open(source)) {
                    return new SheetShape.Xlsx(workbook.sheetNames());
                }
            }
            return CsvShapes.recognise(source);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * @param sheet one of {@link SheetShape#sheets()}
     * @throws UnreadableSheet if it is no table or one that must be refused, now or while reading
     */
    public static SheetRows open(Path file, SheetShape shape, String sheet) {
        return open(new SheetSource.OnDisk(file), shape, sheet);
    }

    /**
     * @param sheet one of {@link SheetShape#sheets()}
     * @throws UnreadableSheet if it is no table or one that must be refused, now or while reading
     */
    public static SheetRows open(byte[] table, SheetShape shape, String sheet) {
        return open(new SheetSource.InMemory(table), shape, sheet);
    }

    private static SheetRows open(SheetSource source, SheetShape shape, String sheet) {
        try {
            return switch (shape) {
                case SheetShape.Csv csv -> CsvRows.open(source, csv);
                case SheetShape.Xlsx _ -> XlsxRows.open(source, sheet);
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
