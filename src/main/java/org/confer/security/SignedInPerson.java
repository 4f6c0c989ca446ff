package org.confer.security;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Permission;
import org.confer.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What a session knows of the person: no name, no mail address, and no password once checked. */
final class SignedInPerson implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final long person;
    private final long department;
    private final String signInName;
    private final boolean locked;
    private final boolean active;
    private final EnumSet<Permission> permissions;
    private final int version;
    private final Instant since;
    private final Locale language;
    private final boolean accepted;
    private @Nullable String passwordHash;

    SignedInPerson(
            PersonId person,
            DepartmentId department,
            String signInName,
            @Nullable String passwordHash,
            boolean active,
            boolean locked,
            Set<Role> roles,
            int version,
            Instant since,
            Locale language) {
        this.person = person.value();
        this.department = department.value();
        this.signInName = signInName;
        this.passwordHash = passwordHash;
        this.accepted = passwordHash != null;
        this.active = active;
        this.locked = locked;
        this.permissions = EnumSet.noneOf(Permission.class);
        this.version = version;
        this.since = since;
        this.language = language;
        roles.forEach(role -> permissions.addAll(role.permissions()));
    }

    PersonId person() {
        return new PersonId(person);
    }

    DepartmentId department() {
        return new DepartmentId(department);
    }

    boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** The state of the account at sign-in; another one now ends the session. */
    int version() {
        return version;
    }

    /** When the person signed in. */
    Instant since() {
        return since;
    }

    Locale language() {
        return language;
    }

    /** A view's {@code @RolesAllowed} names permissions. */
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return permissions.stream()
                .map(permission -> new SimpleGrantedAuthority("ROLE_" + permission.name()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return signInName;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    /** Whether neither the account nor the person was closed. */
    boolean isOpen() {
        return active;
    }

    @Override
    public boolean isEnabled() {
        return active && accepted;
    }

    /** Checking costs the same whether or not there is a password. */
    void checkAgainst(String decoy) {
        if (!accepted) {
            passwordHash = decoy;
        }
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    /** Two sessions of one person are the same principal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInPerson that && that.person == person;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(person);
    }

    @Override
    public String toString() {
        return "person " + person;
    }
}
