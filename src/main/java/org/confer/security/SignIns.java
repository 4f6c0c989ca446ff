package org.confer.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.confer.kernel.Message;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the account at sign-in and slows guessing down: after the fifth failure in a row the
 * account is locked for one minute, after each further failure twice as long, up to a day.
 */
@Service
@Transactional
class SignIns implements UserDetailsService {

    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofDays(1);

    private final AccountStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIns(AccountStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String name) {
        return store.forSignIn(name.strip(), clock.instant())
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInPerson person) {
            store.signedIn(person.person(), clock.instant());
        }
    }

    @EventListener
    void on(AuthenticationFailureBadCredentialsEvent event) {
        String name = event.getAuthentication().getName().strip();
        int failures = store.countFailure(name);
        if (failures < FREE_FAILURES) {
            return;
        }
        Instant now = clock.instant();
        store.lock(name, now.plus(lockAfter(failures)));
        store.forSignIn(name, now)
                .ifPresent(account ->
                        events.publishEvent(
                                new AccountChanged(
                                        account.person(),
                                        Message.of("security.account.locked", failures))));
    }

    static Duration lockAfter(int failures) {
        int doublings = Math.min(failures - FREE_FAILURES, 12);
        Duration lock = FIRST_LOCK.multipliedBy(1L << doublings);
        return lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
    }
}
