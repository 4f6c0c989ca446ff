package org.confer.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * How to reach a database: as its owner, who migrates, backs up and restores, and as the
 * application, which has no more rights than the migrations grant it.
 *
 * @param url JDBC address of the database, without user and password
 */
public record DatabaseAccess(String url, Role owner, Role application) {

    /** The oldest PostgreSQL on which the migrations are tested. */
    public static final int OLDEST_SERVER = 15;

    private static final int SECONDS_TO_CONNECT = 10;

    /** A role of the server; its password is never printed. */
    public record Role(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }

    public DatabaseAccess {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseUnavailable(
                    "The database address must begin with jdbc:postgresql:// but is %s."
                            .formatted(url));
        }
    }

    public DataSource asOwner() {
        return connect(owner);
    }

    public DataSource asApplication() {
        return connect(application);
    }

    /** The name of the database within its server. */
    public String database() {
        PGSimpleDataSource address = new PGSimpleDataSource();
        address.setUrl(url);
        return Objects.requireNonNull(address.getDatabaseName());
    }

    /** The same server and roles, another database. */
    DatabaseAccess in(String database) {
        return new DatabaseAccess(
                url.replaceFirst("^(jdbc:postgresql:(?://[^/]*/)?)[^?]*", "$1" + database),
                owner,
                application);
    }

    /**
     * Looks whether both roles can sign in and whether this program can work with what is there.
     *
     * @throws DatabaseUnavailable if not
     */
    public void check() {
        checkSignIn(owner);
        checkSignIn(application);
        List<String> newer = Migrations.bundled(application.name()).newerThanProgram(asOwner());
        if (!newer.isEmpty()) {
            throw new DatabaseUnavailable(
                    "The database at %s was written by a newer version of Confer (%s); start that version."
                            .formatted(url, String.join(", ", newer)));
        }
    }

    private void checkSignIn(Role role) {
        try (var connection = connect(role).getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new DatabaseUnavailable(
                        "The database at %s is PostgreSQL %d; Confer needs %d or newer."
                                .formatted(url, version, OLDEST_SERVER));
            }
        } catch (SQLException refused) {
            throw new DatabaseUnavailable(sentence(refused, role), refused);
        }
    }

    private String sentence(SQLException refused, Role role) {
        String state = Objects.requireNonNullElse(refused.getSQLState(), "");
        return switch (state) {
            case "28P01", "28000" ->
                    "The database at %s refuses the role %s: wrong password or no such role."
                            .formatted(url, role);
            case "3D000" ->
                    "The server has no database %s; create it, owned by %s."
                            .formatted(database(), owner);
            default -> "The database at %s cannot be reached.".formatted(url);
        };
    }

    /**
     * No {@link PGSimpleDataSource}, which writes all its settings into the address: Flyway
     * searches that for passwords at every step, and so long a one takes it a fifth of a second.
     */
    private DataSource connect(Role role) {
        Properties settings = new Properties();
        PGProperty.USER.set(settings, role.name());
        PGProperty.PASSWORD.set(settings, role.password());
        PGProperty.CONNECT_TIMEOUT.set(settings, SECONDS_TO_CONNECT);
        PGProperty.APPLICATION_NAME.set(settings, "confer");
        return new SimpleDriverDataSource(new Driver(), url, settings);
    }
}
