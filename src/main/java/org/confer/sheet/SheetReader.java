package org.confer.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new UnreadableSheet(UnreadableSheet.Why.EMPTY);
            }
            if (size > SheetLimits.FILE_BYTES) {
                throw new UnreadableSheet(
                        UnreadableSheet.Why.FILE_TOO_LARGE,
                        size >> 20,
                        SheetLimits.FILE_BYTES >> 20);
            }
            if (FileKind.of(file) == FileKind.ZIP) {
                try (XlsxWorkbook workbook = XlsxWorkbook.open(file)) {
                    return new SheetShape.Xlsx(workbook.sheetNames());
                }
            }
            return CsvShapes.recognise(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * @param sheet one of {@link SheetShape#sheets()}
     * @throws UnreadableSheet if it is no table or one that must be refused, now or while reading
     */
    public static SheetRows open(Path file, SheetShape shape, String sheet) {
        try {
            return switch (shape) {
                case SheetShape.Csv csv -> CsvRows.open(file, csv);
                case SheetShape.Xlsx _ -> XlsxRows.open(file, sheet);
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads exactly the first bytes, fewer if the file is shorter. */
    static byte[] head(Path file, int bytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(bytes);
        }
    }
}
