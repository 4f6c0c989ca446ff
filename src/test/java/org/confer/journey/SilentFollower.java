package org.confer.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who follows a page without a browser: signs in, opens the page on the server and hears
 * what is pushed to it, as Vaadin's client does (Flow 25.2), but draws nothing.
 */
final class SilentFollower implements AutoCloseable, WebSocket.Listener {

    private final HttpClient client;
    private final CookieManager cookies = new CookieManager();
    private final String server;
    private final Consumer<String> heard;
    private final StringBuilder part = new StringBuilder();
    private @Nullable WebSocket line;

    /**
     * @param server {@code http://host:port}
     * @param heard is given each message that is pushed, on one thread at a time
     */
    SilentFollower(String server, Executor threads, Consumer<String> heard) {
        this.server = server;
        this.heard = heard;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).executor(threads).build();
    }

    void open(String name, String password, String page) throws IOException, InterruptedException {
        String signIn = get("/sign-in");
        post(
                "/sign-in",
                "application/x-www-form-urlencoded",
                "username=%s&password=%s&_csrf=%s"
                        .formatted(
                                encoded(name),
                                encoded(password),
                                encoded(within(signIn, "name=\"_csrf\" content=\"([^\"]+)\""))));
        String start = get("/?v-r=init&query=&location=" + encoded(page));
        String ui = within(start, "\"v-uiId\":(\\d+)");
        post(
                "/?v-r=uidl&v-uiId=" + ui,
                "application/json; charset=UTF-8",
                """
                {"csrfToken":"%s","syncId":0,"clientId":0,"rpc":[{"type":"event","node":1,"event":"ui-navigate",
                "data":{"route":"%s","query":"","appShellTitle":"","historyState":{"idx":0},"trigger":""}}]}
                """
                        .formatted(within(start, "\"Vaadin-Security-Key\":\"([^\"]+)\""), page));
        String push = within(start, "\"Vaadin-Push-ID\":\"([^\"]+)\"");
        line =
                client.newWebSocketBuilder()
                        .header("Cookie", session())
                        .buildAsync(
                                URI.create(
                                        server.replaceFirst("^http", "ws")
                                                + "/VAADIN/push?v-r=push&v-uiId="
                                                + ui
                                                + "&v-pushId="
                                                + encoded(push)
                                                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Transport=websocket"
                                                + "&X-Atmosphere-Framework=3.1.5-javascript&X-atmo-protocol=true"
                                                + "&X-Atmosphere-TrackMessageSize=true"
                                                + "&Content-Type=application%2Fjson"),
                                this)
                        .join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.accept(part.toString());
            part.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public void close() {
        WebSocket open = line;
        if (open != null) {
            open.abort();
        }
        client.close();
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .reduce("", (earlier, later) -> "JSESSIONID=" + later);
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(server + path))
                                .header("Accept-Language", "zh-CN")
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private void post(String path, String type, String body)
            throws IOException, InterruptedException {
        int status =
                client.send(
                                HttpRequest.newBuilder(URI.create(server + path))
                                        .header("Content-Type", type)
                                        .POST(HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode();
        if (status >= 400) {
            throw new IOException(path + " answered " + status);
        }
    }

    private static String within(String text, String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IOException("The server speaks otherwise: no " + pattern);
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
