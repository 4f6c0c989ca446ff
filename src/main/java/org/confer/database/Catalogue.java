package org.confer.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;

/**
 * What is in a database, asked of PostgreSQL itself, so that backup and restore need no list of
 * tables. Histories of migrations are not records and are left out.
 *
 * @param connection of the database's owner; all answers belong to its transaction
 */
record Catalogue(Connection connection) {

    private static final String OUR_SCHEMAS =
            """
            n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
            and c.relname not like 'flyway\\_schema\\_history\\_%'
            and not exists (select 1 from pg_depend d
                             where d.classid = 'pg_class'::regclass and d.objid = c.oid
                               and d.deptype = 'e')
            """;

    /** Turns a row of an answer into a value. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A foreign key and how it is made again. */
    record ForeignKey(String table, String name, String definition) {}

    List<Table> tables() throws SQLException {
        return ask(
                """
                select n.nspname, c.relname,
                       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                           and a.attgenerated = '')
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and %s
                 order by n.nspname, c.relname
                """
                        .formatted(OUR_SCHEMAS),
                row ->
                        new Table(
                                row.getString(1),
                                row.getString(2),
                                Arrays.asList((String[]) row.getArray(3).getArray())));
    }

    List<Manifest.SequencePosition> sequences() throws SQLException {
        List<Manifest.SequencePosition> positions = new ArrayList<>();
        for (String[] sequence :
                ask(
                        """
                        select n.nspname, c.relname
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'S' and %s
                         order by n.nspname, c.relname
                        """
                                .formatted(OUR_SCHEMAS),
                        row -> new String[] {row.getString(1), row.getString(2)})) {
            positions.addAll(
                    ask(
                            "select last_value, is_called from "
                                    + quote(sequence[0])
                                    + "."
                                    + quote(sequence[1]),
                            row ->
                                    new Manifest.SequencePosition(
                                            sequence[0],
                                            sequence[1],
                                            row.getLong(1),
                                            row.getBoolean(2))));
        }
        return positions;
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        return ask(
                """
                select format('%%I.%%I', n.nspname, c.relname), k.conname,
                       pg_get_constraintdef(k.oid)
                  from pg_constraint k
                  join pg_class c on c.oid = k.conrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where k.contype = 'f' and %s
                 order by 1, 2
                """
                        .formatted(OUR_SCHEMAS),
                row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    List<String> materializedViews() throws SQLException {
        return ask(
                """
                select format('%%I.%%I', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'm' and %s
                 order by c.oid
                """
                        .formatted(OUR_SCHEMAS),
                row -> row.getString(1));
    }

    /** The version at which each module's schema stands. */
    Map<String, String> versions(List<String> modules) throws SQLException {
        Map<String, String> versions = new LinkedHashMap<>();
        for (String module : modules) {
            String history = Migrations.historyTable(module);
            boolean migrated =
                    ask(
                                    "select to_regclass('public.%s') is not null"
                                            .formatted(history),
                                    row -> row.getBoolean(1))
                            .getFirst();
            if (migrated) {
                ask(
                                "select version from public.%s where success and version is not null"
                                        .formatted(quote(history)),
                                row -> MigrationVersion.fromVersion(row.getString(1)))
                        .stream()
                        .max(MigrationVersion::compareTo)
                        .ifPresent(version -> versions.put(module, version.toString()));
            }
        }
        return versions;
    }

    <T> List<T> ask(String question, Row<T> row) throws SQLException {
        List<T> answers = new ArrayList<>();
        try (var asking = connection.createStatement();
                var answer = asking.executeQuery(question)) {
            while (answer.next()) {
                answers.add(row.read(answer));
            }
        }
        return answers;
    }

    void execute(String statement) throws SQLException {
        try (var doing = connection.createStatement()) {
            doing.execute(statement);
        }
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
