package org.confer.duplicate;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.confer.conference.ConferenceChanged;
import org.confer.planimport.PlansImported;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the plans compared anew when others came in or when another department shares them. The wish
 * is stored with the change itself. One comparison is under way at a time and at most one waits for
 * it; it answers all wishes that were stored before it began, and takes them away with its result.
 * So many imports at once cost two comparisons, and a wish that a crash left is answered at the
 * next start.
 */
@Component
class WantedComparisons {

    private final WishStore store;
    private final Comparing comparing;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final AtomicBoolean oneWaits = new AtomicBoolean();

    WantedComparisons(
            WishStore store,
            Comparing comparing,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.comparing = comparing;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlansImported event) {
        if (event.added() + event.changed() + event.withdrawn() > 0) {
            store.wish(clock.instant());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ConferenceChanged event) {
        store.wish(clock.instant());
    }

    @Async
    @TransactionalEventListener
    void onceStored(PlansImported event) {
        compareUnlessOneWaits();
    }

    @Async
    @TransactionalEventListener
    void onceStored(ConferenceChanged event) {
        compareUnlessOneWaits();
    }

    @Async
    @EventListener
    void atStart(ApplicationReadyEvent event) {
        compareUnlessOneWaits();
    }

    /** Compares even if nothing changed; returns when that is done, by this call or another. */
    void compareNow() {
        transaction.executeWithoutResult(status -> store.wish(clock.instant()));
        compare();
    }

    private void compareUnlessOneWaits() {
        if (oneWaits.compareAndSet(false, true)) {
            compare();
        }
    }

    /** Whoever waits here holds no connection to the database. */
    private void compare() {
        oneAtATime.lock();
        try {
            // from here on a further wish needs a further comparison
            oneWaits.set(false);
            transaction.executeWithoutResult(status -> answerWishes());
        } finally {
            oneAtATime.unlock();
        }
    }

    private void answerWishes() {
        store.takeTurn();
        List<Long> wishes = store.wishes();
        if (!wishes.isEmpty()) {
            comparing.compare();
            store.fulfilled(wishes);
        }
    }
}
