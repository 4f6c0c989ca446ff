package org.confer.matching.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the measured files. */
final class Csv {

    private Csv() {}

    static void read(Path file, Consumer<NamedCsvRecord> each) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            reader.forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> pairs(Path file) {
        Set<String> pairs = new HashSet<>();
        read(file, row -> pairs.add(Score.pair(row.getField(0), row.getField(1))));
        return pairs;
    }
}
