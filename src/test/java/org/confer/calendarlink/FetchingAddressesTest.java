package org.confer.calendarlink;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.confer.TestDatabase;
import org.confer.calendar.BusyTimes;
import org.confer.calendar.CalendarRecords;
import org.confer.calendar.SharedTitle;
import org.confer.calendar.SourceId;
import org.confer.calendar.SourceListing;
import org.confer.calendar.SourceProblem;
import org.confer.calendarlink.ConnectionStatus.Going;
import org.confer.kernel.Message;
import org.confer.kernel.Period;
import org.confer.outbound.Loopback;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** A calendar at an address, fetched again and again. */
class FetchingAddressesTest {

    private static final Period MARCH =
            new Period(
                    Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));

    @RegisterExtension final TestDatabase database = new TestDatabase();
    @RegisterExtension final Loopback server = new Loopback();

    private volatile String calendar = "";
    private final List<String> conditions = new ArrayList<>();
    private Desk desk;

    @BeforeEach
    void aServerWithACalendar() {
        desk = new Desk(database.asApplication(), server.host());
        server.answers("/secret-token.ics", this::answer);
        calendar = events("20260305T010000Z");
    }

    @Test
    void busyTimesComeWithTheFirstFetch() {
        SourceId id = connect();
        assertThat(desk.status(id).going()).isEqualTo(Going.NOT_YET);
        assertThat(desk.fetching.fetchOne()).isTrue();
        assertThat(desk.busy().size()).isEqualTo(1);
        assertThat(desk.status(id))
                .satisfies(status -> {
                    assertThat(status.going()).isEqualTo(Going.WELL);
                    assertThat(status.succeededAt()).isEqualTo(Desk.START);
                    assertThat(status.nextAt()).isEqualTo(Desk.START.plus(Duration.ofHours(1)));
                });
        assertThat(desk.fetching.fetchOne()).as("nothing else is due").isFalse();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        SourceId id = connect();
        desk.fetching.fetchOne();
        desk.wait(Duration.ofHours(1));
        desk.fetching.fetchOne();
        assertThat(conditions).containsExactly("null null", "\"v1\" Sun, 01 Mar 2026 00:00:00 GMT");
        assertThat(desk.busy().size()).isEqualTo(1);
        assertThat(desk.status(id).succeededAt()).isEqualTo(Desk.START.plus(Duration.ofHours(1)));

        calendar = events("20260305T010000Z", "20260306T010000Z");
        desk.wait(Duration.ofHours(1));
        desk.fetching.fetchOne();
        assertThat(desk.busy().size()).isEqualTo(2);
    }

    /** Else the two years ahead would end where they ended when the calendar last changed. */
    @Test
    void onceAWeekEverythingIsReadAnewBecauseTheDaysMoveOn() {
        SourceId id = connect();
        desk.fetching.fetchOne();
        SourceListing before = desk.intake.find(id).orElseThrow();
        desk.wait(Duration.ofDays(8));
        desk.fetching.fetchOne();
        assertThat(conditions).containsExactly("null null", "null null");
        assertThat(desk.intake.find(id).orElseThrow().coversUntil())
                .isEqualTo(before.coversUntil().plusDays(8));
    }

    @ParameterizedTest
    @CsvSource({
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H, 360",
        "X-PUBLISHED-TTL:PT2H, 120",
        "REFRESH-INTERVAL:PT1S, 15",
        "REFRESH-INTERVAL:P10D, 1440",
        "REFRESH-INTERVAL:-PT1H, 60",
        "REFRESH-INTERVAL:often, 60",
        "X-NOTHING:, 60"
    })
    void theCalendarSaysHowOften(String line, long minutes) {
        calendar = events("20260305T010000Z").replace("BEGIN:VEVENT", line + "\nBEGIN:VEVENT");
        SourceId id = connect();
        desk.fetching.fetchOne();
        assertThat(desk.status(id).every()).hasMinutes(minutes);
        assertThat(desk.status(id).nextAt()).isEqualTo(Desk.START.plusSeconds(minutes * 60));
        desk.wait(Duration.ofMinutes(minutes));
        desk.fetching.fetchOne();
        assertThat(desk.status(id).every()).as("unchanged").hasMinutes(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "/401, outbound.status.401",
        "/404, outbound.status.404",
        "/500, outbound.status.500",
        "/page, calendarlink.webPage",
        "/words, calendarfile.notACalendar",
        "/empty, calendarfile.notACalendar",
        "/inside, outbound.notOutside"
    })
    void whatGoesWrongIsToldInWordsAndTheTimesBeforeStay(String path, String key) {
        SourceId id = connect();
        desk.fetching.fetchOne();
        server.answers("/401", 401, "")
                .answers("/404", 404, "")
                .answers("/500", 500, "")
                .answers("/page", 200, " <!DOCTYPE html><html>Please sign in</html>")
                .answers("/words", 200, "nothing of the kind")
                .answers("/empty", 200, "")
                .sendsOn("/inside", "http://127.0.0.1/");
        move(id, server.at(path));
        desk.fetching.fetchOne();
        assertThat(desk.status(id))
                .satisfies(status -> {
                    assertThat(status.going()).isEqualTo(Going.FAILING);
                    assertThat(Optional.ofNullable(status.error()).map(Message::key)).hasValue(key);
                    assertThat(status.failures()).isEqualTo(1);
                    assertThat(status.succeededAt()).isEqualTo(Desk.START);
                    assertThat(status.nextAt()).isEqualTo(Desk.START.plus(Duration.ofMinutes(5)));
                });
        assertThat(desk.busy().size()).isEqualTo(1);
    }

    @Test
    void itIsTriedAgainLessAndLessOftenUntilItGoesWell() {
        server.answers("/down", 503, "");
        SourceId id = desk.connect(server.at("/down"));
        for (int minutes : new int[] {5, 10, 20, 40}) {
            assertThat(desk.fetching.fetchOne()).isTrue();
            assertThat(desk.fetching.fetchOne()).isFalse();
            desk.wait(Duration.ofMinutes(minutes));
        }
        assertThat(desk.status(id).failures()).isEqualTo(4);
        move(id, server.at("/secret-token.ics"));
        desk.fetching.fetchOne();
        assertThat(desk.status(id))
                .extracting(
                        ConnectionStatus::going,
                        ConnectionStatus::failures,
                        ConnectionStatus::error)
                .containsExactly(Going.WELL, 0, null);
    }

    @Test
    void aServerThatAsksToBeLeftAloneIs() {
        server.answers(
                "/busy",
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "7200");
                    exchange.sendResponseHeaders(429, -1);
                });
        SourceId id = desk.connect(server.at("/busy"));
        desk.fetching.fetchOne();
        assertThat(desk.status(id).nextAt()).isEqualTo(Desk.START.plus(Duration.ofHours(2)));
    }

    @Test
    void oneBadPropertyNeverLosesTheCalendarAndUnknownZonesAreTold() {
        calendar =
                events("20260305T010000Z")
                        .replace("END:VEVENT", "SEQUENCE:many\nEND:VEVENT")
                        .replace(
                                "END:VCALENDAR",
                                "BEGIN:VEVENT\nUID:z\nDTSTART;TZID=Nowhere:20260307T090000\n"
                                        + "DURATION:PT1H\nEND:VEVENT\n"
                                        + "BEGIN:VEVENT\nUID:b\nDTSTART:20261305T010000Z\nEND:VEVENT\n"
                                        + "END:VCALENDAR");
        SourceId id = connect();
        desk.fetching.fetchOne();
        assertThat(desk.busy().size()).isEqualTo(2);
        assertThat(CalendarRecords.problems(desk.db, id))
                .anySatisfy(problem -> assertThat(problem.reason().arguments()).contains("Nowhere"))
                .anySatisfy(problem -> assertThat(problem.eventLost()).isTrue())
                .extracting(SourceProblem::line)
                .doesNotContain(0);
    }

    @Test
    void titlesAreKeptOnlyWhereTheyAreShared() {
        SourceId id = connect();
        desk.fetching.fetchOne();
        assertThat(CalendarRecords.titles(desk.db, desk.owner, MARCH)).isEmpty();
        CalendarRecords.shareTitles(desk.db, id);
        desk.store.forget(id);
        desk.fetching.fetchOne();
        assertThat(CalendarRecords.titles(desk.db, desk.owner, MARCH))
                .extracting(SharedTitle::title)
                .containsExactly("title 0");
    }

    @Test
    void ofSeveralAtOnceEachTakesAnother() {
        SourceId one = connect();
        desk.store.take(Fetching.LEASE);
        assertThat(desk.status(one).going()).isEqualTo(Going.UNDER_WAY);
        assertThat(desk.store.take(Fetching.LEASE)).isEmpty();
        desk.wait(Fetching.LEASE);
        assertThat(desk.store.take(Fetching.LEASE)).as("who took it died").isPresent();
    }

    /** As another application does that is just about to take one. */
    @Test
    void whatAnotherHasLockedIsPassedOverAndNotWaitedFor() throws SQLException {
        SourceId locked = connect();
        try (Connection elsewhere = database.asApplication().getConnection()) {
            elsewhere.setAutoCommit(false);
            DSL.using(elsewhere, SQLDialect.POSTGRES)
                    .fetch("select * from calendarlink.connection for update");
            assertThat(desk.store.take(Fetching.LEASE)).isEmpty();
            elsewhere.rollback();
        }
        assertThat(desk.store.take(Fetching.LEASE).map(Link::source)).hasValue(locked);
    }

    /** While it was fetched, its address was changed, or somebody else took over. */
    @Test
    void aResultThatComesTooLateDoesNotCount() {
        server.answers(
                "/slow",
                exchange -> {
                    desk.store.due(source());
                    desk.wait(Duration.ofSeconds(1));
                    assertThat(desk.store.take(Fetching.LEASE)).isPresent();
                    Loopback.send(exchange, 200, events("20260305T010000Z"));
                });
        SourceId id = desk.connect(server.at("/slow"));
        desk.fetching.fetchOne();
        assertThat(desk.busy()).isEqualTo(BusyTimes.NONE);
        assertThat(desk.status(id).succeededAt()).isNull();
    }

    @Test
    void aCalendarThatIsRemovedMeanwhileStaysAway() {
        server.answers(
                "/slow",
                exchange -> {
                    CalendarRecords.remove(desk.db, source());
                    Loopback.send(exchange, 200, events("20260305T010000Z"));
                });
        desk.connect(server.at("/slow"));
        assertThat(desk.fetching.fetchOne()).isTrue();
        assertThat(desk.busy()).isEqualTo(BusyTimes.NONE);
        assertThat(desk.fetching.fetchOne()).isFalse();
    }

    @Test
    void theSecretOfAnAddressIsNeitherInTheDatabaseNorInTheLog() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        root.setLevel(Level.INFO);
        root.addAppender(log);
        try {
            SourceId id = connect();
            desk.fetching.fetchOne();
            move(id, "http://127.0.0.1/secret-token.ics");
            desk.fetching.fetchOne();
            String row = desk.db.fetch("select * from calendarlink.connection").toString();
            assertThat(row).doesNotContain("secret-token").contains("outbound.notOutside");
            assertThat(log.list.toString()).doesNotContain("secret-token");
        } finally {
            root.detachAppender(log);
            root.setLevel(before);
        }
    }

    @Test
    void whoLosesTheKeyIsAskedForTheAddressAgain() {
        SourceId id = connect();
        desk.store.move(id, "host", "00000000:AAAA");
        desk.fetching.fetchOne();
        assertThat(desk.status(id).error()).isEqualTo(Message.of("calendarlink.keyLost"));
    }

    private SourceId connect() {
        return desk.connect(server.at("/secret-token.ics"));
    }

    private void move(SourceId id, String address) {
        desk.store.move(id, "host", desk.secrets.seal(Connections.ADDRESS, address));
    }

    private SourceId source() {
        return desk.intake.find(new SourceId(1)).orElseThrow().id();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String etag = exchange.getRequestHeaders().getFirst("If-None-Match");
        conditions.add(etag + " " + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
        String version = "\"v" + (calendar.split("BEGIN:VEVENT", -1).length - 1) + "\"";
        exchange.getResponseHeaders().set("ETag", version);
        exchange.getResponseHeaders().set("Last-Modified", "Sun, 01 Mar 2026 00:00:00 GMT");
        Loopback.send(
                exchange, version.equals(etag) ? 304 : 200, version.equals(etag) ? "" : calendar);
    }

    private static String events(String... starts) {
        StringBuilder file = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n");
        for (int i = 0; i < starts.length; i++) {
            file.append(
                    """
                    BEGIN:VEVENT
                    UID:%d
                    SUMMARY:title %d
                    DTSTART:%s
                    DURATION:PT1H
                    END:VEVENT
                    """
                            .formatted(i, i, starts[i]));
        }
        return file.append("END:VCALENDAR\n").toString();
    }
}
