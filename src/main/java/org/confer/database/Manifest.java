package org.confer.database;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of contents of a backup: lines of words parted by tabs, the last of them {@code end}.
 *
 * @param taken when the snapshot was taken
 * @param versions the version at which each module's schema stood
 * @param tables what each entry of the archive holds
 * @param sequences where each sequence stood
 */
record Manifest(
        Instant taken,
        Map<String, String> versions,
        List<TableCopy> tables,
        List<SequencePosition> sequences) {

    static final String ENTRY = "manifest";

    private static final String KIND = "confer-backup";

    /** Rises when a program that reads this one could not read the next. */
    private static final String FORMAT = "1";

    /**
     * One table, written by COPY in its text format.
     *
     * @param checksum SHA-256 of the entry, hexadecimal
     */
    record TableCopy(Table table, long rows, String checksum) {
        String entry() {
            return "records/" + table.schema() + "/" + table.name();
        }
    }

    record SequencePosition(String schema, String name, long lastValue, boolean called) {}

    Manifest {
        versions = new LinkedHashMap<>(versions);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(line(KIND, FORMAT));
        lines.add(line("taken", taken.toString()));
        versions.forEach((module, version) -> lines.add(line("module", module, version)));
        for (TableCopy copy : tables) {
            lines.add(
                    line(
                            "table",
                            copy.table().schema(),
                            copy.table().name(),
                            Long.toString(copy.rows()),
                            copy.checksum(),
                            String.join(",", copy.table().columns())));
        }
        for (SequencePosition position : sequences) {
            lines.add(
                    line(
                            "sequence",
                            position.schema(),
                            position.name(),
                            Long.toString(position.lastValue()),
                            Boolean.toString(position.called())));
        }
        lines.add("end\n");
        return String.join("\n", lines);
    }

    /**
     * @throws BackupRefused if the text is no table of contents, or of a later format
     */
    static Manifest parse(String text) {
        List<String[]> lines = text.lines().map(line -> line.split("\t", -1)).toList();
        if (lines.isEmpty() || !lines.getFirst()[0].equals(KIND) || lines.getFirst().length != 2) {
            throw new BackupRefused("The file is not a backup of Confer.");
        }
        if (!lines.getFirst()[1].equals(FORMAT)) {
            throw new BackupRefused(
                    "The backup was written by a newer version of Confer; restore it with that version.");
        }
        if (!lines.getLast()[0].equals("end")) {
            throw new BackupRefused("The backup's table of contents is not complete.");
        }
        try {
            return parse(lines.subList(1, lines.size() - 1));
        } catch (DateTimeParseException
                | NumberFormatException
                | ArrayIndexOutOfBoundsException damaged) {
            throw new BackupRefused("The backup's table of contents is damaged.", damaged);
        }
    }

    private static Manifest parse(List<String[]> lines) {
        Instant taken = Instant.EPOCH;
        Map<String, String> versions = new LinkedHashMap<>();
        List<TableCopy> tables = new ArrayList<>();
        List<SequencePosition> sequences = new ArrayList<>();
        for (String[] words : lines) {
            switch (words[0]) {
                case "taken" -> taken = Instant.parse(words[1]);
                case "module" -> versions.put(words[1], words[2]);
                case "table" ->
                        tables.add(
                                new TableCopy(
                                        new Table(words[1], words[2], List.of(words[5].split(","))),
                                        Long.parseLong(words[3]),
                                        words[4]));
                case "sequence" ->
                        sequences.add(
                                new SequencePosition(
                                        words[1],
                                        words[2],
                                        Long.parseLong(words[3]),
                                        Boolean.parseBoolean(words[4])));
                default -> throw new BackupRefused("The backup's table of contents is damaged.");
            }
        }
        return new Manifest(taken, versions, tables, sequences);
    }

    private static String line(String... words) {
        return String.join("\t", words);
    }
}
