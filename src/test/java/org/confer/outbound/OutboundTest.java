package org.confer.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String BYTES = "x".repeat(8192);

    @RegisterExtension final Loopback server = new Loopback();
    @RegisterExtension final Loopback second = new Loopback();
    @RegisterExtension final Loopback inside = new Loopback("127.0.0.2", server.port());

    private final Outbound outbound = new Outbound(server.host());

    @Test
    void whatTheOperatorAllowedIsFetched() throws Unreachable {
        server.answers("/a", 200, "hello");
        WebAnswer answer = outbound.fetch(get(server.at("/a")));
        assertThat(answer.stream()).hasContent("hello");
        assertThat(answer.refusal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://localhost./",
                "http://2130706433/",
                "http://0/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data/"
            })
    void nothingInsideIsReached(String address) {
        assertThat(reason(outbound, get(address))).isEqualTo("outbound.notOutside");
    }

    @Test
    void otherPortsAreLeftAlone() {
        assertThat(reason(outbound, get("http://1.1.1.1:22/"))).isEqualTo("outbound.port");
        assertThat(reason(outbound, get(second.at("/")))).isEqualTo("outbound.port");
    }

    @Test
    void oneAddressInsideSpoilsTheOthers() {
        Outbound asked = asking(host -> addresses("127.0.0.1", "10.0.0.1"));
        assertThat(reason(asked, get("http://calendar.example:" + server.port() + "/")))
                .isEqualTo("outbound.notOutside");
    }

    @Test
    void beingSentOnIsCheckedLikeTheFirstAddress() {
        server.sendsOn("/inside", inside.at("/"))
                .sendsOn("/loopback", "http://127.0.0.1/")
                .sendsOn("/file", "file:///etc/passwd")
                .sendsOn("/round", "/round");
        inside.answers("/", 200, "secret");
        assertThat(reason(outbound, get(server.at("/inside")))).isEqualTo("outbound.port");
        assertThat(reason(outbound, get(server.at("/loopback")))).isEqualTo("outbound.notOutside");
        assertThat(reason(outbound, get(server.at("/file")))).isEqualTo("outbound.sentNowhere");
        assertThat(reason(outbound, get(server.at("/round")))).isEqualTo("outbound.tooManyHops");
        assertThat(server.asked()).filteredOn("GET /round"::equals).hasSize(6);
        assertThat(inside.asked()).isEmpty();
    }

    /** The name server first tells an address outside, then one inside. */
    @Test
    void aSecondAnswerOfTheNameServerChangesNothing() throws Unreachable {
        List<String> lookups = new ArrayList<>();
        Outbound rebound =
                asking(host -> {
                    lookups.add(host);
                    return addresses("127.0.0." + Math.min(lookups.size(), 2));
                });
        String calendar = "http://calendar.example:" + server.port();
        server.answers("/a", 200, "outside").sendsOn("/sent-on", calendar + "/a");
        inside.answers("/a", 200, "secret");

        assertThat(rebound.fetch(get(calendar + "/a")).stream()).hasContent("outside");
        assertThat(lookups).containsExactly("calendar.example");
        assertThat(reason(rebound, get(calendar + "/a"))).isEqualTo("outbound.notOutside");

        lookups.clear();
        assertThat(reason(rebound, get(calendar + "/sent-on"))).isEqualTo("outbound.notOutside");
        assertThat(server.asked()).containsExactly("GET /a", "GET /sent-on");
        assertThat(inside.asked()).isEmpty();
    }

    /** For once, 127.0.0.1 is outside and everything else inside. */
    private Outbound asking(NameLookup names) {
        return new Outbound(
                new Guard(
                        AllowedHosts.of(""),
                        Set.of(server.port()),
                        names,
                        address -> !address.getHostAddress().equals("127.0.0.1")));
    }

    private static InetAddress[] addresses(String... literals) {
        return Arrays.stream(literals).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }

    @Test
    void anEndlessAnswerEndsAtTheLimit() {
        server.answers("/endless", OutboundTest::pour);
        assertThat(reason(outbound, get(server.at("/endless")).atMost(1 << 20, minute())))
                .isEqualTo("outbound.tooLarge");
    }

    @Test
    void aSizeToldBeforehandIsBelieved() {
        server.answers(
                "/large",
                exchange -> {
                    exchange.sendResponseHeaders(200, 1L << 40);
                    exchange.getResponseBody().write('B');
                    exchange.getResponseBody().flush();
                });
        assertThat(reason(outbound, get(server.at("/large")))).isEqualTo("outbound.tooLarge");
    }

    @Test
    void aSmallPacketDoesNotGrowBeyondTheLimit() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                gzip.write(zeros);
            }
        }
        assertThat(packed.size()).isLessThan(100_000);
        server.answers(
                "/bomb",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    exchange.sendResponseHeaders(200, packed.size());
                    packed.writeTo(exchange.getResponseBody());
                });
        assertThat(reason(outbound, get(server.at("/bomb")))).isEqualTo("outbound.tooLarge");
    }

    @Test
    void aServerThatStopsInTheMiddleIsGivenUp() {
        CountDownLatch never = new CountDownLatch(1);
        server.answers(
                "/half",
                exchange -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write('B');
                    exchange.getResponseBody().flush();
                    await(never);
                });
        server.answers("/silent", exchange -> await(never));
        assertThat(reason(outbound, get(server.at("/half")).atMost(1000, SHORT)))
                .isEqualTo("outbound.tooSlow");
        assertThat(reason(outbound, get(server.at("/silent")).atMost(1000, SHORT)))
                .isEqualTo("outbound.tooSlow");
        never.countDown();
    }

    /** Bytes keep coming, so that only the time for everything together ends it. */
    @Test
    void aServerThatNeverStopsIsGivenUpInTime() {
        server.answers("/drip", OutboundTest::pour);
        assertThat(reason(outbound, get(server.at("/drip")).atMost(Integer.MAX_VALUE - 9, SHORT)))
                .isEqualTo("outbound.tooSlow");
    }

    @Test
    void aNameServerThatNeverAnswersIsGivenUp() {
        CountDownLatch never = new CountDownLatch(1);
        Outbound waiting =
                asking(host -> {
                    await(never);
                    return addresses();
                });
        assertThat(
                        reason(
                                waiting,
                                get("http://calendar.example:" + server.port() + "/")
                                        .atMost(1000, SHORT)))
                .isEqualTo("outbound.tooSlow");
        never.countDown();
    }

    @Test
    void endlessHeadersAreGivenUp() {
        server.answers(
                "/headers",
                exchange -> {
                    for (int i = 0; i < 5000; i++) {
                        exchange.getResponseHeaders().add("X-" + i, BYTES);
                    }
                    Loopback.send(exchange, 200, "x");
                });
        assertThat(reason(outbound, get(server.at("/headers")))).isEqualTo("outbound.noAnswer");
    }

    @Test
    void aPasswordStaysWithItsServer() throws Unreachable {
        List<String> told = new ArrayList<>();
        server.sendsOn("/here", "/there").sendsOn("/away", second.at("/other"));
        server.answers("/there", exchange -> remember(exchange, told));
        second.answers("/other", exchange -> remember(exchange, told));
        Outbound both = new Outbound(server.host() + ", " + second.host());
        WebRequest.Login login = new WebRequest.Login("officer", "密码");
        both.fetch(get(server.at("/here")).as(login));
        both.fetch(get(server.at("/away")).as(login));
        assertThat(told).containsExactly("Basic b2ZmaWNlcjrlr4bnoIE=", "none");
    }

    @Test
    void aPasswordIsNotSentInTheClear() {
        WebRequest request = get("http://1.1.1.1/").as(new WebRequest.Login("officer", "word"));
        assertThat(reason(outbound, request)).isEqualTo("outbound.passwordInTheClear");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 429, 500, 503, 302})
    void everyOtherAnswerHasItsWords(int status) throws Unreachable {
        server.answers("/status", status, "");
        assertThat(outbound.fetch(get(server.at("/status"))).refusal()).isPresent();
    }

    @Test
    void whoDoesNotListenOrSpeakTlsIsTold() throws IOException {
        Loopback gone = new Loopback();
        gone.stop();
        assertThat(reason(new Outbound(gone.host()), get(gone.at("/"))))
                .isEqualTo("outbound.noAnswer");
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> {
                try (Socket caller = plain.accept()) {
                    caller.getOutputStream()
                            .write("HTTP/1.1 400 no\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    caller.getInputStream().read();
                } catch (IOException closed) {
                    throw new UncheckedIOException(closed);
                }
            });
            assertThat(
                            reason(
                                    new Outbound("127.0.0.1"),
                                    get("https://127.0.0.1:" + plain.getLocalPort() + "/")))
                    .isEqualTo("outbound.untrusted");
        }
    }

    private static WebRequest get(String address) {
        return WebRequest.get(WebAddress.of(address));
    }

    private static Duration minute() {
        return Duration.ofMinutes(1);
    }

    private static String reason(Outbound outbound, WebRequest request) {
        return catchThrowableOfType(Unreachable.class, () -> outbound.fetch(request))
                .reason()
                .key();
    }

    private static void remember(HttpExchange exchange, List<String> told) throws IOException {
        String sent = exchange.getRequestHeaders().getFirst("Authorization");
        told.add(sent == null ? "none" : sent);
        Loopback.send(exchange, 200, "x");
    }

    /** Until the other side hangs up. */
    private static void pour(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        while (true) {
            exchange.getResponseBody().write(BYTES.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
