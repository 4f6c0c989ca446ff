package org.confer.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at every request whether the session may go on: it ends when the account was closed, the
 * person left or moved to another department, roles or password changed, or half a day has passed
 * since sign-in. Costs one look-up by key.
 */
class SessionStanding extends OncePerRequestFilter {

    static final Duration LONGEST = Duration.ofHours(12);

    private final AccountStore store;
    private final Clock clock;
    private final SecurityContextHolderStrategy contexts;

    /**
     * @param contexts the one of this application: the static holder knows only the application
     *     that was started last in this process
     */
    SessionStanding(AccountStore store, Clock clock, SecurityContextHolderStrategy contexts) {
        this.store = store;
        this.clock = clock;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = contexts.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInPerson person
                && !mayGoOn(person)) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            contexts.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean mayGoOn(SignedInPerson person) {
        return clock.instant().isBefore(person.since().plus(LONGEST))
                && store.stillStands(person.person(), person.department(), person.version());
    }
}
