package org.confer;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application; what it does on the command line is said in {@link CommandLine}. */
@SpringBootApplication
public class Confer {

    public static void main(String[] arguments) {
        // what happens before Spring has read its settings is told in sentences, not in log lines
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        CommandLine commands =
                new CommandLine(Path.of(".env"), System.getenv(), System.out, System.err);
        int exit = commands.run(arguments);
        if (exit != CommandLine.KEEPS_RUNNING) {
            System.exit(exit);
        }
    }
}
