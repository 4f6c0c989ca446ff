package org.confer.security;

import static org.confer.organisation.tables.Tables.PERSON;
import static org.confer.security.tables.Tables.ACCOUNT;
import static org.confer.security.tables.Tables.GRANTED_ROLE;
import static org.confer.security.tables.Tables.PERSONAL_LINK;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.confer.kernel.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {

    private static final Field<List<Role>> ROLES =
            multiset(
                            select(GRANTED_ROLE.ROLE)
                                    .from(GRANTED_ROLE)
                                    .where(GRANTED_ROLE.PERSON_ID.eq(ACCOUNT.PERSON_ID)))
                    .convertFrom(roles -> roles.map(role -> Role.valueOf(role.value1())));

    private final DSLContext db;

    AccountStore(DSLContext db) {
        this.db = db;
    }

    Optional<SignedInPerson> forSignIn(String signInName, Instant now) {
        return find(lower(ACCOUNT.SIGN_IN_NAME).eq(signInName.toLowerCase(Locale.ROOT)), now);
    }

    Optional<SignedInPerson> forWork(PersonId person, Instant now) {
        return find(ACCOUNT.PERSON_ID.eq(person), now);
    }

    private Optional<SignedInPerson> find(Condition which, Instant now) {
        return db.select(
                        ACCOUNT.PERSON_ID,
                        PERSON.DEPARTMENT_ID,
                        ACCOUNT.SIGN_IN_NAME,
                        ACCOUNT.PASSWORD_HASH,
                        field(and(condition(ACCOUNT.ACTIVE), condition(PERSON.ACTIVE))),
                        ACCOUNT.LOCKED_UNTIL,
                        ROLES)
                .from(ACCOUNT)
                .join(PERSON)
                .on(PERSON.ID.eq(ACCOUNT.PERSON_ID))
                .where(which)
                .fetchOptional(
                        mapping((person, department, name, hash, active, lockedUntil, roles) ->
                                new SignedInPerson(
                                        person,
                                        department,
                                        name,
                                        hash,
                                        active,
                                        lockedUntil != null && lockedUntil.isAfter(now),
                                        Set.copyOf(roles))));
    }

    void create(PersonId person, String signInName, Locale language) {
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.PERSON_ID, person)
                .set(ACCOUNT.SIGN_IN_NAME, signInName)
                .set(ACCOUNT.LANGUAGE, language.getLanguage())
                .execute();
    }

    boolean exists(PersonId person) {
        return db.fetchExists(ACCOUNT, ACCOUNT.PERSON_ID.eq(person));
    }

    boolean anyExists() {
        return db.fetchExists(ACCOUNT);
    }

    void setPasswordHash(PersonId person, String hash) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.FAILED_ATTEMPTS, 0)
                .setNull(ACCOUNT.LOCKED_UNTIL)
                .where(ACCOUNT.PERSON_ID.eq(person))
                .execute();
    }

    Set<Role> roles(PersonId person) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        db.select(GRANTED_ROLE.ROLE)
                .from(GRANTED_ROLE)
                .where(GRANTED_ROLE.PERSON_ID.eq(person))
                .fetch(GRANTED_ROLE.ROLE)
                .forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
    }

    void setRoles(PersonId person, Set<Role> roles) {
        db.deleteFrom(GRANTED_ROLE).where(GRANTED_ROLE.PERSON_ID.eq(person)).execute();
        roles.forEach(role ->
                db.insertInto(GRANTED_ROLE)
                        .set(GRANTED_ROLE.PERSON_ID, person)
                        .set(GRANTED_ROLE.ROLE, role.name())
                        .execute());
    }

    void setActive(PersonId person, boolean active) {
        db.update(ACCOUNT)
                .set(ACCOUNT.ACTIVE, active)
                .where(ACCOUNT.PERSON_ID.eq(person))
                .execute();
    }

    /**
     * Counts one more failure and hands back how many there are now; 0 if there is no such account.
     */
    int countFailure(String signInName) {
        return db.update(ACCOUNT)
                .set(ACCOUNT.FAILED_ATTEMPTS, ACCOUNT.FAILED_ATTEMPTS.plus(1))
                .where(lower(ACCOUNT.SIGN_IN_NAME).eq(signInName.toLowerCase(Locale.ROOT)))
                .returningResult(ACCOUNT.FAILED_ATTEMPTS)
                .fetchOptional(record -> record.value1())
                .orElse(0);
    }

    void lock(String signInName, Instant until) {
        db.update(ACCOUNT)
                .set(ACCOUNT.LOCKED_UNTIL, until)
                .where(lower(ACCOUNT.SIGN_IN_NAME).eq(signInName.toLowerCase(Locale.ROOT)))
                .execute();
    }

    void signedIn(PersonId person, Instant at) {
        db.update(ACCOUNT)
                .set(ACCOUNT.FAILED_ATTEMPTS, 0)
                .setNull(ACCOUNT.LOCKED_UNTIL)
                .set(ACCOUNT.LAST_SIGN_IN_AT, at)
                .where(ACCOUNT.PERSON_ID.eq(person))
                .execute();
    }

    Optional<Locale> language(PersonId person) {
        return db.select(ACCOUNT.LANGUAGE)
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON_ID.eq(person))
                .fetchOptional(record -> Locale.of(record.value1()));
    }

    void setLanguage(PersonId person, Locale language) {
        db.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language.getLanguage())
                .where(ACCOUNT.PERSON_ID.eq(person))
                .execute();
    }

    void keepLink(PersonId person, byte[] tokenHash, LinkPurpose purpose, Instant expires) {
        db.insertInto(PERSONAL_LINK)
                .set(PERSONAL_LINK.TOKEN_HASH, tokenHash)
                .set(PERSONAL_LINK.PERSON_ID, person)
                .set(PERSONAL_LINK.PURPOSE, purpose.name())
                .set(PERSONAL_LINK.EXPIRES_AT, expires)
                .execute();
    }

    Optional<PersonId> openLink(byte[] tokenHash, Instant now) {
        return db.select(PERSONAL_LINK.PERSON_ID)
                .from(PERSONAL_LINK)
                .where(
                        PERSONAL_LINK
                                .TOKEN_HASH
                                .eq(tokenHash)
                                .and(PERSONAL_LINK.USED_AT.isNull())
                                .and(PERSONAL_LINK.EXPIRES_AT.gt(now)))
                .fetchOptional(record -> record.value1());
    }

    /** Uses the link up; empty if it was used or ran out, even a moment ago. */
    Optional<PersonId> useLink(byte[] tokenHash, Instant now) {
        return db.update(PERSONAL_LINK)
                .set(PERSONAL_LINK.USED_AT, now)
                .where(
                        PERSONAL_LINK
                                .TOKEN_HASH
                                .eq(tokenHash)
                                .and(PERSONAL_LINK.USED_AT.isNull())
                                .and(PERSONAL_LINK.EXPIRES_AT.gt(now)))
                .returningResult(PERSONAL_LINK.PERSON_ID)
                .fetchOptional(record -> record.value1());
    }

    Optional<PersonId> byEmail(String email) {
        return db.select(ACCOUNT.PERSON_ID)
                .from(ACCOUNT)
                .join(PERSON)
                .on(PERSON.ID.eq(ACCOUNT.PERSON_ID))
                .where(
                        lower(PERSON.EMAIL)
                                .eq(email.toLowerCase(Locale.ROOT))
                                .and(ACCOUNT.ACTIVE)
                                .and(PERSON.ACTIVE))
                .fetchOptional(record -> record.value1());
    }
}
