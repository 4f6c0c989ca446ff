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
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.PersonId;
import org.confer.shell.Languages;
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
        return signIn(named(signInName), now);
    }

    Optional<SignedInPerson> of(PersonId person, Instant now) {
        return signIn(ACCOUNT.PERSON_ID.eq(person), now);
    }

    private Optional<SignedInPerson> signIn(Condition which, Instant now) {
        return db.select(
                        ACCOUNT.PERSON_ID,
                        PERSON.DEPARTMENT_ID,
                        ACCOUNT.SIGN_IN_NAME,
                        ACCOUNT.PASSWORD_HASH,
                        field(and(condition(ACCOUNT.ACTIVE), condition(PERSON.ACTIVE))),
                        ACCOUNT.LOCKED_UNTIL,
                        ROLES,
                        ACCOUNT.VERSION,
                        ACCOUNT.LANGUAGE)
                .from(ACCOUNT)
                .join(PERSON)
                .on(PERSON.ID.eq(ACCOUNT.PERSON_ID))
                .where(which)
                .fetchOptional(
                        mapping(
                                (person,
                                        department,
                                        name,
                                        hash,
                                        active,
                                        lockedUntil,
                                        roles,
                                        version,
                                        language) ->
                                        new SignedInPerson(
                                                person,
                                                department,
                                                name,
                                                hash,
                                                active,
                                                lockedUntil != null && lockedUntil.isAfter(now),
                                                Set.copyOf(roles),
                                                version,
                                                now,
                                                Languages.nearest(Locale.of(language)))));
    }

    /** Whether a session that was begun so may go on. */
    boolean stillStands(PersonId person, DepartmentId department, int version) {
        return db.fetchExists(
                select(ACCOUNT.PERSON_ID)
                        .from(ACCOUNT)
                        .join(PERSON)
                        .on(PERSON.ID.eq(ACCOUNT.PERSON_ID))
                        .where(
                                ACCOUNT.PERSON_ID
                                        .eq(person)
                                        .and(ACCOUNT.VERSION.eq(version))
                                        .and(ACCOUNT.ACTIVE)
                                        .and(PERSON.ACTIVE)
                                        .and(PERSON.DEPARTMENT_ID.eq(department))));
    }

    Optional<AccountListing> find(PersonId person) {
        return db.select(
                        ACCOUNT.SIGN_IN_NAME,
                        ROLES,
                        ACCOUNT.ACTIVE,
                        field(ACCOUNT.PASSWORD_HASH.isNotNull()),
                        ACCOUNT.LOCKED_UNTIL,
                        ACCOUNT.LAST_SIGN_IN_AT)
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON_ID.eq(person))
                .fetchOptional(
                        mapping((name, roles, active, accepted, lockedUntil, lastSignIn) ->
                                new AccountListing(
                                        name,
                                        Set.copyOf(roles),
                                        active,
                                        accepted,
                                        Optional.ofNullable(lockedUntil),
                                        Optional.ofNullable(lastSignIn))));
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
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.PERSON_ID.eq(person))
                .execute();
    }

    Optional<String> passwordHash(PersonId person) {
        return db.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON_ID.eq(person))
                .fetchOptional(ACCOUNT.PASSWORD_HASH);
    }

    void unlock(PersonId person) {
        db.update(ACCOUNT)
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

    /** Those of a department with an open account and one of the roles. */
    Set<PersonId> with(Collection<Role> roles, DepartmentId department) {
        return db.selectDistinct(ACCOUNT.PERSON_ID)
                .from(ACCOUNT)
                .join(PERSON)
                .on(PERSON.ID.eq(ACCOUNT.PERSON_ID))
                .join(GRANTED_ROLE)
                .on(GRANTED_ROLE.PERSON_ID.eq(ACCOUNT.PERSON_ID))
                .where(
                        and(
                                PERSON.DEPARTMENT_ID.eq(department),
                                GRANTED_ROLE.ROLE.in(roles.stream().map(Role::name).toList()),
                                condition(ACCOUNT.ACTIVE),
                                condition(PERSON.ACTIVE)))
                .fetchSet(ACCOUNT.PERSON_ID);
    }

    void setRoles(PersonId person, Set<Role> roles) {
        db.deleteFrom(GRANTED_ROLE).where(GRANTED_ROLE.PERSON_ID.eq(person)).execute();
        roles.forEach(role ->
                db.insertInto(GRANTED_ROLE)
                        .set(GRANTED_ROLE.PERSON_ID, person)
                        .set(GRANTED_ROLE.ROLE, role.name())
                        .execute());
        db.update(ACCOUNT)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.PERSON_ID.eq(person))
                .execute();
    }

    void setActive(PersonId person, boolean active) {
        db.update(ACCOUNT)
                .set(ACCOUNT.ACTIVE, active)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.PERSON_ID.eq(person))
                .execute();
    }

    /**
     * Counts one more failure and hands back how many there are now; 0 if there is no such account.
     */
    int countFailure(String signInName) {
        return db.update(ACCOUNT)
                .set(ACCOUNT.FAILED_ATTEMPTS, ACCOUNT.FAILED_ATTEMPTS.plus(1))
                .where(named(signInName))
                .returningResult(ACCOUNT.FAILED_ATTEMPTS)
                .fetchOptional(record -> record.value1())
                .orElse(0);
    }

    void lock(String signInName, Instant until) {
        db.update(ACCOUNT).set(ACCOUNT.LOCKED_UNTIL, until).where(named(signInName)).execute();
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

    int openLinks(PersonId person, LinkPurpose purpose, Instant now) {
        return db.fetchCount(
                PERSONAL_LINK,
                PERSONAL_LINK
                        .PERSON_ID
                        .eq(person)
                        .and(PERSONAL_LINK.PURPOSE.eq(purpose.name()))
                        .and(PERSONAL_LINK.USED_AT.isNull())
                        .and(PERSONAL_LINK.EXPIRES_AT.gt(now)));
    }

    /** No link that was sent before works any more. */
    void closeLinks(PersonId person, Instant now) {
        db.update(PERSONAL_LINK)
                .set(PERSONAL_LINK.USED_AT, now)
                .where(PERSONAL_LINK.PERSON_ID.eq(person).and(PERSONAL_LINK.USED_AT.isNull()))
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

    /** The person with an open account to whom a link may be sent. */
    Optional<Addressee> byEmail(String email) {
        return addressee(lower(PERSON.EMAIL).eq(email.toLowerCase(Locale.ROOT)));
    }

    Optional<Addressee> addressee(PersonId person) {
        return addressee(PERSON.ID.eq(person));
    }

    private Optional<Addressee> addressee(Condition which) {
        return db.select(PERSON.ID, PERSON.NAME, PERSON.EMAIL, ACCOUNT.LANGUAGE)
                .from(ACCOUNT)
                .join(PERSON)
                .on(PERSON.ID.eq(ACCOUNT.PERSON_ID))
                .where(and(which, condition(ACCOUNT.ACTIVE), condition(PERSON.ACTIVE)))
                .fetchOptional(
                        mapping((person, name, mail, language) ->
                                new Addressee(person, name, mail, Locale.of(language))));
    }

    private static Condition named(String signInName) {
        return lower(ACCOUNT.SIGN_IN_NAME).eq(signInName.toLowerCase(Locale.ROOT));
    }
}
