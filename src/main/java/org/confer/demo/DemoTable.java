package org.confer.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.confer.sheet.Cell;
import org.confer.sheet.SheetReader;
import org.confer.sheet.SheetRow;
import org.confer.sheet.SheetRows;
import org.springframework.core.io.ClassPathResource;

/** A table of {@code db/demo}: a CSV file with a header. */
record DemoTable(List<Row> rows) {

    /** One line, each cell by the name of its column. */
    record Row(Map<String, String> cells) {

        String cell(String column) {
            return Objects.requireNonNull(cells.get(column), () -> "no demo column " + column);
        }

        /** The parts of a cell that holds several, separated by semicolons. */
        List<String> several(String column) {
            return cell(column).isBlank() ? List.of() : List.of(cell(column).split(";"));
        }
    }

    static DemoTable read(String name) {
        try {
            Path copy = file(name);
            try (SheetRows rows = SheetReader.open(copy, SheetReader.recognise(copy), "")) {
                return new DemoTable(byColumn(rows));
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("db/demo/" + name + " cannot be read", unreadable);
        }
    }

    /** A copy of a demo file outside of the program's archive; the caller removes it. */
    static Path file(String name) throws IOException {
        Path copy = Files.createTempFile("confer-demo-", ".part");
        try (InputStream in = new ClassPathResource("db/demo/" + name).getInputStream()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    private static List<Row> byColumn(SheetRows rows) throws IOException {
        List<Row> found = new ArrayList<>();
        List<String> header = List.of();
        for (Optional<SheetRow> next = rows.next(); next.isPresent(); next = rows.next()) {
            List<String> cells = next.get().cells().stream().map(Cell::text).toList();
            if (header.isEmpty()) {
                header = cells;
                continue;
            }
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < header.size(); column++) {
                row.put(header.get(column), column < cells.size() ? cells.get(column) : "");
            }
            found.add(new Row(row));
        }
        return found;
    }
}
