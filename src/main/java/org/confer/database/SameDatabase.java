package org.confer.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connects only to the database that it connected to at first. A restore ends all connections and
 * gives another database the name; the first new connection notices it, before anybody reads a
 * record there.
 */
final class SameDatabase extends DelegatingDataSource {

    private final Runnable whenReplaced;
    private @Nullable Long first;

    SameDatabase(DataSource database, Runnable whenReplaced) {
        super(database);
        this.whenReplaced = whenReplaced;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            if (isFirst(connection)) {
                return connection;
            }
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
        connection.close();
        whenReplaced.run();
        throw new SQLException("The database was replaced by a restore.");
    }

    private synchronized boolean isFirst(Connection connection) throws SQLException {
        long present =
                new Catalogue(connection)
                        .ask(
                                "select oid from pg_database where datname = current_database()",
                                row -> row.getLong(1))
                        .getFirst();
        if (first == null) {
            first = present;
        }
        return first == present;
    }
}
