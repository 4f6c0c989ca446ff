package org.confer.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * The packaged program as an operator starts it: a process of its own with a data folder of its
 * own.
 */
final class RunningConfer implements AutoCloseable {

    private static final Path PROGRAM = Path.of("target/confer.jar").toAbsolutePath();
    private static final int PATIENCE_IN_MINUTES = 3;

    private final Process process;
    private final int port;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    private RunningConfer(Path home, Map<String, String> settings, String... arguments) {
        try {
            port = freePort();
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-Xmx1g");
            command.addAll(compiler());
            command.addAll(List.of("-jar", PROGRAM.toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
            builder.environment().putAll(settings);
            builder.environment().put("CONFER_PORT", Integer.toString(port));
            process = builder.start();
            awaitReady();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** With the fictional city's records. */
    static RunningConfer demo(Path home) {
        return new RunningConfer(home, Map.of(), "run", "--demo");
    }

    /** With the fictional city's records and what the operator has set. */
    static RunningConfer demo(Path home, Map<String, String> settings) {
        return new RunningConfer(home, settings, "run", "--demo");
    }

    /** As after a first installation. */
    static RunningConfer empty(Path home) {
        return new RunningConfer(home, Map.of(), "run");
    }

    /** When the program was built. */
    static FileTime built() throws IOException {
        return Files.getLastModifiedTime(PROGRAM);
    }

    /** A program that lives for a journey compiles itself as the journey's process does. */
    private static List<String> compiler() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:TieredStopAtLevel"))
                .toList();
    }

    String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    /** The operating system's number of the process. */
    long pid() {
        return process.pid();
    }

    /** All lines printed so far. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** Until a line holds these words. */
    void awaitWords(Pattern words) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(PATIENCE_IN_MINUTES))
                .until(() -> said().stream().anyMatch(line -> words.matcher(line).find()));
    }

    private void awaitReady() {
        CountDownLatch ready = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> listen(ready));
        try {
            if (!ready.await(PATIENCE_IN_MINUTES, TimeUnit.MINUTES) || !process.isAlive()) {
                close();
                throw new IllegalStateException(
                        "Confer did not start:\n" + String.join("\n", said));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void listen(CountDownLatch ready) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.contains("Confer is running at")) {
                    ready.countDown();
                }
            }
        } catch (IOException closed) {
            said.add("(output ended: " + closed.getMessage() + ")");
        } finally {
            ready.countDown();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static Path newHome() {
        try {
            return Files.createTempDirectory("confer-journey-");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
