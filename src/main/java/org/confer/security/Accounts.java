package org.confer.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.confer.kernel.Anybody;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.FromWithin;
import org.confer.kernel.Message;
import org.confer.kernel.Messages;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.PersonId;
import org.confer.kernel.PublicAddress;
import org.confer.kernel.Requires;
import org.confer.kernel.SignedIn;
import org.confer.notification.Mail;
import org.confer.notification.Outbox;
import org.confer.organisation.People;
import org.confer.organisation.PersonLeft;
import org.confer.organisation.PersonListing;
import org.confer.secrets.LinkSecret;
import org.confer.shell.Languages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of people: invited by a link, they choose their own password; nobody else ever knows it.
 */
@Service
@Transactional
public class Accounts {

    private static final int MOST_RESET_LINKS = 3;

    private final AccountStore store;
    private final People people;
    private final Outbox outbox;
    private final Messages messages;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;
    private final SignInFailures failures;
    private final PublicAddress address;

    Accounts(
            AccountStore store,
            People people,
            Outbox outbox,
            Messages messages,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            CurrentUser user,
            Clock clock,
            SignInFailures failures,
            PublicAddress address) {
        this.store = store;
        this.people = people;
        this.outbox = outbox;
        this.messages = messages;
        this.passwords = passwords;
        this.events = events;
        this.user = user;
        this.clock = clock;
        this.failures = failures;
        this.address = address;
    }

    /**
     * Opens an account if there is none, grants the roles, and mails a link by which the person
     * sets a password; links sent before work no longer.
     *
     * @return the link, so that an administrator without a mail server can hand it over
     */
    @Requires(Permission.ADMINISTER)
    public Outcome<String> invite(PersonId person, Set<Role> roles, Locale language) {
        Optional<PersonListing> found = people.find(person);
        if (found.isEmpty() || !found.get().active()) {
            return Outcome.refused("security.account.noPerson");
        }
        if (store.exists(person)) {
            return Outcome.refused("security.account.exists");
        }
        store.create(person, found.get().email(), Languages.nearest(language));
        store.setRoles(person, roles);
        tell(person, Message.of("security.account.invited", labels(roles)));
        return Outcome.done(sendLink(requireAddressee(person), LinkPurpose.INVITATION));
    }

    /**
     * Mails a new link to a person with an account who lost the first one or forgot the password.
     *
     * @return the link, so that an administrator without a mail server can hand it over
     */
    @Requires(Permission.ADMINISTER)
    public Outcome<String> sendNewLink(PersonId person) {
        Optional<Addressee> addressee = store.addressee(person);
        if (addressee.isEmpty()) {
            return Outcome.refused("security.account.none");
        }
        tell(person, Message.of("security.account.linkSent"));
        return Outcome.done(sendLink(addressee.get(), LinkPurpose.INVITATION));
    }

    /** Refused if there is no account, or an administrator would stop being one by own hand. */
    @Requires(Permission.ADMINISTER)
    public Outcome<PersonId> grant(PersonId person, Set<Role> roles) {
        if (!store.exists(person)) {
            return Outcome.refused("security.account.none");
        }
        if (isOneself(person) && !roles.contains(Role.ADMINISTRATOR)) {
            return Outcome.refused("security.account.ownAdministration");
        }
        store.setRoles(person, roles);
        tell(person, Message.of("security.account.granted", labels(roles)));
        return Outcome.done(person);
    }

    /** A closed account signs nobody in; its sessions end. Refused for one's own. */
    @Requires(Permission.ADMINISTER)
    public Outcome<PersonId> close(PersonId person) {
        if (isOneself(person)) {
            return Outcome.refused("security.account.ownAdministration");
        }
        if (!store.exists(person)) {
            return Outcome.refused("security.account.none");
        }
        store.setActive(person, false);
        store.closeLinks(person, clock.instant());
        tell(person, Message.of("security.account.closed"));
        return Outcome.done(person);
    }

    @Requires(Permission.ADMINISTER)
    public Outcome<PersonId> reopen(PersonId person) {
        if (!store.exists(person)) {
            return Outcome.refused("security.account.none");
        }
        store.setActive(person, true);
        tell(person, Message.of("security.account.reopened"));
        return Outcome.done(person);
    }

    /** Forgets failed sign-ins. */
    @Requires(Permission.ADMINISTER)
    public void unlock(PersonId person) {
        store.unlock(person);
        tell(person, Message.of("security.account.unlocked"));
    }

    @Requires(Permission.ADMINISTER)
    @Transactional(readOnly = true)
    public Optional<AccountListing> find(PersonId person) {
        return store.find(person);
    }

    /** Those of a department who have an open account and may do this. */
    @FromWithin("whoever names people for a task, within the own conferences")
    @Transactional(readOnly = true)
    public Set<PersonId> ableTo(Permission permission, DepartmentId department) {
        List<Role> roles =
                Arrays.stream(Role.values())
                        .filter(role -> role.permissions().contains(permission))
                        .toList();
        return store.with(roles, department);
    }

    /** A person who leaves can sign in no more, and roles end. */
    @EventListener
    void on(PersonLeft event) {
        if (store.exists(event.person())) {
            store.setRoles(event.person(), Set.of());
            store.setActive(event.person(), false);
            store.closeLinks(event.person(), clock.instant());
        }
    }

    /**
     * Mails a link for a new password if there is such an account; the caller cannot tell whether
     * there is. At most three links of a person work at a time, so that nobody's mailbox is
     * flooded.
     */
    @Anybody("a person who forgot the password cannot sign in")
    public void forgotten(String email) {
        store.byEmail(email.strip())
                .filter(person ->
                        store.openLinks(person.person(), LinkPurpose.RESET, clock.instant())
                                < MOST_RESET_LINKS)
                .ifPresent(person -> sendLink(person, LinkPurpose.RESET));
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
        return store.openLink(new LinkSecret(token).hash(), clock.instant()).isPresent();
    }

    /** Sets the password by a link, which is then used up. */
    @Anybody("the link is the proof")
    public Outcome<PersonId> setPassword(String token, Password password) {
        Optional<PersonId> person = store.useLink(new LinkSecret(token).hash(), clock.instant());
        if (person.isEmpty()) {
            return Outcome.refused("security.link.over");
        }
        store.setPasswordHash(person.get(), encoded(password));
        store.closeLinks(person.get(), clock.instant());
        tell(person.get(), Message.of("security.account.passwordSet"));
        return Outcome.done(person.get());
    }

    /**
     * Changes one's own password and ends all of one's sessions. Refused if the present password is
     * wrong, which counts like a failed sign-in.
     */
    @SignedIn
    public Outcome<PersonId> changePassword(String present, Password next) {
        PersonId person = user.person();
        AccountListing account = store.find(person).orElseThrow();
        boolean locked = account.lockedUntil().filter(clock.instant()::isBefore).isPresent();
        boolean right =
                store.passwordHash(person)
                        .filter(hash -> passwords.matches(present, hash))
                        .isPresent();
        if (locked || !right) {
            failures.count(account.signInName());
            return Outcome.refused("security.password.presentWrong");
        }
        store.setPasswordHash(person, encoded(next));
        store.closeLinks(person, clock.instant());
        tell(person, Message.of("security.account.passwordChanged"));
        return Outcome.done(person);
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

    private String sendLink(Addressee person, LinkPurpose purpose) {
        LinkSecret token = LinkSecret.next();
        Instant now = clock.instant();
        if (purpose == LinkPurpose.INVITATION) {
            store.closeLinks(person.person(), now);
        }
        store.keepLink(person.person(), token.hash(), purpose, now.plus(purpose.validFor()));
        String link = address.of("password/" + token.text());
        outbox.write(
                new Mail(
                        person.email(),
                        messages.text("security.link." + purpose + ".subject", person.language()),
                        messages.text(
                                "security.link." + purpose + ".body",
                                person.language(),
                                person.name(),
                                link,
                                purpose.validity())));
        return link;
    }

    private boolean isOneself(PersonId person) {
        return user.isSignedIn() && person.equals(user.person());
    }

    private Addressee requireAddressee(PersonId person) {
        return store.addressee(person).orElseThrow();
    }

    private void tell(PersonId person, Message account) {
        events.publishEvent(new AccountChanged(person, account));
    }

    private static Object labels(Set<Role> roles) {
        return roles.stream().map(Role::label).toList();
    }
}
