package org.confer.security;

import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.PersonId;
import org.confer.kernel.Tier;
import org.confer.organisation.Departments;
import org.confer.organisation.NewDepartment;
import org.confer.organisation.NewPerson;
import org.confer.organisation.People;
import org.confer.shell.Languages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the door of an empty installation: one department, one administrator, one random password.
 * Called once at start by the main program, which prints the password to the operator's console.
 */
@Component
public class FirstAdministrator {

    static final String SIGN_IN_NAME = "admin";

    // without characters that look alike
    private static final String ALPHABET =
            "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;

    private final AccountStore store;
    private final Acting acting;
    private final Departments departments;
    private final People people;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    FirstAdministrator(
            AccountStore store,
            Acting acting,
            Departments departments,
            People people,
            PasswordEncoder passwords,
            ApplicationEventPublisher events) {
        this.store = store;
        this.acting = acting;
        this.departments = departments;
        this.people = people;
        this.passwords = passwords;
        this.events = events;
    }

    /**
     * @return what to print; empty, and nothing done, if there is an account already
     */
    @Transactional
    public Optional<FirstSignIn> appoint() {
        if (store.anyExists()) {
            return Optional.empty();
        }
        PersonId person = acting.asInstaller(this::enterPerson);
        String password = random();
        store.create(person, SIGN_IN_NAME, Languages.ENGLISH);
        store.setRoles(person, Set.of(Role.ADMINISTRATOR));
        store.setPasswordHash(person, Objects.requireNonNull(passwords.encode(password)));
        events.publishEvent(
                new AccountChanged(person, Message.of("security.account.firstAdministrator")));
        return Optional.of(new FirstSignIn(SIGN_IN_NAME, password));
    }

    private PersonId enterPerson() {
        DepartmentId office =
                departments
                        .enter(
                                new NewDepartment(
                                        "Confer administration",
                                        "Administration",
                                        List.of(),
                                        Tier.CITY,
                                        null))
                        .orThrow();
        return people.enter(new NewPerson(office, "Administrator", "", "admin@localhost", ""))
                .orThrow();
    }

    private static String random() {
        SecureRandom random = new SecureRandom();
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(place -> ALPHABET.substring(place, place + 1))
                .collect(Collectors.joining());
    }
}
