package org.confer.security;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.PersonId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Does work in somebody's name where nobody is signed in: scheduled work, the first administrator,
 * the demo. Whoever calls it has decided that the work may be done; no view does.
 */
@Component
public class Acting {

    /**
     * Stands for the program itself while it sets up an installation: may administer, is no person.
     */
    static final Object INSTALLER = Installer.THE_PROGRAM;

    private enum Installer {
        THE_PROGRAM
    }

    private final AccountStore store;
    private final Clock clock;

    Acting(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Every permission is asked as if that person had signed in, and the trail names the person.
     *
     * @throws NotPermitted if the person has no open account
     */
    public <T> T as(PersonId person, Supplier<T> work) {
        SignedInPerson principal =
                store.of(person, clock.instant())
                        .filter(SignedInPerson::isOpen)
                        .orElseThrow(() -> new NotPermitted("no open account to act for"));
        principal.eraseCredentials();
        return with(principal, work);
    }

    public <T> T asInstaller(Supplier<T> work) {
        return with(INSTALLER, work);
    }

    private static <T> T with(Object principal, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
