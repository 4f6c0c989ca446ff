package org.confer.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.confer.kernel.Anybody;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Messages;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.PersonId;
import org.confer.kernel.Requires;
import org.confer.kernel.SignedIn;
import org.confer.notification.Mail;
import org.confer.notification.Notifications;
import org.confer.organisation.People;
import org.confer.organisation.PersonListing;
import org.confer.shell.Languages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of people: invited by a link, they choose their own password; nobody else ever knows it.
 */
@Service
@Transactional
public class Accounts {

    private static final int TOKEN_BYTES = 32;

    private final AccountStore store;
    private final People people;
    private final Notifications notifications;
    private final Messages messages;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Accounts(
            AccountStore store,
            People people,
            Notifications notifications,
            Messages messages,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.notifications = notifications;
        this.messages = messages;
        this.passwords = passwords;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Opens an account if there is none, grants the roles, and mails a link by which the person
     * sets a password.
     *
     * @param baseAddress address of the application, ending in a slash, for the link
     * @return the link, so that an administrator without a mail server can hand it over
     */
    @Requires(Permission.ADMINISTER)
    public Outcome<String> invite(
            PersonId person, Set<Role> roles, Locale language, String baseAddress) {
        Optional<PersonListing> found = people.find(person);
        if (found.isEmpty() || !found.get().active()) {
            return Outcome.refused("security.account.noPerson");
        }
        if (!store.exists(person)) {
            store.create(person, found.get().email(), Languages.nearest(language));
        }
        store.setRoles(person, roles);
        String link = sendLink(found.get(), LinkPurpose.INVITATION, baseAddress);
        events.publishEvent(
                new AccountChanged(person, Message.of("security.account.invited", labels(roles))));
        return Outcome.done(link);
    }

    @Requires(Permission.ADMINISTER)
    public Outcome<PersonId> grant(PersonId person, Set<Role> roles) {
        if (!store.exists(person)) {
            return Outcome.refused("security.account.none");
        }
        if (person.equals(user.person()) && !roles.contains(Role.ADMINISTRATOR)) {
            return Outcome.refused("security.account.ownAdministration");
        }
        store.setRoles(person, roles);
        events.publishEvent(
                new AccountChanged(person, Message.of("security.account.granted", labels(roles))));
        return Outcome.done(person);
    }

    @Requires(Permission.ADMINISTER)
    @Transactional(readOnly = true)
    public Set<Role> roles(PersonId person) {
        return store.roles(person);
    }

    /**
     * Mails a link for a new password if there is such an account; the caller cannot tell whether
     * there is.
     */
    @Anybody("a person who forgot the password cannot sign in")
    public void forgotten(String email, String baseAddress) {
        store.byEmail(email.strip())
                .flatMap(people::find)
                .ifPresent(person -> sendLink(person, LinkPurpose.RESET, baseAddress));
    }

    /** Whether the installation has been set up. */
    @Anybody("asked by the program when it starts; tells nothing of anybody")
    @Transactional(readOnly = true)
    public boolean anyExist() {
        return store.anyExists();
    }

    /** Whether a link still works. */
    @Anybody("the link is the proof")
    @Transactional(readOnly = true)
    public boolean opens(String token) {
        return store.openLink(hash(token), clock.instant()).isPresent();
    }

    /** Sets the password by a link, which is then used up. */
    @Anybody("the link is the proof")
    public Outcome<PersonId> setPassword(String token, Password password) {
        Optional<PersonId> person = store.useLink(hash(token), clock.instant());
        if (person.isEmpty()) {
            return Outcome.refused("security.link.over");
        }
        store.setPasswordHash(person.get(), encoded(password));
        events.publishEvent(
                new AccountChanged(person.get(), Message.of("security.account.passwordSet")));
        return Outcome.done(person.get());
    }

    @SignedIn
    @Transactional(readOnly = true)
    public Locale language() {
        return store.language(user.person()).map(Languages::nearest).orElse(Languages.ENGLISH);
    }

    @SignedIn
    public void chooseLanguage(Locale language) {
        store.setLanguage(user.person(), Languages.nearest(language));
    }

    private String encoded(Password password) {
        String hash = passwords.encode(password.value());
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave nothing");
        }
        return hash;
    }

    private String sendLink(PersonListing person, LinkPurpose purpose, String baseAddress) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        store.keepLink(person.id(), hash(token), purpose, now.plus(purpose.validFor()));
        String link = baseAddress + "password/" + token;
        Locale language = store.language(person.id()).orElse(Languages.ENGLISH);
        notifications.mail(
                new Mail(
                        person.email(),
                        messages.text("security.link." + purpose + ".subject", language),
                        messages.text(
                                "security.link." + purpose + ".body",
                                language,
                                person.name(),
                                link,
                                purpose.validFor().toHours())));
        return link;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Object labels(Set<Role> roles) {
        return roles.stream().map(Role::label).toList();
    }
}
