package org.confer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.confer.ConferTest;
import org.confer.planimport.PlansImported;
import org.confer.training.PlanImportId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/** However many imports there are at once, comparisons do not pile up and no plan is forgotten. */
@ConferTest
@DirtiesContext // counts all comparisons there are
class ComparingOnceTest {

    private static final int IMPORTS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired WantedComparisons wanted;
    @Autowired ConfigurableApplicationContext context;
    @Autowired DSLContext db;

    @Test
    void whileOneIsUnderWayOneWaitsForAllTheOthers() throws Exception {
        int before = count("comparison");
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // as a comparison does that takes its time
            Future<?> slow =
                    threads.submit(() ->
                            transaction.executeWithoutResult(status -> {
                                db.execute("select id from duplicate.comparison_turn for update");
                                holding.countDown();
                                wait(enough);
                            }));
            holding.await();
            List<Future<?>> imports = new ArrayList<>();
            for (int each = 0; each < IMPORTS; each++) {
                imports.add(threads.submit(this::importSomething));
            }
            for (Future<?> one : imports) {
                one.get();
            }
            assertThat(count("comparison_wish")).isEqualTo(IMPORTS);
            enough.countDown();
            slow.get();
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(count("comparison_wish")).isZero());
        assertThat(count("comparison") - before).isBetween(1, 2);
    }

    @Test
    void whatACrashLeftIsMadeUpForAtTheNextStart() {
        transaction.executeWithoutResult(status ->
                db.execute("insert into duplicate.comparison_wish (wished_at) values (now())"));
        wanted.atStart(
                new ApplicationReadyEvent(
                        new SpringApplication(), new String[0], context, Duration.ZERO));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(count("comparison_wish")).isZero());
    }

    @Test
    void anImportThatIsTakenBackWishesNothing() {
        int before = count("comparison_wish");
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new PlansImported(new PlanImportId(1), "plans.csv", 1, 0, 0));
            status.setRollbackOnly();
        });
        assertThat(count("comparison_wish")).isEqualTo(before);
    }

    private void importSomething() {
        transaction.executeWithoutResult(status ->
                events.publishEvent(new PlansImported(new PlanImportId(1), "plans.csv", 1, 0, 0)));
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private int count(String table) {
        return db.fetchCount(org.jooq.impl.DSL.table("duplicate." + table));
    }
}
