package org.confer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The whole application once more, on the database of a test and in a process of its own. It does
 * what it is told by lines, says what it hears, and dies when it is closed.
 */
public final class SecondApplication implements AutoCloseable {

    private static final String SAYS = ">> ";
    private static final Duration TO_START = Duration.ofMinutes(2);
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Process process;
    private final PrintStream tell;

    /** What one that was told something does. */
    public interface Obedient {

        /**
         * @return what it says when it is done
         */
        String obey(ConfigurableApplicationContext application, String[] words, PrintStream out);
    }

    /**
     * @param main its main method calls {@link #obey}
     * @param settings of the test, for its database
     */
    public SecondApplication(Class<?> main, Environment settings) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName(),
                                "--spring.datasource.hikari.maximum-pool-size=3",
                                "--server.port=0",
                                "--management.server.port=-1",
                                "--CONFER_MEANING=off"));
        for (String name : List.of("url", "username", "password")) {
            String setting = "spring.datasource." + name;
            command.add(
                    "--" + setting + "=" + Objects.requireNonNull(settings.getProperty(setting)));
        }
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        tell = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread.ofVirtual().start(this::hear);
    }

    /** In the other process: starts, then obeys line by line until there are no more. */
    public static void obey(String[] settings, Obedient obedient) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (ConfigurableApplicationContext application =
                        new SpringApplicationBuilder(Confer.class).run(settings);
                BufferedReader told =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            say(out, "ready");
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                say(out, obedient.obey(application, line.split(" ", 4), out));
            }
        }
    }

    /** In the other process: what the test waits for. */
    public static void say(PrintStream out, String words) {
        out.println(SAYS + words);
    }

    public void tell(String line) {
        tell.println(line);
    }

    public void awaitReady() {
        await("ready", TO_START);
    }

    public void awaitWords(String words) {
        await(words, AT_ONCE);
    }

    public void forgetWhatItSaid() {
        said.clear();
    }

    private void await(String words, Duration patience) {
        Awaitility.await()
                .atMost(patience)
                .failFast(() ->
                        assertThat(process.isAlive()).as(() -> String.join("\n", said)).isTrue())
                .until(() -> said.contains(SAYS + words));
    }

    private void hear() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(said::add);
        } catch (IOException | UncheckedIOException ended) {
            said.add("(" + ended.getMessage() + ")");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
