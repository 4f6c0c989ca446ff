package org.confer.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings a database to the schema that this program expects. Every module has its own folder {@code
 * db/migration/<module>}, its own PostgreSQL schema and its own history table; {@code
 * db/migration/floors.txt} names them, lowest floor first.
 */
public final class Migrations {

    /** Where the migrations of this program lie. */
    static final String BUNDLED = "classpath:db/migration";

    private final String location;
    private final List<String> modules;
    private final String applicationRole;

    /**
     * @param location a Flyway location that holds one folder for each module
     * @param modules the folders, lowest floor first
     * @param applicationRole the role that the migrations grant the application's rights to; exists
     *     already
     */
    Migrations(String location, List<String> modules, String applicationRole) {
        this.location = location;
        this.modules = List.copyOf(modules);
        this.applicationRole = applicationRole;
    }

    /** The migrations that this program brings along. */
    public static Migrations bundled(String applicationRole) {
        return new Migrations(BUNDLED, modulesLowestFloorFirst(), applicationRole);
    }

    /** The modules that keep something in the database, lowest floor first. */
    static List<String> modulesLowestFloorFirst() {
        try (var resource =
                        Objects.requireNonNull(
                                Migrations.class.getResourceAsStream("/db/migration/floors.txt"),
                                "db/migration/floors.txt is not on the class path");
                var lines =
                        new BufferedReader(
                                new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Migrates every module to the newest version that this program knows.
     *
     * @param owner connects as the role that owns the database
     * @throws DatabaseUnavailable if a module cannot be migrated
     */
    public void migrate(DataSource owner) {
        for (String module : modules) {
            try {
                flyway(owner, module, MigrationVersion.LATEST).migrate();
            } catch (FlywayException failed) {
                throw problem("The tables of " + module + " cannot be migrated: ", failed);
            }
        }
    }

    /**
     * Migrates the named modules up to the given versions and leaves all others untouched, so that
     * the schema is the one that a backup was taken from.
     */
    void migrateTo(DataSource owner, Map<String, String> versions) {
        for (String module : modules) {
            String version = versions.get(module);
            if (version != null) {
                flyway(owner, module, MigrationVersion.fromVersion(version)).migrate();
            }
        }
    }

    /** The newest version that this program knows, for each module. */
    Map<String, String> newest(DataSource owner) {
        return versions(owner, info -> !isFuture(info));
    }

    /** The modules whose schema was written by a newer program than this one. */
    public List<String> newerThanProgram(DataSource owner) {
        return modules.stream()
                .filter(module ->
                        Arrays.stream(migrations(owner, module)).anyMatch(Migrations::isFuture))
                .toList();
    }

    private MigrationInfo[] migrations(DataSource owner, String module) {
        try {
            return flyway(owner, module, MigrationVersion.LATEST).info().all();
        } catch (FlywayException failed) {
            throw problem("The history of " + module + "’s tables cannot be read: ", failed);
        }
    }

    /** Flyway wraps what the database said in many lines. */
    private static DatabaseUnavailable problem(String beginning, FlywayException failed) {
        Throwable origin = failed;
        for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            origin = cause;
        }
        String words =
                String.valueOf(origin.getMessage())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse("");
        return new DatabaseUnavailable(beginning + words, failed);
    }

    private Map<String, String> versions(
            DataSource owner, java.util.function.Predicate<MigrationInfo> wanted) {
        Map<String, String> versions = new LinkedHashMap<>();
        for (String module : modules) {
            Arrays.stream(migrations(owner, module))
                    .filter(info -> info.getVersion() != null)
                    .filter(wanted)
                    .map(MigrationInfo::getVersion)
                    .max(MigrationVersion::compareTo)
                    .ifPresent(version -> versions.put(module, version.toString()));
        }
        return versions;
    }

    private static boolean isFuture(MigrationInfo info) {
        return info.getState() == MigrationState.FUTURE_SUCCESS
                || info.getState() == MigrationState.FUTURE_FAILED;
    }

    /** Where Flyway writes down what it has done for the module; in the schema {@code public}. */
    static String historyTable(String module) {
        return "flyway_schema_history_" + module.replace("__", "");
    }

    private Flyway flyway(DataSource owner, String module, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(owner)
                .locations(location + "/" + module)
                .table(historyTable(module))
                .placeholders(Map.of("app_role", applicationRole))
                // the schema "public" is not empty for the second module: others have their history
                // there
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(target)
                .load();
    }
}
