package org.confer.signal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends signals to all applications that run on this database, this one included, and hears them.
 * Listening begins with the first listener, on a connection of its own outside the pool.
 */
@Component
public class Signals implements DisposableBean {

    private static final int SECONDS_TO_CONNECT = 10;

    private final SignalStore store;
    private final List<SignalListener> listeners = new CopyOnWriteArrayList<>();
    private final Ear ear;

    Signals(
            SignalStore store,
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String role,
            @Value("${spring.datasource.password}") String password) {
        this.store = store;
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(role);
        database.setPassword(password);
        database.setConnectTimeout(SECONDS_TO_CONNECT);
        database.setTcpKeepAlive(true);
        database.setApplicationName(Ear.NAME);
        this.ear = new Ear(database, new ToAll());
    }

    /** Within the transaction that makes the change; if it is rolled back nobody hears of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Signal signal) {
        store.send(signal);
    }

    /**
     * @return ends listening
     */
    public Runnable listen(SignalListener listener) {
        listeners.add(listener);
        ear.open();
        return () -> listeners.remove(listener);
    }

    @Override
    public void destroy() {
        ear.close();
    }

    private final class ToAll implements SignalListener {

        @Override
        public void heard(Signal signal) {
            listeners.forEach(one -> one.heard(signal));
        }

        @Override
        public void mayHaveMissed() {
            listeners.forEach(SignalListener::mayHaveMissed);
        }
    }
}
