package org.confer.security;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Puts somebody at the screen for a test, without an account in the database. */
public final class SignedInAs {

    private SignedInAs() {}

    /** A stranger who plays these roles; for questions of permission alone. */
    public static void somebody(Set<Role> roles) {
        person(new PersonId(Long.MAX_VALUE), new DepartmentId(Long.MAX_VALUE), roles);
    }

    public static void person(PersonId person, DepartmentId department, Set<Role> roles) {
        EnumSet<Role> played = EnumSet.noneOf(Role.class);
        played.addAll(roles);
        SignedInPerson principal =
                new SignedInPerson(
                        person,
                        department,
                        "somebody",
                        null,
                        true,
                        false,
                        played,
                        0,
                        Clock.systemUTC().instant(),
                        Locale.ENGLISH);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                principal, null, principal.getAuthorities()));
    }

    public static void nobody() {
        SecurityContextHolder.clearContext();
    }
}
