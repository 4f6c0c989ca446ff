package org.confer;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.confer.database.BackupRefused;
import org.confer.database.DatabaseUnavailable;

/** What {@code ./confer} passes on: each command, and one sentence when it cannot be done. */
final class CommandLine {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    /** The application runs until it is stopped from outside. */
    static final int KEEPS_RUNNING = -1;

    private static final String DEMO = "--demo";

    private final Path settingsFile;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    CommandLine(
            Path settingsFile, Map<String, String> environment, PrintStream out, PrintStream err) {
        this.settingsFile = settingsFile;
        this.environment = Map.copyOf(environment);
        this.out = out;
        this.err = err;
    }

    /**
     * @return the exit code
     */
    int run(String... arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean demo = words.remove(DEMO);
        String command = words.isEmpty() ? "" : words.removeFirst();
        try {
            Settings settings = Settings.read(settingsFile, environment);
            if (command.equals("run") && words.isEmpty()) {
                new Installation(settings, demo, out).run();
                return KEEPS_RUNNING;
            }
            if (command.equals("warm-up") && words.isEmpty()) {
                new Installation(settings, false, out).warmUp();
                return DONE;
            }
            if (command.equals("verify") && words.isEmpty()) {
                return new Installation(settings, demo, out).verify() ? DONE : FAILED;
            }
            if (List.of("backup", "restore").contains(command) && words.size() == 1) {
                Installation installation = new Installation(settings, demo, out);
                Path file = Path.of(words.getFirst());
                if (command.equals("backup")) {
                    installation.backup(file);
                } else {
                    installation.restore(file);
                }
                return DONE;
            }
            err.println("Not understood; ./confer help says what there is.");
            return MISUSED;
        } catch (CannotStart | DatabaseUnavailable | BackupRefused refused) {
            err.println(refused.getMessage());
            return FAILED;
        }
    }
}
