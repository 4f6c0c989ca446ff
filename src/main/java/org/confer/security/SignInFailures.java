package org.confer.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.confer.kernel.Message;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing of one account's password down: the fifth failure in a row locks the account for a
 * minute, each further one twice as long, up to an hour. A new password by link opens it again, so
 * a stranger cannot keep a person out.
 */
@Component
class SignInFailures {

    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    private final AccountStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInFailures(AccountStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Counts one more; a name without account counts nowhere. */
    @Transactional
    public void count(String signInName) {
        int failures = store.countFailure(signInName);
        if (failures < FREE_FAILURES) {
            return;
        }
        Instant now = clock.instant();
        store.lock(signInName, now.plus(lockAfter(failures)));
        store.forSignIn(signInName, now)
                .ifPresent(account ->
                        events.publishEvent(
                                new AccountChanged(
                                        account.person(),
                                        Message.of("security.account.locked", failures))));
    }

    static Duration lockAfter(int failures) {
        int doublings = Math.min(failures - FREE_FAILURES, 10);
        Duration lock = FIRST_LOCK.multipliedBy(1L << doublings);
        return lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
    }
}
