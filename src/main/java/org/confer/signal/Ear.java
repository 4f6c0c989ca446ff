package org.confer.signal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection on which nothing is done but listening. When it breaks it is made anew, patiently,
 * and the listener is told that something may have been missed in between.
 */
final class Ear {

    static final String CHANNEL = "confer";

    /** Under which name the server knows the connection. */
    static final String NAME = "confer-signals";

    /** After so long without a signal the connection is asked whether it still lives. */
    private static final int QUIET_MILLIS = 10_000;

    private static final int SECONDS_TO_ANSWER = 5;
    private static final long FIRST_WAIT_MILLIS = 200;
    private static final long LONGEST_WAIT_MILLIS = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);

    private final DataSource database;
    private final SignalListener listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread thread;
    private @Nullable Connection line;

    Ear(DataSource database, SignalListener listener) {
        this.database = database;
        this.listener = listener;
    }

    synchronized void open() {
        if (thread == null && !isClosed()) {
            thread = Thread.ofPlatform().daemon().name(NAME).start(this::listenOn);
        }
    }

    synchronized void close() {
        closed.countDown();
        Connection open = line;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException already) {
                LOG.debug("The line was closed already.", already);
            }
        }
    }

    private void listenOn() {
        long wait = FIRST_WAIT_MILLIS;
        while (!isClosed()) {
            try (Connection connection = database.getConnection()) {
                keep(connection);
                wait = FIRST_WAIT_MILLIS;
                listen(connection);
            } catch (SQLException broken) {
                if (!isClosed()) {
                    LOG.warn(
                            "No line to the database for signals ({}); the next attempt is in {} ms.",
                            broken.getSQLState(),
                            wait);
                }
            }
            if (pause(wait)) {
                return;
            }
            wait = Math.min(wait * 2, LONGEST_WAIT_MILLIS);
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        tell(listener::mayHaveMissed);
        PGConnection server = connection.unwrap(PGConnection.class);
        while (!isClosed()) {
            PGNotification[] called = server.getNotifications(QUIET_MILLIS);
            if ((called == null || called.length == 0) && !connection.isValid(SECONDS_TO_ANSWER)) {
                throw new SQLException("no answer", "08006");
            }
            for (PGNotification one : called == null ? new PGNotification[0] : called) {
                Signal.read(one.getParameter())
                        .ifPresent(signal -> tell(() -> listener.heard(signal)));
            }
        }
    }

    /** One listener that fails must not make the others deaf. */
    private static void tell(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException failed) {
            LOG.error("A listener to signals failed.", failed);
        }
    }

    private synchronized void keep(Connection connection) {
        line = connection;
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Returns whether it is over. */
    private boolean pause(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
