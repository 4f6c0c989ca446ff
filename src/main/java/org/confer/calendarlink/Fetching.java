package org.confer.calendarlink;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.confer.calendar.CalendarIntake;
import org.confer.calendar.SourceListing;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.outbound.WebAddress;
import org.confer.secrets.Secrets;
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
    private final Secrets secrets;
    private final TransactionOperations transaction;
    private final Clock clock;

    Fetching(
            ConnectionStore store,
            CalendarIntake intake,
            AddressReader addresses,
            Secrets secrets,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.intake = intake;
        this.addresses = addresses;
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
        AddressReader.Content content =
                addresses.read(address(link), link, source, isToBeReadWhole(link));
        transaction.executeWithoutResult(status -> {
            if (!store.isLatest(link)) {
                return;
            }
            if (content.file() == null) {
                intake.unchanged(link.source());
            } else {
                intake.replace(link.source(), content.file(), content.reading());
            }
            store.succeeded(link, content.fetched());
        });
    }

    private boolean isToBeReadWhole(Link link) {
        return link.wholeAt() == null || link.wholeAt().plus(WHOLE_EVERY).isBefore(clock.instant());
    }

    private WebAddress address(Link link) throws FetchFailed {
        try {
            return WebAddress.of(
                    secrets.open(Connections.ADDRESS, link.address())
                            .orElseThrow(
                                    () -> new FetchFailed(Message.of("calendarlink.keyLost"))));
        } catch (InvalidInput changed) {
            throw new FetchFailed(changed.reason());
        }
    }

    /** The message may hold what was read; where it happened does not. */
    private static Throwable withoutWords(RuntimeException fault) {
        IllegalStateException bare = new IllegalStateException(fault.getClass().getName());
        bare.setStackTrace(fault.getStackTrace());
        return bare;
    }
}
