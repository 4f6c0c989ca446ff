package org.confer.caldav;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.confer.caldav.Multistatus.Property;
import org.confer.caldav.Multistatus.Resource;
import org.confer.kernel.Message;
import org.confer.outbound.Outbound;
import org.confer.outbound.Unreachable;
import org.confer.outbound.WebAddress;
import org.confer.outbound.WebAnswer;
import org.confer.outbound.WebRequest;
import org.jspecify.annotations.Nullable;

/**
 * A CalDAV server, asked as one user. Where it leads to another server the way ends: the password
 * is this server's.
 */
public final class DavServer {

    /** How many items are asked for at once. */
    public static final int MOST_ITEMS = 50;

    private static final int MOST_ROUNDS = 50;
    private static final int INSUFFICIENT_STORAGE = 507;
    private static final int MULTISTATUS = 207;
    private static final int UNAUTHORISED = 401;
    private static final int SERVER_FAULT = 500;
    private static final Set<Integer> NOT_HERE = Set.of(404, 405, 501);

    private final Outbound outbound;
    private final WebRequest.@Nullable Login login;

    /**
     * @param login null to ask as anybody
     */
    public DavServer(Outbound outbound, WebRequest.@Nullable Login login) {
        this.outbound = outbound;
        this.login = login;
    }

    /**
     * The calendars of the user (RFC 6764 section 6, RFC 5397, RFC 4791 section 6.2.1), or the one
     * at the address itself.
     *
     * @param start where the user said the server is: any address on it
     */
    public List<DavCalendar> calendars(WebAddress start) throws Unreachable, DavFailed {
        Place place = place(start);
        if (place.resource().isCalendar()) {
            return List.of(calendar(place.address(), place.resource()));
        }
        List<String> homes = hrefs(place.resource(), "c:calendar-home-set");
        if (homes.isEmpty()) {
            String principal =
                    hrefs(place.resource(), "d:current-user-principal").stream()
                            .findFirst()
                            .orElseThrow(() -> new DavFailed(Message.of("caldav.noCalendars")));
            homes = hrefs(at(inside(place.address(), principal)).resource(), "c:calendar-home-set");
        }
        List<DavCalendar> found = new ArrayList<>();
        for (String home : homes) {
            WebAddress address = inside(place.address(), home);
            for (Resource resource : properties(address, "1").resources()) {
                if (resource.isCalendar() && resource.takesEvents()) {
                    found.add(calendar(inside(address, resource.href()), resource));
                }
            }
        }
        if (found.isEmpty()) {
            throw new DavFailed(Message.of("caldav.noCalendars"));
        }
        return found;
    }

    /** At the address that was given, else at the well-known one of its server. */
    private Place place(WebAddress start) throws Unreachable, DavFailed {
        Optional<Place> given = tryAt(start);
        if (given.isPresent()
                && (given.get().resource().isCalendar()
                        || !hrefs(given.get().resource(), "c:calendar-home-set").isEmpty()
                        || !hrefs(given.get().resource(), "d:current-user-principal").isEmpty())) {
            return given.get();
        }
        return at(inside(start, "/.well-known/caldav"));
    }

    private record Place(WebAddress address, Resource resource) {}

    private Optional<Place> tryAt(WebAddress address) throws Unreachable, DavFailed {
        WebAnswer answer = ask(propfind(address, "0", DavQuestions.whereCalendarsAre()));
        if (NOT_HERE.contains(answer.status())) {
            return Optional.empty();
        }
        return MultistatusReader.read(requireMultistatus(answer).content()).resources().stream()
                .findFirst()
                .map(resource -> new Place(answer.address(), resource));
    }

    private Place at(WebAddress address) throws Unreachable, DavFailed {
        return tryAt(address)
                .orElseThrow(() -> new DavFailed(Message.of("caldav.noServer", address.host())));
    }

    private static DavCalendar calendar(WebAddress address, Resource resource) {
        return new DavCalendar(address, resource.text("d:displayname").strip());
    }

    private static List<String> hrefs(Resource resource, String property) {
        return resource.property(property).map(Property::hrefs).orElse(List.of());
    }

    /**
     * What has changed in a collection: told by the server where it keeps track (RFC 6578), else
     * found out by comparing versions.
     *
     * @param token of the last time, null to be told of everything
     * @param known versions of the items that are known, by href
     */
    public DavChanges changes(
            WebAddress collection, @Nullable String token, Map<String, String> known)
            throws Unreachable, DavFailed {
        Optional<DavChanges> told = tracked(collection, token, known);
        if (told.isEmpty() && token != null) {
            told = tracked(collection, null, known);
        }
        return told.isPresent() ? told.get() : compared(collection, known);
    }

    /** Empty if the server does not keep track, or no longer from that token on. */
    private Optional<DavChanges> tracked(
            WebAddress collection, @Nullable String token, Map<String, String> known)
            throws Unreachable, DavFailed {
        Map<String, String> changed = new HashMap<>();
        Set<String> gone = new HashSet<>();
        Set<String> seen = new HashSet<>();
        String since = token;
        boolean more = true;
        for (int round = 0; more; round++) {
            WebAnswer answer = ask(report(collection, "0", DavQuestions.changesSince(since)));
            if (answer.status() != MULTISTATUS && !isFinal(answer.status())) {
                return Optional.empty();
            }
            Multistatus status = MultistatusReader.read(requireMultistatus(answer).content());
            if (status.syncToken().isEmpty()) {
                return Optional.empty();
            }
            more = false;
            for (Resource resource : status.resources()) {
                if (resource.status() == INSUFFICIENT_STORAGE) {
                    more = true;
                } else if (resource.isGone()) {
                    gone.add(resource.href());
                    changed.remove(resource.href());
                } else if (isItem(collection, resource)) {
                    seen.add(resource.href());
                    gone.remove(resource.href());
                    note(changed, resource, known);
                }
            }
            if (more && (round == MOST_ROUNDS || status.syncToken().equals(since))) {
                throw new DavFailed(Message.of("caldav.unreadable"));
            }
            since = status.syncToken();
        }
        if (token == null) {
            known.keySet().stream().filter(href -> !seen.contains(href)).forEach(gone::add);
        }
        return Optional.of(new DavChanges(changed, gone, since));
    }

    private DavChanges compared(WebAddress collection, Map<String, String> known)
            throws Unreachable, DavFailed {
        WebAnswer answer = ask(propfind(collection, "1", DavQuestions.versions()));
        Map<String, String> changed = new HashMap<>();
        Set<String> gone = new HashSet<>(known.keySet());
        for (Resource resource :
                MultistatusReader.read(requireMultistatus(answer).content()).resources()) {
            if (isItem(collection, resource)) {
                gone.remove(resource.href());
                note(changed, resource, known);
            }
        }
        return new DavChanges(changed, gone, null);
    }

    private static void note(
            Map<String, String> changed, Resource resource, Map<String, String> known) {
        String version = resource.text("d:getetag");
        if (version.isEmpty() || !version.equals(known.get(resource.href()))) {
            changed.put(resource.href(), version);
        }
    }

    private static boolean isItem(WebAddress collection, Resource resource) {
        WebAddress address = collection.resolve(resource.href());
        return resource.isThere()
                && !resource.isCollection()
                && !resource.href().endsWith("/")
                && address != null
                && address.isOfSameServer(collection);
    }

    /**
     * The content of some items (RFC 4791 section 7.9); those that vanished meanwhile are missing.
     *
     * @param hrefs at most {@link #MOST_ITEMS}
     */
    public List<DavItem> items(WebAddress collection, Collection<String> hrefs)
            throws Unreachable, DavFailed {
        WebAnswer answer = ask(report(collection, "1", DavQuestions.items(hrefs)));
        Set<String> wanted = new LinkedHashSet<>(hrefs);
        return MultistatusReader.read(requireMultistatus(answer).content()).resources().stream()
                .filter(resource -> wanted.contains(resource.href()))
                .filter(resource -> resource.property("c:calendar-data").isPresent())
                .map(resource ->
                        new DavItem(
                                resource.href(),
                                resource.text("d:getetag"),
                                resource.text("c:calendar-data")))
                .toList();
    }

    private Multistatus properties(WebAddress address, String depth) throws Unreachable, DavFailed {
        WebAnswer answer = ask(propfind(address, depth, DavQuestions.whereCalendarsAre()));
        return MultistatusReader.read(requireMultistatus(answer).content());
    }

    private static WebRequest propfind(WebAddress address, String depth, String body) {
        return WebRequest.of("PROPFIND", address, body).with("Depth", depth);
    }

    private static WebRequest report(WebAddress address, String depth, String body) {
        return WebRequest.of("REPORT", address, body).with("Depth", depth);
    }

    private WebAnswer ask(WebRequest request) throws Unreachable {
        return outbound.fetch(request.as(login));
    }

    private static boolean isFinal(int status) {
        return status == UNAUTHORISED || status == 429 || status >= SERVER_FAULT && status != 501;
    }

    private static WebAnswer requireMultistatus(WebAnswer answer) throws DavFailed {
        Optional<Message> refusal = answer.refusal();
        if (refusal.isPresent()) {
            throw new DavFailed(refusal.get(), answer.retryAfter());
        }
        if (answer.status() != MULTISTATUS) {
            throw new DavFailed(Message.of("caldav.noServer", answer.address().host()));
        }
        return answer;
    }

    /** On the same server only. */
    private static WebAddress inside(WebAddress from, String href) throws DavFailed {
        WebAddress address = from.resolve(href);
        if (address == null) {
            throw new DavFailed(Message.of("caldav.unreadable"));
        }
        if (!address.isOfSameServer(from)) {
            throw new DavFailed(Message.of("caldav.otherServer", from.host(), address.host()));
        }
        return address;
    }
}
