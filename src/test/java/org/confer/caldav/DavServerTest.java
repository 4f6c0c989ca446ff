package org.confer.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confer.outbound.Loopback;
import org.confer.outbound.Outbound;
import org.confer.outbound.Unreachable;
import org.confer.outbound.WebAddress;
import org.confer.outbound.WebRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Servers that do it in other ways than those that Debian packs, and hostile ones. */
class DavServerTest {

    @RegisterExtension final Loopback server = new Loopback();
    @RegisterExtension final Loopback other = new Loopback();

    private final List<String> bodies = new ArrayList<>();
    private final DavServer dav =
            new DavServer(
                    new Outbound(server.host() + "," + other.host()),
                    new WebRequest.Login("officer", "word"));

    @Test
    void theWellKnownAddressLeadsToTheCalendars() throws Exception {
        server.answers("/", 404, "")
                .sendsOn("/.well-known/caldav", "/dav/")
                .answers("/dav/", 207, principal("/p/"))
                .answers("/p/", 207, home("/homes/officer/"))
                .answers(
                        "/homes/officer/",
                        207,
                        multistatus(
                                response(
                                        "/homes/officer/",
                                        "<d:resourcetype><d:collection/></d:resourcetype>"),
                                calendar("/homes/officer/work/", "工作", "VEVENT"),
                                calendar("/homes/officer/tasks/", "tasks", "VTODO"),
                                response(
                                        "/homes/officer/book/",
                                        "<d:resourcetype><d:collection/><x xmlns='book'/></d:resourcetype>")));
        assertThat(dav.calendars(WebAddress.of(server.at("/"))))
                .containsExactly(
                        new DavCalendar(WebAddress.of(server.at("/homes/officer/work/")), "工作"));
    }

    @Test
    void theAddressOfACalendarIsThatCalendar() throws Exception {
        server.answers("/work/", 207, multistatus(calendar("/work/", "", "VEVENT")));
        assertThat(dav.calendars(WebAddress.of(server.at("/work/")))).hasSize(1);
    }

    @Test
    void thePasswordNeverGoesToAnotherServer() {
        other.answers("/", exchange -> remember(exchange, 401, ""));
        server.answers("/principal/", 207, principal(other.at("/p/")))
                .answers("/home/", 207, home(other.at("/home/")))
                .sendsOn("/sent-on/", other.at("/"));
        assertThat(reason(server.at("/principal/"))).isEqualTo("caldav.otherServer");
        assertThat(reason(server.at("/home/"))).isEqualTo("caldav.otherServer");
        assertThat(bodies).isEmpty();
        assertThat(reason(server.at("/sent-on/"))).isEqualTo("outbound.status.401");
        assertThat(bodies).allMatch(told -> told.startsWith("null"));
    }

    @Test
    void aServerThatSpeaksNoCalDavIsTold() {
        server.answers("/", 200, "<html/>").answers("/405/", 405, "");
        assertThat(reason(server.at("/"))).isEqualTo("caldav.noServer");
        assertThat(reason(server.at("/405/"))).isEqualTo("caldav.noServer");
        other.answers("/", 207, "<html/>");
        assertThat(reason(other.at("/"))).isEqualTo("caldav.unreadable");
    }

    @Test
    void whereTheServerKeepsNoTrackVersionsAreCompared() throws Exception {
        server.answers(
                "/work/",
                exchange -> {
                    boolean report = exchange.getRequestMethod().equals("REPORT");
                    Loopback.send(
                            exchange,
                            report ? 403 : 207,
                            report
                                    ? ""
                                    : multistatus(
                                            response(
                                                    "/work/",
                                                    "<d:resourcetype><d:collection/></d:resourcetype>"),
                                            item("/work/same.ics", "1"),
                                            item("/work/changed.ics", "2"),
                                            item("/work/new.ics", "1"),
                                            item("http://10.0.0.1/inside.ics", "1")));
                });
        DavChanges changes =
                dav.changes(
                        WebAddress.of(server.at("/work/")),
                        null,
                        Map.of(
                                "/work/same.ics", "1",
                                "/work/changed.ics", "1",
                                "/work/gone.ics", "1"));
        assertThat(changes)
                .isEqualTo(
                        new DavChanges(
                                Map.of("/work/changed.ics", "2", "/work/new.ics", "1"),
                                Set.of("/work/gone.ics"),
                                null));
    }

    @Test
    void whereItKeepsTrackItIsAskedUntilItHasToldAll() throws Exception {
        server.answers(
                "/work/",
                exchange -> {
                    String asked = remember(exchange);
                    Loopback.send(
                            exchange,
                            207,
                            asked.contains("<d:sync-token>t1<")
                                    ? multistatus(
                                            item("/work/new.ics", "1"),
                                            "<d:response><d:href>/work/</d:href><d:status>HTTP/1.1 507 x</d:status></d:response>",
                                            "<d:sync-token>t2</d:sync-token>")
                                    : multistatus(
                                            "<d:response><d:href>/work/gone.ics</d:href><d:status>HTTP/1.1 404 x</d:status></d:response>",
                                            "<d:sync-token>t3</d:sync-token>"));
                });
        DavChanges changes =
                dav.changes(
                        WebAddress.of(server.at("/work/")),
                        "t1",
                        Map.of("/work/gone.ics", "1", "/work/same.ics", "1"));
        assertThat(changes)
                .isEqualTo(
                        new DavChanges(
                                Map.of("/work/new.ics", "1"), Set.of("/work/gone.ics"), "t3"));
    }

    @Test
    void aTokenThatIsNoLongerKnownMeansBeginningAnew() throws Exception {
        server.answers(
                "/work/",
                exchange -> {
                    boolean old = remember(exchange).contains("<d:sync-token>old<");
                    Loopback.send(
                            exchange,
                            old ? 409 : 207,
                            old
                                    ? ""
                                    : multistatus(
                                            item("/work/a.ics", "1"),
                                            "<d:sync-token>t1</d:sync-token>"));
                });
        DavChanges changes =
                dav.changes(
                        WebAddress.of(server.at("/work/")),
                        "old",
                        Map.of("/work/a.ics", "1", "/work/gone.ics", "1"));
        assertThat(changes).isEqualTo(new DavChanges(Map.of(), Set.of("/work/gone.ics"), "t1"));
    }

    @Test
    void aServerThatNeverComesToAnEndIsGivenUp() {
        server.answers(
                "/work/",
                207,
                multistatus(
                        "<d:response><d:href>/work/</d:href><d:status>HTTP/1.1 507 x</d:status></d:response>",
                        "<d:sync-token>t1</d:sync-token>"));
        assertThat(
                        catchThrowableOfType(
                                        DavFailed.class,
                                        () ->
                                                dav.changes(
                                                        WebAddress.of(server.at("/work/")),
                                                        "t1",
                                                        Map.of()))
                                .reason()
                                .key())
                .isEqualTo("caldav.unreadable");
    }

    @Test
    void onlyItemsThatWereAskedForAreTaken() throws Exception {
        server.answers(
                "/work/",
                207,
                multistatus(
                        response(
                                "/work/a&amp;b.ics",
                                "<d:getetag>1</d:getetag><c:calendar-data>x</c:calendar-data>"),
                        response("/work/other.ics", "<c:calendar-data>y</c:calendar-data>"),
                        "<d:response><d:href>/work/gone.ics</d:href><d:status>HTTP/1.1 404 x</d:status></d:response>"));
        assertThat(
                        dav.items(
                                WebAddress.of(server.at("/work/")),
                                List.of("/work/a&b.ics", "/work/gone.ics")))
                .containsExactly(new DavItem("/work/a&b.ics", "1", "x"));
    }

    private String reason(String start) {
        try {
            dav.calendars(WebAddress.of(start));
            return "";
        } catch (DavFailed failed) {
            return failed.reason().key();
        } catch (Unreachable unreachable) {
            return unreachable.reason().key();
        }
    }

    private void remember(HttpExchange exchange, int status, String body) throws IOException {
        remember(exchange);
        Loopback.send(exchange, status, body);
    }

    private String remember(HttpExchange exchange) throws IOException {
        String body =
                exchange.getRequestHeaders().getFirst("Authorization")
                        + " "
                        + new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        bodies.add(body);
        return body;
    }

    private static String principal(String href) {
        return multistatus(
                response(
                        "/",
                        "<d:current-user-principal><d:href>"
                                + href
                                + "</d:href></d:current-user-principal>"));
    }

    private static String home(String href) {
        return multistatus(
                response(
                        "/",
                        "<c:calendar-home-set><d:href>"
                                + href
                                + "</d:href></c:calendar-home-set>"));
    }

    private static String calendar(String href, String name, String component) {
        return response(
                href,
                "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype><d:displayname>"
                        + name
                        + "</d:displayname><c:supported-calendar-component-set><c:comp name='"
                        + component
                        + "'/></c:supported-calendar-component-set>");
    }

    private static String item(String href, String version) {
        return response(href, "<d:getetag>" + version + "</d:getetag>");
    }

    private static String response(String href, String properties) {
        return "<d:response><d:href>"
                + href
                + "</d:href><d:propstat><d:prop>"
                + properties
                + "</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
    }

    private static String multistatus(String... inside) {
        return "<d:multistatus xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'>"
                + String.join("", inside)
                + "</d:multistatus>";
    }
}
