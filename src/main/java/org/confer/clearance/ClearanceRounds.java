package org.confer.clearance;

import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks again and again for deadlines that have passed and puts the silence of units on record. It
 * happens once however many applications run: they pass the meeting's gate one after the other, and
 * the second finds that all has been said.
 */
@Component
class ClearanceRounds {

    private final ClearanceStore store;
    private final Silence silence;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ClearanceRounds(
            ClearanceStore store,
            Silence silence,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.silence = silence;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(
            fixedDelayString = "${confer.clearance.settle-every:PT1M}",
            initialDelayString = "PT25S")
    void settle() {
        Instant now = clock.instant();
        store.silentAt(now)
                .forEach(version ->
                        transaction.executeWithoutResult(status -> {
                            store.hold(version.meeting(), now);
                            // the minutes may have been taken back while another application held
                            // the gate
                            if (store.silentAt(now).stream()
                                    .anyMatch(still -> still.id().equals(version.id()))) {
                                silence.record(version, now);
                            }
                        }));
    }
}
