package org.confer.duplicate;

import org.confer.security.Within;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The comparison of all plans, at once and not when it is its turn. */
@TestComponent
public class MeasuredComparison {

    private final Comparing comparing;
    private final TransactionTemplate transaction;

    MeasuredComparison(Comparing comparing, PlatformTransactionManager transactions) {
        this.comparing = comparing;
        this.transaction = new TransactionTemplate(transactions);
    }

    public void compare() {
        Within.call(() -> {
            transaction.executeWithoutResult(status -> comparing.compare());
            return true;
        });
    }
}
