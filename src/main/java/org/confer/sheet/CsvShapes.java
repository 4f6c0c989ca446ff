package org.confer.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** Recognises encoding and delimiter of a text. */
final class CsvShapes {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /** Enough rows to tell the delimiter, also below a long title and notes. */
    private static final int SAMPLE_ROWS = 200;

    private static final int SAMPLE_CHARS = 1 << 18;

    private CsvShapes() {}

    /**
     * @throws UnreadableSheet if the file is no text
     */
    static SheetShape.Csv recognise(SheetSource source) throws IOException {
        Charset charset = charset(source);
        String sample = sample(source, charset);
        if (sample.isBlank()) {
            throw new UnreadableSheet(UnreadableSheet.Why.EMPTY);
        }
        char best = DELIMITERS[0];
        double bestScore = 0;
        for (char delimiter : DELIMITERS) {
            double score = score(sample, delimiter);
            if (score > bestScore) {
                bestScore = score;
                best = delimiter;
            }
        }
        return new SheetShape.Csv(charset, best);
    }

    private static Charset charset(SheetSource source) throws IOException {
        byte[] head = source.head(3);
        int bom = bomLength(head);
        if (bom == 3) {
            return StandardCharsets.UTF_8;
        }
        if (bom == 2) {
            return (head[0] & 0xFF) == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        try (InputStream in = source.open()) {
            return TextEvidence.of(in).charset();
        }
    }

    /**
     * @return how many bytes the byte order mark takes, 0 if there is none
     */
    static int bomLength(byte[] head) {
        if (head.length >= 3
                && (head[0] & 0xFF) == 0xEF
                && (head[1] & 0xFF) == 0xBB
                && (head[2] & 0xFF) == 0xBF) {
            return 3;
        }
        boolean utf16 =
                head.length >= 2
                        && ((head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE
                                || (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF);
        return utf16 ? 2 : 0;
    }

    private static String sample(SheetSource source, Charset charset) throws IOException {
        try (InputStream in = source.open()) {
            in.skipNBytes(bomLength(source.head(3)));
            Reader reader = new InputStreamReader(in, charset);
            char[] chars = new char[SAMPLE_CHARS];
            int filled = 0;
            for (int read;
                    filled < chars.length
                            && (read = reader.read(chars, filled, chars.length - filled)) > 0; ) {
                filled += read;
            }
            return new String(chars, 0, filled);
        }
    }

    /** How many rows agree in their number of cells, times that number (up to eight). */
    private static double score(String sample, char delimiter) {
        Map<Integer, Integer> rowsByWidth = new TreeMap<>();
        int rows = 0;
        Iterator<String[]> records =
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .allowUnclosedQuote(true)
                        .build(StringArrayHandler.builder().build(), sample)
                        .iterator();
        try {
            while (rows < SAMPLE_ROWS && records.hasNext()) {
                rowsByWidth.merge(records.next().length, 1, Integer::sum);
                rows++;
            }
        } catch (CsvParseException tooLongForTheSample) {
            // What has been counted so far still speaks; reading itself will name the place.
        }
        double best = 0;
        for (Map.Entry<Integer, Integer> entry : rowsByWidth.entrySet()) {
            if (entry.getKey() > 1) {
                double agreeing = (double) entry.getValue() / rows;
                best = Math.max(best, agreeing * Math.min(entry.getKey(), 8));
            }
        }
        return best;
    }
}
