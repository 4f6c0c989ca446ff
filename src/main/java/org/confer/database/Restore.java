package org.confer.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;

/**
 * Puts the records of a backup in the place of all present ones. They are loaded into a new
 * database beside the present one, migrated to what this program needs, and only then change names
 * with it: a restore that fails leaves everything as it was. The database that was there stays
 * under another name until the next restore.
 */
public final class Restore {

    /** On every PostgreSQL server; connected to while databases change their names. */
    private static final String MAINTENANCE = "postgres";

    private static final int SECONDS_TO_LET_GO = 30;

    private final DatabaseAccess database;
    private final Migrations migrations;

    public Restore(DatabaseAccess database) {
        this(database, Migrations.bundled(database.application().name()));
    }

    Restore(DatabaseAccess database, Migrations migrations) {
        this.database = database;
        this.migrations = migrations;
    }

    /** The name that the replaced database has after a restore. */
    public String keptName() {
        return database.database() + "_before_restore";
    }

    /**
     * @return how many records were loaded
     * @throws BackupRefused if the file is no backup that this program can restore, or it fails on
     *     the way; the present records are then untouched
     */
    public long from(Path file) {
        try (BackupFile backup = BackupFile.open(file)) {
            refuseNewer(backup.manifest());
            String fresh = database.database() + "_restoring";
            try {
                create(fresh);
                DatabaseAccess target = database.in(fresh);
                migrations.migrateTo(target.asOwner(), backup.manifest().versions());
                long records = load(backup, target);
                migrations.migrate(target.asOwner());
                swap(fresh);
                return records;
            } catch (SQLException | IOException | FlywayException | DatabaseUnavailable failed) {
                drop(fresh);
                throw new BackupRefused(
                        "The backup could not be restored, everything is as it was: %s"
                                .formatted(failed.getMessage()),
                        failed);
            }
        }
    }

    private void refuseNewer(Manifest manifest) {
        Map<String, String> newest = migrations.newest(database.asOwner());
        List<String> newer = new ArrayList<>();
        manifest.versions()
                .forEach((module, version) -> {
                    String known = newest.get(module);
                    if (known == null
                            || MigrationVersion.fromVersion(version)
                                    .isNewerThan(MigrationVersion.fromVersion(known))) {
                        newer.add(module);
                    }
                });
        if (!newer.isEmpty()) {
            throw new BackupRefused(
                    "The backup was written by a newer version of Confer (%s); restore it with that version."
                            .formatted(String.join(", ", newer)));
        }
    }

    private void create(String fresh) throws SQLException {
        drop(fresh);
        try (Connection connection = database.in(MAINTENANCE).asOwner().getConnection()) {
            Catalogue catalogue = new Catalogue(connection);
            catalogue.execute("create database " + Catalogue.quote(fresh));
            catalogue.execute(
                    "grant connect on database %s to %s"
                            .formatted(
                                    Catalogue.quote(fresh),
                                    Catalogue.quote(database.application().name())));
        }
    }

    private void drop(String name) {
        try (Connection connection = database.in(MAINTENANCE).asOwner().getConnection()) {
            new Catalogue(connection)
                    .execute("drop database if exists " + Catalogue.quote(name) + " with (force)");
        } catch (SQLException refused) {
            throw new BackupRefused(
                    "The role %s may not drop and create databases: %s"
                            .formatted(database.owner(), refused.getMessage()),
                    refused);
        }
    }

    private static long load(BackupFile backup, DatabaseAccess target)
            throws SQLException, IOException {
        try (Connection connection = target.asOwner().getConnection()) {
            connection.setAutoCommit(false);
            Catalogue catalogue = new Catalogue(connection);
            List<Table> tables = catalogue.tables();
            refuseOtherTables(backup.manifest(), tables);
            // tables refer to each other in circles: the keys go while records come, and are
            // checked when they are made again
            List<Catalogue.ForeignKey> keys = catalogue.foreignKeys();
            for (Catalogue.ForeignKey key : keys) {
                catalogue.execute(
                        "alter table %s drop constraint %s"
                                .formatted(key.table(), Catalogue.quote(key.name())));
            }
            for (Table table : tables) {
                catalogue.execute("alter table " + table.quoted() + " disable trigger user");
            }
            if (!tables.isEmpty()) {
                // what migrations have put in is in the backup too, as it has become since
                catalogue.execute(
                        "truncate "
                                + tables.stream()
                                        .map(Table::quoted)
                                        .collect(Collectors.joining(", ")));
            }
            long records = 0;
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Manifest.TableCopy part : backup.manifest().tables()) {
                try (InputStream words = backup.records(part)) {
                    records +=
                            copy.copyIn(
                                    "copy %s %s from stdin"
                                            .formatted(
                                                    part.table().quoted(),
                                                    part.table().quotedColumns()),
                                    words);
                }
            }
            for (Catalogue.ForeignKey key : keys) {
                catalogue.execute(
                        "alter table %s add constraint %s %s"
                                .formatted(
                                        key.table(),
                                        Catalogue.quote(key.name()),
                                        key.definition()));
            }
            for (Table table : tables) {
                catalogue.execute("alter table " + table.quoted() + " enable trigger user");
            }
            setSequences(connection, backup.manifest().sequences());
            for (String view : catalogue.materializedViews()) {
                catalogue.execute("refresh materialized view " + view);
            }
            connection.commit();
            connection.setAutoCommit(true);
            catalogue.execute("analyze");
            return records;
        }
    }

    private static void refuseOtherTables(Manifest manifest, List<Table> tables) {
        var expected = new HashSet<>(tables);
        var given =
                manifest.tables().stream()
                        .map(Manifest.TableCopy::table)
                        .collect(Collectors.toSet());
        if (!expected.equals(given)) {
            expected.removeAll(given);
            throw new BackupRefused(
                    "The backup's tables are not those of the version that it says it comes from%s."
                            .formatted(
                                    expected.isEmpty()
                                            ? ""
                                            : " (" + expected.iterator().next().quoted() + ")"));
        }
    }

    private static void setSequences(
            Connection connection, List<Manifest.SequencePosition> positions) throws SQLException {
        try (var setting = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (Manifest.SequencePosition position : positions) {
                setting.setString(
                        1,
                        Catalogue.quote(position.schema())
                                + "."
                                + Catalogue.quote(position.name()));
                setting.setLong(2, position.lastValue());
                setting.setBoolean(3, position.called());
                setting.execute();
            }
        }
    }

    /**
     * Both change their names in one transaction; everybody who is connected loses the connection.
     */
    private void swap(String fresh) throws SQLException {
        String present = Catalogue.quote(database.database());
        drop(keptName());
        try (Connection connection = database.in(MAINTENANCE).asOwner().getConnection()) {
            Catalogue catalogue = new Catalogue(connection);
            catalogue.execute("alter database " + present + " allow_connections false");
            try {
                endConnections(catalogue);
                connection.setAutoCommit(false);
                catalogue.execute(
                        "alter database %s rename to %s"
                                .formatted(present, Catalogue.quote(keptName())));
                catalogue.execute(
                        "alter database %s rename to %s"
                                .formatted(Catalogue.quote(fresh), present));
                connection.commit();
                connection.setAutoCommit(true);
                catalogue.execute(
                        "alter database "
                                + Catalogue.quote(keptName())
                                + " allow_connections true");
            } catch (SQLException failed) {
                connection.rollback();
                connection.setAutoCommit(true);
                catalogue.execute("alter database " + present + " allow_connections true");
                throw failed;
            }
        }
    }

    private void endConnections(Catalogue catalogue) throws SQLException {
        String connected =
                "from pg_stat_activity where datname = '%s'"
                        .formatted(database.database().replace("'", "''"));
        for (int second = 0; second < SECONDS_TO_LET_GO; second++) {
            // waits up to a second for each to end
            catalogue.ask(
                    "select pg_terminate_backend(pid, 1000) " + connected,
                    row -> row.getBoolean(1));
            if (catalogue.ask("select pid " + connected, row -> row.getInt(1)).isEmpty()) {
                return;
            }
        }
        throw new SQLException("somebody else is connected to the database");
    }
}
