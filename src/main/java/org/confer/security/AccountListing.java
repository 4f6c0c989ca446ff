package org.confer.security;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A person's account as the administrator sees it.
 *
 * @param accepted whether the person has chosen a password
 * @param lockedUntil when sign-in is possible again after too many failures
 */
public record AccountListing(
        String signInName,
        Set<Role> roles,
        boolean active,
        boolean accepted,
        Optional<Instant> lockedUntil,
        Optional<Instant> lastSignInAt) {}
