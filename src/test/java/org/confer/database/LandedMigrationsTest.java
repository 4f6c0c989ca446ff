package org.confer.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A migration that landed is never edited: a database on which it ran would refuse the new program.
 * What must change is changed by a further migration, which gets its line in the list.
 */
class LandedMigrationsTest {

    private static final Path MIGRATIONS = Path.of("db/migration");
    private static final Path LIST = Path.of("src/test/resources/landed-migrations.txt");

    @Test
    void everyMigrationIsAsItLanded() throws IOException {
        Map<String, String> landed;
        try (var lines = Files.lines(LIST)) {
            landed =
                    lines.filter(line -> !line.startsWith("#"))
                            .map(line -> line.split(" "))
                            .collect(Collectors.toMap(line -> line[1], line -> line[0]));
        }
        Map<String, String> present;
        try (var files = Files.walk(MIGRATIONS)) {
            present =
                    files.filter(file -> file.toString().endsWith(".sql"))
                            .collect(
                                    Collectors.toMap(
                                            file ->
                                                    MIGRATIONS
                                                            .relativize(file)
                                                            .toString()
                                                            .replace('\\', '/'),
                                            LandedMigrationsTest::hash));
        }
        assertThat(new TreeMap<>(present)).isEqualTo(new TreeMap<>(landed));
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
