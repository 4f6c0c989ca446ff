package org.confer.calendarlink;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.confer.calendar.CalendarIntake;
import org.confer.calendar.SourceKind;
import org.confer.calendar.SourceListing;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.outbound.WebAddress;
import org.confer.outbound.WebRequest;
import org.confer.secrets.Secrets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fetches the calendars that are due, one after the other; several threads and applications may do
 * so at once. No transaction is open while a server is spoken to. What was known stays as it is
 * until a new reading is complete.
 */
@Component
class Fetching {

    /** Longer than any fetch may take. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** The days of which times are kept move on, also where a calendar does not change. */
    private static final Duration WHOLE_EVERY = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);

    private final ConnectionStore store;
    private final CalendarIntake intake;
    private final AddressReader addresses;
    private final CollectionReader collections;
    private final Secrets secrets;
    private final TransactionOperations transaction;
    private final Clock clock;

    Fetching(
            ConnectionStore store,
            CalendarIntake intake,
            AddressReader addresses,
            CollectionReader collections,
            Secrets secrets,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.intake = intake;
        this.addresses = addresses;
        this.collections = collections;
        this.secrets = secrets;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @return whether one was due
     */
    boolean fetchOne() {
        Optional<Link> due = store.take(LEASE);
        due.ifPresent(this::fetch);
        return due.isPresent();
    }

    private void fetch(Link link) {
        try {
            Optional<SourceListing> source = intake.find(link.source());
            if (source.isPresent()) {
                fetch(link, source.get());
            }
        } catch (FetchFailed failed) {
            store.failed(link, failed.reason(), failed.leaveAlone());
        } catch (RuntimeException fault) {
            LOG.error("Calendar {} could not be taken in", link.source(), withoutWords(fault));
            store.failed(link, Message.of("calendarlink.ourFault"), null);
        }
    }

    private void fetch(Link link, SourceListing source) throws FetchFailed {
        WebAddress address = address(link);
        if (source.kind() == SourceKind.CALDAV) {
            fetchPieces(address, link, source);
        } else {
            fetchWhole(address, link, source);
        }
    }

    private void fetchWhole(WebAddress address, Link link, SourceListing source)
            throws FetchFailed {
        AddressReader.Content content =
                addresses.read(address, link, source, isToBeReadWhole(link));
        ifLatest(
                link,
                () -> {
                    if (content.file() == null) {
                        intake.unchanged(link.source());
                    } else {
                        intake.replace(link.source(), content.file(), content.reading());
                    }
                    store.succeeded(link, content.fetched());
                });
    }

    private void fetchPieces(WebAddress address, Link link, SourceListing source)
            throws FetchFailed {
        CollectionReader.Content content =
                collections.read(
                        new CollectionReader.Place(address, login(link)),
                        link,
                        source,
                        isToBeReadWhole(link),
                        step -> ifLatest(link, step));
        ifLatest(
                link,
                () -> {
                    if (content.gone().isEmpty() && !content.changed()) {
                        intake.unchanged(link.source());
                    } else {
                        intake.settle(link.source(), content.gone(), content.reading());
                    }
                    store.succeeded(link, content.fetched());
                });
    }

    /**
     * @return whether the step was done: nobody else has begun since
     */
    private boolean ifLatest(Link link, Runnable step) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    boolean latest = store.isLatest(link);
                    if (latest) {
                        step.run();
                    }
                    return latest;
                }));
    }

    private WebRequest.@Nullable Login login(Link link) throws FetchFailed {
        return link.user().isEmpty()
                ? null
                : new WebRequest.Login(link.user(), opened(Connections.PASSWORD, link.password()));
    }

    private boolean isToBeReadWhole(Link link) {
        return link.wholeAt() == null || link.wholeAt().plus(WHOLE_EVERY).isBefore(clock.instant());
    }

    private WebAddress address(Link link) throws FetchFailed {
        try {
            return WebAddress.of(opened(Connections.ADDRESS, link.address()));
        } catch (InvalidInput changed) {
            throw new FetchFailed(changed.reason());
        }
    }

    private String opened(String purpose, String sealed) throws FetchFailed {
        return secrets.open(purpose, sealed)
                .orElseThrow(() -> new FetchFailed(Message.of("calendarlink.keyLost")));
    }

    /** The message may hold what was read; where it happened does not. */
    private static Throwable withoutWords(RuntimeException fault) {
        IllegalStateException bare = new IllegalStateException(fault.getClass().getName());
        bare.setStackTrace(fault.getStackTrace());
        return bare;
    }
}
