package org.confer;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.confer.database.DatabaseAccess;
import org.confer.database.Migrations;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A database of its own for a test: a clone of one template on which the real migrations ran once.
 * Tests speak to it as the application's own role, so that a missing grant is found.
 *
 * <p>A store test says {@code @RegisterExtension final TestDatabase database = new TestDatabase();}
 * and each test method gets an empty clone; a test of the whole application says {@link
 * ConferTest}.
 *
 * <p>The server is an embedded one that lives as long as the test process. If the environment
 * variable {@code CONFER_TEST_SERVER} holds a JDBC address (with {@code CONFER_TEST_USER} and
 * {@code CONFER_TEST_PASSWORD} of a role that may create roles and databases), it is that server.
 */
public final class TestDatabase implements AfterEachCallback, AutoCloseable {

    private static final String OWNER = "confer_owner";
    private static final String APPLICATION = "confer_app";
    private static final String PASSWORD = "only-for-tests";
    private static final AtomicInteger CLONES = new AtomicInteger();

    private String name = "";

    /** A clone that stays until it is closed; for tests that set up once for many methods. */
    public static TestDatabase fresh() {
        TestDatabase database = new TestDatabase();
        database.name();
        return database;
    }

    /** As the application connects: with its few rights. */
    public DataSource asApplication() {
        return Server.INSTANCE.connect(name(), APPLICATION, PASSWORD);
    }

    /** As migrations connect: the owner of everything in the database, but no superuser. */
    public DataSource asOwner() {
        return Server.INSTANCE.connect(name(), OWNER, PASSWORD);
    }

    /** What nobody but who runs the database server may do. */
    public void asSuperuser(String statement) {
        Server.INSTANCE.executeIn(name(), statement);
    }

    /** What a store is built with; every statement is a transaction of its own. */
    public DSLContext sql() {
        return DSL.using(asApplication(), SQLDialect.POSTGRES);
    }

    /** JDBC address of the clone, without user and password. */
    public String url() {
        return ((PGSimpleDataSource) asApplication()).getUrl();
    }

    /** As the program itself describes a database. */
    public DatabaseAccess access() {
        return new DatabaseAccess(
                url(),
                new DatabaseAccess.Role(OWNER, PASSWORD),
                new DatabaseAccess.Role(APPLICATION, PASSWORD));
    }

    public String applicationRole() {
        return APPLICATION;
    }

    public String ownerRole() {
        return OWNER;
    }

    public String password() {
        return PASSWORD;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    @Override
    public synchronized void close() {
        if (!name.isEmpty()) {
            Server.INSTANCE.execute("drop database if exists " + name + " with (force)");
            // a test may have restored a backup
            Server.INSTANCE.execute(
                    "drop database if exists " + name + "_before_restore with (force)");
            name = "";
        }
    }

    private synchronized String name() {
        if (name.isEmpty()) {
            name = Server.INSTANCE.cloneTemplate();
        }
        return name;
    }

    /** Gives a Spring context of a test its own clone for as long as the context lives. */
    static final class ForContext
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestDatabase database = fresh();
            // most tests need no language model, which takes seconds to load
            if (!context.getEnvironment().containsProperty("CONFER_MEANING")) {
                TestPropertyValues.of("CONFER_MEANING=off").applyTo(context);
            }
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.url(),
                            "spring.datasource.username=" + APPLICATION,
                            "spring.datasource.password=" + PASSWORD,
                            // many contexts share one server
                            "spring.datasource.hikari.maximum-pool-size=4",
                            "spring.datasource.hikari.minimum-idle=0",
                            "spring.datasource.hikari.idle-timeout=10000")
                    .applyTo(context);
            // the first to be registered is the last to go: until then beans say good-bye to it
            ((DefaultListableBeanFactory) context.getBeanFactory())
                    .registerDisposableBean("testDatabase", database::close);
        }
    }

    /** The server and the migrated template; made by the first test that needs it. */
    private static final class Server {

        static final Server INSTANCE = new Server();

        private final PGSimpleDataSource administrator;
        private final String template = "confer_template_" + ProcessHandle.current().pid();

        private Server() {
            administrator = administrator();
            createRoles();
            dropTemplate();
            execute("create database " + template + " owner " + OWNER);
            Migrations.bundled(APPLICATION).migrate(connect(template, OWNER, PASSWORD));
            if (System.getenv("CONFER_TEST_SERVER") != null) {
                // an embedded server vanishes with the process, a given one must be left clean
                Runtime.getRuntime().addShutdownHook(new Thread(this::dropTemplate));
            }
        }

        private void dropTemplate() {
            execute("drop database if exists " + template + " with (force)");
        }

        private static PGSimpleDataSource administrator() {
            String given = System.getenv("CONFER_TEST_SERVER");
            if (given != null) {
                PGSimpleDataSource server = new PGSimpleDataSource();
                server.setUrl(given);
                server.setUser(
                        Optional.ofNullable(System.getenv("CONFER_TEST_USER")).orElse("postgres"));
                server.setPassword(System.getenv("CONFER_TEST_PASSWORD"));
                return server;
            }
            try {
                return (PGSimpleDataSource)
                        EmbeddedPostgres.builder()
                                // as the server for real use is set up
                                .setLocaleConfig("locale-provider", "builtin")
                                .setLocaleConfig("builtin-locale", "C.UTF-8")
                                .setLocaleConfig("locale", "C.UTF-8")
                                .start()
                                .getPostgresDatabase();
            } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted);
            }
        }

        /** As an operator is told to make them, see docs/guide. */
        private void createRoles() {
            try (var connection = administrator.getConnection();
                    var doing = connection.createStatement()) {
                connection.setAutoCommit(false);
                // roles belong to the whole server, which another test process may share
                doing.execute("select pg_advisory_xact_lock(hashtext('roles of tests'))");
                createRole(doing, OWNER, "createdb");
                createRole(doing, APPLICATION, "");
                doing.execute("grant " + APPLICATION + " to " + OWNER);
                connection.commit();
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private static void createRole(Statement doing, String role, String rights)
                throws SQLException {
            try (var known =
                    doing.executeQuery(
                            "select 1 from pg_roles where rolname = '%s'".formatted(role))) {
                if (known.next()) {
                    return;
                }
            }
            doing.execute(
                    "create role %s login %s password '%s'".formatted(role, rights, PASSWORD));
        }

        synchronized String cloneTemplate() {
            String clone = template + "_clone_" + CLONES.incrementAndGet();
            execute("create database " + clone + " template " + template + " owner " + OWNER);
            return clone;
        }

        DataSource connect(String database, String user, String password) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setServerNames(administrator.getServerNames());
            source.setPortNumbers(administrator.getPortNumbers());
            source.setDatabaseName(database);
            source.setUser(user);
            source.setPassword(password);
            return source;
        }

        void executeIn(String database, String statement) {
            execute(
                    connect(
                            database,
                            Objects.requireNonNull(administrator.getUser()),
                            Objects.requireNonNullElse(administrator.getPassword(), "")),
                    statement);
        }

        void execute(String statement) {
            execute(administrator, statement);
        }

        private static void execute(DataSource server, String statement) {
            try (var connection = server.getConnection();
                    var doing = connection.createStatement()) {
                doing.execute(statement);
            } catch (SQLException broken) {
                throw new IllegalStateException(statement, broken);
            }
        }
    }
}
