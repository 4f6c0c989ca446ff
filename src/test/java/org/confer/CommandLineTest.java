package org.confer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong before the start is said in one sentence, with a non-zero exit. */
class CommandLineTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    @TempDir Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aTakenPort() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            String port = Integer.toString(other.getLocalPort());
            assertThat(run(Map.of("CONFER_PORT", port), "run")).isEqualTo(CommandLine.FAILED);
            assertThat(sentence()).startsWith("Port " + port + " is taken by another program");
        }
    }

    @Test
    void aDataFolderThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run(Map.of("CONFER_DATA", file.toString()), "run"))
                .isEqualTo(CommandLine.FAILED);
        assertThat(sentence()).startsWith("The data folder " + file).contains("cannot be written");
    }

    @Test
    void aServerThatDoesNotAnswer() throws Exception {
        int closed;
        try (ServerSocket free = new ServerSocket(0)) {
            closed = free.getLocalPort();
        }
        String url = "jdbc:postgresql://localhost:" + closed + "/confer";
        assertThat(run(server(url, database.password()), "run")).isEqualTo(CommandLine.FAILED);
        assertThat(sentence()).isEqualTo("The database at " + url + " cannot be reached.");
    }

    @Test
    void aRoleThatMayNotSignIn() {
        Map<String, String> given = new HashMap<>(server(database.url(), "guessed"));
        given.put("CONFER_APPLICATION_ROLE", "stranger");
        assertThat(run(given, "run")).isEqualTo(CommandLine.FAILED);
        assertThat(sentence()).contains("refuses the role stranger").doesNotContain("guessed");
    }

    @Test
    void aDatabaseThatDoesNotExist() {
        String url = database.url().replaceFirst("/[^/?]+(\\?|$)", "/nowhere$1");
        assertThat(run(server(url, database.password()), "run")).isEqualTo(CommandLine.FAILED);
        assertThat(sentence()).startsWith("The server has no database nowhere");
    }

    @Test
    void anAddressOfAnotherKindOfDatabase() {
        assertThat(run(server("jdbc:mysql://localhost/confer", "x"), "run"))
                .isEqualTo(CommandLine.FAILED);
        assertThat(sentence()).startsWith("The database address must begin with jdbc:postgresql:");
    }

    @Test
    void aDatabaseThatANewerProgramHasWritten() throws Exception {
        try (var connection = database.asOwner().getConnection();
                var doing = connection.createStatement()) {
            doing.execute(
                    "insert into flyway_schema_history_audit (installed_rank, version, description,"
                            + " type, script, checksum, installed_by, execution_time, success)"
                            + " values (99, '99', 'future', 'SQL', 'V99__future.sql', 0, 'x', 0, true)");
        }
        assertThat(run(server(database.url(), database.password()), "run"))
                .isEqualTo(CommandLine.FAILED);
        assertThat(sentence()).contains("was written by a newer version of Confer (audit)");
    }

    @Test
    void verifyingSaysWhatIsMissingAndExitsWithAFault() throws Exception {
        Map<String, String> given = server(database.url(), database.password());
        assertThat(run(given, "verify")).isEqualTo(CommandLine.DONE);
        assertThat(sentence()).isEqualTo("0 issued minutes are as they were issued.");
        said.reset();
        try (var connection = database.asOwner().getConnection();
                var doing = connection.createStatement()) {
            doing.execute(
                    "with unit as (insert into organisation.department (name, short_name, tier)"
                            + " values ('Office', 'Office', 'CITY') returning id), body as (insert into"
                            + " conference.joint_conference (name, lead_department_id, quorum_rule,"
                            + " zone, founded_at) select 'Body', id, 'HALF', 'UTC', now() from unit"
                            + " returning id) insert into meeting.joint_meeting (conference_id,"
                            + " number, title, state) select id, 1, 'First', 'ISSUED' from body");
        }
        assertThat(run(given, "verify")).isEqualTo(CommandLine.FAILED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("“First”").contains("1 faults");
    }

    @Test
    void anUnknownCommand() {
        assertThat(run(Map.of(), "fly")).isEqualTo(CommandLine.MISUSED);
        assertThat(sentence()).contains("./confer help");
    }

    private Map<String, String> server(String url, String password) {
        return Map.of(
                "CONFER_DATABASE_URL", url,
                "CONFER_OWNER_ROLE", database.ownerRole(),
                "CONFER_OWNER_PASSWORD", password,
                "CONFER_APPLICATION_ROLE", database.applicationRole(),
                "CONFER_APPLICATION_PASSWORD", password);
    }

    private int run(Map<String, String> given, String... arguments) {
        Map<String, String> environment = new HashMap<>(Map.of("CONFER_PORT", "0"));
        environment.putAll(given);
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new CommandLine(folder.resolve(".env"), environment, stream, stream).run(arguments);
    }

    private String sentence() {
        assertThat(said.toString(StandardCharsets.UTF_8).strip().lines()).hasSize(1);
        return said.toString(StandardCharsets.UTF_8).strip();
    }
}
