package org.confer.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.confer.TestDatabase;
import org.confer.kernel.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final String DIFFICULT = "人事局\t\"A\\B\"\n第二行 🏛";
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    @TempDir Path folder;

    private Path file = Path.of("");

    /** What the migrations themselves wrote: the same in every clone. */
    private static long rowsOfMigrations;

    @BeforeAll
    static void countWhatMigrationsWrote(@TempDir Path folder) {
        try (TestDatabase empty = TestDatabase.fresh()) {
            rowsOfMigrations = new Backup(empty.access(), CLOCK).write(folder.resolve("empty.zip"));
        }
    }

    @BeforeEach
    void aDatabaseWithRecords() throws Exception {
        file = folder.resolve("backup.zip");
        try (Connection connection = database.asOwner().getConnection();
                var inserting =
                        connection.prepareStatement(
                                "insert into organisation.department (name, short_name, tier,"
                                        + " also_named) values (?, 'a', 'CITY', '{x,NULL,y}')")) {
            inserting.setString(1, DIFFICULT);
            inserting.execute();
        }
        // refers to a row of its own table that comes later in the file
        change(
                "insert into organisation.department (name, short_name, tier) values ('b', 'b', 'CITY');"
                        + " update organisation.department set parent_department_id ="
                        + " (select max(id) from organisation.department) where short_name = 'a'");
    }

    @Test
    void putsEverythingBackAsItWas() throws SQLException {
        String before = everything();
        assertThat(new Backup(database.access(), CLOCK).write(file))
                .isEqualTo(rowsOfMigrations + 2);

        change("update organisation.department set name = 'changed' where short_name = 'a'");
        change(
                "insert into organisation.department (name, short_name, tier) values ('c', 'c', 'CITY')");
        assertThat(new Restore(database.access()).from(file)).isEqualTo(rowsOfMigrations + 2);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void theApplicationGoesOnWithItsRightsAndNewKeys() throws SQLException {
        new Backup(database.access(), CLOCK).write(file);
        String next = ask("select max(id) + 1 from organisation.department");
        new Restore(database.access()).from(file);

        change(
                database.asApplication(),
                "insert into organisation.department (name, short_name, tier) values ('c', 'c', 'CITY')");
        assertThat(ask("select id from organisation.department where name = 'c'")).isEqualTo(next);
        assertThatThrownBy(() -> change(database.asApplication(), "delete from audit.trail"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() ->
                        change("update organisation.department set parent_department_id = 999"))
                .hasMessageContaining("foreign key");
    }

    @Test
    void whatIsNotYetCommittedIsNotInIt() throws SQLException {
        try (Connection working = database.asApplication().getConnection()) {
            working.setAutoCommit(false);
            try (var doing = working.createStatement()) {
                doing.execute(
                        "insert into organisation.department (name, short_name, tier) values"
                                + " ('c', 'c', 'CITY')");
            }
            assertThat(new Backup(database.access(), CLOCK).write(file))
                    .isEqualTo(rowsOfMigrations + 2);
            working.rollback();
        }
    }

    @Test
    void everybodyWhoIsConnectedLosesTheConnection() throws SQLException {
        new Backup(database.access(), CLOCK).write(file);
        try (Connection working = database.asApplication().getConnection()) {
            new Restore(database.access()).from(file);
            assertThat(working.isValid(5)).isFalse();
        }
    }

    @Test
    void aConnectionToTheReplacedDatabaseIsNoticedBeforeARecordIsRead() throws SQLException {
        new Backup(database.access(), CLOCK).write(file);
        int[] told = {0};
        SameDatabase same = new SameDatabase(database.asApplication(), () -> told[0]++);
        same.getConnection().close();
        same.getConnection().close();
        new Restore(database.access()).from(file);

        assertThatThrownBy(same::getConnection).hasMessageContaining("replaced by a restore");
        assertThat(told[0]).isEqualTo(1);
    }

    @Test
    void theReplacedRecordsAreKept() throws SQLException {
        new Backup(database.access(), CLOCK).write(file);
        change("update organisation.department set name = 'changed' where short_name = 'a'");
        Restore restore = new Restore(database.access());
        restore.from(file);

        DataSource kept = database.access().in(restore.keptName()).asOwner();
        assertThat(ask(kept, "select name from organisation.department where short_name = 'a'"))
                .isEqualTo("changed");
    }

    @Test
    void onlyTheOneWhoWroteItMayReadIt() throws IOException {
        new Backup(database.access(), CLOCK).write(file);
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void doesNotOverwriteAnEarlierBackup() throws IOException {
        Files.writeString(file, "earlier");
        assertThatThrownBy(() -> new Backup(database.access(), CLOCK).write(file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageEndingWith("exists already.");
        assertThat(file).hasContent("earlier");
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws Exception {
        Files.writeString(file, "not a backup");
        refused("is not a backup of Confer");

        try (ZipOutputStream other = new ZipOutputStream(Files.newOutputStream(file))) {
            other.putNextEntry(new ZipEntry("letter.txt"));
        }
        refused("is not a backup of Confer");

        Files.delete(file);
        refused("cannot be read");
    }

    @Test
    void aFileWithoutItsEndIsRefused() throws Exception {
        new Backup(database.access(), CLOCK).write(file);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        refused("is not a backup of Confer, or its end is missing");
    }

    @Test
    void aFlippedBitIsFoundWhereverItMatters() throws Exception {
        new Backup(database.access(), CLOCK).write(file);
        byte[] whole = Files.readAllBytes(file);
        String contents;
        try (BackupFile backup = BackupFile.open(file)) {
            contents = backup.manifest().text();
        }
        int refused = 0;
        // an odd step, so that all kinds of places come up
        int step = whole.length / 400 | 1;
        for (int place = 0; place < whole.length; place += step) {
            byte[] changed = whole.clone();
            changed[place] ^= 4;
            Files.write(file, changed);
            try (BackupFile backup = BackupFile.open(file)) {
                // what the archive says twice, or the time of an entry
                assertThat(backup.manifest().text()).isEqualTo(contents);
            } catch (BackupRefused found) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(400 / 3);
    }

    @Test
    void aChangedRecordIsFoundByItsChecksum() throws Exception {
        new Backup(database.access(), CLOCK).write(file);
        rewrite("records/organisation/department", text -> text.replace("CITY", "COUNTY"));
        refused("The records of organisation.department in the backup are not those");
    }

    @Test
    void aMissingPartIsNamed() throws Exception {
        new Backup(database.access(), CLOCK).write(file);
        rewrite("records/organisation/department", null);
        refused("The backup lacks its part records/organisation/department");
    }

    @Test
    void recordsThatBreakTheRulesOfTheDatabaseAreRefusedEvenWithRightChecksums() throws Exception {
        new Backup(database.access(), CLOCK).write(file);
        String[] checksum = {""};
        rewrite(
                "records/organisation/department",
                text -> {
                    String broken = text.replaceFirst("(?m)^2\t", "77\t");
                    checksum[0] =
                            HexFormat.of()
                                    .formatHex(
                                            Sha256.digest()
                                                    .digest(
                                                            broken.getBytes(
                                                                    StandardCharsets.UTF_8)));
                    return broken;
                });
        rewrite(
                Manifest.ENTRY,
                text ->
                        text.replaceAll(
                                "(table\torganisation\tdepartment\t\\d+\t)\\w+",
                                "$1" + checksum[0]));
        refused("everything is as it was");
    }

    @Test
    void aBackupOfANewerProgramIsRefused() throws Exception {
        new Backup(database.access(), CLOCK).write(file);
        rewrite(Manifest.ENTRY, text -> text.replace("module\taudit\t1", "module\taudit\t99"));
        refused("was written by a newer version of Confer (audit)");

        rewrite(Manifest.ENTRY, text -> text.replace("confer-backup\t1", "confer-backup\t2"));
        refused("was written by a newer version of Confer");
    }

    @Test
    void aTableOfContentsThatLeavesOutATableIsRefused() throws Exception {
        new Backup(database.access(), CLOCK).write(file);
        rewrite(Manifest.ENTRY, text -> text.replaceFirst("table\taudit\ttrail.*\n", ""));
        refused("The backup's tables are not those of the version that it says it comes from");
    }

    @Test
    void aNewerProgramMigratesAnOlderBackupAndAnOlderDatabase() throws Exception {
        new Backup(database.access(), CLOCK).write(file);
        Migrations newer = aNewerProgram();
        new Restore(database.access(), newer).from(file);
        assertThat(ask("select motto from organisation.department where short_name = 'b'"))
                .isEqualTo("motto of b");
        assertThat(Migrations.bundled("confer_app").newerThanProgram(database.asOwner()))
                .containsExactly("organisation");

        try (TestDatabase older = TestDatabase.fresh()) {
            change(
                    older.asOwner(),
                    "insert into organisation.department (name, short_name, tier) values ('d', 'd', 'CITY')");
            newer.migrate(older.asOwner());
            assertThat(ask(older.asOwner(), "select motto from organisation.department"))
                    .isEqualTo("motto of d");
        }
    }

    /** This program's migrations and one more. */
    private Migrations aNewerProgram() throws IOException {
        Path migrations = folder.resolve("newer");
        for (String module : Migrations.modulesLowestFloorFirst()) {
            Path target = Files.createDirectories(migrations.resolve(module));
            try (var scripts = Files.list(Path.of("db", "migration", module))) {
                for (Path script : scripts.toList()) {
                    Files.copy(script, target.resolve(script.getFileName()));
                }
            }
        }
        Files.writeString(
                migrations.resolve("organisation").resolve("V900__motto.sql"),
                "alter table organisation.department add motto text;"
                        + "update organisation.department set motto = 'motto of ' || short_name;");
        return new Migrations(
                "filesystem:" + migrations,
                Migrations.modulesLowestFloorFirst(),
                database.applicationRole());
    }

    private void refused(String words) throws SQLException {
        String before = everything();
        assertThatThrownBy(() -> new Restore(database.access()).from(file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(words);
        assertThat(everything()).isEqualTo(before);
    }

    /** Writes the file anew with one entry changed, or left out. */
    private void rewrite(
            String name, @org.jspecify.annotations.Nullable UnaryOperator<String> change)
            throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile archive = new ZipFile(file.toFile())) {
            for (ZipEntry entry : archive.stream().toList()) {
                entries.put(entry.getName(), archive.getInputStream(entry).readAllBytes());
            }
        }
        byte[] old = entries.remove(name);
        if (change != null) {
            String text = new String(old, StandardCharsets.UTF_8);
            assertThat(change.apply(text)).isNotEqualTo(text);
            entries.put(name, change.apply(text).getBytes(StandardCharsets.UTF_8));
        }
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                archive.putNextEntry(new ZipEntry(entry.getKey()));
                archive.write(entry.getValue());
            }
        }
    }

    private String everything() throws SQLException {
        return ask("select string_agg(d::text, '|' order by id) from organisation.department d");
    }

    private String ask(String question) throws SQLException {
        return ask(database.asOwner(), question);
    }

    private static String ask(DataSource source, String question) throws SQLException {
        try (Connection connection = source.getConnection()) {
            List<String> answers = new Catalogue(connection).ask(question, row -> row.getString(1));
            return answers.getFirst();
        }
    }

    private void change(String statement) throws SQLException {
        change(database.asOwner(), statement);
    }

    private static void change(DataSource source, String statement) throws SQLException {
        try (Connection connection = source.getConnection()) {
            new Catalogue(connection).execute(statement);
        }
    }
}
