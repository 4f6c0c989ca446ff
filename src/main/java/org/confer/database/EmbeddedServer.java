package org.confer.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL server that Confer brings along, run for real use: it listens on the loopback
 * interface only, asks for passwords, and a committed record survives a power cut.
 *
 * <p>An installation's folder holds {@code postgres} (the records), {@code passwords} and {@code
 * lock}. Whoever holds the lock may start and stop the server; a server that runs although nobody
 * holds the lock survived a killed program and is stopped before it is started anew.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** A crash may leave minutes of log to be replayed before the server answers. */
    private static final int SECONDS_TO_START = 600;

    private static final int SECONDS_TO_STOP = 60;
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "confer";
    private static final String OWNER = "confer_owner";
    private static final String APPLICATION = "confer_app";

    private final Path data;
    private final PostgresBinaries binaries;
    private final ServerUser user;
    private final Passwords passwords;
    private final FileLock lock;

    private EmbeddedServer(
            Path data,
            PostgresBinaries binaries,
            ServerUser user,
            Passwords passwords,
            FileLock lock) {
        this.data = data;
        this.binaries = binaries;
        this.user = user;
        this.passwords = passwords;
        this.lock = lock;
    }

    /**
     * Starts the server of an installation, which is made if the folder is empty or absent.
     *
     * @param home the installation's folder
     * @param cache where the server's programs are unpacked
     * @throws DatabaseUnavailable if another program holds the folder, it cannot be written, or the
     *     server does not start
     */
    public static EmbeddedServer start(Path home, Path cache) {
        try {
            Path folder = Files.createDirectories(home).toRealPath();
            FileLock lock = lock(folder);
            PostgresBinaries binaries = PostgresBinaries.in(cache);
            Path data = folder.resolve("postgres");
            EmbeddedServer server =
                    new EmbeddedServer(
                            data,
                            binaries,
                            ServerUser.forFolder(data, List.of(folder, binaries.folder())),
                            Passwords.in(folder.resolve("passwords")),
                            lock);
            server.start();
            return server;
        } catch (IOException unwritable) {
            throw new DatabaseUnavailable(
                    "The data folder %s cannot be written: %s.".formatted(home, reason(unwritable)),
                    unwritable);
        }
    }

    /**
     * How to reach the server of an installation that another program has started, if it runs.
     *
     * @param home the installation's folder
     */
    public static Optional<DatabaseAccess> running(Path home) throws IOException {
        Path pidFile = home.resolve("postgres").resolve("postmaster.pid");
        if (!Files.isReadable(pidFile) || serverProcess(pidFile).isEmpty()) {
            return Optional.empty();
        }
        Passwords passwords = Passwords.in(home.resolve("passwords"));
        return Optional.of(access(passwords, port(pidFile)));
    }

    public DatabaseAccess access() {
        try {
            return access(passwords, port(pidFile()));
        } catch (IOException gone) {
            throw new DatabaseUnavailable("The database server in %s has stopped.".formatted(data));
        }
    }

    /** Stops the server; statements under way are rolled back. */
    @Override
    public void close() {
        try {
            stop();
        } catch (IOException stuck) {
            throw new DatabaseUnavailable(
                    "The database server in %s did not stop.".formatted(data), stuck);
        } finally {
            release();
        }
    }

    private void start() throws IOException {
        if (!Files.exists(data)) {
            create();
        }
        if (serverProcess(pidFile()).isPresent()) {
            stop();
        }
        // a process of another kind may have got the number that a crashed server had
        Files.deleteIfExists(pidFile());
        int port = freePort();
        List<String> settings = new ArrayList<>();
        settings.add("-p " + port);
        for (String setting :
                List.of(
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on",
                        "password_encryption=scram-sha-256",
                        "max_connections=50",
                        "timezone=UTC",
                        "logging_collector=on",
                        // a week of logs, each day's file overwritten when its day comes again
                        "log_filename=server-%a.log",
                        "log_truncate_on_rotation=on",
                        "log_rotation_size=0",
                        // statements and details may hold personal data
                        "log_min_error_statement=panic",
                        "log_error_verbosity=terse")) {
            settings.add("-c " + setting);
        }
        Path startLog = data.resolve("start.log");
        run(
                SECONDS_TO_START,
                binaries.program("pg_ctl").toString(),
                "start",
                "--wait",
                "--timeout=" + SECONDS_TO_START,
                "--silent",
                "--pgdata=" + data,
                "--log=" + startLog,
                "--options=" + String.join(" ", settings));
        createRolesAndDatabase(port);
    }

    /** A data folder is complete or absent: it gets its name last. */
    private void create() throws IOException {
        Path unfinished = Files.createTempDirectory(data.getParent(), "new-");
        Path password =
                Files.createTempFile(
                        data.getParent(),
                        "new-",
                        "",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            user.own(unfinished);
            Files.writeString(password, passwords.superuser());
            user.own(password);
            run(
                    SECONDS_TO_START,
                    binaries.program("initdb").toString(),
                    "--pgdata=" + unfinished,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C.UTF-8");
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.delete(password);
        }
    }

    /** Also after a first start that was cut short between these steps. */
    private void createRolesAndDatabase(int port) {
        try (Connection connection = superuser(port).getConnection()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", OWNER)) {
                // createdb: a backup is restored into a new database that then takes the old one's
                // place
                execute(
                        connection,
                        "create role %s login createdb password '%s'"
                                .formatted(OWNER, passwords.owner()));
            }
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", APPLICATION)) {
                execute(
                        connection,
                        "create role %s login password '%s'"
                                .formatted(APPLICATION, passwords.application()));
                // whoever restores must end the application's connections
                execute(connection, "grant %s to %s".formatted(APPLICATION, OWNER));
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                execute(connection, "create database %s owner %s".formatted(DATABASE, OWNER));
            }
        } catch (SQLException refused) {
            throw new DatabaseUnavailable(
                    "The database server in %s refuses its own passwords file.".formatted(data),
                    refused);
        }
    }

    private static boolean exists(Connection connection, String question, String name)
            throws SQLException {
        try (var asking = connection.prepareStatement(question)) {
            asking.setString(1, name);
            try (var answer = asking.executeQuery()) {
                return answer.next();
            }
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var doing = connection.createStatement()) {
            doing.execute(statement);
        }
    }

    private PGSimpleDataSource superuser(int port) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser(SUPERUSER);
        source.setPassword(passwords.superuser());
        return source;
    }

    private static DatabaseAccess access(Passwords passwords, int port) {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE),
                new DatabaseAccess.Role(OWNER, passwords.owner()),
                new DatabaseAccess.Role(APPLICATION, passwords.application()));
    }

    private void stop() throws IOException {
        if (serverProcess(pidFile()).isPresent()) {
            run(
                    SECONDS_TO_STOP,
                    binaries.program("pg_ctl").toString(),
                    "stop",
                    "--mode=fast",
                    "--wait",
                    "--timeout=" + SECONDS_TO_STOP,
                    "--silent",
                    "--pgdata=" + data);
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    /** The server that wrote the file, unless it is gone or its number now means something else. */
    private static Optional<ProcessHandle> serverProcess(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }

    /** The fourth line of the file, as PostgreSQL documents it. */
    private static int port(Path pidFile) throws IOException {
        return Integer.parseInt(Files.readAllLines(pidFile).get(3).strip());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException heldHere) {
            // the same answer as for another process
        }
        channel.close();
        throw new DatabaseUnavailable(
                "Another Confer is using the data folder %s.".formatted(folder));
    }

    private void release() {
        try {
            lock.acquiredBy().close();
        } catch (IOException unimportant) {
            throw new UncheckedIOException(unimportant);
        }
    }

    private void run(int seconds, String... command) throws IOException {
        Path words = Files.createTempFile("confer-", ".log");
        try {
            // to a file, not a pipe: the server inherits it and would keep a pipe open
            Process process =
                    new ProcessBuilder(user.command(List.of(command)))
                            .directory(binaries.folder().toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(words.toFile())
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(seconds + 5L, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new DatabaseUnavailable(
                        "The database server in %s failed: %s"
                                .formatted(data, Files.readString(words).strip()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted.", interrupted);
        } finally {
            Files.delete(words);
        }
    }

    private static String reason(IOException unwritable) {
        return switch (unwritable) {
            case AccessDeniedException denied -> "access denied to " + denied.getFile();
            case FileSystemException problem when problem.getReason() != null ->
                    problem.getFile() + ", " + problem.getReason();
            default -> String.valueOf(unwritable.getMessage());
        };
    }
}
