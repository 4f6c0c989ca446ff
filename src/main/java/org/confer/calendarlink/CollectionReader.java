package org.confer.calendarlink;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confer.caldav.DavChanges;
import org.confer.caldav.DavFailed;
import org.confer.caldav.DavItem;
import org.confer.caldav.DavServer;
import org.confer.calendar.CalendarIntake;
import org.confer.calendar.CalendarIntake.Part;
import org.confer.calendar.SourceListing;
import org.confer.calendarfile.CalendarFile;
import org.confer.calendarfile.CalendarProblem;
import org.confer.calendarfile.CalendarReader;
import org.confer.calendarfile.CalendarReading;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.outbound.Outbound;
import org.confer.outbound.Unreachable;
import org.confer.outbound.WebAddress;
import org.confer.outbound.WebRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what has changed in a CalDAV collection, item by item. */
@Component
class CollectionReader {

    private static final int MOST_ITEMS = 20_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Outbound outbound;
    private final CalendarIntake intake;
    private final Clock clock;

    CollectionReader(Outbound outbound, CalendarIntake intake, Clock clock) {
        this.outbound = outbound;
        this.intake = intake;
        this.clock = clock;
    }

    /** The collection, and as whom to ask. */
    record Place(WebAddress address, WebRequest.@Nullable Login login) {}

    /**
     * What is left to be done once it is sure that nobody else was quicker.
     *
     * @param changed whether items were kept meanwhile
     */
    record Content(Fetched fetched, boolean changed, Set<String> gone, CalendarReading reading) {}

    /** Keeps some items, unless somebody else has begun since. */
    @FunctionalInterface
    interface Keeping {

        boolean keep(Runnable step);
    }

    /**
     * Items are kept as they come: what is broken off goes on from there the next time.
     *
     * @param anew whether to read all items, also those that are known in this version
     */
    Content read(Place place, Link link, SourceListing source, boolean anew, Keeping keeping)
            throws FetchFailed {
        DavServer server = new DavServer(outbound, place.login());
        CalendarReading reading = intake.reading(source.owner());
        Map<String, String> known = intake.parts(link.source());
        try {
            DavChanges changes =
                    server.changes(
                            place.address(),
                            anew ? null : link.syncToken(),
                            anew ? Map.of() : known);
            if (changes.changed().size() > MOST_ITEMS) {
                throw new FetchFailed(Message.of("calendarlink.tooManyItems", MOST_ITEMS));
            }
            Set<String> gone = new HashSet<>(changes.gone());
            if (anew) {
                gone.addAll(known.keySet());
                gone.removeAll(changes.changed().keySet());
            }
            Instant end = clock.instant().plus(LONGEST);
            List<String> left = List.copyOf(changes.changed().keySet());
            for (int from = 0; from < left.size(); from += DavServer.MOST_ITEMS) {
                if (clock.instant().isAfter(end)) {
                    throw new FetchFailed(Message.of("calendarlink.tooSlow", LONGEST.toMinutes()));
                }
                int until = Math.min(left.size(), from + DavServer.MOST_ITEMS);
                List<String> some = left.subList(from, until);
                List<Part> parts = parts(server.items(place.address(), some), changes, reading);
                gone.addAll(some);
                parts.forEach(part -> gone.remove(part.name()));
                if (!keeping.keep(() -> intake.put(link.source(), parts, reading))) {
                    break;
                }
            }
            return new Content(
                    new Fetched(anew, null, null, changes.syncToken(), null),
                    !changes.changed().isEmpty(),
                    gone,
                    reading);
        } catch (Unreachable unreachable) {
            throw new FetchFailed(unreachable.reason());
        } catch (DavFailed failed) {
            throw new FetchFailed(failed.reason(), failed.leaveAlone());
        }
    }

    private static List<Part> parts(
            List<DavItem> items, DavChanges changes, CalendarReading reading) {
        List<Part> parts = new ArrayList<>();
        for (DavItem item : items) {
            // as it was listed: it is compared with the next list
            String listed = changes.changed().getOrDefault(item.href(), "");
            String version = listed.isEmpty() ? item.version() : listed;
            parts.add(new Part(item.href(), version, content(item, reading)));
        }
        return parts;
    }

    /** One item that cannot be read is a problem of its own and no more. */
    private static CalendarFile content(DavItem item, CalendarReading reading) {
        byte[] bytes = item.content().getBytes(StandardCharsets.UTF_8);
        try {
            return CalendarReader.installed().read(new ByteArrayInputStream(bytes), reading);
        } catch (InvalidInput unreadable) {
            return new CalendarFile(
                    null,
                    List.of(),
                    List.of(new CalendarProblem(0, true, unreadable.reason())),
                    null);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory", impossible);
        }
    }
}
