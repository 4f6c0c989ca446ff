package org.confer.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    /** Unpacked once for all test runs until the next clean. */
    private static final Path CACHE = Path.of("target", "test-cache");

    @TempDir static Path sharedFolder;
    private static EmbeddedServer shared;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        shared = EmbeddedServer.start(sharedFolder, CACHE);
    }

    @AfterAll
    static void stop() {
        shared.close();
    }

    @Test
    void runsForRealUse() throws Exception {
        DataSource owner = shared.access().asOwner();
        assertThat(ask(owner, "show fsync")).isEqualTo("on");
        assertThat(ask(owner, "show synchronous_commit")).isEqualTo("on");
        assertThat(ask(owner, "show full_page_writes")).isEqualTo("on");
        assertThat(ask(owner, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(owner, "show server_encoding")).isEqualTo("UTF8");
        assertThat(ask(owner, "select lower('ÄÖ')")).isEqualTo("äö");
        assertThat(ask(owner, "select rolsuper::text from pg_roles where rolname = current_user"))
                .isEqualTo("false");
        assertThat(Files.getPosixFilePermissions(sharedFolder.resolve("passwords")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void nobodySignsInWithoutThePassword() {
        DatabaseAccess access = shared.access();
        DatabaseAccess guessed =
                new DatabaseAccess(
                        access.url(),
                        new DatabaseAccess.Role(access.owner().name(), "guessed"),
                        access.application());
        assertThatThrownBy(guessed::check)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("wrong password");
    }

    @Test
    void aSecondProgramIsRefusedTheFolder() {
        assertThatThrownBy(() -> EmbeddedServer.start(sharedFolder, CACHE))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("Another Confer is using the data folder");
    }

    @Test
    void aServerThatSurvivedAKilledProgramIsStoppedAndStartedAnewAndNothingIsLost()
            throws Exception {
        Process killed = startInAnotherProcess();
        DatabaseAccess survivor = EmbeddedServer.running(folder).orElseThrow();
        change(survivor.asOwner(), "create table kept as select 7 as answer");
        killed.destroyForcibly().waitFor();
        assertThat(EmbeddedServer.running(folder)).isPresent();

        try (EmbeddedServer again = EmbeddedServer.start(folder, CACHE)) {
            assertThat(again.access().url()).isNotEqualTo(survivor.url());
            assertThat(ask(again.access().asOwner(), "select answer::text from kept"))
                    .isEqualTo("7");
        }
        assertThat(EmbeddedServer.running(folder)).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedInOneSentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThatThrownBy(() -> EmbeddedServer.start(file.resolve("main"), CACHE))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining(file.toString());
    }

    @Test
    void aProcessNumberLeftByACrashDoesNotHarmTheProcessThatHasItNow() throws Exception {
        EmbeddedServer.start(folder, CACHE).close();
        Process innocent = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    folder.resolve("postgres").resolve("postmaster.pid"),
                    "%d\n%s\n0\n5432\n\n127.0.0.1\n".formatted(innocent.pid(), folder));
            EmbeddedServer.start(folder, CACHE).close();
            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroy();
        }
    }

    private Process startInAnotherProcess() throws IOException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Keeper.class.getName(),
                                folder.toString(),
                                CACHE.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        // it writes one byte when the server is up
        assertThat(process.getInputStream().read()).isEqualTo('!');
        return process;
    }

    /** Starts a server and waits to be killed. */
    static final class Keeper {
        public static void main(String[] arguments) throws Exception {
            EmbeddedServer.start(Path.of(arguments[0]), Path.of(arguments[1]));
            System.out.print('!');
            System.out.flush();
            System.in.read();
        }
    }

    private static String ask(DataSource source, String question) throws SQLException {
        try (var connection = source.getConnection();
                var asking = connection.createStatement();
                var answer = asking.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void change(DataSource source, String statement) throws SQLException {
        try (var connection = source.getConnection();
                var doing = connection.createStatement()) {
            doing.execute(statement);
        }
    }
}
