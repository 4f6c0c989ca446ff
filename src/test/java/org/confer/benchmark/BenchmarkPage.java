package org.confer.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code docs/benchmarks.md}: one section for each benchmark, written anew by each whole run, with
 * the machine, the commit and how busy the machine was.
 */
public final class BenchmarkPage {

    private static final Path PAGE = Path.of("docs", "benchmarks.md");
    private static final String BEGINNING =
            """
            # Benchmarks

            Each section was written by the command it names. Wall-clock times hold only on an idle machine; processor seconds
            hold on a busy one too (two idle processors show about half of them by the clock).
            """;

    private BenchmarkPage() {}

    /**
     * Puts a section in the place of the one of the same name.
     *
     * @param name as in {@code ./confer bench NAME}
     * @param table rows of a Markdown table, its heading included
     * @param notes how to read it, Markdown; may be empty
     */
    public static void write(String name, List<String> table, String notes) throws IOException {
        StringBuilder section = new StringBuilder("## " + name + "\n\n");
        section.append("Command: `./confer bench ").append(name).append("`. ");
        section.append(Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MINUTES));
        section.append(", commit ").append(commit()).append(", ");
        section.append(Runtime.getRuntime().availableProcessors()).append(" processors, ");
        section.append(memory()).append(", Java ").append(Runtime.version().feature());
        section.append(", load average at the end ").append(load()).append(".\n\n");
        table.forEach(row -> section.append(row).append('\n'));
        if (!notes.isBlank()) {
            section.append('\n').append(notes.strip()).append('\n');
        }
        List<String> sections = others(name);
        sections.add(section.toString());
        sections.sort(null);
        Files.writeString(PAGE, BEGINNING + "\n" + String.join("\n", sections));
    }

    private static List<String> others(String name) throws IOException {
        List<String> sections = new ArrayList<>();
        if (Files.exists(PAGE)) {
            for (String part : Files.readString(PAGE).split("(?m)^(?=## )")) {
                if (part.startsWith("## ") && !part.startsWith("## " + name + "\n")) {
                    sections.add(part.strip() + "\n");
                }
            }
        }
        return sections;
    }

    private static String memory() throws IOException {
        Path file = Path.of("/proc/meminfo");
        return Files.exists(file)
                ? Long.parseLong(Files.readAllLines(file).getFirst().replaceAll("\\D", ""))
                                / 1_048_576
                        + " GiB"
                : "memory unknown";
    }

    private static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file)
                ? Files.readString(file).split(" ", 2)[0].toLowerCase(Locale.ROOT)
                : "unknown";
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
