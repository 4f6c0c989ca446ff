package org.confer.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.confer.TestDatabase;
import org.confer.consolidation.DyingConfer.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The program is killed in the middle of its work: all of it is stored or nothing, and when it is
 * started again it goes on, or says what was cut off.
 */
class CrashTest {

    private static final long PATIENCE_SECONDS = 400;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    @Test
    void inTheMiddleOfAnImport() throws Exception {
        assertThat(run(Task.IMPORT)).isEqualTo(DyingConfer.HALTED);
        assertThat(ask("select count(*)::text from training.plan")).containsExactly("0");
        assertThat(ask("select count(*)::text from training.plan_import")).containsExactly("0");
        assertThat(ask("select file_name from planimport.begun_import"))
                .as("what the officer is told was cut off")
                .containsExactly("dying.csv");
    }

    @Test
    void inTheMiddleOfCarryingOutADecisionOnABundle() throws Exception {
        assertThat(run(Task.DECISION)).isEqualTo(DyingConfer.HALTED);
        assertThat(ask("select distinct status from training.plan")).containsExactly("PLANNED");
        assertThat(ask("select state from consolidation.proposal"))
                .containsExactly("DECIDED", "DECIDED");

        assertThat(run(Task.AGAIN)).isZero();
        assertThat(ask("select state from consolidation.proposal"))
                .containsExactly("CARRIED_OUT", "CARRIED_OUT");
        assertThat(ask("select count(distinct decision_id)::text from consolidation.proposal"))
                .as("one decision carried both out, each traceable to it")
                .containsExactly("1");
        assertThat(ask("select count(*)::text from training.plan where status = 'MERGED'"))
                .containsExactly("2");
    }

    private List<String> ask(String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (var connection = database.asOwner().getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    private int run(Task task) throws Exception {
        Process program =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx700m",
                                        "-XX:+UseSerialGC",
                                        "-XX:TieredStopAtLevel=1",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        DyingConfer.class.getName(),
                                        task.name(),
                                        database.url(),
                                        database.applicationRole(),
                                        database.password()))
                        .redirectErrorStream(true)
                        .redirectOutput(new File("target/dying-" + task + ".log"))
                        .start();
        assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return program.exitValue();
    }
}
