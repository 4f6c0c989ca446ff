package org.confer.planround;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of open calls for plans. What is due is written down in the transaction that tells it, so
 * it is told once, whatever stops and however many applications run; of steps that were missed only
 * the last is told.
 */
@Component
class RoundReminders {

    private final PlanRoundStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RoundReminders(
            PlanRoundStore store,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(
            fixedDelayString = "${confer.planround.remind-every:PT5M}",
            initialDelayString = "PT30S")
    void remind() {
        store.open().forEach(id -> transaction.executeWithoutResult(status -> remind(id)));
    }

    private void remind(PlanRoundId id) {
        Instant now = clock.instant();
        PlanRoundListing round = store.lock(id).orElseThrow();
        if (!round.isOpen()) {
            return;
        }
        List<RoundStep> fresh =
                RoundStep.due(round, now).stream()
                        .filter(step -> store.claim(id, step, now))
                        .toList();
        if (!fresh.isEmpty()) {
            events.publishEvent(new RoundStepDue(id, fresh.getLast()));
        }
    }
}
