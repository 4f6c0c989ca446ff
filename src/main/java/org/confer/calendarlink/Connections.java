package org.confer.calendarlink;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confer.caldav.DavCalendar;
import org.confer.calendar.Availability;
import org.confer.calendar.CalendarOwner;
import org.confer.calendar.SourceId;
import org.confer.calendar.SourceKind;
import org.confer.calendar.SourceListing;
import org.confer.calendar.TitlesShared;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.outbound.WebAddress;
import org.confer.secrets.Secrets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Calendars that departments and their people keep elsewhere, and where they are fetched from. A
 * department connects and sees only its own; nobody is told an address again.
 */
@Service
@Transactional
public class Connections {

    /** What sealed texts are for, see {@link Secrets}. */
    static final String ADDRESS = "calendar address";

    static final String PASSWORD = "calendar password";

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 190;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final ConnectionStore store;
    private final Availability availability;
    private final Secrets secrets;
    private final FetchRounds rounds;
    private final Clock clock;

    Connections(
            ConnectionStore store,
            Availability availability,
            Secrets secrets,
            FetchRounds rounds,
            Clock clock) {
        this.store = store;
        this.availability = availability;
        this.secrets = secrets;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * A calendar that lies as one file at an address; it is fetched at once and then again and
     * again.
     *
     * @param name of the calendar; empty to name it after the server
     * @param address of http, https or webcal
     * @throws InvalidInput if the address cannot be read or the name is taken
     */
    @Requires(Permission.KEEP_CALENDARS)
    public Outcome<SourceId> connect(CalendarOwner owner, String name, String address) {
        List<SourceListing> known = availability.sources(owner);
        WebAddress read = WebAddress.of(address);
        if (isFull(known, 1)) {
            return Outcome.refused("calendarlink.tooMany", MOST);
        }
        String called = name.isBlank() ? freeName(read.host(), known) : name;
        SourceId id = availability.connect(owner, SourceKind.ADDRESS, called);
        store.add(id, read.host(), secrets.seal(ADDRESS, read.uri().toString()), "", "");
        fetchSoon();
        return Outcome.done(id);
    }

    /**
     * Some calendars of a server; each is fetched at once and then again and again. Refused if
     * there is a password and no key to seal it.
     *
     * @param chosen of those that {@link CalendarServers#calendars} told
     */
    @Requires(Permission.KEEP_CALENDARS)
    public Outcome<List<SourceId>> connectAll(
            CalendarOwner owner, ServerLogin login, List<DavCalendar> chosen) {
        List<SourceListing> known = availability.sources(owner);
        if (chosen.isEmpty()) {
            return Outcome.refused("calendarlink.noneChosen");
        }
        if (isFull(known, chosen.size())) {
            return Outcome.refused("calendarlink.tooMany", MOST);
        }
        if (!login.password().isEmpty() && !secrets.hasKey()) {
            return Outcome.refused("calendarlink.noKey");
        }
        List<SourceId> connected = new ArrayList<>();
        for (DavCalendar calendar : chosen) {
            if (!calendar.address().isOfSameServer(login.address())) {
                // the password is for that one server
                throw new NotPermitted("lies on another server");
            }
            String name = shortened(calendar);
            SourceId id =
                    availability.connect(
                            owner, SourceKind.CALDAV, freeName(name, availability.sources(owner)));
            store.add(
                    id,
                    calendar.address().host(),
                    secrets.seal(ADDRESS, calendar.address().uri().toString()),
                    login.user(),
                    login.user().isEmpty() ? "" : secrets.seal(PASSWORD, login.password()));
            connected.add(id);
        }
        fetchSoon();
        return Outcome.done(connected);
    }

    /** A new password for the user who asks the server. */
    @Requires(Permission.KEEP_CALENDARS)
    public Outcome<SourceId> renewPassword(SourceId source, String password) {
        ConnectionStatus status = connected(source);
        if (status.user().isEmpty() || !secrets.hasKey()) {
            return Outcome.refused("calendarlink.noKey");
        }
        if (password.isEmpty() || password.length() > ServerLogin.LONGEST_PASSWORD) {
            throw new InvalidInput(
                    Message.of("calendarlink.passwordForm", ServerLogin.LONGEST_PASSWORD));
        }
        store.renew(source, secrets.seal(PASSWORD, password));
        fetchSoon();
        return Outcome.done(source);
    }

    private boolean isFull(List<SourceListing> known, int more) {
        return store.count(known.stream().map(SourceListing::id).toList()) + more > MOST;
    }

    private static String shortened(DavCalendar calendar) {
        String name = calendar.name().isBlank() ? calendar.address().host() : calendar.name();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** Several calendars may lie on one server. */
    private static String freeName(String wanted, List<SourceListing> known) {
        Set<String> taken = known.stream().map(SourceListing::name).collect(Collectors.toSet());
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? wanted : wanted + " (" + number + ")")
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    /** Another address for the same calendar, for example when its secret was renewed. */
    @Requires(Permission.KEEP_CALENDARS)
    public Outcome<SourceId> move(SourceId source, String address) {
        ConnectionStatus status = connected(source);
        WebAddress read = WebAddress.of(address);
        if (!status.user().isEmpty()) {
            // else the password would go wherever somebody of the department sends it
            return Outcome.refused("calendarlink.connectAnew");
        }
        store.move(source, read.host(), secrets.seal(ADDRESS, read.uri().toString()));
        fetchSoon();
        return Outcome.done(source);
    }

    /** Fetches it now; refused while that is under way, and for half a minute afterwards. */
    @Requires(Permission.KEEP_CALENDARS)
    public Outcome<SourceId> refresh(SourceId source) {
        ConnectionStatus status = connected(source);
        Instant begun = status.begunAt();
        if (status.going() == ConnectionStatus.Going.UNDER_WAY
                || (begun != null && begun.plus(PAUSE).isAfter(clock.instant()))) {
            return Outcome.refused("calendarlink.justNow", PAUSE.toSeconds());
        }
        store.due(source);
        fetchSoon();
        return Outcome.done(source);
    }

    /**
     * @return empty if the calendar is not fetched from anywhere
     */
    @Requires(Permission.KEEP_CALENDARS)
    @Transactional(readOnly = true)
    public Optional<ConnectionStatus> status(SourceId source) {
        availability.source(source);
        return store.status(source, Fetching.LEASE);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(TitlesShared shared) {
        store.forget(shared.source());
        fetchSoon();
    }

    private ConnectionStatus connected(SourceId source) {
        return status(source).orElseThrow(() -> new NotPermitted("is not fetched"));
    }

    /** Once it can be seen by others. */
    private void fetchSoon() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        rounds.start();
                    }
                });
    }
}
