package org.confer.security;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account at sign-in and takes note of how it went. */
@Service
@Transactional
class SignIns implements UserDetailsService {

    private final AccountStore store;
    private final SignInFailures failures;
    private final AddressFailures addresses;
    private final Clock clock;
    private final String decoy;

    SignIns(
            AccountStore store,
            SignInFailures failures,
            AddressFailures addresses,
            PasswordEncoder passwords,
            Clock clock) {
        this.store = store;
        this.failures = failures;
        this.addresses = addresses;
        this.clock = clock;
        this.decoy = Objects.requireNonNull(passwords.encode(UUID.randomUUID().toString()));
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String name) {
        SignedInPerson person =
                store.forSignIn(name.strip(), clock.instant())
                        .orElseThrow(() -> new UsernameNotFoundException("no such account"));
        person.checkAgainst(decoy);
        return person;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInPerson person) {
            store.signedIn(person.person(), clock.instant());
        }
    }

    @EventListener
    void on(AuthenticationFailureBadCredentialsEvent event) {
        failures.count(event.getAuthentication().getName().strip());
        countAddress(event);
    }

    private void countAddress(AbstractAuthenticationEvent event) {
        if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
            addresses.count(Objects.requireNonNullElse(details.getRemoteAddress(), ""));
        }
    }
}
