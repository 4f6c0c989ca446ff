package org.confer.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.confer.ConferTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ConferTest
class SignalsTest {

    @Autowired Signals signals;
    @Autowired TransactionTemplate transaction;
    @Autowired DataSource database;

    private final List<Signal> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger anew = new AtomicInteger();
    private Runnable end = () -> {};

    @BeforeEach
    void listen() {
        end =
                signals.listen(
                        new SignalListener() {
                            @Override
                            public void heard(Signal signal) {
                                if (signal.subject().startsWith("test.")) {
                                    heard.add(signal);
                                }
                            }

                            @Override
                            public void mayHaveMissed() {
                                anew.incrementAndGet();
                            }
                        });
        // the ear may have been opened by an earlier test: then this one hears at once
        await().until(() -> {
            send("test.hello", 0);
            return !heard.isEmpty();
        });
        heard.clear();
    }

    @AfterEach
    void stop() {
        end.run();
    }

    @Test
    void whatIsCommittedIsHeardInOrder() {
        transaction.executeWithoutResult(one -> {
            signals.send(new Signal("test.record", 7, 1));
            signals.send(new Signal("test.record", 7, 2));
            assertThat(known()).as("not before the commit").isEmpty();
        });
        await().until(() -> known().size() == 2);
        assertThat(known())
                .containsExactly(new Signal("test.record", 7, 1), new Signal("test.record", 7, 2));
    }

    @Test
    void whatIsRolledBackIsNotHeard() {
        transaction.executeWithoutResult(one -> {
            signals.send(new Signal("test.record", 1, 0));
            one.setRollbackOnly();
        });
        send("test.record", 2);
        await().until(() -> !known().isEmpty());
        assertThat(known()).containsExactly(new Signal("test.record", 2, 0));
    }

    @Test
    void aLineThatBrokeIsMadeAnewAndTheListenerTold() {
        int before = anew.get();
        Integer ended =
                new JdbcTemplate(database)
                        .queryForObject(
                                "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                        + " where application_name = ? and datname = current_database()",
                                Integer.class,
                                Ear.NAME);
        assertThat(ended).isEqualTo(1);
        await().until(() -> anew.get() == before + 1);
        send("test.record", 3);
        await().until(() -> known().contains(new Signal("test.record", 3, 0)));
    }

    @Test
    void aSignalBelongsToATransactionAndCarriesNoContent() {
        assertThatThrownBy(() -> signals.send(new Signal("test.record", 1, 0)))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> new Signal("some words", 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Signal.read("anything else that somebody sends")).isEmpty();
    }

    private List<Signal> known() {
        return heard.stream().filter(signal -> signal.subject().equals("test.record")).toList();
    }

    private void send(String subject, long id) {
        transaction.executeWithoutResult(one -> signals.send(new Signal(subject, id, 0)));
    }
}
