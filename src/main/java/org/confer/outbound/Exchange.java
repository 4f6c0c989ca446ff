package org.confer.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, over a connection of its own to addresses that were checked before.
 * Another thread may cancel it at any time.
 */
final class Exchange {

    private static final Timeout CONNECTING = Timeout.ofSeconds(10);
    private static final int LONGEST_LINE = 16 << 10;
    private static final int MOST_HEADERS = 200;
    private static final TlsSocketStrategy TLS = DefaultClientTlsStrategy.createDefault();

    private @Nullable HttpUriRequestBase running;
    private boolean cancelled;

    WebAnswer run(WebRequest request, InetAddress[] addresses) throws Unreachable {
        String host = request.address().host();
        try (CloseableHttpClient client = client(request, addresses)) {
            return client.execute(begun(request), answer -> read(request, answer));
        } catch (TooLarge large) {
            throw new Unreachable(
                    Message.of("outbound.tooLarge", host, Math.max(1, request.largest() >> 20)));
        } catch (SSLException untrusted) {
            throw new Unreachable(Message.of("outbound.untrusted", host));
        } catch (InterruptedIOException slow) {
            throw new Unreachable(
                    Message.of("outbound.tooSlow", host, request.longest().toSeconds()));
        } catch (IOException broken) {
            throw new Unreachable(Message.of("outbound.noAnswer", host));
        }
    }

    synchronized void cancel() {
        cancelled = true;
        if (running != null) {
            running.cancel();
        }
    }

    private synchronized HttpUriRequestBase begun(WebRequest request) throws IOException {
        if (cancelled) {
            throw new InterruptedIOException();
        }
        HttpUriRequestBase next = new HttpUriRequestBase(request.method(), request.address().uri());
        request.headers().forEach(next::setHeader);
        WebRequest.Login login = request.login();
        if (login != null) {
            // RFC 7617
            byte[] both = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
            next.setHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
        }
        if (request.body() != null) {
            next.setEntity(
                    new StringEntity(
                            request.body(),
                            ContentType.create("application/xml", StandardCharsets.UTF_8)));
        }
        running = next;
        return next;
    }

    private static CloseableHttpClient client(WebRequest request, InetAddress[] addresses) {
        Timeout silence = Timeout.of(request.longest());
        BasicHttpClientConnectionManager connections =
                BasicHttpClientConnectionManager.create(
                        null,
                        new Checked(addresses),
                        RegistryBuilder.<TlsSocketStrategy>create()
                                .register(URIScheme.HTTPS.id, TLS)
                                .build(),
                        ManagedHttpClientConnectionFactory.builder()
                                .http1Config(
                                        Http1Config.custom()
                                                .setMaxLineLength(LONGEST_LINE)
                                                .setMaxHeaderCount(MOST_HEADERS)
                                                .build())
                                .build());
        connections.setConnectionConfig(
                ConnectionConfig.custom()
                        .setConnectTimeout(CONNECTING)
                        .setSocketTimeout(silence)
                        .build());
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setResponseTimeout(silence)
                                .setProtocolUpgradeEnabled(false)
                                .build())
                .setUserAgent("Confer")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    private WebAnswer read(WebRequest request, ClassicHttpResponse answer) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : answer.getHeaders()) {
            if (header.getValue() != null) {
                headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
            }
        }
        byte[] content = content(answer.getEntity(), request.largest());
        return new WebAnswer(answer.getCode(), request.address(), headers, content);
    }

    /** Counted after unpacking, so that a small packet cannot grow beyond the limit. */
    private byte[] content(@Nullable HttpEntity entity, int largest) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > largest) {
            throw tooLarge();
        }
        byte[] read = entity.getContent().readNBytes(largest + 1);
        if (read.length > largest) {
            throw tooLarge();
        }
        return read;
    }

    /** Hangs up first: closing the answer would read the rest of it. */
    private TooLarge tooLarge() {
        cancel();
        return new TooLarge();
    }

    /** Knows no name but its own addresses. */
    private record Checked(InetAddress[] addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) {
            return addresses.clone();
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            throw new UnknownHostException("names are not looked up again");
        }
    }

    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
