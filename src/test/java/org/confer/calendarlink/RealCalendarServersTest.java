package org.confer.calendarlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.confer.TestDatabase;
import org.confer.caldav.DavCalendar;
import org.confer.caldav.DavServer;
import org.confer.calendar.CalendarRecords;
import org.confer.calendar.SourceId;
import org.confer.calendar.SourceProblem;
import org.confer.calendarfile.Busyness;
import org.confer.calendarlink.ConnectionStatus.Going;
import org.confer.kernel.Message;
import org.confer.kernel.Period;
import org.confer.outbound.WebAddress;
import org.confer.outbound.WebRequest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against servers that others wrote, as Debian packs them. They run where {@code .ci/run} has
 * started them (see {@code .ci/calendar-servers}) and are left out, visibly, elsewhere. That they
 * lie on loopback is allowed as an operator would allow it.
 */
class RealCalendarServersTest {

    private static final Period NINE =
            new Period(
                    Instant.parse("2026-03-05T01:00:00Z"), Instant.parse("2026-03-05T02:00:00Z"));

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private String login = "";

    @ParameterizedTest
    @ValueSource(strings = {"RADICALE", "DAVICAL"})
    void calendarsAreFoundAndFollowed(String name) throws Exception {
        WebAddress server = server(name);
        Desk desk = new Desk(database.asApplication(), server.host() + ":" + server.port());
        WebRequest.Login user =
                new WebRequest.Login(login.split(":")[0], login.substring(login.indexOf(':') + 1));
        URI collection = makeCalendar(server, user.user());
        put(collection, "one", event("one", "20260305T090000", "SUMMARY:一"));
        put(
                collection,
                "weekly",
                event(
                        "weekly",
                        "20260302T090000",
                        "RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=Asia/Shanghai:20260309T090000"));

        List<DavCalendar> found = new DavServer(desk.outbound, user).calendars(server);
        DavCalendar calendar =
                found.stream()
                        .filter(one -> one.address().uri().getPath().equals(collection.getPath()))
                        .findFirst()
                        .orElseThrow();
        assertThat(calendar.name()).isEqualTo("教育局 " + collection.hashCode());

        SourceId id = desk.connect(calendar.address(), user.user(), user.password());
        desk.fetching.fetchOne();
        assertThat(desk.status(id).error()).isNull();
        assertThat(desk.busy().size()).isEqualTo(4);
        assertThat(desk.busy().during(NINE)).isEqualTo(Busyness.BUSY);

        desk.wait(Duration.ofHours(1));
        desk.fetching.fetchOne();
        assertThat(desk.busy().size()).as("nothing has changed").isEqualTo(4);

        put(collection, "one", event("one", "20260306T090000", "STATUS:TENTATIVE"));
        put(collection, "two", event("two", "20260307T090000", "TRANSP:OPAQUE"));
        delete(collection, "weekly");
        desk.wait(Duration.ofHours(1));
        desk.fetching.fetchOne();
        assertThat(desk.busy().size()).as("one is moved, one is new, one gone").isEqualTo(2);
        assertThat(desk.busy().during(NINE)).isEqualTo(Busyness.FREE);
        assertThat(desk.status(id).going()).isEqualTo(Going.WELL);

        desk.wait(Duration.ofDays(8));
        desk.fetching.fetchOne();
        assertThat(desk.busy().size()).as("everything read anew").isEqualTo(2);

        put(
                collection,
                "zone",
                event("zone", "20260308T090000", "").replace("Asia/Shanghai", "Nowhere/Town"));
        desk.wait(Duration.ofHours(1));
        desk.fetching.fetchOne();
        assertThat(desk.busy().size()).isEqualTo(3);
        assertThat(CalendarRecords.problems(desk.db, id))
                .extracting(SourceProblem::part)
                .allMatch(part -> part.endsWith("zone.ics"))
                .isNotEmpty();

        deleteAll(collection);
        desk.wait(Duration.ofHours(1));
        desk.fetching.fetchOne();
        assertThat(desk.status(id).going()).isEqualTo(Going.FAILING);
        assertThat(desk.busy().size()).as("what was known stays").isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RADICALE", "DAVICAL"})
    void aWrongPasswordIsTold(String name) {
        WebAddress server = server(name);
        Desk desk = new Desk(database.asApplication(), server.host() + ":" + server.port());
        SourceId id = desk.connect(server, login.split(":")[0], "wrong");
        desk.fetching.fetchOne();
        assertThat(Optional.ofNullable(desk.status(id).error()).map(Message::key))
                .hasValue("outbound.status.401");
    }

    private WebAddress server(String name) {
        String address = System.getenv("CONFER_TEST_" + name);
        assumeTrue(
                address != null,
                name.toLowerCase(Locale.ROOT) + " is not running; see .ci/calendar-servers");
        login = System.getenv("CONFER_TEST_" + name + "_LOGIN");
        return WebAddress.of(String.valueOf(address));
    }

    private URI makeCalendar(WebAddress server, String user) throws Exception {
        URI collection = server.uri().resolve(user + "/" + UUID.randomUUID() + "/");
        String name = "教育局 " + collection.hashCode();
        send(
                "MKCALENDAR",
                collection,
                """
                <?xml version="1.0" encoding="utf-8"?>
                <c:mkcalendar xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
                  <d:set><d:prop><d:displayname>%s</d:displayname></d:prop></d:set>
                </c:mkcalendar>
                """
                        .formatted(name),
                "application/xml");
        return collection;
    }

    private void put(URI collection, String item, String content) throws Exception {
        send("PUT", collection.resolve(item + ".ics"), content, "text/calendar; charset=utf-8");
    }

    private void delete(URI collection, String item) throws Exception {
        send("DELETE", collection.resolve(item + ".ics"), "", "text/plain");
    }

    private void deleteAll(URI collection) throws Exception {
        send("DELETE", collection, "", "text/plain");
    }

    private void send(String method, URI address, String body, String type)
            throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        // a connection of its own: Radicale hangs up without saying so, and one kept would be dead
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            requireDone(method, client.send(request, HttpResponse.BodyHandlers.ofString()));
        }
    }

    private static void requireDone(String method, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(method + " " + answer.body()).isBetween(200, 299);
    }

    private static String event(String uid, String start, String more) {
        return """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Confer//Tests//EN
        BEGIN:VEVENT
        UID:%s@example.test
        DTSTAMP:20260101T000000Z
        DTSTART;TZID=Asia/Shanghai:%s
        DURATION:PT1H
        %s
        END:VEVENT
        END:VCALENDAR
        """
                .formatted(uid, start, more)
                .replaceAll("\n+", "\r\n");
    }
}
