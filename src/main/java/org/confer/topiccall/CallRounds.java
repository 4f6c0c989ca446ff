package org.confer.topiccall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of calls: the units of which nothing has come on the last day, and whoever called when
 * the deadline is over. What is due is written down in the transaction that tells it, so it is told
 * once, whatever stops and however many applications run.
 */
@Component
class CallRounds {

    private static final Duration DAY = Duration.ofDays(1);

    /** A deadline that passed longer ago is not told any more. */
    private static final Duration STALE = Duration.ofDays(3);

    private final CallStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CallRounds(
            CallStore store,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(
            fixedDelayString = "${confer.topiccall.remind-every:PT1M}",
            initialDelayString = "PT25S")
    void remind() {
        Instant now = clock.instant();
        store.endingBetween(now.minus(STALE), now.plus(DAY))
                .forEach(id -> transaction.executeWithoutResult(status -> remind(id, now)));
    }

    private void remind(CallId id, Instant now) {
        CallListing call = store.find(id).orElseThrow();
        boolean over = !now.isBefore(call.deadline());
        boolean longer = Duration.between(call.openedAt(), call.deadline()).compareTo(DAY) > 0;
        if ((over || longer) && store.claim(id, over ? "OVER" : "LAST_DAY", now)) {
            events.publishEvent(new CallStepDue(call, over));
        }
    }
}
