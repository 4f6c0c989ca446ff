package org.confer;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.confer.database.Backup;
import org.confer.database.DatabaseAccess;
import org.confer.database.DatabaseReplaced;
import org.confer.database.EmbeddedServer;
import org.confer.database.Migrations;
import org.confer.database.Restore;
import org.confer.kernel.Messages;
import org.confer.minutes.ChainCheck;
import org.confer.secrets.Secrets;
import org.confer.security.FirstAdministrator;
import org.confer.security.FirstSignIn;
import org.confer.shell.BundleMessages;
import org.confer.shell.Languages;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/**
 * One Confer with its records: starts the database if it brings its own, migrates it, then starts
 * the application, and stops them the other way round.
 */
final class Installation {

    private final Settings settings;
    private final boolean demo;
    private final PrintStream out;

    /** What must be stopped, last started first. */
    private final Running running = new Running();

    Installation(Settings settings, boolean demo, PrintStream out) {
        this.settings = settings;
        this.demo = demo;
        this.out = out;
    }

    /**
     * Starts and returns when people can sign in; a shutdown hook stops everything.
     *
     * @throws CannotStart or {@code DatabaseUnavailable} with one sentence
     */
    void run() {
        ConfigurableApplicationContext context = start();
        announce();
        if (!demo) {
            context.getBean(FirstAdministrator.class).appoint().ifPresent(this::announce);
        }
    }

    /** On the console only, never in a log; nobody can be told the password again. */
    private void announce(FirstSignIn first) {
        out.println(
                """
                This installation is empty. Sign in as its administrator, and change the password:
                    name      %s
                    password  %s
                """
                        .formatted(first.name(), first.password()));
        out.flush();
    }

    /**
     * Starts, asks for one page and stops: the JVM learns from it what later starts need.
     *
     * @throws CannotStart if no page came
     */
    void warmUp() {
        ConfigurableApplicationContext context = start();
        URI page =
                URI.create(
                        "http://localhost:"
                                + context.getEnvironment().getProperty("local.server.port")
                                + "/sign-in");
        try (HttpClient browser = HttpClient.newHttpClient()) {
            int status =
                    browser.send(
                                    HttpRequest.newBuilder(page).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode();
            out.println("Warm-up: the first page was answered with " + status + ".");
        } catch (IOException unanswered) {
            throw new CannotStart("The first page was not answered.", unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes all records into a file, also while another process runs this installation. */
    void backup(Path file) {
        try {
            DatabaseAccess database = reachDatabase();
            database.check();
            long records = new Backup(database, Clock.systemUTC()).write(file);
            out.println("Wrote %d records into %s.".formatted(records, file));
        } finally {
            running.close();
        }
    }

    /** Puts the records of a file in the place of all present ones. */
    void restore(Path file) {
        try {
            DatabaseAccess database = reachDatabase();
            database.check();
            Restore restore = new Restore(database);
            long records = restore.from(file);
            out.println(
                    "Restored %d records; those that were there are kept in the database %s."
                            .formatted(records, restore.keptName()));
        } finally {
            running.close();
        }
    }

    /**
     * Recomputes the hash of everything that was issued and says what is not as it was.
     *
     * @return whether all is as it was issued
     */
    boolean verify() {
        try {
            DatabaseAccess database = reachDatabase();
            database.check();
            ChainCheck check = ChainCheck.of(database.asApplication());
            Messages words = new BundleMessages();
            check.faults().forEach(fault -> out.println(words.text(fault, Languages.ENGLISH)));
            out.println(
                    check.faults().isEmpty()
                            ? "%d issued minutes are as they were issued."
                                    .formatted(check.records())
                            : "%d issued minutes were read; %d faults."
                                    .formatted(check.records(), check.faults().size()));
            return check.faults().isEmpty();
        } finally {
            running.close();
        }
    }

    private ConfigurableApplicationContext start() {
        requireReadableKey();
        requireFreePort();
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        return start(openDatabase());
    }

    /** The database of this installation, started if nobody runs it. */
    private DatabaseAccess reachDatabase() {
        try {
            Path home = settings.home(demo);
            if (demo || settings.givenDatabase().isEmpty()) {
                if (!Files.isDirectory(home)) {
                    throw new CannotStart(
                            "There are no records in %s yet; start Confer once.".formatted(home));
                }
                Optional<DatabaseAccess> started = EmbeddedServer.running(home);
                if (started.isPresent()) {
                    return started.get();
                }
            }
            return openDatabase();
        } catch (IOException unreadable) {
            throw new CannotStart(
                    "The data folder %s cannot be read.".formatted(settings.home(demo)),
                    unreadable);
        }
    }

    /** A demo never touches the operator's server. */
    private DatabaseAccess openDatabase() {
        if (!demo && settings.givenDatabase().isPresent()) {
            return settings.givenDatabase().get();
        }
        EmbeddedServer server = EmbeddedServer.start(settings.home(demo), settings.cache());
        running.add(server);
        return server.access();
    }

    /** After a restore nothing that the application remembers is true; it starts anew. */
    private void startAnew(ConfigurableApplicationContext old, DatabaseAccess database) {
        out.println("A backup was restored; Confer starts anew, everybody signs in again.");
        // else parts that look into the database once more while they stop would wait for it
        old.getBean(HikariDataSource.class).close();
        old.close();
        start(database);
        out.println("Confer is running again.");
    }

    private ConfigurableApplicationContext start(DatabaseAccess database) {
        database.check();
        Migrations.bundled(database.application().name()).migrate(database.asOwner());
        SpringApplication application = new SpringApplication(Confer.class);
        application.setRegisterShutdownHook(false);
        Map<String, Object> properties = new HashMap<>();
        settings.values()
                .forEach((name, value) -> {
                    if (name.startsWith("CONFER_")) {
                        properties.put(name, value);
                    }
                });
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.application().name());
        properties.put("spring.datasource.password", database.application().password());
        properties.put("confer.demo", demo);
        properties.put("confer.public-url", settings.publicUrl());
        properties.put("server.address", settings.address());
        properties.put("server.port", settings.port());
        if (settings.value("CONFER_LOG").orElse("text").equals("json")) {
            properties.put("logging.structured.format.console", "ecs");
        }
        application.setDefaultProperties(properties);
        // known from its first moment, so that a stop in the middle of a start comes in order too
        application.addInitializers(running::add);
        ConfigurableApplicationContext context = application.run();
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> told
                    && told.getPayload() instanceof DatabaseReplaced) {
                // not a daemon: for a moment it is all that keeps the program alive
                Thread.ofPlatform()
                        .name("start-anew")
                        .daemon(false)
                        .start(() -> startAnew(context, database));
            }
        });
        return context;
    }

    private void requireReadableKey() {
        try {
            new Secrets(settings.value("CONFER_SECRET_KEY").orElse(""));
        } catch (IllegalArgumentException unreadable) {
            throw new CannotStart(Objects.toString(unreadable.getMessage()));
        }
    }

    private void requireFreePort() {
        try (ServerSocket socket = new ServerSocket()) {
            // as Tomcat does it, else the port of a server that has just stopped looks taken
            socket.setReuseAddress(true);
            socket.bind(
                    new InetSocketAddress(
                            InetAddress.getByName(settings.address()), settings.port()));
        } catch (UnknownHostException unknown) {
            throw new CannotStart(
                    "CONFER_ADDRESS is %s, which is no address of this machine."
                            .formatted(settings.address()),
                    unknown);
        } catch (IOException taken) {
            throw new CannotStart(
                    "Port %d is taken by another program; stop that, or set CONFER_PORT in .env."
                            .formatted(settings.port()),
                    taken);
        }
    }

    private void announce() {
        out.println();
        out.println("Confer is running at " + settings.publicUrl() + " (stop it with Ctrl-C).");
        if (demo) {
            try (InputStream signIns = Confer.class.getResourceAsStream("/db/demo/sign-ins.txt")) {
                if (signIns != null) {
                    out.println(new String(signIns.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        out.flush();
    }
}
