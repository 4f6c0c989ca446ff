package org.confer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.confer.database.DatabaseAccess;

/**
 * What the operator has set: lines {@code NAME=value} of the file {@code .env}; the environment
 * wins over the file. {@code .env.example} says what each is for.
 *
 * @param values by name; those that are set and not empty
 */
record Settings(Map<String, String> values) {

    private static final Pattern LINE =
            Pattern.compile("([A-Z][A-Z0-9_]*)=(?:\"([^\"]*)\"|'([^']*)'|([^\"'].*)?)");
    private static final int LARGEST_PORT = 65535;

    Settings {
        values = Map.copyOf(values);
    }

    /**
     * @throws CannotStart if the file has a line that is no setting
     */
    static Settings read(Path file, Map<String, String> environment) {
        Map<String, String> values = new HashMap<>();
        if (Files.exists(file)) {
            values.putAll(parse(file));
        }
        values.putAll(environment);
        values.values().removeIf(String::isBlank);
        return new Settings(values);
    }

    private static Map<String, String> parse(Path file) {
        try {
            Map<String, String> values = new HashMap<>();
            List<String> lines = Files.readAllLines(file);
            for (int place = 0; place < lines.size(); place++) {
                String line = lines.get(place).strip();
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                var matcher = LINE.matcher(line);
                if (!matcher.matches()) {
                    // the line itself may hold a password
                    throw new CannotStart(
                            "Line %d of %s is not of the form NAME=value."
                                    .formatted(place + 1, file));
                }
                for (int group = 2; group <= 4; group++) {
                    if (matcher.group(group) != null) {
                        values.put(matcher.group(1), matcher.group(group));
                    }
                }
            }
            return values;
        } catch (IOException unreadable) {
            throw new CannotStart("The file %s cannot be read.".formatted(file), unreadable);
        }
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    int port() {
        String given = value("CONFER_PORT").orElse("8080");
        if (given.matches("\\d{1,5}") && Integer.parseInt(given) <= LARGEST_PORT) {
            return Integer.parseInt(given);
        }
        throw new CannotStart(
                "CONFER_PORT must be a number from 0 to 65535, not %s.".formatted(given));
    }

    /** The network interface that is listened on. */
    String address() {
        return value("CONFER_ADDRESS").orElse("localhost");
    }

    /** Where people reach the application; stands in links that are sent by mail. */
    String publicUrl() {
        return value("CONFER_PUBLIC_URL").orElse("http://localhost:" + port());
    }

    /** The folder of this installation, where an embedded server keeps its records. */
    Path home(boolean demo) {
        return data().resolve(demo ? "demo" : "main");
    }

    /** Where the embedded server's programs are unpacked. */
    Path cache() {
        return data().resolve("cache");
    }

    private Path data() {
        return Path.of(value("CONFER_DATA").orElse("data"));
    }

    /**
     * The server that the operator runs; without one Confer brings its own.
     *
     * @throws CannotStart if it is described in part only
     */
    Optional<DatabaseAccess> givenDatabase() {
        return value("CONFER_DATABASE_URL")
                .map(url ->
                        new DatabaseAccess(url, role("CONFER_OWNER"), role("CONFER_APPLICATION")));
    }

    private DatabaseAccess.Role role(String name) {
        return new DatabaseAccess.Role(needed(name + "_ROLE"), needed(name + "_PASSWORD"));
    }

    private String needed(String name) {
        return value(name)
                .orElseThrow(() ->
                        new CannotStart(
                                "CONFER_DATABASE_URL is set, so %s must be set too."
                                        .formatted(name)));
    }

    @Override
    public String toString() {
        return "Settings " + values.keySet();
    }
}
