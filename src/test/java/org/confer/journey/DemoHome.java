package org.confer.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The data folder of a demo that was started once. That first start (a database, all migrations,
 * the fictional city, the comparison of its plans) takes longer than many a journey, so it is done
 * by whoever comes first, and every journey begins on a copy of its own.
 */
final class DemoHome {

    private static final Path FOLDER = Path.of("target/journeys");
    private static final Pattern COMPARED = Pattern.compile("found [1-9]\\d* groups");

    private DemoHome() {}

    /** A copy for one journey. */
    static Path copy() {
        try {
            Path copy = RunningConfer.newHome();
            copy(made(), copy);
            return copy;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Journeys run in two processes, of which one makes it while the other waits. */
    private static Path made() throws IOException {
        Files.createDirectories(FOLDER);
        Path made = FOLDER.resolve("demo-" + RunningConfer.built().toMillis());
        try (FileChannel file =
                        FileChannel.open(
                                FOLDER.resolve("lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock alone = file.lock()) {
            if (!Files.exists(made)) {
                Path making = Files.createTempDirectory(FOLDER, "making-");
                try (RunningConfer confer = RunningConfer.demo(making)) {
                    confer.awaitWords(COMPARED);
                }
                Files.move(making, made);
            }
            return made;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.skip(1).toList()) {
                // with the rights: PostgreSQL wants a folder that only its owner reads
                Files.copy(
                        one, to.resolve(from.relativize(one)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
