package org.confer.sitting;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays down the pens of those who write no more or whose page is gone, and says so. */
@Component
class PenRounds {

    private final ParagraphStore store;
    private final Telling telling;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PenRounds(
            ParagraphStore store,
            Telling telling,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.telling = telling;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${confer.sitting.pens-every:PT5S}", initialDelayString = "PT15S")
    void layDownIdle() {
        transaction.executeWithoutResult(status ->
                store.dropIdlePens(clock.instant())
                        .forEach(id ->
                                store.find(id)
                                        .ifPresent(now -> telling.paragraph(id, now.version()))));
    }
}
