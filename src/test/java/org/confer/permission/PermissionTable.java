package org.confer.permission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.confer.security.Role;

/**
 * The table written by hand: {@code src/test/resources/permissions.md}. It says for every service
 * method and every route which roles may use it, and for a method that takes somebody's thing what
 * becomes of the call when the thing is another department's, another conference's, or in a state
 * that no longer allows it.
 */
public final class PermissionTable {

    /** A row; {@code nobody} stands for a person who has not signed in. */
    public record Row(
            String name,
            boolean nobody,
            Set<Role> roles,
            Answer otherDepartment,
            Answer otherConference,
            Answer wrongState) {}

    /** What a call with a certain thing comes to. */
    public enum Answer {
        /** There is nothing to try: the method takes no thing, or no state forbids it. */
        NOTHING("."),
        REFUSED("refused"),
        /** Meant to work. */
        OPEN("open");

        private final String written;

        Answer(String written) {
            this.written = written;
        }

        static Answer of(String cell) {
            return Arrays.stream(values())
                    .filter(one -> one.written.equals(cell))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no answer: " + cell));
        }
    }

    /** In the order of the table's columns. */
    static final List<Role> ROLES =
            List.of(
                    Role.SECRETARIAT,
                    Role.LIAISON_OFFICER,
                    Role.TRAINING_OFFICER,
                    Role.LEADER,
                    Role.RESPONSIBLE_PERSON,
                    Role.OBSERVER,
                    Role.AUDITOR,
                    Role.ADMINISTRATOR);

    private static final Path FILE = Path.of("src/test/resources/permissions.md");
    private static final int NAME = 1;
    private static final int NOBODY = 2;
    private static final int FIRST_ROLE = 3;

    private final Map<String, Row> rows = new LinkedHashMap<>();

    private PermissionTable() {}

    public static PermissionTable read() {
        PermissionTable table = new PermissionTable();
        try {
            for (String line : Files.readAllLines(FILE)) {
                if (line.startsWith("| `")) {
                    Row row = row(line);
                    if (table.rows.put(row.name(), row) != null) {
                        throw new IllegalArgumentException("two rows for " + row.name());
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table;
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (int column = 0; column < ROLES.size(); column++) {
            if (isMarked(cells.get(FIRST_ROLE + column), line)) {
                roles.add(ROLES.get(column));
            }
        }
        int answers = FIRST_ROLE + ROLES.size();
        return new Row(
                cells.get(NAME).replace("`", ""),
                isMarked(cells.get(NOBODY), line),
                roles,
                Answer.of(cells.get(answers)),
                Answer.of(cells.get(answers + 1)),
                Answer.of(cells.get(answers + 2)));
    }

    private static boolean isMarked(String cell, String line) {
        return switch (cell) {
            case "x" -> true;
            case "." -> false;
            default -> throw new IllegalArgumentException("neither x nor . in " + line);
        };
    }

    /** The addresses of all pages. */
    public List<Row> routes() {
        return rows.values().stream().filter(row -> row.name().startsWith("/")).toList();
    }

    Optional<Row> find(String name) {
        return Optional.ofNullable(rows.get(name));
    }

    /** Names in the table of routes, or of methods, that are not among these. */
    List<String> namesBeside(Set<String> known, boolean routes) {
        return rows.keySet().stream()
                .filter(name -> name.startsWith("/") == routes && !known.contains(name))
                .toList();
    }
}
